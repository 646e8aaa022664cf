using Harness.Handwritten;
using Harness.Handwritten.Convolution;
using Harness.Verification;
using Harness.Verification.Claims;
using Twin = Harness.Reference.Convolution.ConvolutionTwin;

namespace Harness.Claims.Convolution;

/// <summary>Problem set 03, problem 5: the index formulas of a convolution and of its partial derivatives.</summary>
internal static class ConvolutionIndexClaims
{
    private static readonly string[] Files =
        ["src/Handwritten/Convolution/CrossCorrelate2d.cs", "src/Handwritten/Convolution/ConvolutionPartials.cs", "src/Reference/Convolution/ConvolutionTwin.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("cnn.forward-index-formula")
        {
            Printed = Check.ForAll(
                "Oᵢⱼ = Σₘₙ Xᵢ₊ₘ,ⱼ₊ₙ Fₘₙ is what the library calls convolution (mathematics: cross-correlation; a true "
                    + "convolution turns F by half a turn, and differs for every F of distinct entries but 1×1), for every H, W "
                    + "≤ 4 and every F that fits",
                Sizes, s => Forward(s)),
            Derivation =
            [
                "A definition: networks learn F, so it does not matter to them whether F is turned; libraries leave it as it is "
                    + "and still say convolution.",
                "Both sides are linear in X and in F, so agreement for every pair of a unit image and a unit filter is "
                    + "agreement for all.",
                "It does matter where the same sheet uses ⊗ for the input gradient: that one has to turn F.",
            ],
            Code = Files,
        },
        new("cnn.filter-partial")
        {
            Printed = Evidence.With(
                Check.ForAll("∂Oᵢⱼ/∂Fₘₙ = Xᵢ₊ₘ,ⱼ₊ₙ, for every H, W ≤ 4 and every F that fits", Sizes, s => ByFilter(s)),
                OnRandomNumbers("∂O/∂F", PartialsByFilter, j => j.ByFilter, 12..)),
            Derivation =
            [
                "Fₘₙ stands in Oᵢⱼ = Σₘₙ Xᵢ₊ₘ,ⱼ₊ₙ Fₘₙ once, beside Xᵢ₊ₘ,ⱼ₊ₙ.",
                "i + m ≤ H − 1 and j + n ≤ W − 1 always, so X has that entry.",
            ],
            Code = Files,
        },
        new("cnn.input-partial")
        {
            Printed = Check.ForAll("∂Oₘₙ/∂Xᵢⱼ = Fᵢ₋ₘ,ⱼ₋ₙ, for every m, n, i, j", Sizes, s => ByInput(s, outside: (a, b) => $"F has no entry ({a}, {b})")),
            True = Evidence.With(
                Check.ForAll(
                    "∂Oₘₙ/∂Xᵢⱼ = Fᵢ₋ₘ,ⱼ₋ₙ where F has that entry (0 ≤ i − m < h, 0 ≤ j − n < w), and 0 elsewhere",
                    Sizes, s => ByInput(s, outside: (_, _) => null)),
                OnRandomNumbers("∂O/∂X", PartialsByInput, j => j.ByInput, ..12)),
            Otherwise = Verdict.Qualified,
            Because = "it holds where F has an entry (i − m, j − n), or if F is taken as 0 outside, which the sheet does not say",
            Derivation =
            [
                "Xᵢⱼ stands in Oₘₙ beside F_ab with m + a = i and n + b = j.",
                "Without such an entry of F, Xᵢⱼ lies outside the window, and the derivative is 0.",
            ],
            Code = Files,
        },
    ];

    // X is 3×4 and F 2×2, so O is 2×3.
    private static Check OnRandomNumbers(
        string says, Func<double[], double[]> partials, Func<(double[][] ByInput, double[][] ByFilter), double[][]> of, Range by) => Derivatives.Agree(
            $"{says} on random numbers",
            Trial.Points(16, 2),
            partials,
            p => [.. of(Twin.Jacobians(p[..12], [1, 1, 3, 4], p[12..], [1, 1, 2, 2])).SelectMany(row => row)],
            Correlate,
            Correlate,
            by);

    private static T[] Correlate<T>(T[] p)
        where T : System.Numerics.INumberBase<T> => CrossCorrelate2d.Value<T>(p.AsSpan(0, 12), p.AsSpan(12), new(1, 1, 3, 4, 1, 2, 2));

