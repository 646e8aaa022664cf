using Harness.Handwritten.Layers;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Networks and their layers: values on paper, arrays that are kept, and lengths that do not fit.</summary>
public sealed class NetworkTests
{
    private static Mlp<double> Network => new([2, 3, 1], ActivationFunction.Tanh, ActivationFunction.Identity, Loss.HalfSquaredError);
    private static readonly double[] Theta = Draw.Uniform(new Random(1), -1, 1, 13).Data;

    [Fact]
    public void The_loss_on_paper_is_the_mean_of_half_the_squared_errors()
    {
        var sum = new Mlp<double>([2, 2], ActivationFunction.Relu, ActivationFunction.Identity, Loss.HalfSquaredError);
        double[] theta = [1, 1, 1, -1, 0, 2], thetaBar = new double[6], xBar = new double[4];
        // Outputs (3, 1) and (7, 1); errors (1, 0) and (3, −2).
        Assert.Equal((0.5 + 4.5 + 2) / 2, sum.Value(theta, [1, 2, 3, 4], [2, 1, 4, 3]));
        Assert.Equal((0.5 + 4.5 + 2) / 2, sum.ValueAndGradient(theta, [1, 2, 3, 4], [2, 1, 4, 3], thetaBar, xBar));
        Assert.Equal([5, 7, -3, -4, 2, -1], thetaBar);
        Assert.Equal([0.5, 0.5, 0.5, 2.5], xBar);
    }

    [Fact]
    public void A_batch_of_any_size_follows_another()
    {
        double[] small = [0.5, -1], large = [0.5, -1, 0.25, 2, -0.75, 1];
        double first = Network.Value(Theta, small, [1]), then = Network.Value(Theta, large, [1, 2, 3]);
        Assert.Equal(first, Network.Value(Theta, small, [1]));
        Assert.Equal(then, Network.Value(Theta, large, [1, 2, 3]));
        Assert.Equal(3 * then, first + Network.Value(Theta, large.AsSpan(2, 2), [2]) + Network.Value(Theta, large.AsSpan(4), [3]), 1e-14);
    }

    [Fact]
    public void A_network_needs_a_layer_and_units()
    {
        Assert.StartsWith("sizes has 1 entries; inputs and one layer are the least", Assert.Throws<ArgumentException>(() => Of(3)).Message, StringComparison.Ordinal);
        Assert.StartsWith("size is 0; it must be at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => Of(3, 0, 2)).Message, StringComparison.Ordinal);
        Assert.Equal(8, Of(3, 2).Parameters);
    }

    [Fact]
    public void Lengths_that_do_not_fit_a_network_are_named()
    {
        Assert.Equal("thetaBar", Assert.Throws<ArgumentException>(() => Network.ValueAndGradient(Theta, [1, 2], [1], new double[14])).ParamName);
        double[] untouched = new double[13];
        Assert.Equal("xBar", Assert.Throws<ArgumentException>(() => Network.ValueAndGradient(Theta, [1, 2], [1], untouched, new double[3])).ParamName);
        Assert.DoesNotContain(untouched, v => v != 0);
        Assert.StartsWith("x has 3 entries, which is not a whole number of rows of 2", Assert.Throws<ArgumentException>(() => Network.Value(Theta, [1, 2, 3], [1])).Message, StringComparison.Ordinal);
        Assert.StartsWith("target has 2 entries; 2 samples need 4", Assert.Throws<ArgumentException>(() => Of(1, 2).Value([1, 2, 3, 4], [5, 6], [7, 8])).Message, StringComparison.Ordinal);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => Network.Value(Theta, [1, 2, 3], [1])).ParamName);
        Assert.StartsWith("n is 0", Assert.Throws<ArgumentOutOfRangeException>(() => Network.Value(Theta, [], [])).Message, StringComparison.Ordinal);
        Assert.StartsWith("target has 2 entries; 1 samples need 1", Assert.Throws<ArgumentException>(() => Network.Value(Theta, [1, 2], [1, 2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_that_do_not_fit_a_layer_are_named()
    {
        double[] x = new double[6], w = new double[8], b = new double[4], y = new double[12];
        Assert.Equal("m", Assert.Throws<ArgumentOutOfRangeException>(() => Dense.Value<double>(x, w, [], y)).ParamName);
        Assert.Equal("w", Assert.Throws<ArgumentException>(() => Dense.Value<double>(x, new double[7], b, y)).ParamName);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => Dense.Value<double>(new double[7], w, b, y)).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => Dense.Value<double>(x, w, b, new double[16])).ParamName);
        Assert.Equal("xBar", Assert.Throws<ArgumentException>(() => Dense.Gradient<double>(x, w, y, new double[5], w, b)).ParamName);
        Assert.Equal("wBar", Assert.Throws<ArgumentException>(() => Dense.Gradient<double>(x, w, y, x, new double[12], b)).ParamName);
        Assert.ThrowsAny<ArgumentException>(() => Dense.Value<double>(x, [], b, y));
    }

    [Fact]
    public void A_layer_writes_over_what_was_there_and_leaves_out_what_is_not_wanted()
    {
        double[] x = [1, 2], w = [1, -1, 3, 4], y = [9, 9], wBar = [9, 9, 9, 9], bBar = [9, 9], xBar = [9, 9];
        Dense.Value<double>(x, w, [10, 20], y);
        Assert.Equal([9, 31], y);
        Dense.Gradient<double>(x, w, [1, 2], xBar, wBar, bBar);
        Assert.Equal([7, 7], xBar);
        Assert.Equal([1, 2, 2, 4], wBar);
        Assert.Equal([1, 2], bBar);
        Dense.Gradient<double>(x, w, [3, 2], [], wBar, bBar);
        Assert.Equal([3, 6, 2, 4], wBar);
    }

    [Fact]
    public void The_gradient_runs_over_dual_numbers()
    {
        var dual = new Mlp<Dual<double>>([2, 3, 1], ActivationFunction.Tanh, ActivationFunction.Identity, Loss.HalfSquaredError);
        double[] gradient = new double[13], x = [0.5, -1];
        Dual<double>[] dualGradient = new Dual<double>[13];
        Network.ValueAndGradient(Theta, x, [2], gradient);
        dual.ValueAndGradient(Array.ConvertAll(Theta, v => (Dual<double>)v), Array.ConvertAll(x, v => (Dual<double>)v), [2], dualGradient);
        Assert.All(gradient.Zip(dualGradient), p => Assert.Equal(p.First, p.Second.Value, 1e-14));
    }

    private static Mlp<double> Of(params int[] sizes) => new(sizes, ActivationFunction.Relu, ActivationFunction.Relu, Loss.HalfSquaredError);
}
