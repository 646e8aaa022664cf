using Harness.Verification.Checking;
using D = Harness.CrossCheck.Verification.Checking.Corpus.HoldOut<Harness.Verification.Numbers.Dual<double>>;
using F = Harness.CrossCheck.Verification.Checking.Corpus.HoldOut<double>;
using G = Harness.CrossCheck.Verification.Checking.Corpus.HoldOutGradients;
using K = Harness.Verification.Checking.MistakeKind;

namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Functions and mistakes that the checker was not built on. Nothing in it was changed for them.</summary>
public static class HoldOutList
{
    public static IReadOnlyList<CorpusCase> Functions { get; } =
    [
        new("portfolio", F.Portfolio, D.Portfolio, G.Portfolio, Uniform(5, -1, 1), new InputShape("w", 5)),
        new("student t", F.StudentT, D.StudentT, G.StudentT, Uniform(6, -3, 3), new InputShape("x", 5), new InputShape("m")),
        new("beta", F.Beta, D.Beta, G.Beta, Uniform(5, 0.1, 0.9), new InputShape("x", 5)),
        new("springs", F.Springs, D.Springs, G.Springs, Uniform(8, -3, 3), new InputShape("p", 4, 2)),
        new("enzyme", F.Enzyme, D.Enzyme, G.Enzyme, Uniform(2, 0.5, 3), new InputShape("V"), new InputShape("K")),
        new("oscillator", F.Oscillator, D.Oscillator, G.Oscillator, Uniform(3, 0.5, 2), new InputShape("k"), new InputShape("c"),
            new InputShape("x0")),
        new("pseudo-huber", F.PseudoHuber, D.PseudoHuber, G.PseudoHuber, Uniform(7, -3, 3), new InputShape("x", 7)),
        new("contrastive", F.Contrastive, D.Contrastive, G.Contrastive, Uniform(15, -1.5, 1.5), new("u", 3), new("V", 4, 3)),
        new("mixture", F.Mixture, D.Mixture, G.Mixture, Uniform(3, -2, 2), new InputShape("a"), new InputShape("b"), new InputShape("s")),
        new("log determinant", F.LogDeterminant, D.LogDeterminant, G.LogDeterminant, r =>
            [2 + r.NextDouble(), r.NextDouble(), -r.NextDouble(), 1 + r.NextDouble()], new InputShape("A", 2, 2)),
        new("gate", F.Gate, D.Gate, G.Gate, Uniform(5, -2, 2), new("wg"), new("ug"), new("wn"), new("un"), new("h0")),
        new("transposed convolution", F.TransposedConvolution, D.TransposedConvolution, G.TransposedConvolution, Uniform(8, -2, 2),
            new("x", 5), new("k", 3)),
        new("commutator", F.Commutator, D.Commutator, G.Commutator, Uniform(8, -2, 2), new("A", 2, 2), new("B", 2, 2)),
        new("triplet", F.Triplet, D.Triplet, G.Triplet, Uniform(9, -1, 1), new("a", 3), new("p", 3), new("n", 3)),
        new("median", F.Median, D.Median, G.Median, Uniform(5, -2, 2), new InputShape("x", 5)),
        new("quantile", F.Quantile, D.Quantile, G.Quantile, Uniform(6, -1, 3), new InputShape("x", 6)),
        new("areas", F.Areas, D.Areas, G.Areas, Uniform(6, -2, 2), new InputShape("x", 6)),
        new("clamped", F.Clamped, D.Clamped, G.Clamped, Uniform(6, -2, 2), new InputShape("x", 6)),
    ];

    public static IReadOnlyList<Mistake> Mistakes { get; } = [.. Functions.SelectMany(MistakeList.Generated), .. ByHand()];

