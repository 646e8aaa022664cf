using Harness.Verification;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>From the directions to the outcome at a point, and the reason that is given.</summary>
public sealed class SectionCheckTests
{
    private const string Linear = "the Taylor remainder shrinks like the step, although no difference rises above the error bars";
    private const string Nowhere = "a difference along a direction is above the error bar, and no entry's by itself is";

    // Forward mode is off along all directions that have no zero, by so many of its bars; the balanced direction is the longer one.
    [Theory]
    [InlineData(20, 20, GradientOutcome.Abstained, Nowhere)]
    [InlineData(2000, 900, GradientOutcome.Failed, "the gradient and forward mode differ")]
    [InlineData(900, 900, GradientOutcome.Abstained, Nowhere)]
    [InlineData(20, 2000, GradientOutcome.Failed, "the gradient and forward mode differ")]
    public void A_difference_that_no_entry_shows_must_be_large_to_count(double uniform, double balanced, GradientOutcome outcome, string reason)
    {
        double Slope(double[] v)
        {
            double bar = 128 * Math.ScaleB(1, -53) * (Math.Abs(v[0]) + (0.1 * Math.Abs(v[1])));
            return v[0] + (0.1 * v[1]) + (v[0] == 0 || v[1] == 0 ? 0 : (Math.Abs(v[1]) < 2.5 ? uniform : balanced) * bar * 1.1);
        }

        PointReport report = Run(Sections.Forward(x => x[0] == 1 ? 7 : double.NaN, _ => [1, 0.1], (_, v) => Slope(v), 1, -1));
        Assert.Equal((outcome, reason), (report.Outcome, report.Reason));
        Assert.Equal(outcome == GradientOutcome.Failed, report.Findings is { Complete: true, WrongEntries.Count: 0 });
    }

    [Fact]
    public void A_failure_is_explained_only_where_that_is_asked_for()
    {
        Section wrong = Sections.Linear([2, 1], [1, 1], 0.5, 3);
        Assert.NotNull(Run(wrong).Findings);
        PointReport quick = Run(wrong, new Settings { Explain = false });
        Assert.Equal((GradientOutcome.Failed, null), (quick.Outcome, quick.Findings));
    }

    // Along directions of the length of the point nothing is defined; along those of its small entry the error is hardly above the bar.
    [Fact]
    public void A_doubt_is_a_reason_before_silence()
    {
        PointReport report = Run(Sections.Of(x => Math.Abs(x[0] - 1e-12) < 1e-11 ? 1e8 + x[1] : double.NaN, _ => [0, 1 + 1e-5], 1e-12, 1));
        Assert.Equal("the function is not defined on both sides of the point", report.Measurements[0].Abstains);
        Assert.Equal((GradientOutcome.Abstained, "the difference is hardly above the error bars"), (report.Outcome, report.Reason));
    }

    [Fact]
    public void What_is_vacuous_has_its_own_reason()
    {
        const string Equal =
            "all inputs are equal, so that exchanged entries show nowhere; choose another point, or say that this one is meant (AtExactly)";
        const string Zero = "the function does not change in any direction tried, and the gradient is zero: zero was compared with zero";
        Assert.Equal((GradientOutcome.Vacuous, Equal), Said(Run(Sections.Of(x => x[0] * x[1], x => [x[1], x[0]], 2, 2))));
        Assert.Equal((GradientOutcome.Vacuous, Equal), Said(Run(Sections.Of(x => x[0] == 2 ? 4 : double.NaN, x => [x[1], x[0]], 2, 2))));
        Assert.Equal((GradientOutcome.Vacuous, Zero), Said(Run(Sections.Of(_ => 3, _ => [0, 0], 0, 0))));
    }

    // The slopes on both sides are 2 and 0 down to where the function ends: their mean is the claim.
    [Fact]
    public void A_remainder_of_first_order_is_no_pass()
    {
        PointReport report = Run(Sections.Of(x => Math.Abs(x[0] - 1.5) is 0 or > 5e-4 ? x[0] + Math.Abs(x[0] - 1.5) : double.NaN, _ => [1], 1.5));
        Assert.All(report.Measurements, m => Assert.Equal(Outcome.Agrees, m.Outcome));
        Assert.Equal((GradientOutcome.Abstained, Linear), Said(report));
    }

    // Directions of length 70 reach the kink with steps of a thousandth, those of length 1 with a hundredth.
    [Fact]
    public void The_nearest_kink_beside_the_point_is_noted()
    {
        PointReport report = Run(Sections.Of(x => Math.Abs(x[0] - 1) + x[1], _ => [1, 1], 1.01, 100));
        Assert.Matches("within [1-5][.][0-9]e-4 of a direction's length", Assert.Single(report.Notes));
    }

