using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>At a kink every element of the Clarke sub-differential passes, and nothing else does.</summary>
public sealed class KinkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Any_slope_between_0_and_1_passes_for_relu_at_0(double slope) =>
        GradientAssert.Passes(Relu(slope).AtExactly(0, 1.5, -0.7));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(5)]
    public void Any_other_slope_fails(double slope) =>
        GradientAssert.Fails(Relu(slope).AtExactly(0, 1.5, -0.7), MistakeKind.OutsideSubdifferential);

    [Fact]
    public void Smooth_entries_beside_a_kink_are_checked_as_sharply_as_elsewhere() =>
        GradientAssert.Fails(GradientCheck.Of(ReluSum, x => [0, 1 + 1e-7, 0]).AtExactly(0, 1.5, -0.7));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(0.25, 0.75)]
    public void Weights_that_add_to_1_pass_at_a_tie_of_a_maximum(double a, double b) =>
        GradientAssert.Passes(GradientCheck.Of(x => Math.Max(x[0], x[1]), _ => [a, b]).AtExactly(2, 2));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    [InlineData(0.5, 0.6)]
    public void Other_weights_fail_although_each_is_between_the_sides(double a, double b) =>
        GradientAssert.Fails(GradientCheck.Of(x => Math.Max(x[0], x[1]), _ => [a, b]).AtExactly(2, 2),
            MistakeKind.OutsideSubdifferential);

    [Fact]
    public void Absolute_values_of_both_signs_pass_with_any_signs_at_0() =>
        GradientAssert.Passes(GradientCheck.Of(x => Math.Abs(x[0]) - (2 * Math.Abs(x[1])) + x[2], _ => [-1, 2, 1]).AtExactly(0,
            0, 1));

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-6)]
    [InlineData(-1e-5)]
    public void A_kink_beside_the_point_disturbs_nothing(double x)
    {
        static double[] Gradient(double[] p) => [p[0] > 0 ? 1 : 0, 2 * p[1]];
        static double F(double[] p) => Math.Max(p[0], 0) + (p[1] * p[1]);

        GradientAssert.Passes(GradientCheck.Of(F, Gradient).At(x, 1.5));
        GradientAssert.Fails(GradientCheck.Of(F, p => [1 - Gradient(p)[0], 2 * p[1]]).At(x, 1.5));
    }

    private static double ReluSum(double[] x) => x.Sum(v => Math.Max(v, 0));

    private static GradientChecker Relu(double slope) =>
        GradientCheck.Of(ReluSum, x => [.. x.Select(v => v == 0 ? slope : v > 0 ? 1 : 0)]);

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-4)]
    [InlineData(1e-6)]
    public void A_kink_beside_the_point_is_said_and_the_gradient_judged_without_it(double distance)
    {
        double F(double[] x) => Math.Abs(x[0] - 1.5 + distance) + (x[1] * x[1]);
        GradientVerdict right = GradientCheck.Of(F, x => [1, 2 * x[1]]).At(1.5, 0.5);

        GradientAssert.Passes(right);
        Assert.Contains(right.Notes, note => note.StartsWith("a kink lies beside the point", StringComparison.Ordinal));
        GradientAssert.Fails(GradientCheck.Of(F, x => [-1, 2 * x[1]]).At(1.5, 0.5));
    }

    [Fact]
    public void Smooth_functions_are_not_said_to_have_kinks()
    {
        (Func<double, double> F, Func<double, double> Slope)[] smooth =
            [(Math.Sin, Math.Cos), (Math.Exp, Math.Exp), (x => x * x * x * x, x => 4 * x * x * x), (Math.Tanh, x => 1 - Math.Pow(Math.Tanh(x), 2)),
                (x => x + Math.Pow(x - 1.5, 4), x => 1 + (4 * Math.Pow(x - 1.5, 3)))];
        Assert.All(smooth, s => Assert.DoesNotContain(GradientCheck.Of(x => s.F(x[0]) + s.F(x[1]), x => [s.Slope(x[0]), s.Slope(x[1])])
            .At(1.5, 0.5).Notes, note => note.Contains("kink", StringComparison.Ordinal)));
    }
}
