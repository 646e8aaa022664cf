using System.Numerics;
using Harness.Verification;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Gradients in fractions: what is proved, what is sampled, and where.</summary>
public sealed class ExactIdentityTests
{
    // The gradient of x₀x₁x₂ is of degree 1 in each variable, and of degree 2 along a diagonal.
    [Fact]
    public void The_degree_is_that_in_each_variable_by_itself()
    {
        WitnessEvidence word = Word([0.5, 2, 3], [6, 1.5, 1], x => x[0] * x[1] * x[2], x => [x[1] * x[2], x[0] * x[2], x[0] * x[1]], 1);
        Assert.Equal((Outcome.Agrees, 24, Grade.Proved), (word.Outcome, word.Comparisons, word.Grade));
    }

    [Fact]
    public void A_pole_wherever_one_looks_is_no_polynomial()
    {
        WitnessEvidence word = Word([0.5], [1], x => x[0] / (x[0] - x[0]), x => [1 / (x[0] - x[0])], 2);
        Assert.Equal("gradient or derivative is no polynomial of degree 2 in variable 0, so a grid of 3 points proves nothing", word.Reason);
        Assert.Equal(Outcome.Abstains, word.Outcome);
    }

    // A grid of 8⁵ points with 5 entries each is too large, one of 6⁵ would not be; on any grid it is no polynomial.
    [Fact]
    public void Too_large_a_grid_is_replaced_by_eight_random_points()
    {
        WitnessEvidence word = Word([0.5, 2, 3, 4, 5], [0.2, -0.08, 1, 1, 1],
            x => (x[0] / (Dual<Rational>.One + (x[1] * x[1]))) + x[2] + x[3] + x[4],
            x => [1 / (1 + (x[1] * x[1])), -2 * x[0] * x[1] / ((1 + (x[1] * x[1])) * (1 + (x[1] * x[1]))), 1, 1, 1], 7);
        Assert.Equal((Outcome.Agrees, 40, null), (word.Outcome, word.Comparisons, word.Grade));
    }

    // No double is a third or a seventh of anything.
    [Fact]
    public void Random_points_have_both_signs_and_are_no_doubles()
    {
        var seen = new List<Rational>();
        double[] ones = [.. Enumerable.Repeat(1.0, 40)];
        Word(ones, ones, x => x.Aggregate(Dual<Rational>.Zero, (s, v) => s + v), x => Seen(x), null);
        Rational[] drawn = [.. seen.Skip(40)];
        Assert.Equal(320, drawn.Length);
        Assert.InRange(drawn.Count(v => v.Sign < 0), 120, 200);
        Assert.InRange(drawn.Count(v => !v.Denominator.IsOne), 280, 320);
        Assert.DoesNotContain(drawn, v => v.Denominator.IsEven || BigInteger.Abs(v.Numerator) > 99);

        Rational[] Seen(Rational[] x)
        {
            seen.AddRange(x);
            return [.. x.Select(_ => Rational.One)];
        }
    }

    // Relative to the gradient, which may be large or small.
    [Theory]
    [InlineData(1_000_000_000, 1)]
    [InlineData(1, 1_000_000_000)]
    public void What_rounds_the_gradient_makes_no_other_one_and_a_millionth_does(long p, long q)
    {
        Rational third = new(p, 3 * (BigInteger)q);
        double g = third.ToDouble();
        Assert.Equal(Outcome.Agrees, Word([0.5], [g * (1 + 5e-7)], x => Dual<Rational>.Constant(third) * x[0], _ => [third], null).Outcome);
        WitnessEvidence other = Word([0.5], [g * (1 + 2e-6)], x => Dual<Rational>.Constant(third) * x[0], _ => [third], null);
        Assert.Equal(Outcome.Abstains, other.Outcome);
        Assert.StartsWith("the gradient in fractions is another one: entry 0 is ", other.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_is_the_difference_of_both_sides()
    {
        Rational tiny = new(-1, 1L << 60);
        WitnessEvidence word = Word([0.5], [3], x => x[0] + x[0] + x[0], _ => [3 + tiny], 0);
        Assert.Equal((Outcome.Differs, tiny.ToDouble(), 0, 1), (word.Outcome, word.Error, word.Bar, word.Comparisons));
    }

    // Fractions are never wrong, whatever they say.
    private static WitnessEvidence Word(
        double[] point, double[] claimed, Func<Dual<Rational>[], Dual<Rational>> f, Func<Rational[], Rational[]> gradient, int? degree)
    {
        var calls = new Calls(new Model { What = "gradient", Function = _ => [0], Pullback = (_, _) => claimed, Scalar = true });
        PointWord word = new ExactIdentity(f, gradient, degree).Examine(new Section(calls, point, [1], [0]), true, new Settings());
        Assert.True(word.Decides);
        Assert.Equal("exact fractions", word.Evidence.Name);
        return word.Evidence;
    }
}