    private static double[] PartialsByFilter(double[] p)
    {
        NdArray<double> x = new(p[..12], 3, 4);
        return [.. Entries(2, 3, 2, 2).Select(e => ConvolutionPartials.ByFilter(x, e.I, e.J, e.M, e.N))];
    }

    private static double[] PartialsByInput(double[] p)
    {
        NdArray<double> f = new(p[12..], 2, 2);
        return [.. Entries(2, 3, 3, 4).Select(e => ConvolutionPartials.ByInput(f, e.I, e.J, e.M, e.N))];
    }

    private static string? Forward(Size s)
    {
        var size = new ConvolutionSize(s.H * s.W, 1, s.H, s.W, s.Kh * s.Kw, s.Kh, s.Kw);
        (double[] images, double[] filters) = (Units(s.H * s.W), Units(s.Kh * s.Kw));
        double[] library = Twin.Value(images, [s.H * s.W, 1, s.H, s.W], filters, [s.Kh * s.Kw, 1, s.Kh, s.Kw]);
        return !library.SequenceEqual(CrossCorrelate2d.Value<double>(images, filters, size)) ? $"{s}: the library differs from "
            + $"the formula"
            : s.Kh * s.Kw > 1 && library.SequenceEqual(Convolve2d.Value<double>(images, filters, size)) ? $"{s}: turning F changes nothing"
            : null;
    }

    private static string? ByFilter(Size s)
    {
        NdArray<double> x = new(Distinct(s.H * s.W), s.H, s.W);
        double[][] library = Jacobians(s).ByFilter;
        return Entries(s.H - s.Kh + 1, s.W - s.Kw + 1, s.Kh, s.Kw)
            .Select(e => Differ($"{s}: ∂O{e.I}{e.J}/∂F{e.M}{e.N}", ConvolutionPartials.ByFilter(x, e.I, e.J, e.M, e.N), library[(e.I * (s.W - s.Kw + 1)) + e.J][(e.M * s.Kw) + e.N]))
            .FirstOrDefault(d => d is not null);
    }

    private static string? ByInput(Size s, Func<int, int, string?> outside)
    {
        NdArray<double> f = new(Distinct(s.Kh * s.Kw), s.Kh, s.Kw);
        double[][] library = Jacobians(s).ByInput;
        return Entries(s.H - s.Kh + 1, s.W - s.Kw + 1, s.H, s.W)
            .Select(e => (ConvolutionPartials.Exists(f.Shape, e.M - e.I, e.N - e.J) ? null : outside(e.M - e.I, e.N - e.J)) is { } why
                ? $"X of {s.H}×{s.W}, F of {s.Kh}×{s.Kw}, ∂O{e.I}{e.J}/∂X{e.M}{e.N} = "
                    + $"{library[(e.I * (s.W - s.Kw + 1)) + e.J][(e.M * s.W) + e.N]}: {why}"
                : Differ($"{s}: ∂O{e.I}{e.J}/∂X{e.M}{e.N}", ConvolutionPartials.ByInput(f, e.I, e.J, e.M, e.N), library[(e.I * (s.W - s.Kw + 1)) + e.J][(e.M * s.W) + e.N]))
            .FirstOrDefault(d => d is not null);
    }

    private static (double[][] ByInput, double[][] ByFilter) Jacobians(Size s) =>
        Twin.Jacobians(Distinct(s.H * s.W), [1, 1, s.H, s.W], Distinct(s.Kh * s.Kw), [1, 1, s.Kh, s.Kw]);

    private static string? Differ(string what, double formula, double library) => formula == library ? null : $"{what}: the formula gives {formula}, autograd {library}";

    private static IEnumerable<(int I, int J, int M, int N)> Entries(int rows, int columns, int height, int width) =>
        from i in Enumerable.Range(0, rows)
        from j in Enumerable.Range(0, columns)
        from m in Enumerable.Range(0, height)
        from n in Enumerable.Range(0, width)
        select (i, j, m, n);

    // Distinct entries tell which one stands where.
    private static double[] Distinct(int count) => [.. Enumerable.Range(1, count).Select(i => (double)i * i)];

    private static double[] Units(int count) => [.. Enumerable.Range(0, count * count).Select(i => i % (count + 1) == 0 ? 1.0 : 0.0)];

    private static IEnumerable<Size> Sizes =>
        from h in Enumerable.Range(1, 4)
        from w in Enumerable.Range(1, 4)
        from kh in Enumerable.Range(1, h)
        from kw in Enumerable.Range(1, w)
        select new Size(h, w, kh, kw);

    private sealed record Size(int H, int W, int Kh, int Kw);
}
