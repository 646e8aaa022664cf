using Harness.Verification;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Inequalities on boxes: proved, refuted at a point, or not settled.</summary>
public sealed class InequalityTests
{
    [Fact]
    public void A_polynomial_that_one_enclosure_does_not_settle_is_proved_by_cutting()
    {
        InequalityVerdict verdict = Inequality.Positive(x => (x[0] * x[0]) - x[0] + One, [new(-10, 10)]);

        Assert.Equal((Outcome.Agrees, Grade.Proved), (verdict.Outcome, verdict.Grade!.Value));
        Assert.True(verdict.Boxes > 1 && verdict.LowerBound is > 0 and <= 0.75);
    }

    [Fact]
    public void A_false_inequality_is_refuted_at_a_point_where_it_fails()
    {
        InequalityVerdict verdict = Inequality.Positive(x => (x[0] * x[0]) - x[0] + new Interval(0.2499), [new(-10, 10)]);

        Assert.Equal(Outcome.Differs, verdict.Outcome);
        double x = Assert.Single(verdict.Counterexample!);
        Assert.True((x * x) - x + 0.2499 <= 0);
    }

    [Fact]
    public void The_slope_of_the_sigmoid_is_at_most_a_quarter()
    {
        static Interval Gap(Interval bound, Interval x) => bound - (Sigmoid(x) * (One - Sigmoid(x)));

        Assert.Equal(Outcome.Agrees, Inequality.Positive(x => Gap(new Interval(0.2501), x[0]), [new(-20, 20)]).Outcome);
        Assert.Equal(Outcome.Differs, Inequality.Positive(x => Gap(new Interval(0.2499), x[0]), [new(-20, 20)]).Outcome);
    }

    [Fact]
    public void Where_it_only_touches_zero_it_abstains_and_says_where()
    {
        InequalityVerdict verdict = Inequality.Positive(x => x[0] * x[0] * (x[1] + new Interval(2)), [new(-1, 2), new(-1, 1)], mostBoxes: 500);

        Assert.NotEqual(Outcome.Agrees, verdict.Outcome);
        Assert.True(verdict.Outcome == Outcome.Differs || verdict.Reason!.Contains("not settled near", StringComparison.Ordinal));
    }

    [Fact]
    public void Comparisons_that_a_box_leaves_open_are_settled_by_cutting_or_not_at_all()
    {
        static Interval Abs(Interval x) => x < Interval.Zero ? -x : x;

        Assert.Equal(Outcome.Agrees, Inequality.Positive(x => Abs(x[0]) + One, [new(1, 3)]).Outcome);
        Assert.Equal(Outcome.Abstains, Inequality.Positive(x => Abs(x[0] - new Interval(0.3)) + One, [new(-1, 3)], 300).Outcome);
    }

    // 2 = (√2)² is left open at the very middle, where the function is nowhere below 1.
    [Fact]
    public void A_comparison_left_open_at_a_point_refutes_nothing()
    {
        static Interval Step(Interval x) => Interval.Sqrt(x) * Interval.Sqrt(x) < new Interval(2) ? One : One + One;

        InequalityVerdict verdict = Inequality.Positive(x => Step(x[0]), [new(1, 3)], 300);
        Assert.Equal((Outcome.Abstains, null), (verdict.Outcome, verdict.Counterexample));
    }

    [Fact]
    public void What_is_no_number_on_a_box_is_settled_on_smaller_ones() =>
        Assert.Equal(Outcome.Agrees, Inequality.Positive(x => x[0].Upper > 1.5 && x[0].Lower < 1.5 ? Interval.NaN : One, [new(1, 2.5)]).Outcome);

    private static Interval One => Interval.One;

    private static Interval Sigmoid(Interval x) => One / (One + Interval.Exp(-x));
}
