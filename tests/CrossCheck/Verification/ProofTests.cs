using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Verification;

public sealed class ProofTests
{
    private static readonly CheckContext Context = new(20, 42);

    [Fact]
    public void An_identity_is_proved()
    {
        CheckResult result = Square(x => (x[0] * x[0]) + (new Rational(2) * x[0] * x[1]) + (x[1] * x[1])).Run(Context);
        Assert.Equal((true, Grade.Proved), (result.Holds, result.Grade));
        Assert.Equal(9, result.Witnesses.Single().Points);
    }

    [Fact]
    public void A_missing_cross_term_is_found_with_its_point() =>
        Assert.Equal("at (1, 1): (4) against (2)", Square(x => (x[0] * x[0]) + (x[1] * x[1])).Run(Context).Counterexample);

    [Fact]
    public void A_degree_stated_too_low_is_refused()
    {
        Check check = Proof.Polynomial("x³ = x on 0, 1", 1, 1, x => [x[0] * x[0] * x[0]], x => [x[0]]);
        Assert.Contains("higher degree than 1 in variable 0", Assert.Throws<ArgumentException>(() => check.Run(Context)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_variable_has_its_own_degree()
    {
        CheckResult result = Proof.Polynomial("x²y = xxy", [2, 1], p => ([p[0] * p[0] * p[1]], [p[0] * (p[0] * p[1])])).Run(Context);
        Assert.Equal((true, 6), (result.Holds, result.Witnesses.Single().Points));
    }

    // Zero at 0, 1, 2 and 3 but not zero: the grid for degree 4 has a fifth point.
    [Fact]
    public void A_polynomial_that_vanishes_at_four_points_is_not_taken_for_zero() => Assert.Equal(
        "at (4): (24) against (0)",
        Proof.Polynomial("x(x − 1)(x − 2)(x − 3) = 0", [4], p => ([p[0] * (p[0] - 1) * (p[0] - 2) * (p[0] - 3)], [0])).Run(Context).Counterexample);

    [Fact]
    public void Sides_of_different_length_differ() => Assert.False(Proof.Polynomial("(0) = ()", [1], _ => ([0], [])).Run(Context).Holds);

    [Fact]
    public void Quotients_are_tried_where_they_are_defined() =>
        Assert.True(Proof.Polynomial("x·(1/x) = 1", [0], p => ([p[0] * (1 / p[0])], [1]), from: 1).Run(Context).Holds);

    [Fact]
    public void A_planted_fault_breaks_it() =>
        Assert.False(Proof.Polynomial("x = x", [1], p => ([p[0]], [p[0]])).Run(Context with { Faulty = true }).Holds);

    [Fact]
    public void Positive_quantities_are_enclosed_and_others_are_not()
    {
        Interval[][] boxes = [[new Interval(-1.0, 1.0)]];
        CheckResult proved = Proof.Positive("e^x > 0", boxes, x => Interval.Exp(x[0])).Run(Context);
        Assert.Equal((true, Grade.Proved), (proved.Holds, proved.Grade));
        Assert.Contains("the enclosure is [-1, 1]", Proof.Positive("x > 0", boxes, x => x[0]).Run(Context).Counterexample, StringComparison.Ordinal);
        Assert.False(Proof.Positive("0 > 0", boxes, _ => Interval.Zero).Run(Context).Holds);
        Assert.False(Proof.Positive("NaN > 0", boxes, _ => Interval.NaN).Run(Context).Holds);
    }

    [Fact]
    public void What_is_proved_once_is_proved()
    {
        int asked = 0;
        Check check = Proof.Polynomial("x = x", [1], p => ++asked > 0 ? ([p[0]], [p[0]]) : default);
        CheckResult first = check.Run(Context);
        int once = asked;
        Assert.Same(first, check.Run(Context));
        Assert.Equal((once, true), (asked, check.TakesFaults));
    }

    [Fact]
    public void Proofs_say_who_looked_at_how_many_points()
    {
        Assert.Equal(new WitnessReport("exact fractions", Outcome.Agrees, 0, 9, null), Square(x => (x[0] + x[1]) * (x[0] + x[1])).Run(Context).Witnesses.Single());
        Assert.Equal(new WitnessReport("exact fractions", Outcome.Differs, null, 9, "at (1, 1): (4) against (2)"), Square(x => (x[0] * x[0]) + (x[1] * x[1])).Run(Context).Witnesses.Single());
        Assert.Equal("at (0, 0): (0, 1) against (0, 2)", Proof.Polynomial("pairs", [1, 1], p => ([p[0], 1], [p[1], 2])).Run(Context).Counterexample);
        Interval[][] boxes = [[new Interval(1, 2), Interval.One], [new Interval(-1, 2)]];
        CheckResult open = Proof.Positive("x > 0", boxes, x => x[0]).Run(Context);
        Assert.Equal(new WitnessReport("intervals", Outcome.Differs, null, 2, "with 1 variables the enclosure is [-1, 2]"), open.Witnesses.Single());
        Assert.Equal("a side is of higher degree than 1 in variable 1, so this grid proves nothing (Parameter 'degrees')", Assert.Throws<ArgumentException>(() =>
            Proof.Polynomial("y²", [1, 1], p => ([p[1] * p[1]], [0])).Run(Context)).Message);
    }

    private static Check Square(Func<Rational[], Rational> right) =>
        Proof.Polynomial("(x + y)²", 2, 2, x => [(x[0] + x[1]) * (x[0] + x[1])], x => [right(x)]);
}
