using Harness.Handwritten.Layers;
using Harness.Handwritten.Recurrent;
using Harness.Verification.Checking;

namespace Harness.CrossCheck.Handwritten;

/// <content>Layers and sequences, each function written out entry by entry.</content>
public static partial class DerivationCases
{
    private static readonly double[] Batch = [0.5, -1.25, 1.5, 0.25];
    private static readonly double[] LayerBar = [1, -0.5, 0.75, 2, -1.25, 0.5];
    private static readonly double[] Targets = [0.3, -0.6, 0.9, 0.1];
    private static readonly double[] Sequence = [0.5, -1.25, 1.5, 0.25, -0.75, 1];

    private static DerivationCase[] OfLayers() =>
    [
        new(typeof(Dense), "layer of a batch", p => Enumerable.Range(0, 6).Sum(k => LayerBar[k] * Unit(p.AsSpan((k / 3) * 2, 2), p.AsSpan(4), p.AsSpan(10), k % 3)),
            DenseGradient, new("X", 2, 2), new("W", 3, 2), new("b", 3)),
        new(typeof(Mlp<>), "two layers, squared error", MlpLoss, MlpGradient, new("W1", 3, 2), new("b1", 3), new("W2", 2, 3), new("b2", 2)),
        new(typeof(RnnThroughTime<>), "three steps", p => RnnStates(p).Sum(h => 0.5 * h.Sum(Square)), RnnGradient,
            new("W", 2, 2), new("U", 2, 2), new("b", 2)),
        new(typeof(LstmThroughTime<>), "two steps", p => LstmStates(p).Sum(h => 0.5 * h.Sum(Square)), LstmGradient,
            new("W", 8, 1), new("U", 8, 2), new("b", 8)),
    ];

    // Sum of unit i: row i of the matrix times x, plus its bias.
    private static double Unit(ReadOnlySpan<double> x, ReadOnlySpan<double> w, ReadOnlySpan<double> b, int i)
    {
        double sum = b[i];
        for (int j = 0; j < x.Length; j++)
            sum += w[(i * x.Length) + j] * x[j];
        return sum;
    }

    private static double[] DenseGradient(double[] p)
    {
        double[] gradient = new double[13];
        Dense.Gradient<double>(p.AsSpan(0, 4), p.AsSpan(4, 6), LayerBar, gradient.AsSpan(0, 4), gradient.AsSpan(4, 6), gradient.AsSpan(10, 3));
        return gradient;
    }

    private static double MlpLoss(double[] p) => Enumerable.Range(0, 2).Sum(n =>
    {
        double[] x = Batch[(2 * n)..((2 * n) + 2)];
        double[] h = [.. Enumerable.Range(0, 3).Select(i => Math.Tanh(Unit(x, p, p.AsSpan(6), i)))];
        return Enumerable.Range(0, 2).Sum(i => 0.5 * Square(Unit(h, p.AsSpan(9), p.AsSpan(15), i) - Targets[(2 * n) + i])) / 2;
    });

    private static double[] MlpGradient(double[] p)
    {
        double[] gradient = new double[17];
        new Mlp<double>([2, 3, 2], ActivationFunction.Tanh, ActivationFunction.Identity, Loss.HalfSquaredError)
            .ValueAndGradient(p, Batch, Targets, gradient);
        return gradient;
    }

    private static double[][] RnnStates(double[] p)
    {
        double[][] states = [[0.2, -0.3], [], [], []];
        for (int t = 0; t < 3; t++)
        {
            states[t + 1] = [.. Enumerable.Range(0, 2).Select(i =>
                Math.Tanh(Unit(Sequence.AsSpan(2 * t, 2), p, p.AsSpan(8), i) + Unit(states[t], p.AsSpan(4), [0, 0], i)))];
        }
        return states[1..];
    }

    private static double[] RnnGradient(double[] p)
    {
        double[] gradient = new double[10];
        var layer = new RnnThroughTime<double>(3, 1, 2, 2);
        var parameters = new RnnParameters<double>(p.AsSpan(0, 4), p.AsSpan(4, 4), p.AsSpan(8, 2));
        double[] states = [.. layer.Forward(Sequence, [0.2, -0.3], parameters)];
        layer.Backward(Sequence, parameters, states, new(gradient.AsSpan(0, 4), gradient.AsSpan(4, 4), gradient.AsSpan(8, 2)));
        return gradient;
    }

    private static double[][] LstmStates(double[] p)
    {
        double[] h = [0.2, -0.3], c = [0.4, 0.1];
        double[][] states = [[], []];
        for (int t = 0; t < 2; t++)
        {
            double[] a = [.. Enumerable.Range(0, 8).Select(i => Unit(Sequence.AsSpan(t, 1), p, p.AsSpan(24), i) + Unit(h, p.AsSpan(8), new double[8], i))];
            c = [.. c.Select((v, i) => (Logistic(a[2 + i]) * v) + (Logistic(a[i]) * Math.Tanh(a[4 + i])))];
            states[t] = h = [.. c.Select((v, i) => Logistic(a[6 + i]) * Math.Tanh(v))];
        }
        return states;
    }

    private static double[] LstmGradient(double[] p)
    {
        double[] gradient = new double[32];
        var layer = new LstmThroughTime<double>(2, 1, 1, 2);
        var parameters = new RnnParameters<double>(p.AsSpan(0, 8), p.AsSpan(8, 16), p.AsSpan(24, 8));
        double[] x = Sequence[..2];
        double[] states = [.. layer.Forward(x, [0.2, -0.3], [0.4, 0.1], parameters)];
        layer.Backward(x, parameters, states, new(gradient.AsSpan(0, 8), gradient.AsSpan(8, 16), gradient.AsSpan(24, 8)));
        return gradient;
    }
}
