using Harness.Handwritten.Activations;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.LinearAlgebra;
using Harness.Verification;
using Harness.Verification.Claims;
using Twin = Harness.Reference.Convolution.ConvolutionTwin;

namespace Harness.Claims.Convolution;

/// <summary>Problem set 03, problem 7: convolutional layers as dense ones.</summary>
internal static class CnnAsMlpClaims
{
    private static readonly ConvolutionSize Cnn6 = new(1, 1, 6, 6, 1, 3, 3);

    private static readonly ConvolutionSize[] Sizes =
        [new(1, 1, 3, 3, 1, 2, 2), Cnn6, new(1, 2, 4, 5, 2, 2, 3), new(1, 3, 4, 4, 2, 4, 1), new(1, 2, 3, 3, 3, 3, 3)];

    private static readonly string[] Files =
        ["src/Handwritten/Convolution/UnrolledConvolution.cs", "src/Handwritten/Convolution/ConvolutionCost.cs", "src/Reference/Convolution/ConvolutionTwin.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("cnn-mlp.flatten")
        {
            Printed = Check.Faultable("an h × w × c image has hwc entries: 36 for 6×6×1, 60 for 4×5×3, and for every h, w ≤ 6, "
                + "c ≤ 5", fault =>
                Check.ForAll("every size", Images, i => Entries(i) is var count && count == (i.H * i.W * i.C) + fault ? null : $"{i} has {count}")),
            Derivation = ["One number for each row, column and channel."],
            Code = Files,
        },
        new("cnn-mlp.conv-as-matrix")
        {
            Printed = Check.ForAll($"A·X_f = O_f with one row of A for each position of each filter, for CNN-6 and "
                + $"{Sizes.Length - 1} other sizes, for every pair of a unit image and a unit filter, and so for all", Sizes, UnitPairs),
            Derivation =
            [
                "The row for position (i, j) holds F where its window stands, and 0 elsewhere.",
                "Both sides are linear in X and in F, so unit images and unit filters decide.",
            ],
            Code = Files,
        },
        new("cnn-mlp.equivalent-layer")
        {
            Printed = Check.All("σ(X ∗ F + b) = σ(W X_f + b') with W = A and each filter’s bias at each of its positions; the "
                + "gradients are the same once those of tied weights are added up",
                [.. Sizes.SelectMany(s => new[] { "relu", "tanh", "sigmoid" }, Layer)]),
            Derivation =
            [
                "W = A, and b' repeats each filter’s bias.",
                "∂L/∂F sums up ∂L/∂W over the places where an entry of F stands; trained without these ties the dense layer "
                    + "becomes another function.",
            ],
            Code = Files,
        },
        new("cnn-mlp.parameter-count")
        {
            Printed = Check.All("CNN-6: 576 weights of the dense layer for 9 of the filter; in general O·oh·ow·C·H·W against "
                + "O·C·kh·kw, more unless the filter covers the whole image",
                SameCounts("CNN-6", [576, 9, 576, 9], () =>
                    [ConvolutionCost.DenseWeights(Cnn6), ConvolutionCost.Weights(Cnn6), Jacobian(Cnn6).Sum(row => row.Length), Twin.Parameters(1, 1, 3, biases: false)]),
                Check.ForAll("all sizes up to 6", Squares, s => More(s, ConvolutionCost.DenseWeights(s), ConvolutionCost.Weights(s)))),
            Derivation = ["W has one entry for each of 16 outputs and 36 inputs; the convolution has the 9 of F."],
            Code = Files,
        },
        new("cnn-mlp.compute-cost")
        {
            Printed = Check.All("CNN-6: 576 multiplications of the dense layer for 144 of the convolution; in general "
                + "O·oh·ow·C·H·W against O·oh·ow·C·kh·kw, more unless the filter covers the whole image",
                SameCounts("CNN-6", [576, 144, 576, 144, 144], () =>
                [
                    ConvolutionCost.DenseWeights(Cnn6), ConvolutionCost.Multiplications(Cnn6), Jacobian(Cnn6).Sum(row => row.Length),
                    Jacobian(Cnn6).Sum(row => row.Count(d => d != 0)), (long)Twin.ProductsPerMap(1, 6, 6, 3, 1),
                ]),
                Check.ForAll("all sizes up to 6", Squares, s => More(s, ConvolutionCost.DenseWeights(s), ConvolutionCost.Multiplications(s)))),
            Derivation =
            [
                "One multiplication for each entry of W; 9 of the 36 in each row are not 0, and the convolution does only these.",
            ],
            Code = Files,
        },
    ];

    private static int Entries((int H, int W, int C) i) =>
        Twin.Value(new double[i.H * i.W * i.C], [1, i.C, i.H, i.W], new double[i.C * i.C], [i.C, i.C, 1, 1]).Length;

