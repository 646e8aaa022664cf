using Harness.Bench;
using Harness.Handwritten.Layers;
using Harness.Handwritten.Losses;
using Harness.Handwritten.Recurrent;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Networks and recurrent layers against autograd, against dual numbers, and without allocation.</summary>
public sealed class LayerTests
{
    private static readonly BenchCase[] Cases =
    [
        .. NetworkCases<double>.All(), .. LayerCases<double>.All(), .. NetworkCases<float>.All(), .. LayerCases<float>.All(),
    ];

    // The large ones take seconds and go the same ways as those.
    public static TheoryData<string> Names =>
        [.. Cases.Where(c => !c.Name.Contains("50000", StringComparison.Ordinal) && !c.Name.Contains("256", StringComparison.Ordinal)
            && !c.Name.Contains("1024", StringComparison.Ordinal) && !c.Name.Contains("50,", StringComparison.Ordinal)).Select(Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_and_gradients_are_those_of_autograd(string name)
    {
        using BenchPair pair = Find(name).Prepare();
        double error = BenchRow.Difference(pair.HandwrittenValues(), pair.AutogradValues());
        Assert.True(error <= (name.EndsWith("double", StringComparison.Ordinal) ? 1e-12 : 2e-4), $"{name}: relative difference {error:R}");
    }

    [Fact]
    public void A_planted_fault_differs_from_autograd()
    {
        using BenchPair pair = Find("LSTM through time, hidden 16, T = 10, batch 16, double").Prepare();
        double[] right = pair.HandwrittenValues(), wrong = [.. right];
        wrong[500] *= 1 + 1e-6;
        Assert.True(BenchRow.Difference(wrong, pair.AutogradValues()) > 1e-12);
        Assert.Equal(double.PositiveInfinity, BenchRow.Difference(right[1..], pair.AutogradValues()));
        wrong[3] = double.NaN;
        Assert.Equal(double.PositiveInfinity, BenchRow.Difference(wrong, pair.AutogradValues()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_allocates_nothing_once_it_has_run(string name)
    {
        using BenchPair pair = Find(name).Prepare();
        for (int i = 0; i < 3; i++)
            pair.Handwritten();
        // The runtime may allocate once on this thread when it replaces code that has warmed up; a run that allocates does so each time.
        Assert.InRange(Enumerable.Range(0, 5).Count(_ => Allocates(pair.Handwritten)), 0, 1);
    }

    [Fact]
    public void An_allocation_would_be_seen() => Assert.True(Allocates(() => GC.KeepAlive(new double[4])));

    private static bool Allocates(Action run)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() > before;
    }

    [Theory]
    [InlineData(ActivationFunction.Sigmoid, ActivationFunction.Sigmoid, Loss.HalfSquaredError)]
    [InlineData(ActivationFunction.Tanh, ActivationFunction.Identity, Loss.CrossEntropyLogits)]
    [InlineData(ActivationFunction.Relu, ActivationFunction.Tanh, Loss.HalfSquaredError)]
    public void A_network_is_differentiated_as_dual_numbers_do(ActivationFunction hidden, ActivationFunction output, Loss loss)
    {
        int[] sizes = [5, 9, 8, 3];
        (Mlp<double> network, Mlp<Dual<double>> dual) = (new(sizes, hidden, output, loss), new(sizes, hidden, output, loss));
        double[] x = Numbers.Draw(1, 20), target = [.. Numbers.Draw(2, 12).Select(Math.Abs)], theta = Numbers.Draw(3, network.Parameters);
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
        double[] theta = Numbers.Draw(1, network.Parameters), target = [0.5, -1];
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
        double[] w = Numbers.Draw(1, 4 * units * inputs), u = Numbers.Draw(2, 4 * units * units), b = Numbers.Draw(3, 4 * units);
        double[] g = Numbers.Draw(4, steps * batch * units), point = Numbers.Draw(5, (steps * batch * inputs) + (2 * batch * units));
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
        double[] w = Numbers.Draw(1, 6), u = Numbers.Draw(2, 9), b = Numbers.Draw(3, 3), g = Numbers.Draw(4, 18), point = Numbers.Draw(5, 18);
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
        double[] w = Numbers.Draw(1, 16), u = Numbers.Draw(2, 16), b = Numbers.Draw(3, 8), x = Numbers.Draw(4, 4), start = [0.1, -0.2];
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

    [Fact]
    public void Fused_cross_entropy_allocates_nothing_once_it_has_run()
    {
        double[] z = Numbers.Draw(1, 3000), gradient = new double[3000];
        int[] labels = [1, 2, 3];
        CrossEntropyLogits.ValueAndGradient<double>(z, labels, gradient);
        long before = GC.GetAllocatedBytesForCurrentThread();
        CrossEntropyLogits.ValueAndGradient<double>(z, labels, gradient);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Dual<double>[] Lift(double[] x) => Array.ConvertAll(x, v => (Dual<double>)v);

    private static string Name(BenchCase c) => $"{c.Group}, {c.Name}, {c.Type}";

    private static BenchCase Find(string name) => Cases.Single(c => Name(c) == name);
}
