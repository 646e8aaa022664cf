using Harness.Handwritten.Convolution;
using Harness.Handwritten.LinearAlgebra;
using Harness.Verification;
using Harness.Verification.Claims;
using Twin = Harness.Reference.Convolution.ConvolutionTwin;

namespace Harness.Claims.Convolution;

/// <summary>Problem set 03, problem 7: pooling layers as dense ones.</summary>
internal static class PoolingAsDenseClaims
{
    private static readonly ConvolutionSize Convolution = new(1, 1, 6, 6, 1, 3, 3);
    private static readonly PoolSize Pooling = new(1, 4, 4, 2, 1);

    private static readonly string[] Files =
        ["src/Handwritten/Convolution/MaxPoolAsDense.cs", "src/Handwritten/Convolution/UnrolledConvolution.cs", "src/Reference/Convolution/ConvolutionTwin.cs"];

    private static readonly string[] Steps =
    [
        "A unit φ(a·x + b) of two inputs has one value at 0, d and −d for a direction d ≠ 0 with a·d = 0.",
        "max(0, 0) = 0, but max(d) or max(−d) is positive for every d ≠ 0: so no unit gives the maximum of two entries, "
            + "whatever φ, a and b.",
        "max(a, b) = relu(a − b) + relu(b) − relu(−b), both sides of which only grow with a scale c > 0: one hidden layer for "
            + "each halving of the window, and a linear read-out.",
        "The mean of a window is linear in its entries: one row of a matrix with 1/K in K places.",
    ];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("cnn-mlp.maxpool-as-matrix")
        {
            Printed = OneUnit("pooling of two entries is one unit φ(a·x + b)"),
            True = Check.All("average pooling is one linear layer; max pooling is no single dense layer, but two dense layers "
                + "give the maximum of two entries, and three that of a 2×2 window: relu(a − b) + relu(b) − relu(−b)",
                AverageIsLinear, NoUnit, Maximum(new PoolSize(1, 2, 2, 2, 2), layers: 3), PairOnGrid),
            Otherwise = Verdict.Qualified,
            Because = "it holds for average pooling, and for max pooling if several dense layers are allowed",
            Derivation = Steps,
            Code = Files,
        },
        new("cnn-mlp.layer-correspondence")
        {
            Printed = OneUnit("each layer of CNN-6, a convolution and a 2×2 max pooling, is one dense layer"),
            True = Evidence.With(
                Check.All(
                    "a convolution with its activation is one dense layer, and so is average pooling; max pooling takes "
                        + "several: CNN-6’s two layers "
                    + "become three dense ones, the convolution merged into the first",
                    CnnAsMlpClaims.AsMatrix(Convolution), AverageIsLinear, NoUnit, PairOnGrid),
                CnnAsMlpClaims.Layer(Convolution, "sigmoid"), WholeNetwork),
            Otherwise = Verdict.Qualified,
            Because = "it holds for convolutions and average pooling, not for max pooling, which the sheet’s own example has",
            Derivation = [.. Steps, "The convolution is linear, so its matrix is merged into the first dense layer: W₁A."],
            Code = Files,
        },
    ];

    private static Check OneUnit(string says) => Check.Once(says, () =>
        MaxPoolAsDense.DirectionWithoutChange(Math.Max) is null
            ? "a unit φ(a·x + b) has the same value at 0, d and −d for some d ≠ 0, but max(0, 0) = 0 while max(d) or max(−d) is "
                + "positive: (1, −1) and (−1, 1) both have maximum 1"
            : null);

    // The same question about the sum, which is one unit, must find the direction (1, −1).
    private static Check NoUnit => Check.Once("no direction leaves max(x₁, x₂) as at 0; (1, −1) leaves x₁ + x₂", () =>
        MaxPoolAsDense.DirectionWithoutChange(Math.Max) is { } d ? $"{d} leaves it"
        : MaxPoolAsDense.DirectionWithoutChange((a, b) => a + b) is null ? "none is found for the sum either" : null);

    private static Check AverageIsLinear => Check.ForAll("average pooling is one matrix", new[] { Pooling, new PoolSize(1, 4, 6, 2, 2), new PoolSize(1, 3, 3, 3, 1) }, s =>
    {
        double[] images = [.. Enumerable.Range(0, s.InputCount * s.InputCount).Select(i => i % (s.InputCount + 1) == 0 ? 1.0 : 0.0)];
        double[] columns = Twin.Pool(images, [s.InputCount, 1, s.Height, s.Width], s.Size, s.Stride, largest: false);
        double[] mean = [.. Enumerable.Repeat(1.0 / s.WindowCount, s.WindowCount)];
        double[] matrix = UnrolledConvolution.Matrix<double>(mean, new ConvolutionSize(1, 1, s.Height, s.Width, 1, s.Size, s.Size, s.Stride));
        return Enumerable.Range(0, matrix.Length).All(i => matrix[i] == columns[(i % s.InputCount * s.OutputCount) + (i / s.InputCount)]) ? null : $"{s}: the matrix differs";
    });

    private static Check PairOnGrid => Check.ForAll("max(a, b) = relu(a − b) + relu(b) − relu(−b)", Grid(2, 4), x =>
        Math.Max(x[0] - x[1], 0) + Math.Max(x[1], 0) - Math.Max(-x[1], 0) == Math.Max(x[0], x[1]) ? null : $"({x[0]}, {x[1]})");

    private static Check Maximum(PoolSize size, int layers) => Check.ForAll($"{size} as {layers} dense layers", Grid(size.InputCount, 2), x =>
    {
        IReadOnlyList<DenseLayer> dense = MaxPoolAsDense.Layers(size);
        return dense.Count != layers ? $"{dense.Count} layers" : Differ(MaxPoolAsDense.Run(dense, x), Twin.Pool(x, [1, 1, size.Height, size.Width], size.Size, size.Stride, largest: true), x);
    });

    private static Check WholeNetwork => new("the three dense layers give CNN-6’s output", context =>
    {
        Random random = context.Random();
        string? counterexample = null;
        for (int trial = 0; trial < context.Trials; trial++)
        {
            (double[] x, double[] f) = (Whole(random, 36), Whole(random, 9));
            DenseLayer[] layers = Merged(MaxPoolAsDense.Layers(Pooling), UnrolledConvolution.Matrix<double>(f, Convolution));
            double[] library = Twin.Pool(Twin.Value(x, [1, 1, 6, 6], f, [1, 1, 3, 3]), [1, 1, 4, 4], 2, 1, largest: true);
            counterexample ??= layers.Length != 3 ? $"{layers.Length} layers" : Differ(MaxPoolAsDense.Run(layers, x), library, x);
        }

        return new(counterexample, Grade.Sampled, [Check.Witness("libtorch", counterexample, null, context.Trials)]);
    });

    private static DenseLayer[] Merged(IReadOnlyList<DenseLayer> layers, double[] a)
    {
        int inputs = a.Length / layers[0].Columns;
        return [new(MatMul.Value<double>(layers[0].Weights, a, layers[0].Rows, layers[0].Columns, inputs), layers[0].Rows, inputs), .. layers.Skip(1)];
    }

    // Whole numbers, so that both sides are exact.
    private static double[] Whole(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(-9, 10))];

    private static string? Differ(double[] dense, double[] library, double[] x) =>
        dense.SequenceEqual(library) ? null : $"at ({string.Join(", ", x)}) the dense layers give ({string.Join(", ", dense)}), "
            + $"the library ({string.Join(", ", library)})";

    // Every vector of the given length with entries from −bound to bound.
    private static IEnumerable<double[]> Grid(int length, int bound) => length == 0 ? [[]]
        : Grid(length - 1, bound).SelectMany(head => Enumerable.Range(-bound, (2 * bound) + 1).Select(last => (double[])[.. head, last]));
}
