using System.Numerics;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Recurrent;
using Harness.Reference.Layers;

namespace Harness.Bench;

/// <summary>Convolution blocks and recurrent layers through time in one number type.</summary>
internal static class LayerCases<T>
    where T : IFloatingPointIeee754<T>
{
    private static readonly (int Channels, int Side, int Filters)[] Images = [(1, 6, 1), (3, 32, 16), (16, 64, 32)];
    private static readonly int[] ImageBatches = [1, 8];
    private static readonly int[] Units = [16, 64, 256];
    private static readonly int[] Steps = [10, 50];
    private static readonly int[] SequenceBatches = [1, 16];

    public static IEnumerable<BenchCase> All() =>
    [
        .. from image in Images
           from n in ImageBatches
           select Case("conv 3×3, ReLU, 2×2 max-pooling", $"{image.Channels}×{image.Side}×{image.Side} → {image.Filters}, batch {n}", 1.0,
               () => Convolution(image.Channels, image.Side, image.Filters, n)),
        .. Sequences("LSTM through time", Lstm),
        .. Sequences("RNN through time", Rnn),
    ];

    private static IEnumerable<BenchCase> Sequences(string kind, Func<int, int, int, BenchPair> prepare) =>
        from units in Units
        from steps in Steps
        from n in SequenceBatches
        select Case(kind, $"hidden {units}, T = {steps}, batch {n}", 0.7, () => prepare(units, steps, n));

    private static BenchCase Case(string kind, string name, double goal, Func<BenchPair> prepare) => new(kind, name, Numbers.Name<T>(), goal, prepare);

    private static BenchPair Convolution(int channels, int side, int filters, int n)
    {
        var size = new ConvolutionSize(n, channels, side, side, filters, 3, 3, Padding: 1);
        var pool = new PoolSize(n * filters, side, side, 2, 2);
        (double[] image, double[] kernels) = (Numbers.Draw(1, size.InputCount), Numbers.Draw(2, size.FilterCount));
        double[] weights = Numbers.Draw(3, pool.OutputCount);
        (T[] x, T[] f, T[] g) = (Numbers.To<T>(image), Numbers.To<T>(kernels), Numbers.To<T>(weights));
        (T[] a, T[] h, T[] y) = (new T[size.OutputCount], new T[size.OutputCount], new T[pool.OutputCount]);
        (T[] aBar, T[] hBar, T[] xBar, T[] fBar) = (new T[a.Length], new T[a.Length], new T[x.Length], new T[f.Length]);
        T Run()
        {
            CrossCorrelate2d.Value<T>(x, f, size, a);
            Relu.Value<T>(a, h);
            MaxPool2d.Value<T>(h, pool, y);
            Array.Clear(aBar);
            Array.Clear(hBar);
            Array.Clear(xBar);
            Array.Clear(fBar);
            MaxPool2d.Vjp<T>(h, pool, g, hBar);
            Relu.Vjp<T>(a, h, hBar, aBar);
            CrossCorrelate2d.Vjp<T>(x, f, size, aBar, xBar, fBar);
            return Handwritten.LinearAlgebra.Dot.Value<T>(y, g);
        }

        return BenchPair.Of(() => Run(), () => Numbers.From<T>([Run(), .. xBar, .. fBar]),
            AutogradRuns.ConvolutionBlock(image, [n, channels, side, side], kernels, filters, weights, Numbers.TorchType<T>()));
    }

    private static BenchPair Lstm(int units, int steps, int n)
    {
        var data = new SequenceData<T>(4, units, steps, n);
        var layer = new LstmThroughTime<T>(steps, n, units, units);
        return data.Pair(
            () => layer.Forward(data.X, data.Start, data.Start, data.Parameters),
            () => layer.Backward(data.X, data.Parameters, data.G, data.Gradients),
            AutogradRuns.Lstm(steps, n, units, units, data.Given[0], data.Given[1], data.Given[2], data.Given[3], data.Given[4], Numbers.TorchType<T>()));
    }

    private static BenchPair Rnn(int units, int steps, int n)
    {
        var data = new SequenceData<T>(1, units, steps, n);
        var layer = new RnnThroughTime<T>(steps, n, units, units);
        return data.Pair(
            () => layer.Forward(data.X, data.Start, data.Parameters),
            () => layer.Backward(data.X, data.Parameters, data.G, data.Gradients),
            AutogradRuns.Rnn(steps, n, units, units, data.Given[0], data.Given[1], data.Given[2], data.Given[3], data.Given[4], Numbers.TorchType<T>()));
    }
}

/// <summary>Runs a recurrent layer forward.</summary>
internal delegate ReadOnlySpan<T> ForwardPass<T>();

/// <summary>Parameters, inputs and cotangents of a recurrent layer with as many inputs as units.</summary>
internal sealed class SequenceData<T>
    where T : IFloatingPointIeee754<T>
{
    private readonly T[] _w, _u, _b, _wBar, _uBar, _bBar;

    public SequenceData(int gates, int units, int steps, int batch)
    {
        double scale = 1 / Math.Sqrt(units);
        Given =
        [
            [.. Numbers.Draw(1, gates * units * units).Select(v => v * scale)], [.. Numbers.Draw(2, gates * units * units).Select(v => v * scale)],
            Numbers.Draw(3, gates * units), Numbers.Draw(4, steps * batch * units), Numbers.Draw(5, steps * batch * units),
        ];
        (_w, _u, _b) = (Numbers.To<T>(Given[0]), Numbers.To<T>(Given[1]), Numbers.To<T>(Given[2]));
        (_wBar, _uBar, _bBar) = (new T[_w.Length], new T[_u.Length], new T[_b.Length]);
        (X, G, Start) = (Numbers.To<T>(Given[3]), Numbers.To<T>(Given[4]), new T[batch * units]);
    }

    /// <summary>W, U, b, x and g.</summary>
    public double[][] Given { get; }

    public T[] X { get; }

    public T[] G { get; }

    public T[] Start { get; }

    public RnnParameters<T> Parameters => new(_w, _u, _b);

    public RnnGradients<T> Gradients => new(_wBar, _uBar, _bBar);

    /// <summary>The loss Σ gₜ·hₜ and its gradients.</summary>
    public BenchPair Pair(ForwardPass<T> forward, Action backward, AutogradRun autograd)
    {
        T Run()
        {
            T loss = Handwritten.LinearAlgebra.Dot.Value(forward(), G);
            backward();
            return loss;
        }

        return BenchPair.Of(() => Run(), () => Numbers.From<T>([Run(), .. _wBar, .. _uBar, .. _bBar]), autograd);
    }
}
