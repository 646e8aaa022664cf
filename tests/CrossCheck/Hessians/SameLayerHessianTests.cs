using Harness.Claims.Hessians;
using Harness.Handwritten.Hessians;
using Harness.Reference.Hessians;
using Harness.Verification.Claims;

namespace Harness.CrossCheck.Hessians;

public sealed class SameLayerHessianTests
{
    private static readonly CheckContext Context = new(5, 42);

    [Fact]
    public void One_linear_unit_has_the_second_derivative_of_the_loss() =>
        Assert.Equal(new double[,] { { 4, 6 }, { 6, 9 } }, SameLayerHessian.FromActivations([2.0, 3], [1], [0], [5], new double[,] { { 1 } }));

    [Fact]
    public void The_bend_of_the_activation_enters_on_the_diagonal_only() =>
        Assert.Equal(new double[,] { { 8, 3 }, { 3, 22 } }, SameLayerHessian.AtPreactivations([1.0, 1], [2, 4], [3, 5], new double[,] { { 2, 3 }, { 3, 2 } }));

    [Fact]
    public void The_hessian_is_symmetric_and_the_printed_one_is_not()
    {
        foreach (double[] point in LayerCase.Points(Context))
        {
            LayerCase layer = LayerCase.Sigmoid(point);
            Assert.Equal(0, Asymmetry(HessianClaims.FromActivations(layer)), 1e-15);
            Assert.NotEqual(0, Asymmetry(HessianClaims.AsPrinted(layer)), 1e-6);
        }
    }

    [Fact]
    public void Both_witnesses_agree() => Assert.True(Check.Same("both", LayerCase.Points, x => LayerCase.Tanh(x).HessianByDuals(), x => HessianClaims.TheLibrary(LayerCase.Tanh(x))).Run(Context).Holds);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void Leaving_out_a_term_is_noticed(double bend, double slope)
    {
        double[] Planted(LayerCase c) => [.. SameLayerHessian.FromActivations<double>(
            c.Inputs, [.. c.ZPrime.Select(z => slope * z)], [.. c.ZSecond.Select(z => bend * z)], c.Delta, c.Delta2).Cast<double>()];
        CheckResult result = HessianClaims.Against(HessianClaims.TheLibrary, "planted", LayerCase.Sigmoid, Planted).Run(Context);
        Assert.Contains("entry", result.Counterexample, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Assert.Contains("square", Assert.Throws<ArgumentException>(() => SameLayerHessian.FromPreactivations([1.0], new double[1, 2])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SameLayerHessian.AtPreactivations([1.0], [1], [1], new double[2, 2]));
        Assert.Throws<ArgumentException>(() => SameLayerHessian.AtPreactivations([1.0], [1, 2], [1], new double[1, 1]));
        Assert.Throws<ArgumentException>(() => LayerHessian.ByDoubleBackward("relu", [1], [1], [1], 0));
    }

    private static double Asymmetry(double[] h) => Enumerable.Range(0, 16).Max(k => Math.Abs(h[k] - h[(k % 4 * 4) + (k / 4)]));
}