    [Fact]
    public void Where_all_entries_lie_at_a_kink_nothing_else_is_measured()
    {
        PointReport report = Run(Sections.Of(x => Math.Abs(x[0]) + Math.Abs(x[1]), _ => [0.5, -0.5], 0, 0), new Settings { SpecialPoints = true });
        Assert.Equal((GradientOutcome.Passed, null), Said(report));
        Assert.Equal([[1, 0], [0, 1]], report.Measurements.Select(m => m.Direction));
    }

    // Max(x₀ − 1, 0) at 1: forward mode takes the slope 1, and 0 is as right.
    [Fact]
    public void At_a_kink_an_entry_is_wrong_only_if_differences_say_so_too()
    {
        GradientVerdict verdict = GradientCheck.Of(x => Math.Max(x[0] - 1, 0) + (x[1] * x[1]), x => [x[0] > 1 ? 1 : 0, 3 * x[1]])
            .WithDual(x => (x[0] >= Dual<double>.One ? x[0] - 1 : Dual<double>.Zero) + (x[1] * x[1])).AtExactly(1, 0.75);
        GradientAssert.Fails(verdict);
        Assert.Equal("x[1]", Assert.Single(verdict.WrongEntries).Name);
    }

    // Directions of length 1000 see kinks that the noise of values of 4·10¹³ hides from those of length 1.
    [Fact]
    public void Directions_that_see_no_kink_keep_their_word_among_too_many_kinks()
    {
        double[] point = [.. Enumerable.Range(0, 26).Select(i => i == 25 ? 5000.0 : 1)];
        double[] gradient = [.. Enumerable.Range(0, 26).Select(i => i == 25 ? 8e9 : 0)];
        PointReport report = Run(Sections.Of(x => x[..25].Sum(v => Math.Abs(v - 1)) + (8e9 * x[25]), _ => [.. gradient], point));
        Assert.Contains(report.Measurements, m => m.Abstains == "the point lies on more kinks than can be looked at one by one");
        Assert.Contains(report.Measurements, m => m.Outcome == Outcome.Agrees);
    }

    // Where terms cancel to a value of zero, forward mode's may be as far off as their rounding.
    [Theory]
    [InlineData(1, 5e-11, true)]
    [InlineData(1, 2e-9, false)]
    [InlineData(100, 5e-9, true)]
    [InlineData(100, 1e-7, false)]
    public void The_forward_function_has_the_value_of_the_function(double size, double off, bool same)
    {
        GradientVerdict verdict = GradientCheck.Of(x => x[0] - x[1] + size - size, _ => [1, -1])
            .WithDual(x => x[0] - x[1] + off).AtExactly(size, size);
        Assert.Equal(same ? null : $"the forward function's value is {off:R} and the function's 0: they are not the same function", verdict.Reason);
        Assert.Equal(same ? GradientOutcome.Passed : GradientOutcome.Abstained, verdict.Outcome);
    }

    [Fact]
    public void A_value_that_changes_from_call_to_call_is_not_another_function()
    {
        int calls = 0;
        GradientVerdict verdict = GradientCheck.Of(x => (x[0] * x[1]) + (++calls == 1 ? 1 : 0), x => [x[1], x[0]])
            .WithDual(x => x[0] * x[1]).At(2, 3);
        GradientAssert.Fails(verdict, MistakeKind.Nondeterministic);
    }

    // Four directions for each of two cotangents, and one call before them; none is needed to weigh a difference of values that there is none.
    [Theory]
    [InlineData(3, 1)]
    [InlineData(0, 0)]
    public void A_jvp_is_called_once_for_each_direction(double x, double y)
    {
        GradientVerdict verdict = GradientCheck.Jvp(v => [v[0] * v[1]], (p, v) => [(p[1] * v[0]) + (p[0] * v[1])])
            .WithDual(v => v[0] * v[1]).AtExactly(x, y);
        Assert.Equal(8, Assert.Single(verdict.Evidence, e => e.Name == "forward mode").Comparisons);
        Assert.Equal(9, verdict.Evaluations.Gradients);
    }

    [Fact]
    public void Differences_beside_forward_mode_take_the_steps_of_a_first_opinion()
    {
        Section section = Sections.Forward(x => x[0] * x[0], x => [2 * x[0]], (x, v) => 2 * x[0] * v[0], 1.5);
        PointReport report = Run(section, new Settings { BesideForward = true });
        Assert.Equal(["forward mode", "finite differences"], report.Measurements.Select(m => m.Witness));
        Assert.Equal(0.125, report.Measurements[1].Samples[0].Step);
    }

    private static (GradientOutcome Outcome, string? Reason) Said(PointReport report) => (report.Outcome, report.Reason);

    private static PointReport Run(Section section, Settings? settings = null) =>
        SectionCheck.Run(section, settings ?? new Settings(), new Random(42));
}
