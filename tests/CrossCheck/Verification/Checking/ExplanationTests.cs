using System.Globalization;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>When a mistake is said to be one at kinks only, in which numbers, and whether it has a counterexample.</summary>
public sealed class ExplanationTests
{
    // |x₀| + x₁ + |x₂| + x₃ on the kinks of x₀ and x₂; single entries are measured over a length of 2.
    private static readonly double[] Kinks = [0, 4, 0, 0];

    [Theory]
    [InlineData("2 where the one-sided derivatives are -1 and 1", 2.0, 1.0, 0.5, 1.0)]
    [InlineData("5 where the one-sided derivatives are -1 and 1", 2.0, 1.0, 5.0, 1.0)]
    [InlineData("-3 where the one-sided derivatives are -1 and 1", -3.0, 1.0, 2.0, 1.0)]
    public void The_entry_that_is_farthest_outside_is_shown_per_unit(string evidence, params double[] claimed)
    {
        GradientVerdict verdict = GradientCheck.Of(Kinked, _ => claimed).AtExactly(Kinks);
        GradientAssert.Fails(verdict, MistakeKind.OutsideSubdifferential);
        Assert.Equal(evidence, verdict.Diagnosis!.Evidence);
    }

    // Along each entry of a maximum of two both derivatives are allowed, and together they make 1.
    [Fact]
    public void Across_a_tie_both_sides_have_the_same_derivative()
    {
        GradientVerdict verdict = GradientCheck.Of(x => Math.Max(x[0], x[1]) + x[2] + (2 * x[3]), _ => [1, 1, 1, 2]).AtExactly(2, 2, 2, 2);
        GradientAssert.Fails(verdict, MistakeKind.OutsideSubdifferential);
        string[] words = verdict.Diagnosis!.Evidence.Split(' ');
        Assert.Equal("2 where the one-sided derivatives are", string.Join(' ', words[..^3]));
        Assert.Equal(1, double.Parse(words[^3], CultureInfo.InvariantCulture), 1e-9);
        Assert.Equal(words[^3], words[^1]);
    }

    [Fact]
    public void A_difference_away_from_kinks_is_another_mistake()
    {
        Measurement kink = Along([2, 0, 0, 0], 4, 0) with { Sides = (-2, 2) }, smooth = Along([0, 1, 0, 1], 3, 2), right = Along([0, 1, 0, 1], 2, 2);
        Assert.Equal(MistakeKind.OutsideSubdifferential, Explained([2, 1, 0, 1], kink));
        Assert.Equal(MistakeKind.OutsideSubdifferential, Explained([2, 1, 0, 1], kink, right, smooth with { AcrossTie = true }));
        Assert.NotEqual(MistakeKind.OutsideSubdifferential, Explained([2, 1, 0, 1], kink, smooth));
        // An entry without a kink that no direction has shown.
        Assert.NotEqual(MistakeKind.OutsideSubdifferential, Explained([2, 3, 0, 1], kink));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public void What_is_wrong_has_a_counterexample(double claimed, bool wrong)
    {
        double[] x = [0.5, 1.5, 2.5, 3.5], gradient = [claimed, claimed, claimed, claimed];
        double[] ones = [1, 1, 1, 1];
        var view = new View { Layout = Layout.Of([], 4), Point = x, Claimed = gradient, Reference = ones, Bars = new double[4], Directions = [] };
        Findings found = Explanation.Of(Of(x, gradient), view, new Settings(), new Random(1));
        Assert.Equal((wrong, wrong ? 4 : 0, true), (found.Counterexample is not null, found.WrongEntries.Count, found.Complete));
    }

    private static double Kinked(double[] x) => x.Select((v, i) => i % 2 == 0 ? Math.Abs(v) : v).Sum();

    private static MistakeKind Explained(double[] claimed, params Measurement[] directions) =>
        Explanation.Of(new Examiner(Of(Kinks, claimed), 0, new Random(1)), directions, new Settings(), new Random(1)).Diagnosis.Kind;

    private static Section Of(double[] x, double[] claimed)
    {
        var model = new Model { What = "gradient", Function = at => [Kinked(at)], Pullback = (at, _) => claimed[..at.Length], Scalar = true };
        return new Section(new Calls(model), x, [1], [Kinked(x)]);
    }

    private static Measurement Along(double[] direction, double claimed, double slope) => new()
    {
        Witness = "w",
        Direction = direction,
        Claimed = claimed,
        Scale = Math.Abs(claimed),
        Slope = slope,
        Bar = 1e-9,
    };
}