    private static IEnumerable<Mistake> ByHand() =>
    [
        Of("portfolio", "covariance's diagonal twice", x => [.. G.Portfolio(x).Select((g, i) => g + (2 * F.Covariance(i, i) * x[i]))]),
        Of("portfolio", "factor 2 of the form left out", x => [.. G.Portfolio(x).Select((g, i) => (g - (0.1 * (i + 1))) / 2)]),
        Of("student t", "mean's sign", x => [.. G.StudentT(x)[..5], -G.StudentT(x)[5]], K.Sign, K.WrongEntries),
        Of("student t", "mean's path left out", x => [.. G.StudentT(x)[..5], 0], K.MissingPath, K.MissingEntries),
        Of("beta", "second term's sign", x => [.. G.Beta(x).Select((g, i) => g + (5 / (1 - x[i])))]),
        Of("springs", "reaction forgotten", x => WithoutReaction(x), K.MissingEntries),
        Of("enzyme", "square in the denominator forgotten", x =>
            [G.Enzyme(x)[0], G.Enzyme(x)[1] * (x[1] + 1)], K.WrongEntries),
        Of("oscillator", "one step less", x => [.. G.Oscillator(x).Select(g => g * 0.97)], K.Factor),
        Of("pseudo-huber", "square root forgotten", x => [.. G.PseudoHuber(x).Select((g, i) => g * Math.Sqrt(1 + (x[i] * x[i])))]),
        Of("contrastive", "the positive example's one left out", x => OneLeftOut(x)),
        Of("mixture", "share's derivative left out", x =>
            [.. G.Mixture(x)[..2], G.Mixture(x)[2] * (2 + Math.Exp(x[2]) + Math.Exp(-x[2]))], K.WrongEntries),
        Of("log determinant", "not transposed inverse", x => [G.LogDeterminant(x)[0], G.LogDeterminant(x)[2], G.LogDeterminant(x)[1],
            G.LogDeterminant(x)[3]], K.Transposed, K.Permuted),
        Of("log determinant", "determinant not divided by", x =>
            [.. G.LogDeterminant(x).Select(g => g * Math.Exp(F.LogDeterminant(x)))], K.Factor),
        Of("gate", "initial state left out", x => [.. G.Gate(x)[..4], 0], K.MissingPath, K.MissingEntries),
        Of("transposed convolution", "kernel flipped", x => [.. G.TransposedConvolution(x)[..5],
            .. G.TransposedConvolution(x)[5..].Reverse()], K.Reversed),
        Of("commutator", "second product forgotten", x => HalfCommutator(x)),
        Of("triplet", "margin's branch reversed", x => [.. G.Triplet(x).Select(_ => 0.0)], K.MissingPath),
        Of("median", "the next in order", x => [.. x.Select(v => v.Equals(x.Order().ElementAt(3)) ? 3.0 : 0)], K.Permuted, K.Shifted, K.Reversed),
        Of("quantile", "levels exchanged", x => [.. x.Select((v, i) => (0.5 * i) - v > 0 ? -0.2 : 0.8)], K.AdditiveTerm),
        Of("areas", "sign of the product left out", x => [.. Enumerable.Range(0, 6).Select(i =>
            (i < 5 ? (i + 1) * x[i + 1] : 0) + (i > 0 ? i * x[i - 1] : 0))]),
        Of("clamped", "slope outside the bounds", x => [.. x.Select((_, i) => i + 1.0)]),
    ];

    private static Mistake Of(string name, string mistake, Func<double[], double[]> wrong, params K[] expected) =>
        new(Functions.Single(c => c.Name == name), mistake, expected, wrong);

    private static double[] WithoutReaction(double[] x) => [0, 0, .. G.Springs(x)[2..]];

    private static double[] OneLeftOut(double[] x)
    {
        double[] g = G.Contrastive(x);
        return [.. Enumerable.Range(0, 15).Select(e => e < 3 ? g[e] + x[3 + e] : e < 6 ? g[e] + x[e - 3] : g[e])];
    }

    private static double[] HalfCommutator(double[] x)
    {
        double A(int i, int j) => x[(2 * i) + j];
        double B(int i, int j) => x[4 + (2 * i) + j];
        double CBar(int i, int j) => 2 * ((2 * i) + j + 1) * Enumerable.Range(0, 2).Sum(k => (A(i, k) * B(k, j)) - (B(i, k) * A(k, j)));
        return [.. Enumerable.Range(0, 4).Select(e => Enumerable.Range(0, 2).Sum(k => CBar(e / 2, k) * B(e % 2, k))),
            .. Enumerable.Range(0, 4).Select(e => Enumerable.Range(0, 2).Sum(k => A(k, e / 2) * CBar(k, e % 2)))];
    }

    private static Func<Random, double[]> Uniform(int count, double low, double high) => CorpusList.Uniform(count, low, high);
}
