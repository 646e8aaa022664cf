using Harness.Verification;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>One direction: what each witness says, and when a second opinion changes it.</summary>
public sealed class ExaminerTests
{
    private static readonly double[] Along = [1];

    // Σ|x|x over steps down to 1/32 has the central differences 1/8 and 1/32: 1/40 in the limit, and a bar of 1/5.
    private static double TwoSteps(double[] x) => x[0] == 0 || Math.Abs(x[0]) > 0.03 ? x[0] * Math.Abs(x[0]) : double.NaN;

    [Theory]
    [InlineData(0.1, "no step size brings the difference quotient's error bar below 2.0e-1, which decides nothing")]
    [InlineData(-0.1, "no step size brings the difference quotient's error bar below 2.0e-1, which decides nothing")]
    [InlineData(-0.2, null)]
    [InlineData(0.3, null)]
    [InlineData(4.0, null)]
    public void A_coarse_difference_quotient_decides_only_about_claims_that_it_excludes(double claimed, string? abstains)
    {
        Measurement m = Examine(Sections.Of(TwoSteps, _ => [claimed], 0)).ByDifferences(Along, false);
        Assert.Equal((abstains, abstains is null), (m.Abstains, m.Differs));
        Assert.Equal((0.025, 0.2), (Math.Round(m.Slope, 12), Math.Round(m.Bar, 9)));
        Assert.Equal("the function is not defined on both sides of the point",
            Examine(Sections.Of(x => x[0] == 0 || Math.Abs(x[0]) > 0.1 ? x[0] : double.NaN, _ => [claimed], 0)).ByDifferences(Along, false).Abstains);
    }

    [Fact]
    public void Forward_mode_is_granted_64_roundings_on_either_side()
    {
        Measurement m = Examine(Sections.Forward(_ => 1, _ => [2], (_, v) => -3 * v[0], 1)).Measure(Along, false);
        Assert.Equal((2, -3, Outcome.Differs, 1), (m.Claimed, m.Slope, m.Outcome, m.ForwardValue));
        Assert.Equal(64 * Math.ScaleB(1, -53) * (2 + 2 + 3), m.Bar, 1e-25);
        Measurement silent = Examine(Sections.Forward(_ => 1, _ => [2], (_, _) => double.NaN, 1)).Measure(Along);
        Assert.Equal((Outcome.Abstains, "the forward derivative is not finite"), (silent.Outcome, silent.Abstains));
    }

    [Fact]
    public void Differences_and_whatever_is_pinned_are_doubted()
    {
        Examiner forward = Examine(Sections.Linear([1], [1], 1));
        Assert.Equal((true, false), (Examine(Sections.Of(x => x[0], _ => [1], 1)).Doubts, forward.Doubts));
        forward.Pin();
        Assert.True(forward.Doubts);
    }

    // The first sequence of steps is 1/8 and its quarters, the second 0.0875 and its quarters.
    [Theory]
    [InlineData(1, 0, 2, 0, 2, "two sequences of steps disagree by more than their error bars", 0.125)]
    [InlineData(1, 1, 2, 0, 2, null, 0.0875)]
    [InlineData(1, 0, 1, 0, 2, null, 0.125)]
    [InlineData(1, 1, 1, 0, 2, null, 0.0875)]
    [InlineData(1, 0, 1, 1, 2, null, 0.125)]
    public void Of_two_sequences_of_steps_the_sharper_speaks_if_they_do_not_disagree(
        double first, double firstBend, double second, double secondBend, double claimed, string? doubt, double step)
    {
        static double Line(double slope, double bend, double t) => (slope * t) + (bend * Math.Sin(3 * t) * t * t);
        Func<double, double> psi = Sections.TwoFaced(t => Line(first, firstBend, t), t => Line(second, secondBend, t));
        Measurement m = Examine(Sections.Of(x => psi(x[0]), _ => [claimed], 0)).Measure(Along);
        Assert.Equal((doubt, doubt is not null, step), (m.Abstains, m.Doubtful, m.Samples[0].Step));
        Assert.Equal(doubt is null && second != claimed, m.Differs);
    }

    // Values of 10⁸ are known to 10⁻⁸, so that a slope is known to about 4·10⁻⁶.
    [Theory]
    [InlineData(1e-6, Outcome.Agrees, null)]
    [InlineData(1.2e-5, Outcome.Abstains, "the difference is hardly above the error bars")]
    [InlineData(1e-3, Outcome.Differs, null)]
    public void A_difference_hardly_above_its_bar_is_no_verdict(double error, Outcome outcome, string? doubt)
    {
        Measurement m = Examine(Sections.Of(x => 1e8 + x[0], _ => [1 + error], 1)).Measure(Along);
        Assert.Equal((outcome, doubt, doubt is not null), (m.Outcome, m.Abstains, m.Doubtful));
    }

    // A claim that is off at the point, and right a few units in the last place beside it, is noise of its own.
    [Fact]
    public void By_differences_a_claim_may_vary_among_nearby_points()
    {
        Section section = Sections.Of(x => x[0], x => [x[0] == 1 ? 1.001 : 1], 1);
        Measurement noisy = Examine(section).Measure(Along);
        Assert.Equal((true, 0.008), (noisy.Doubtful, Math.Round(noisy.Bar, 6)));
        Examiner pinned = Examine(section);
        pinned.Pin();
        Assert.Equal(Outcome.Differs, pinned.Measure(Along).Outcome);
    }

    // The residual vanishes at nearby points; eight times that is the bar, and what is coarse is looked at by differences too.
    [Theory]
    [InlineData(1e-9, Outcome.Agrees, null, false)]
    [InlineData(1e-3, Outcome.Agrees, null, true)]
    [InlineData(0.05, Outcome.Abstains, "the difference is within the rounding errors of nearby points", true)]
    public void By_forward_mode_a_residual_may_vary_among_nearby_points(double error, Outcome outcome, string? doubt, bool differences)
    {
        Section section = Sections.Forward(x => 100 * x[0], x => [x[0] == 1 ? 100 * (1 + error) : 100], (_, v) => 100 * v[0], 1);
        int before = section.Calls.Count.Values;
        Measurement m = Examine(section).Measure(Along);
        Assert.Equal((outcome, doubt, doubt is not null, differences), (m.Outcome, m.Abstains, m.Doubtful, section.Calls.Count.Values > before));
        Assert.Equal(800 * error, m.Bar, 10 * error);
    }

    [Theory]
    [InlineData(1 + 1e-5, 1, 1, null)]
    [InlineData(1e-5, 0, 0, null, 50)]
    [InlineData(1, -1, 1, "forward mode and finite differences contradict each other: the forward derivative is not that of the function", 20)]
    [InlineData(5, -1, 1, null, 20)]
    public void A_difference_by_forward_mode_is_none_where_differences_agree_with_the_claim(
        double claimed, double forward, double slope, string? doubt, int values = 4)
    {
        Section section = Sections.Forward(x => slope * x[0], _ => [claimed], (_, v) => forward * v[0], 1);
        Measurement m = Examine(section).Measure(Along);
        Assert.Equal(("forward mode", doubt, doubt is not null, doubt is null), (m.Witness, m.Abstains, m.Doubtful, m.Differs));
        Assert.Equal(values, section.Calls.Count.Values);
    }

    [Fact]
    public void Differences_that_abstain_contradict_nobody() =>
        Assert.True(Examine(Sections.Forward(TwoSteps, _ => [0.1], (_, v) => v[0], 0)).Measure(Along).Differs);

    private static Examiner Examine(Section section) => new(section, 0, new Random(42));
}
