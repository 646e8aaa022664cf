using Harness.Verification;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>The witnesses beside directions: each speaks, each is heard when it differs, and each abstains with its reason.</summary>
public sealed class WitnessTests
{
    private static readonly double[] Point = [1.25, -0.5];

    [Fact]
    public void A_polynomial_identity_on_a_grid_is_a_proof()
    {
        GradientVerdict verdict = Cubic(1).WithExact(CubicOf, x => CubicGradientOf(x, 1), degree: 3).At(Point);

        GradientAssert.Passes(verdict);
        Assert.Equal(Grade.Proved, verdict.Grade);
        Assert.StartsWith("gradient: passed, proved", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_below_every_rounding_is_found_in_fractions()
    {
        Rational tiny = Rational.One + new Rational(1, 1_000_000_000_000_000_000);
        GradientVerdict verdict = Cubic(1).WithExact(CubicOf, x => CubicGradientOf(x, tiny), degree: 3).At(Point);

        GradientAssert.Fails(verdict);
        Assert.Contains("exact fractions", verdict.Reason, StringComparison.Ordinal);
        Assert.Contains("is claimed", Word(verdict, "exact fractions").Reason!, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_degree_fractions_are_a_sample() => Assert.Equal(Grade.Sampled,
        Cubic(1).WithExact(CubicOf, x => CubicGradientOf(x, 1)).At(Point).Grade);

    [Theory]
    [InlineData(2, "is no polynomial of degree 2 in variable 0")]
    [InlineData(3, null)]
    public void A_degree_stated_too_low_proves_nothing(int degree, string? reason)
    {
        // The derivative of x⁴ has degree 3.
        GradientVerdict verdict = GradientCheck.Of(x => x[0] * x[0] * x[0] * x[0] * x[1], x => [4 * x[0] * x[0] * x[0] * x[1], Math.Pow(x[0], 4)])
            .WithExact(x => x[0] * x[0] * x[0] * x[0] * x[1], x => [new Rational(4) * x[0] * x[0] * x[0] * x[1], x[0] * x[0] * x[0] * x[0]],
                degree: degree + 1).At(Point);

        Assert.Equal(reason is null ? Outcome.Agrees : Outcome.Abstains, Word(verdict, "exact fractions").Outcome);
        Assert.Equal(reason is null ? Grade.Proved : Grade.Sampled, verdict.Grade);
        if (reason is not null)
            Assert.Contains("proves nothing", Word(verdict, "exact fractions").Reason!, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotients_are_compared_where_they_have_no_pole()
    {
        GradientChecker check = GradientCheck.Of(x => x[0] / x[1], x => [1 / x[1], -x[0] / (x[1] * x[1])]);

        GradientAssert.Passes(check.WithExact(x => x[0] / x[1], x => [Rational.One / x[1], -x[0] / (x[1] * x[1])]).At(Point));
        GradientAssert.Fails(check.WithExact(x => x[0] / x[1], x => [Rational.One / x[1], -(x[0] + new Rational(1, 1L << 60)) / (x[1] * x[1])])
            .At(Point));
    }

    [Fact]
    public void Fractions_abstain_on_functions_that_are_none_and_on_another_gradient()
    {
        GradientVerdict exp = GradientCheck.Of(x => Math.Exp(x[0]), x => [Math.Exp(x[0])])
            .WithExact(x => Dual<Rational>.Exp(x[0]), x => [x[0]]).At(1.25);
        GradientVerdict other = Cubic(1).WithExact(CubicOf, x => CubicGradientOf(x, 2)).At(Point);

        GradientAssert.Passes(exp);
        Assert.Equal("the gradient in fractions is another one", Word(other, "exact fractions").Reason!.Split(':')[0]);
        Assert.Equal(Outcome.Abstains, Word(exp, "exact fractions").Outcome);
    }

    [Fact]
    public void An_enclosure_agrees_with_the_right_gradient_and_refutes_a_wrong_one()
    {
        static Dual<Interval> F(Dual<Interval>[] x) => Dual<Interval>.Exp(x[0]) * Dual<Interval>.Tanh(x[1]);
        GradientChecker Check(double factor) => GradientCheck.Of(x => Math.Exp(x[0]) * Math.Tanh(x[1]),
            x => [factor * Math.Exp(x[0]) * Math.Tanh(x[1]), Math.Exp(x[0]) * (1 - Math.Pow(Math.Tanh(x[1]), 2))]).WithIntervals(F);

        Assert.Equal(Outcome.Agrees, Word(Check(1).At(Point), "intervals").Outcome);
        Assert.Equal(Outcome.Differs, Word(Check(1 + 1e-9).At(Point), "intervals").Outcome);
    }

    [Fact]
    public void An_enclosure_decides_where_noise_leaves_differences_nothing_to_say()
    {
        // Values rounded to one decimal: differences see steps.
        GradientChecker Check(double sign) => GradientCheck.Of(x => Math.Round(x[0] * x[1], 1), x => [sign * x[1], x[0]])
            .WithIntervals(x => x[0] * x[1]);

        Assert.NotEqual(GradientOutcome.Failed, Check(1).At(Point).Outcome);
        GradientAssert.Fails(Check(-1).At(Point));
    }

    [Fact]
    public void An_enclosure_abstains_at_a_comparison_that_it_leaves_open()
    {
        static Dual<Interval> Relu(Dual<Interval> x) => x > Dual<Interval>.Zero ? x : Dual<Interval>.Zero;
        static Dual<Interval> Nothing(Dual<Interval> x) => (x / Dual<Interval>.Constant(new Interval(3))) - (x / Dual<Interval>.Constant(new Interval(3)));
        GradientVerdict verdict = GradientCheck.Of(x => x[0], x => [1]).WithIntervals(x => Relu(Nothing(x[0])) + x[0]).At(3.1);

        Assert.Equal(Outcome.Abstains, Word(verdict, "intervals").Outcome);
    }

    [Fact]
    public void A_vjp_and_a_jvp_must_be_transposes()
    {
        GradientChecker check = GradientCheck.Vjp(Vector.Softmax, Vector.SoftmaxVjp);

        GradientAssert.Passes(check.WithTransposedBy((x, v) => Vector.Times(Vector.SoftmaxJacobian(x), v)).At(0.3, -1.2, 0.8));
        GradientAssert.Fails(check.WithTransposedBy((x, v) => [.. Vector.Times(Vector.SoftmaxJacobian(x), v).Select(y => -y)])
            .At(0.3, -1.2, 0.8), MistakeKind.NotTransposes);
    }

    [Fact]
    public void A_forward_derivative_with_the_mistake_of_the_gradient_is_seen_by_differences_beside_it()
    {
        GradientChecker check = GradientCheck.Of(x => x[0] * x[0] * x[1], x => [3 * x[0] * x[1], x[0] * x[0]])
            .WithJvp((x, v) => [(3 * x[0] * x[1] * v[0]) + (x[0] * x[0] * v[1])]);

        GradientVerdict verdict = check.WithDifferences().At(Point);
        Assert.NotEqual(GradientOutcome.Passed, verdict.Outcome);
        Assert.Equal(Outcome.Differs, Word(verdict, "Taylor remainder").Outcome);
    }

    [Fact]
    public void Differences_beside_a_right_forward_derivative_agree_and_the_remainder_has_slope_2()
    {
        GradientVerdict verdict = Cubic(1).WithDual(x => (x[0] * x[0] * x[0]) + (x[0] * x[1] * x[1])).WithDifferences().At(Point);

        GradientAssert.Passes(verdict);
        Assert.Equal(["finite differences", "forward mode", "Taylor remainder"],
            verdict.Evidence.Where(e => e.Outcome == Outcome.Agrees).Select(e => e.Name).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void All_points_of_a_finite_domain_are_exhaustive_and_one_wrong_one_is_found()
    {
        double[][] all = [.. Enumerable.Range(0, 9).Select(k => new double[] { (k / 3) - 1, (k % 3) - 1 })];
        GradientChecker Check(Func<double[], double> factor) => GradientCheck.Of(x => (x[0] * x[1]) + x[0], x => [factor(x) * (x[1] + 1), x[0]]);

        GradientVerdict right = Check(_ => 1).OnAll(all);
        GradientAssert.Passes(right);
        Assert.Equal((Grade.Exhaustive, 9), (right.Grade!.Value, right.Points));
        GradientVerdict wrong = Check(x => x[0] == 1 && x[1] == 1 ? 2 : 1).OnAll(all);
        GradientAssert.Fails(wrong);
        Assert.Equal([1, 1], wrong.Point);
    }

    [Fact]
    public void A_point_that_is_not_decided_is_no_exhaustive_pass()
    {
        double[][] all = [[0.5], [1.5], [2.5]];

        Assert.Equal(GradientOutcome.Abstained, GradientCheck.Of(x => Wild(x[0]), x => [1]).OnAll(all).Outcome);

        static double Wild(double x) => x is > 2 and not 2.5 ? double.NaN : x;
    }

    private static GradientChecker Cubic(double factor) => GradientCheck.Of(x => (x[0] * x[0] * x[0]) + (x[0] * x[1] * x[1]),
        x => [factor * ((3 * x[0] * x[0]) + (x[1] * x[1])), 2 * x[0] * x[1]]);

    private static Dual<Rational> CubicOf(Dual<Rational>[] x) => (x[0] * x[0] * x[0]) + (x[0] * x[1] * x[1]);

    private static Rational[] CubicGradientOf(Rational[] x, Rational factor) =>
        [factor * ((new Rational(3) * x[0] * x[0]) + (x[1] * x[1])), new Rational(2) * x[0] * x[1]];

    private static Rational[] CubicGradientOf(Rational[] x, int factor) => CubicGradientOf(x, new Rational(factor));

    private static WitnessEvidence Word(GradientVerdict verdict, string name) => verdict.Evidence.Single(e => e.Name == name);
}
