using Harness.Claims.Hessians;
using Harness.Handwritten.Hessians;
using Harness.Reference.Hessians;
using Harness.Verification.Claims;

namespace Harness.CrossCheck.Hessians;

/// <summary>What needs the library or the program.</summary>
public sealed partial class SameLayerHessianTests
{
    private static readonly CheckContext Context = new(5, 42);

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
    public void The_library_s_activation_must_be_known() =>
        Assert.Throws<ArgumentException>(() => LayerHessian.ByDoubleBackward("relu", [1], [1], [1], 0));

    private static double Asymmetry(double[] h) => Enumerable.Range(0, 16).Max(k => Math.Abs(h[k] - h[(k % 4 * 4) + (k / 4)]));
}
