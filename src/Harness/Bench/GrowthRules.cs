using Harness.Handwritten;

namespace Harness.Bench;

/// <summary>The rules of the graph, each at three sizes: value and vector-Jacobian product.</summary>
internal static class GrowthRules
{
    // The largest still lies in the second-level cache: this is to show operations, not memory.
    private static readonly int[] Entries = [1 << 11, 1 << 13, 1 << 15];

    public static IEnumerable<GrowthCase> All() =>
        [.. OfEntries(), .. Matrices(), .. Shaping(), .. Classes(), .. Images()];

    private static IEnumerable<GrowthCase> OfEntries()
    {
        Rule<double>[] unary =
        [
            Rules.Sigmoid<double>(), Rules.Tanh<double>(), Rules.Relu<double>(), Rules.LeakyRelu(0.01), Rules.Elu(1.0), Rules.Selu(1.05, 1.67),
            Rules.Softplus<double>(), Rules.Exp<double>(), Rules.Log<double>(), Rules.Sqrt<double>(), Rules.Sin<double>(), Rules.Cos<double>(),
            Rules.Abs<double>(), Rules.Negate<double>(), Rules.IntegerPower<double>(3), Rules.Sum<double>(), Rules.Mean<double>(), Rules.Max<double>(),
            Rules.Norm1<double>(), Rules.Norm2<double>(), Rules.NormInf<double>(),
        ];
        Rule<double>[] binary =
        [
            Rules.Add<double>(), Rules.Subtract<double>(), Rules.Multiply<double>(), Rules.Divide<double>(), Rules.Power<double>(), Rules.Dot<double>(),
            Rules.MeanSquaredError<double>(),
        ];
        return [.. unary.Select(r => Case(r, "entries", Entries, 1, n => [[n]])), .. binary.Select(r => Case(r, "entries", Entries, 1, n => [[n], [n]]))];
    }

    private static IEnumerable<GrowthCase> Matrices() =>
    [
        Case(Rules.MatMul<double>(), "columns of B", [64, 256, 1024], 1, n => [[128, 128], [128, n]]),
        Case(Rules.MatMul<double>(), "side", [128, 256, 512], 3, n => [[n, n], [n, n]]),
        Case(Rules.Transpose<double>(), "rows", [64, 256, 1024], 1, n => [[n, 64]]),
        Case(Rules.Outer<double>(), "side", [64, 128, 256], 2, n => [[n], [n]]),
        Case(Rules.Diagonal<double>(), "side", [64, 128, 256], 2, n => [[n]]),
    ];

    private static IEnumerable<GrowthCase> Shaping() =>
    [
        new("reshape", "entries", Entries, 1, n => Apply(Rules.Reshape<double>(2, n / 2), [n])),
        Case(Rules.Concat<double>(), "entries", Entries, 1, n => [[n], [n]]),
        Case(Rules.Stack<double>(), "entries", Entries, 1, n => [[n], [n]]),
        Case(Rules.Index<double>(1), "entries", Entries, 1, n => [[2, n]]),
        new("local_derivatives", "edges", [64, 256, 1024], 1, n => Apply(
            Rules.LocalDerivatives(Numbers.Draw(4, n), Numbers.Draw(5, n), 1), [.. Enumerable.Repeat(Array.Empty<int>(), n)])),
    ];

    private static IEnumerable<GrowthCase> Classes() =>
    [
        Case(Rules.Softmax<double>(), "classes", Entries, 1, n => [[n]]),
        Case(Rules.LogSoftmax<double>(), "classes", Entries, 1, n => [[n]]),
        Case(Rules.CrossEntropyLogits<double>(), "classes", Entries, 1, n => [[n], [n]]),
        Case(Rules.CrossEntropyProbabilities<double>(), "classes", Entries, 1, n => [[n], [n]]),
        Case(Rules.Softmax<double>(), "batch", [16, 64, 256], 1, n => [[n, 100]]),
    ];

    private static IEnumerable<GrowthCase> Images() =>
    [
        Case(Rules.CrossCorrelate2d<double>(padding: 1), "batch", [2, 8, 32], 1, n => [[n, 4, 24, 24], [8, 4, 3, 3]]),
        Case(Rules.CrossCorrelate2d<double>(padding: 1), "channels", [8, 32, 128], 1, n => [[1, n, 24, 24], [16, n, 3, 3]]),
        Case(Rules.CrossCorrelate2d<double>(padding: 1), "filters", [8, 32, 128], 1, n => [[1, 8, 24, 24], [n, 8, 3, 3]]),
        Case(Rules.CrossCorrelate2d<double>(padding: 1), "side", [16, 32, 64], 2, n => [[1, 8, n, n], [16, 8, 3, 3]]),
        Case(Rules.Convolve2d<double>(padding: 1), "side", [16, 32, 64], 2, n => [[1, 8, n, n], [16, 8, 3, 3]]),
        Case(Rules.MaxPool2d<double>(2, 2), "batch", [4, 16, 64], 1, n => [[n, 4, 32, 32]]),
        Case(Rules.AvgPool2d<double>(2, 2), "batch", [4, 16, 64], 1, n => [[n, 4, 32, 32]]),
    ];

    private static GrowthCase Case(Rule<double> rule, string size, int[] sizes, double expected, Func<int, int[][]> shapes) =>
        new(rule.Name, size, sizes, expected, n => Apply(rule, shapes(n)));

    private static Action Apply(Rule<double> rule, params int[][] shapes)
    {
        NdArray<double>[] x = [.. shapes.Select((shape, i) =>
            new NdArray<double>(Array.ConvertAll(Numbers.Draw(i + 1, shape.Aggregate(1, (a, b) => a * b)), v => v + 1.5), shape))];
        NdArray<double> y = NdArray.Zeros<double>(rule.OutputShape(shapes));
        (NdArray<double> yBar, NdArray<double>[] xBars) = (NdArray.Filled(1.0, y.Shape), [.. shapes.Select(s => NdArray.Zeros<double>(s))]);
        return () =>
        {
            rule.Value(x, y);
            rule.Vjp(x, y, yBar, xBars);
        };
    }
}