    private static IEnumerable<(int H, int W, int C)> Images =>
        from h in Enumerable.Range(1, 6)
        from w in Enumerable.Range(1, 6)
        from c in Enumerable.Range(1, 5)
        select (h, w, c);

    private static IEnumerable<ConvolutionSize> Squares =>
        from n in Enumerable.Range(1, 6)
        from k in Enumerable.Range(1, n)
        from c in Enumerable.Range(1, 2)
        from o in Enumerable.Range(1, 2)
        select new ConvolutionSize(1, c, n, n, o, k, k);

    private static Check SameCounts(string says, long[] stated, Func<long[]> found) => Check.Faultable(says, fault => Check.Once(says, () =>
        found().SequenceEqual(stated.Select(n => n + fault)) ? null : $"the counts are {string.Join(", ", found())}"));

    private static string? More(ConvolutionSize s, long dense, long convolution) =>
        dense > convolution || (dense == convolution && s.KernelHeight == s.Height) ? null : $"{s}: {dense} against {convolution}";

    private static double[][] Jacobian(ConvolutionSize s) =>
        Twin.Jacobians(new double[s.InputCount], [1, s.Channels, s.Height, s.Width], [.. Enumerable.Repeat(1.0, s.FilterCount)], [s.Filters, s.Channels, s.KernelHeight, s.KernelWidth]).ByInput;

    /// <summary>The matrix of a convolution, for every pair of a unit image and a unit filter.</summary>
    internal static Check AsMatrix(ConvolutionSize s) => Check.ForAll("the convolution is a matrix", [s], UnitPairs);

    private static string? UnitPairs(ConvolutionSize s)
    {
        double[] images = [.. Enumerable.Range(0, s.InputCount * s.InputCount).Select(i => i % (s.InputCount + 1) == 0 ? 1.0 : 0.0)];
        for (int entry = 0; entry < s.FilterCount; entry++)
        {
            double[] f = new double[s.FilterCount];
            f[entry] = 1;
            double[] a = UnrolledConvolution.Matrix<double>(f, s);
            // The library's outputs for the unit images are the columns of A.
            double[] columns = Twin.Value(images, [s.InputCount, s.Channels, s.Height, s.Width], f, [s.Filters, s.Channels, s.KernelHeight, s.KernelWidth]);
            for (int i = 0; i < a.Length; i++)
            {
                if (a[i] != columns[(i % s.InputCount * s.OutputCount) + (i / s.InputCount)])
                    return $"{s}: entry {i} of A for unit filter {entry} is {a[i]}";
            }
        }

        return null;
    }

    /// <summary>A convolutional layer and its dense form agree, with their gradients.</summary>
    internal static Check Layer(ConvolutionSize s, string activation)
    {
        int end = s.InputCount + s.FilterCount;
        return Check.Same($"{activation} on {s}",
            context => Points(context, end + s.Filters),
            p => Dense(s, activation, p[..s.InputCount], p[s.InputCount..end], p[end..]),
            p => Twin.LayerWithGradients(p[..s.InputCount], [1, s.Channels, s.Height, s.Width], p[s.InputCount..end], [s.Filters, s.Channels, s.KernelHeight, s.KernelWidth], p[end..], activation));
    }

    private static IEnumerable<double[]> Points(CheckContext context, int length)
    {
        Random random = context.Random();
        return Enumerable.Range(0, context.Trials).Select(_ => Enumerable.Range(0, length).Select(_ => (2 * random.NextDouble()) - 1).ToArray());
    }

    // The dense layer, and the gradients of the sum of its outputs: by X, by F with tied weights added up, by b.
    private static double[] Dense(ConvolutionSize s, string activation, double[] x, double[] f, double[] b)
    {
        double[] w = UnrolledConvolution.Matrix<double>(f, s);
        double[] bias = UnrolledConvolution.Bias<double>(b, s);
        double[] a = [.. MatMul.Value<double>(w, x, s.OutputCount, s.InputCount, 1).Zip(bias, (u, v) => u + v)];
        double[] aBar = [.. a.Select(v => Derivative(activation, v))];
        (double[] wBar, double[] xBar) = (new double[w.Length], new double[x.Length]);
        MatMul.Vjp<double>(w, x, s.OutputCount, s.InputCount, 1, aBar, wBar, xBar);
        IEnumerable<double> bBar = aBar.Chunk(s.OutputHeight * s.OutputWidth).Select(map => map.Sum());
        return [.. a.Select(v => Value(activation, v)), .. xBar, .. UnrolledConvolution.FilterGradient<double>(wBar, s), .. bBar];
    }

    private static double Value(string activation, double a) =>
        activation switch { "relu" => Relu.Value(a), "tanh" => Math.Tanh(a), _ => Sigmoid.Value(a) };

    private static double Derivative(string activation, double a) => activation switch
    {
        "relu" => Relu.Derivative(a),
        "tanh" => Tanh.Derivative(Math.Tanh(a)),
        _ => Sigmoid.Derivative(Sigmoid.Value(a)),
    };
}
