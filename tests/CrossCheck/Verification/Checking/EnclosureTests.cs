using Harness.Verification;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>A claimed slope against intervals written by hand, for gradients of any size and sign.</summary>
public sealed class EnclosureTests
{
    private const double Rounding = 64 * Model.DoubleRoundoff;

    public static TheoryData<double> Gradients => [1, -1, 1e-6, 1e6, -1e6];

    [Theory]
    [MemberData(nameof(Gradients))]
    public void An_enclosure_of_the_claim_agrees_with_its_width_as_bar(double g)
    {
        int asked = 0;
        WitnessEvidence word = Word(g, slope => Around(slope, 0, asked++ < 3 ? 0.02 : 1));
        Assert.Equal((Outcome.Agrees, 0, 3, 3), (word.Outcome, word.Error, word.Comparisons, asked));
        Assert.Equal(0.04 + Rounding, word.Bar!.Value, 1e-15);
    }

    [Theory]
    [MemberData(nameof(Gradients))]
    public void A_claim_outside_differs_by_the_distance_relative_to_its_size(double g)
    {
        foreach (double off in new[] { 0.5, -0.5 })
        {
            WitnessEvidence word = Word(g, slope => Around(slope, off, 0.1));
            Assert.Equal((Outcome.Differs, 1), (word.Outcome, word.Comparisons));
            Assert.Equal(0.4, word.Error!.Value, 1e-12);
            Assert.Equal(Rounding, word.Bar!.Value, 1e-18);
            double claimed = double.NaN;
            WitnessEvidence same = Word(g, slope => Around(claimed = slope, off, 0));
            string says = FormattableString.Invariant($"along a direction {claimed:R} is claimed, and the derivative is between ");
            Assert.StartsWith(says, same.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Gradients))]
    public void What_is_allowed_is_relative_to_the_claims_size(double g)
    {
        foreach (double off in new[] { 0.5, -0.5 })
        {
            WitnessEvidence allowed = Word(g, slope => Around(slope, off, 0), 0.6);
            Assert.Equal(Outcome.Agrees, allowed.Outcome);
            Assert.Equal(0.5, allowed.Error!.Value, 1e-12);
            Assert.Equal(0.6 + Rounding, allowed.Bar!.Value, 1e-12);
            Assert.Equal(Outcome.Differs, Word(g, slope => Around(slope, off, 0), 0.4).Outcome);
        }
    }

    // From 0 to a tenth of the claim and a little more.
    [Theory]
    [MemberData(nameof(Gradients))]
    public void An_enclosure_wider_than_a_tenth_excludes_nothing(double g)
    {
        Assert.Equal(Outcome.Agrees, Word(g, slope => new Interval(0, 0.1 * Math.Abs(slope)), 2).Outcome);
        WitnessEvidence wide = Word(g, slope => new Interval(0, 0.100001 * Math.Abs(slope)), 2);
        Assert.Equal(Outcome.Abstains, wide.Outcome);
        Assert.EndsWith(" wide and excludes nothing", wide.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_finite_end_is_no_enclosure()
    {
        Assert.Equal("the enclosure is not finite", Word(1, slope => new Interval(double.NegativeInfinity, slope)).Reason);
        Assert.Equal("the enclosure is not finite", Word(1, slope => new Interval(slope, double.PositiveInfinity)).Reason);
    }

    [Fact]
    public void Nothing_is_claimed_where_nothing_is_enclosed()
    {
        Assert.Equal(Outcome.Agrees, Word(0, _ => Interval.Zero).Outcome);
        Assert.Equal(Outcome.Differs, Word(0, _ => new Interval(1e-30)).Outcome);
    }

    [Fact]
    public void The_error_of_a_claim_of_zero_is_a_number()
    {
        WitnessEvidence right = Word(0, _ => Interval.Zero), wrong = Word(0, _ => new Interval(1e-30, 2e-30));
        Assert.Equal((0, 0), (right.Error, right.Bar));
        Assert.Equal((1e-30, 0), (wrong.Error, wrong.Bar));
        GradientVerdict verdict = GradientCheck.Of(_ => 1, _ => [0, 0]).WithIntervals(_ => Dual<Interval>.One).At(1.5, -2);
        Assert.Contains("intervals agrees: error 0.0e+0, bar 0.0e+0, 3 comparisons", verdict.ToString(), StringComparison.Ordinal);
    }

    private static Interval Around(double slope, double off, double radius) =>
        new((slope * (1 + off)) - (radius * Math.Abs(slope)), (slope * (1 + off)) + (radius * Math.Abs(slope)));

    // Of g·x at 2, where the derivative along a direction is made of the slope claimed there. Intervals are never wrong, whatever they say.
    private static WitnessEvidence Word(double g, Func<double, Interval> derivative, double allowance = 0)
    {
        var calls = new Calls(new Model { What = "gradient", Function = x => [g * x[0]], Pullback = (_, _) => [g], Scalar = true });
        var enclosure = new Enclosure(x => new Dual<Interval>(x[0].Value, derivative(g * x[0].Tangent.Lower)));
        PointWord word = enclosure.Examine(new Section(calls, [2], [1], [2 * g]), true, new Settings { Allowance = allowance });
        Assert.True(word.Decides);
        Assert.Equal("intervals", word.Evidence.Name);
        return word.Evidence;
    }
}
