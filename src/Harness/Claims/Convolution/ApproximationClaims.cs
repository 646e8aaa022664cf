using Harness.Handwritten.Approximation;
using Harness.Handwritten.Convolution;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Convolution;

/// <summary>Problem set 03, problem 7: which functions networks approximate.</summary>
internal static class ApproximationClaims
{
    private const int Ring = 6;

    private static readonly int[] Units = [8, 16, 32, 64, 128];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("cnn-mlp.universal-approximation")
        {
            Printed = AnyFunction,
            True = Check.All(
                "MLPs with a non-polynomial activation and enough hidden units approximate every continuous function on a closed and bounded set; CNNs do if their filters may cover the whole image (a dense layer), while circular convolutions alone give shift-equivariant functions only",
                Interpolation, Equivariance, WholeImageFilter),
            Otherwise = Verdict.Qualified,
            Because = "it holds for continuous functions on closed and bounded sets, enough units, and CNNs with dense layers; the sheet says “any function”",
            Derivation =
            [
                "One hidden ReLU layer draws the chords of f between n + 1 points; where |f''| ≤ M it is off by at most M/(8n²).",
                "Networks are continuous: next to a jump of height 1 they are off by 1/2 or more.",
                "Shifting the input of a circular convolution shifts its output, and so for a stack of them. Equal entries are their own shift, so they give equal entries c, c, …; where 1, 0, … is wanted the error is at least max(|c − 1|, |c|) ≥ 1/2.",
                "A filter as large as the image is a row of a dense layer.",
            ],
            Code = ["src/Handwritten/Approximation/ReluInterpolant.cs", "src/Handwritten/Convolution/CircularConvolution.cs", "src/Handwritten/Convolution/UnrolledConvolution.cs"],
        },
    ];

    private static Check AnyFunction => new("networks approximate every function", context =>
    {
        double jump = Units.Min(n => Error(x => x < 0.5 ? 0 : 1, n));
        double circular = Networks(context).Min(network => Off(network([.. Enumerable.Repeat(1.0, Ring)])));
        string? counterexample = jump < 0.5 && circular < 0.5 ? null
            : $"a network is continuous, so it misses a jump from 0 to 1 by 1/2 or more (here, with up to 128 units, by {Digits.Readable(jump)}); "
            + $"and circular convolutions give equal entries at x = (1, …, 1), so they miss x ↦ (x₀, 0, …, 0) by 1/2 or more (here by {Digits.Readable(circular)})";
        return new(counterexample, Grade.Demonstrated, [Check.Witness("networks", counterexample, null, context.Trials + Units.Length)]);
    });

    private static Check Interpolation => Check.Demonstrated(
        "the error of one hidden ReLU layer for sin 6x on [0, 1] falls to a third or less with each doubling of its units from 8 to 128",
        _ => FallsToAThird(x => Math.Sin(6 * x)),
        _ => FallsToAThird(x => x < 0.5 ? 0 : 1));

    private static Check Equivariance => Check.Same("shifting x shifts the output",
        context => Enumerable.Range(0, context.Trials).Select(i => (double[])[i, .. Uniform(new Random(context.Seed + i), Ring)]),
        p => Network(new Random((int)p[0]))([.. p[2..], p[1]]),
        p => Network(new Random((int)p[0]))(p[1..]) is var y ? [.. y[1..], y[0]] : []);

    private static Check WholeImageFilter => Check.ForAll("the matrix of filters as large as the image is the filters themselves", [1, 2, 3, 4], n =>
    {
        double[] filters = [.. Enumerable.Range(1, 2 * 3 * n * n).Select(i => (double)i)];
        return UnrolledConvolution.Matrix<double>(filters, new ConvolutionSize(1, 2, n, n, 3, n, n)).SequenceEqual(filters) ? null : $"not for {n}×{n}";
    });

    private static double Off(double[] y) => Math.Max(Math.Abs(y[0] - 1), y[1..].Max(Math.Abs));

    private static IEnumerable<Func<double[], double[]>> Networks(CheckContext context) =>
        Enumerable.Range(0, context.Trials).Select(i => Network(new Random(context.Seed + i)));

    // Three layers of three weights each.
    private static Func<double[], double[]> Network(Random random)
    {
        double[][] filters = [Uniform(random, 3), Uniform(random, 3), Uniform(random, 3)];
        double[] biases = Uniform(random, 3);
        return x => CircularConvolution.Run(filters, biases, x);
    }

    private static double[] Uniform(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (4 * random.NextDouble()) - 2)];

    private static string? FallsToAThird(Func<double, double> f)
    {
        double before = Error(f, 8);
        for (int n = 16; n <= 128; n *= 2)
        {
            double error = Error(f, n);
            if (error > before / 3)
                return $"with {n} units the error is {Digits.Readable(error)}, with {n / 2} it is {Digits.Readable(before)}";
            before = error;
        }

        return null;
    }

    private static double Error(Func<double, double> f, int n) =>
        Enumerable.Range(0, 1001).Max(i => Math.Abs(ReluInterpolant.Value(f, n, i / 1000.0) - f(i / 1000.0)));
}
