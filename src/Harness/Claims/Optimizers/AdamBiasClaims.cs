using System.Numerics;
using Harness.Handwritten.Optimizers;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims.Optimizers;

/// <summary>Adam's correction for starting at 0.</summary>
internal static class AdamBiasClaims
{
    private static readonly decimal[] Outcomes = [-1, 2, 5];
    private static readonly (double Beta1, double Beta2)[] Decays = [(0.9, 0.999), (0.9, 0.9), (0.99, 0.999), (0.5, 0.9), (0.9, 0.5), (0.9, 0.98), (0, 0.999), (0.999, 0.9)];
    private static readonly int[] Times = [1, 2, 5, 10, 100, 1000];
    private static readonly double[] UsualDecays = [0.9, 0.999];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("optimizer.adam-zero-bias")
        {
            Printed = Check.All("under constant gradients mₜ = (1 − β₁ᵗ)g and vₜ = (1 − β₂ᵗ)g²: less than g and g², by 90 % and "
                + "99.9 % at t = 1", ShareOfTheGradient, BelowAndRising),
            Derivation =
            [
                "mₜ = (1 − β)Σβᵗ⁻ᵏgₖ: the weights add up to 1 − βᵗ, the missing βᵗ is the weight of m₀ = 0.",
                "If it holds at t: βmₜ + (1 − β)g = (β − βᵗ⁺¹ + 1 − β)g = (1 − βᵗ⁺¹)g.",
            ],
            Code = OptimizerClaims.Files("ExponentialAverage", "Adam"),
        },
        new("optimizer.adam-correction")
        {
            Printed = Check.ForAll("m̂ₜ = mₜ/(1 − β₁ᵗ) has the expectation of gₜ, for the certain gradients 1, 2, 3", Enumerable.Range(1, 3), t =>
            {
                decimal corrected = ExponentialAverage.Corrected(Average([.. Enumerable.Range(1, t).Select(g => (decimal)g)], 0.9m), 0.9m, t);
                return corrected == t ? null : $"gradients 1, 2, 3, β₁ = 0.9: m̂ is {corrected:0.###} at t = {t}, where the "
                    + $"gradient is {t}";
            }),
            True = Evidence.With(
                Check.All(
                    "if all gradients have one expectation and one mean square, E m̂ₜ = E g and E v̂ₜ = E g²; else m̂ₜ is a "
                        + "weighted mean of "
                    + "the gradients so far",
                    OverAllSequences, ShareOfTheGradient),
                BetweenTheGradients),
            Otherwise = Verdict.Qualified,
            Because = "it holds while the distribution of the gradients does not change",
            Derivation =
            [
                "E mₜ = (1 − β)Σβᵗ⁻ᵏ E gₖ, which is (1 − βᵗ)E g when all E gₖ are the same.",
                "Gradients 1, 2: m = 0.1, then 0.9·0.1 + 0.1·2 = 0.29, and 0.29/0.19 = 1.53, not 2.",
            ],
            Code = OptimizerClaims.Files("ExponentialAverage"),
        },
        new("optimizer.adam-early-updates")
        {
            Printed = Check.ForAll("without the correction early steps would be smaller, for constant gradients", Cases, c =>
                Ratio(c) < 1 ? null : $"β₁ = {c.Beta1}, β₂ = {c.Beta2}, t = {c.T}: without the correction the step is "
                    + $"{Trial.Text(Ratio(c))} times as large"),
            True = Check.ForAll("without the correction the steps under constant gradients are (1 − β₁ᵗ)/√(1 − β₂ᵗ) times as "
                + "large: smaller only if (1 − β₁ᵗ)² < 1 − β₂ᵗ, as for β₁ = β₂; with it they are α from the first on", Cases, c =>
            {
                double factor = (1 - Math.Pow(c.Beta1, c.T)) / Math.Sqrt(1 - Math.Pow(c.Beta2, c.T));
                bool smaller = Math.Pow(1 - Math.Pow(c.Beta1, c.T), 2) < 1 - Math.Pow(c.Beta2, c.T);
                return Math.Abs(Ratio(c) - factor) < 1e-9 * factor && (Math.Abs(factor - 1) < 1e-9 || smaller == Ratio(c) < 1) ? null : $"{c}: {Trial.Text(Ratio(c))} against {Trial.Text(factor)}";
            }),
            Otherwise = Verdict.Qualified,
            Because = "it holds for decays with (1 − β₁ᵗ)² < 1 − β₂ᵗ; with the usual 0.9 and 0.999 the correction makes early "
                + "steps smaller: v is biased towards 0 more than m",
            Derivation =
            [
                "Constant gradient g: m/√v = (1 − β₁ᵗ)g / (√(1 − β₂ᵗ)|g|), and m̂/√v̂ = ±1.",
                "β₁ = 0.9, β₂ = 0.999, t = 1: 0.1/√0.001 = 3.16.",
            ],
            Code = OptimizerClaims.Files("Adam", "ExponentialAverage"),
        },
    ];

    private static IEnumerable<(double Beta1, double Beta2, int T)> Cases => Decays.SelectMany(d => Times.Select(t => (d.Beta1, d.Beta2, t)));

    // Variables β and g; the power by its own routine.
    private static Check ShareOfTheGradient => Check.All("mₜ = (1 − βᵗ)g for t = 1 … 12", [.. Enumerable.Range(1, 12).Select(t => Proof.Polynomial($"t = {t}", [t, 1], p =>
    {
        Rational m = 0;
        for (int k = 0; k < t; k++)
            m = ExponentialAverage.Next(m, p[1], p[0]);
        return ([m], [(1 - Power(p[0], t)) * p[1]]);
    }))]);

    private static Rational Power(Rational x, int n) => new(BigInteger.Pow(x.Numerator, n), BigInteger.Pow(x.Denominator, n));

    private static Check BelowAndRising => Check.ForAll("0 < m/g < 1, rising, t = 1 … 1000", UsualDecays, beta =>
    {
        double[] shares = [.. Times.Select(t => Enumerable.Range(0, t).Aggregate(0.0, (m, _) => ExponentialAverage.Next(m, 1, beta)))];
        bool holds = Math.Abs(shares[0] - (1 - beta)) < 1e-15 && shares.Zip(shares.Skip(1), (a, b) => 0 < a && a < b).All(b => b) && shares[4] < 1;
        return holds ? null : $"β = {beta}: {Trial.Text(shares)}";
    });

    // Exact: decimals hold β₂ᵗ for t ≤ 5.
    private static Check OverAllSequences => Check.ForAll("gradients −1, 2, 5 with equal chances: the means over all 3ᵗ "
        + "sequences, t ≤ 5", Enumerable.Range(1, 5), t =>
    {
        decimal[][] sequences = [.. Enumerable.Range(0, t).Aggregate<int, IEnumerable<decimal[]>>([[]], (s, _) => s.SelectMany(p => Outcomes.Select(g => (decimal[])[.. p, g])))];
        decimal m = sequences.Average(s => Average(s, 0.9m));
        decimal v = sequences.Average(s => Average([.. s.Select(g => g * g)], 0.999m));
        bool holds = m == 2 * ExponentialAverage.Weight(0.9m, t) && v == 10 * ExponentialAverage.Weight(0.999m, t);
        return holds ? null : $"t = {t}: E m = {m}, E v = {v}";
    });

    private static Check BetweenTheGradients => Trial.AtRandom("m̂ lies between the least and the largest gradient", random => Trial.Draw(random, 6, 3), gradients =>
    {
        decimal[] exact = [.. gradients.Select(g => (decimal)g)];
        decimal corrected = ExponentialAverage.Corrected(Average(exact, 0.9m), 0.9m, exact.Length);
        return exact.Min() <= corrected && corrected <= exact.Max() ? null : $"{Trial.Text(gradients)}: m̂ = {corrected:0.###}";
    });

    private static decimal Average(decimal[] gradients, decimal beta) => gradients.Aggregate(0m, (m, g) => ExponentialAverage.Next(m, g, beta));

    // The step without the correction over the step with it, after t gradients 3.
    private static double Ratio((double Beta1, double Beta2, int T) c)
    {
        AdamOptions<double> options = new(1, c.Beta1, c.Beta2, 0);
        AdamState<double> before = AdamState<double>.At(0);
        for (int t = 1; t < c.T; t++)
            before = Adam.Step(before, [3], options);
        AdamState<double> after = Adam.Step(before, [3], options);
        return after.M[0] / Math.Sqrt(after.V[0]) / (before.Theta[0] - after.Theta[0]);
    }
}
