using Harness.Handwritten;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Losses;
using Harness.Handwritten.Recurrent;

namespace Harness.Bench;

/// <summary>How time and memory of value and gradient grow with one size, fitted as size to a power.</summary>
internal static class GrowthCases
{
    public static IEnumerable<GrowthRow> Measure(BenchRequest request, Action<string> progress)
    {
        foreach (GrowthCase test in All().Where(c => request.Wants($"growth, {c.Rule} in {c.Size}")))
        {
            progress($"growth: {test.Rule} in {test.Size}");
            yield return Row(test, request.Seconds);
        }
    }

    private static IEnumerable<GrowthCase> All() =>
    [
        .. Elementwise().Select(r => new GrowthCase(r.Name, "entries", [1 << 13, 1 << 15, 1 << 17], 1, n => Apply(r, n))),
        new("softmax", "classes", [1 << 13, 1 << 15, 1 << 17], 1, n => Apply(Rules.Softmax<double>(), n)),
        new("log_softmax", "classes", [1 << 13, 1 << 15, 1 << 17], 1, n => Apply(Rules.LogSoftmax<double>(), n)),
        new("cross_entropy_logits", "classes", [1 << 13, 1 << 15, 1 << 17], 1, n => CrossEntropy(n, 1)),
        new("cross_entropy_logits", "batch", [8, 32, 128], 1, n => CrossEntropy(1000, n)),
        new("matmul", "columns of B", [64, 256, 1024], 1, n => MatMul(128, 128, n)),
        new("matmul", "side", [128, 256, 512], 3, n => MatMul(n, n, n)),
        new("cross_correlate2d", "batch", [2, 8, 32], 1, n => Convolution(n, 4, 24, 8)),
        new("cross_correlate2d", "channels", [8, 32, 128], 1, n => Convolution(1, n, 24, 16)),
        new("cross_correlate2d", "side", [16, 32, 64], 2, n => Convolution(1, 8, n, 16)),
        new("maxpool2d", "batch", [4, 16, 64], 1, n => Apply(Rules.MaxPool2d<double>(2, 2), n, 4, 32, 32)),
        new("rnn", "steps", [32, 128, 512], 1, n => Rnn(n, 4, 32)),
        new("rnn", "batch", [16, 64, 256], 1, n => Rnn(16, n, 32)),
        new("lstm", "steps", [32, 128, 512], 1, n => Lstm(n, 4, 32)),
        new("lstm", "batch", [16, 64, 256], 1, n => Lstm(16, n, 32)),
    ];

    private static IEnumerable<Rule<double>> Elementwise() =>
    [
        Rules.Sigmoid<double>(), Rules.Tanh<double>(), Rules.Relu<double>(), Rules.LeakyRelu(0.01), Rules.Elu(1.0), Rules.Softplus<double>(),
        Rules.Exp<double>(), Rules.Sin<double>(), Rules.Sqrt<double>(), Rules.Sum<double>(), Rules.Mean<double>(), Rules.Max<double>(),
    ];

    private static GrowthRow Row(GrowthCase test, double seconds)
    {
        double[] times = [.. test.Sizes.Select(n => Measurement.Of(test.Prepare(n), seconds / test.Sizes.Length))];
        double[] bytes = [.. test.Sizes.Select(n => Bytes(test.Prepare, n))];
        ((double time, double fit), (double memory, _)) = (Fit(test.Sizes, times), Fit(test.Sizes, bytes));
        return new GrowthRow(test.Rule, test.Size, test.Sizes, times, time, fit, memory, test.Expected);
    }

    /// <summary>The slope of the least squares line through (ln size, ln cost), and r², the part of the spread that it explains.</summary>
    internal static (double Exponent, double Fit) Fit(int[] sizes, double[] costs)
    {
        (double[] x, double[] y) = ([.. sizes.Select(s => Math.Log((double)s))], [.. costs.Select(c => Math.Log(c))]);
        (double meanX, double meanY) = (x.Average(), y.Average());
        double covariance = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
        double slope = covariance / x.Sum(a => (a - meanX) * (a - meanX));
        double spread = y.Sum(b => (b - meanY) * (b - meanY));
        return (slope, spread == 0 ? 1 : slope * covariance / spread);
    }

    // What preparing and a first run allocate: inputs, results and everything kept between them.
    private static double Bytes(Func<int, Action> prepare, int n)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        prepare(n)();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Action Apply(Rule<double> rule, params int[] shape)
    {
        var x = new NdArray<double>(Array.ConvertAll(Numbers.Draw(1, shape.Aggregate(1, (a, b) => a * b)), v => v + 1.5), shape);
        NdArray<double> y = NdArray.Zeros<double>(rule.OutputShape([x.Shape]));
        (NdArray<double> yBar, NdArray<double> xBar) = (NdArray.Filled(1.0, y.Shape), NdArray.Zeros<double>(shape));
        return () =>
        {
            rule.Value([x], y);
            rule.Vjp([x], y, yBar, [xBar]);
        };
    }

    private static Action CrossEntropy(int classes, int n)
    {
        (double[] z, double[] gradient) = (Numbers.Draw(1, classes * n), new double[classes * n]);
        int[] labels = new int[n];
        return () => CrossEntropyLogits.ValueAndGradient<double>(z, labels, gradient);
    }

    private static Action MatMul(int m, int k, int n)
    {
        (double[] a, double[] b, double[] y) = (Numbers.Draw(1, m * k), Numbers.Draw(2, k * n), new double[m * n]);
        (double[] aBar, double[] bBar) = (new double[a.Length], new double[b.Length]);
        return () =>
        {
            Handwritten.LinearAlgebra.MatMul.Value<double>(a, b, m, k, n, y);
            Handwritten.LinearAlgebra.MatMul.Vjp<double>(a, b, m, k, n, y, aBar, bBar);
        };
    }

    private static Action Convolution(int n, int channels, int side, int filters)
    {
        var size = new ConvolutionSize(n, channels, side, side, filters, 3, 3, Padding: 1);
        (double[] x, double[] f, double[] y) = (Numbers.Draw(1, size.InputCount), Numbers.Draw(2, size.FilterCount), new double[size.OutputCount]);
        (double[] xBar, double[] fBar) = (new double[x.Length], new double[f.Length]);
        return () =>
        {
            CrossCorrelate2d.Value<double>(x, f, size, y);
            CrossCorrelate2d.Vjp<double>(x, f, size, y, xBar, fBar);
        };
    }

    private static Action Rnn(int steps, int n, int units)
    {
        var data = new SequenceData<double>(1, units, steps, n);
        var layer = new RnnThroughTime<double>(steps, n, units, units);
        return () =>
        {
            layer.Forward(data.X, data.Start, data.Parameters);
            layer.Backward(data.X, data.Parameters, data.G, data.Gradients);
        };
    }

    private static Action Lstm(int steps, int n, int units)
    {
        var data = new SequenceData<double>(4, units, steps, n);
        var layer = new LstmThroughTime<double>(steps, n, units, units);
        return () =>
        {
            layer.Forward(data.X, data.Start, data.Start, data.Parameters);
            layer.Backward(data.X, data.Parameters, data.G, data.Gradients);
        };
    }
}

/// <summary>A rule whose cost is measured at several sizes.</summary>
internal sealed record GrowthCase(string Rule, string Size, int[] Sizes, double Expected, Func<int, Action> Prepare);

/// <summary>Measured times, the exponents fitted to them and to the memory, and the exponent that the mathematics has.</summary>
internal sealed record GrowthRow(
    string Rule, string Size, int[] Sizes, double[] Times, double Exponent, double Fit, double MemoryExponent, double Expected);
