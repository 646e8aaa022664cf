using Harness.Handwritten.Activations;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Torch = Harness.Reference.Activations.LibraryActivations;

namespace Harness.Claims.Activations;

/// <summary>The softmax: scaling, the stable shift, and that it is a probability distribution.</summary>
internal static class SoftmaxClaims
{
    private static readonly string[] Files = ["src/Handwritten/Activations/Softmax.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("softmax.scale-invariance")
        {
            Printed = Check.ForAll(
                "S(cx) = S(x) for every constant c",
                Multiples,
                m => SameSoftmax(m) ? null : $"{m}: S(cx) = {Text(Scaled(m))}, S(x) = {Text(Torch.Softmax(m.Entries))}"),
            True = Check.All("S(cx) = S(x) only if c = 1 or all entries of x are equal; in general S(cx)ᵢ/S(cx)ⱼ = (S(x)ᵢ/S(x)ⱼ)ᶜ",
                Check.ForAll(
                    "only if",
                    Multiples,
                    m => SameSoftmax(m) == (m.C == 1 || m.X.Distinct().Count() == 1) ? null : $"{m}: S(cx) = {Text(Scaled(m))}"),
                Check.Same("ratios", Points.Scaled, Ratios, p => [.. p[1..].Select(x => Math.Exp(p[0] * (x - p[1])))])),
            Because = "the sheet treats the logarithm of a quotient as a quotient of logarithms, where c cancels",
            Derivation =
            [
                "S(x)ᵢ/S(x)ⱼ = e^(xᵢ − xⱼ), so S(cx)ᵢ/S(cx)ⱼ = e^(c(xᵢ − xⱼ)).",
                "Equal outputs need (c − 1)(xᵢ − xⱼ) = 0 for all i, j: c = 1, or all entries equal.",
            ],
            Code = Files,
        },
        new("softmax.max-shift-stability")
        {
            True = Check.Demonstrated("after the shift by −max a every power lies in (0, 1] and one is 1: no overflow, and the sum is not 0. At a = ±(1000, 1001, 1002) the shifted form has the digits of the softmax of the differences (criterion: to 1e−14); without the shift it is ∞/∞ or 0/0",
                _ => Extremes.Select(a => Unlike(a, Softmax.Value<double>(a))).FirstOrDefault(u => u is not null),
                _ => Extremes.All(a => Unlike(a, Plain(a)) is not null) ? "the form without the shift gives NaN at both" : null),
            Derivation =
            [
                "softmax(a + c) = softmax(a), so any c may be used.",
                "With c = −max a the powers are e^(a − max a) ≤ 1, and the largest is e⁰ = 1.",
                "So the sum is between 1 and the number of entries.",
            ],
            Code = Files,
        },
        new("softmax.sum-to-one")
        {
            Printed = Check.ForAll("Σᵢ₌₁ᵐ oₖˢ = 1, the summand being oₖˢ with k fixed", [.. Points.Whole(2, 1)], o => Fixed(o)),
            True = Check.Same(
                "Σₖ₌₁ᵐ oₖˢ = 1 with oₖˢ = e^oₖ / Σᵢ e^oᵢ",
                Points.Vectors,
                o => [Softmax.Value<double>(o).Sum(), Torch.Softmax(o).Sum()],
                _ => [1, 1]),
            Otherwise = Verdict.Misprint,
            Because = "the definition above the display has the running index in the summand, e^xᵢ / Σᵢ e^xᵢ, and so have equations 16 to 23",
            Derivation = ["All summands have the denominator Σᵢ e^oᵢ.", "The numerators add up to that same sum."],
            Code = Files,
        },
        new("softmax.positivity")
        {
            Printed = Evidence.With(
                Proof.Positive(
                    "every oₖˢ > 0: enclosed for all logits in [−300, 300], up to 8 of them",
                    Boxes,
                    o => Interval.Exp(o[0]) / o.Select(x => Interval.Exp(x)).Aggregate((a, b) => a + b)),
                Check.Same("ln oₖˢ is a number", Points.Vectors, o => LogSoftmax.Value<double>(o), o => [.. Softmax.Value<double>(o).Select(s => Math.Log(s))])),
            Derivation =
            [
                "e^x > 0 for every real x, and a quotient of positive numbers is positive.",
                "In double precision a logit about 745 below the largest rounds to 0; the logarithm, worked out directly, stays finite.",
            ],
            Code = Files,
        },
    ];

    private static double[][] Extremes => [[1000, 1001, 1002], [-1000, -1001, -1002]];

    private static IEnumerable<Multiple> Multiples =>
        ((int[])[1, 2, 0, -1, 3, -2, 20]).SelectMany(c => Points.Whole(1, 2).Concat(Points.Whole(2, 2)).Append([1, 2, 3]).Select(x => new Multiple(c, x)));

    private static IEnumerable<Interval[]> Boxes =>
        Enumerable.Range(1, 8).Select(m => Enumerable.Repeat(new Interval(-300.0, 300.0), m).ToArray());

    private static double[] Scaled(Multiple m) => Softmax.Value<double>([.. m.Entries.Select(x => m.C * x)]);

    // Whole numbers: unequal outputs differ by far more than rounding.
    private static bool SameSoftmax(Multiple m) =>
        Scaled(m).Zip(Torch.Softmax(m.Entries)).All(p => Math.Abs(p.First - p.Second) < 1e-6);

    private static double[] Ratios(double[] p)
    {
        double[] s = Softmax.Value<double>([.. p[1..].Select(x => p[0] * x)]);
        return [.. s.Select(v => v / s[0])];
    }

    private static string? Unlike(double[] a, double[] computed)
    {
        double[] right = Torch.Softmax([.. a.Select(x => x - a[0])]);
        return computed.Zip(right).All(p => Math.Abs(p.First - p.Second) <= 1e-14)
            ? null
            : $"a = {Text(a)}: {Text(computed)}, should be {Text(right)}";
    }

    private static double[] Plain(double[] a) => [.. a.Select(x => Math.Exp(x) / a.Sum(Math.Exp))];

    private static string? Fixed(int[] o)
    {
        double first = Softmax.Value<double>([.. o.Select(v => (double)v)])[0];
        double sum = Enumerable.Repeat(first, o.Length).Sum();
        return Math.Abs(sum - 1) < 1e-12
            ? null
            : $"o = ({string.Join(", ", o)}), k = 1: {o.Length} · {Digits.Readable(first)} = {Digits.Readable(sum)}";
    }

    private static string Text(double[] x) => $"({string.Join(", ", x.Select(Digits.Readable))})";

    private sealed record Multiple(int C, int[] X)
    {
        public double[] Entries => [.. X.Select(v => (double)v)];

        public override string ToString() => $"c = {C}, x = ({string.Join(", ", X)})";
    }
}
