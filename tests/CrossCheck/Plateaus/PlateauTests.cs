using Harness.Handwritten.Plateaus;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Plateaus;

public sealed partial class PlateauTests
{
    private static readonly double[][] Corners = [[0, 0], [0, 1], [1, 0], [1, 1]];
    private static readonly double[] Targets = [-1, 1, 1, -1];
    private static readonly double[] Parameters = [0.5, -1, 1.25, 0.75, 0.2, -0.4, 1.5, -0.8, 0.3];

    [Fact]
    public void The_squared_error_is_flat_where_the_output_saturates_and_cross_entropy_is_not()
    {
        Assert.Equal(0.125, LogisticOutput.OfSquaredError(0, 0));
        Assert.Equal(0.5, LogisticOutput.OfCrossEntropy(0, 0));
        Assert.Equal(0, LogisticOutput.OfSquaredError(800, 0));
        Assert.Equal(1, LogisticOutput.OfCrossEntropy(800, 0));
    }

    [Fact]
    public void A_chain_of_sigmoids_has_at_most_a_quarter_per_layer()
    {
        Assert.Equal(1, LogisticOutput.ChainDerivative(3, 0));
        Assert.Equal(0.25, LogisticOutput.ChainDerivative(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogisticOutput.ChainDerivative(0, -1));
    }

    [Fact]
    public void A_relu_unit_has_the_slope_below_at_the_kink()
    {
        Assert.Equal([0, 0, 0], new ReluUnit(0).Gradient(1, 0, 1, [0], [1]));
        Assert.Equal([-2, -1, -2], new ReluUnit(0).Gradient(1, 0, 1, [2], [3]));
        Assert.Throws<ArgumentException>(() => new ReluUnit(0).Gradient(1, 0, 1, [1, 2], [1]));
    }

    [Fact]
    public void The_double_well_has_its_derivative()
    {
        for (double x = -2; x <= 2; x += 0.25)
        {
            Dual<double> value = DoubleWell.Value(Dual<double>.Variable(x));
            Assert.Equal(value.Tangent, DoubleWell.Derivative(x), 12);
            Assert.Equal(DoubleWell.Derivative(Dual<double>.Variable(x)).Tangent, DoubleWell.SecondDerivative(x), 12);
        }

        Assert.Equal(1m, DoubleWell.Value(0m));
        Assert.Equal(0.3m, DoubleWell.Value(1m));
    }

    [Fact]
    public void An_affine_function_is_fitted_exactly()
    {
        Assert.Equal([2.0, -1.0], AffineFit.Solve([[0.0], [1], [2]], [-1, 1, 3]), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([1.0, 0, -1], AffineFit.Residuals([0, 1.0], [[0.0], [1], [2]], [0, 1, 2]));
        Assert.Throws<ArgumentException>(() => AffineFit.Solve([[1.0], [1]], [0, 1]));
    }

    [Fact]
    public void Wrong_lengths_are_named()
    {
        TanhNetwork network = new(2, 2);
        Assert.Contains("9", Assert.Throws<ArgumentException>(() => network.ValueAndGradient([1], Corners, Targets)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => network.ValueAndGradient(Parameters, Corners, [1]));
    }

    [Fact]
    public void The_tanh_network_s_loss_and_a_fit_s_residuals_are_those_written_out()
    {
        double expected = Corners.Zip(Targets, (x, t) => Math.Pow(Math.Tanh(0.3 + (1.5 * Math.Tanh(0.2 + (0.5 * x[0]) - x[1])) - (0.8 * Math.Tanh(-0.4 + (1.25 * x[0]) + (0.75 * x[1])))) - t, 2) / 2).Sum();
        Assert.Equal(expected, new TanhNetwork(2, 2).ValueAndGradient(Parameters, Corners, Targets).Loss, 1e-14);
        Assert.Equal([2 + (3 * 5.0) - 1], AffineFit.Residuals([3.0, 2], [[5]], [1]));
        Assert.StartsWith("t has 1 entries; it must have 2", Assert.Throws<ArgumentException>(() => AffineFit.Solve([[0.0], [1]], [0])).Message, StringComparison.Ordinal);
    }
}
