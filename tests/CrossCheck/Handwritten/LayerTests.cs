using Harness.Handwritten.Layers;
using Harness.Handwritten.Recurrent;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Networks and recurrent layers against dual numbers; in the other part against autograd, and without allocation.</summary>
public sealed partial class LayerTests
{
    [Theory]
    [InlineData(ActivationFunction.Sigmoid, ActivationFunction.Sigmoid, Loss.HalfSquaredError)]
    [InlineData(ActivationFunction.Tanh, ActivationFunction.Identity, Loss.CrossEntropyLogits)]
    [InlineData(ActivationFunction.Relu, ActivationFunction.Tanh, Loss.HalfSquaredError)]
    public void A_network_is_differentiated_as_dual_numbers_do(ActivationFunction hidden, ActivationFunction output, Loss loss)
    {
        int[] sizes = [5, 9, 8, 3];
        (Mlp<double> network, Mlp<Dual<double>> dual) = (new(sizes, hidden, output, loss), new(sizes, hidden, output, loss));
        double[] x = Drawn(1, 20), target = [.. Drawn(2, 12).Select(Math.Abs)], theta = Drawn(3, network.Parameters);
        (Dual<double>[] dualX, Dual<double>[] dualTarget) = (Lift(x), Lift(target));
        GradientAssert.Passes(GradientCheck.Of(p => network.Value(p, x, target), Gradient).WithDual(p => dual.Value(p, dualX, dualTarget)).At(theta));

        double[] Gradient(double[] p)
        {
            double[] gradient = new double[p.Length];
            Assert.Equal(network.Value(p, x, target), network.ValueAndGradient(p, x, target, gradient), 1e-14);
            return gradient;
        }
    }

    [Fact]
    public void A_network_gives_the_gradient_of_its_inputs_too()
    {
        var network = new Mlp<double>([3, 4, 2], ActivationFunction.Tanh, ActivationFunction.Identity, Loss.HalfSquaredError);
        double[] theta = Drawn(1, network.Parameters), target = [0.5, -1];
        GradientAssert.Passes(GradientCheck.Of(x => network.Value(theta, x, target), x =>
        {
            double[] xBar = new double[x.Length];
            network.ValueAndGradient(theta, x, target, new double[theta.Length], xBar);
            return xBar;
        }).At(0.3, -0.7, 1.1));
    }

    [Fact]
    public void An_lstm_gives_the_gradients_of_its_inputs_and_start()
    {
        const int steps = 3, batch = 2, inputs = 2, units = 3;
        var layer = new LstmThroughTime<double>(steps, batch, inputs, units);
        double[] w = Drawn(1, 4 * units * inputs), u = Drawn(2, 4 * units * units), b = Drawn(3, 4 * units);
        double[] g = Drawn(4, steps * batch * units), point = Drawn(5, (steps * batch * inputs) + (2 * batch * units));
        GradientAssert.Passes(GradientCheck.Of(Value, p =>
        {
            Value(p);
            double[] bars = new double[p.Length];
            layer.Backward(p.AsSpan(0, 12), new(w, u, b), g, new(new double[w.Length], new double[u.Length], new double[b.Length]),
                bars.AsSpan(0, 12), bars.AsSpan(12, 6), bars.AsSpan(18, 6));
            return bars;
        }).At(point));

        double Value(double[] p) => layer.Forward(p.AsSpan(0, 12), p.AsSpan(12, 6), p.AsSpan(18, 6), new(w, u, b)).ToArray().Zip(g, (h, s) => h * s).Sum();
    }

    [Fact]
    public void An_rnn_gives_the_gradients_of_its_inputs_and_start()
    {
        var layer = new RnnThroughTime<double>(3, 2, 2, 3);
        double[] w = Drawn(1, 6), u = Drawn(2, 9), b = Drawn(3, 3), g = Drawn(4, 18), point = Drawn(5, 18);
        GradientAssert.Passes(GradientCheck.Of(Value, p =>
        {
            Value(p);
            double[] bars = new double[p.Length];
            layer.Backward(p.AsSpan(0, 12), new(w, u, b), g, new(new double[6], new double[9], new double[3]), bars.AsSpan(0, 12), bars.AsSpan(12, 6));
            return bars;
        }).At(point));

        double Value(double[] p) => layer.Forward(p.AsSpan(0, 12), p.AsSpan(12, 6), new(w, u, b)).ToArray().Zip(g, (h, s) => h * s).Sum();
    }

    [Fact]
    public void Recurrent_layers_run_over_dual_numbers()
    {
        var plain = new LstmThroughTime<double>(2, 1, 2, 2);
        var dual = new LstmThroughTime<Dual<double>>(2, 1, 2, 2);
        double[] w = Drawn(1, 16), u = Drawn(2, 16), b = Drawn(3, 8), x = Drawn(4, 4), start = [0.1, -0.2];
        double[] h = plain.Forward(x, start, start, new(w, u, b)).ToArray();
        Dual<double>[] lifted = dual.Forward(Lift(x), Lift(start), Lift(start), new(Lift(w), Lift(u), Lift(b))).ToArray();
        Assert.Equal(h, lifted.Select(v => v.Value));
    }

    [Fact]
    public void A_wrong_length_is_named()
    {
        var network = new Mlp<double>([2, 3, 1], ActivationFunction.Tanh, ActivationFunction.Identity, Loss.HalfSquaredError);
        Assert.Contains("theta has 5 entries; it must have 13", Assert.Throws<ArgumentException>(() => network.Value(new double[5], [1, 2], [1])).Message, StringComparison.Ordinal);
        Assert.Contains("1 samples need 1", Assert.Throws<ArgumentException>(() => network.Value(new double[13], [1, 2], [1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("it must be at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => new RnnThroughTime<double>(0, 1, 1, 1)).Message, StringComparison.Ordinal);
    }

    private static double[] Drawn(int seed, int count) => Draw.Uniform(new Random(seed), -1, 1, count).Data;

    private static Dual<double>[] Lift(double[] x) => Array.ConvertAll(x, v => (Dual<double>)v);
}
