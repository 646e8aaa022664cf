using Harness.Handwritten.Optimizers;
using Harness.Reference.Optimizers;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims.Optimizers;

/// <summary>Adam's steps.</summary>
internal static class AdamClaims
{
    private static readonly double[] Gradients = [1, -2, 0.5, 3];
    private static readonly AdamOptions<double> Defaults = new(0.1, 0.9, 0.999, 1e-8);
    private static readonly AdamOptions<double> Pure = new(1, 0.9, 0.999, 0);

    // After 10 000 gradients 0 (m = v = 0, t = 10 000): one gradient 1, twelve, and fifty that grow by β₂/β₁.
    private static readonly (string Name, double[] Gradients)[] AfterSilence =
    [
        ("one gradient 1", [1]),
        ("twelve gradients 1", [.. Enumerable.Repeat(1.0, 12)]),
        ("fifty gradients growing by β₂/β₁", [.. Enumerable.Range(0, 50).Select(k => Math.Pow(0.999 / 0.9, k))]),
    ];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("optimizer.adam-update")
        {
            Printed = Check.Same("m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g², θ ← θ − αm̂/(√v̂ + ε): as the library's Adam", Trial.Points(4, 3, Gradients),
                p => [0, .. States(p, Defaults).Select(s => s.Theta[0])],
                p => [.. LibraryOptimizers.Adam([.. p.Select(g => new[] { g })], 0.1, 0.9, 0.999, 1e-8).Select(x => x[0])]),
            Derivation =
            [
                "Step 1: m̂ = g, v̂ = g², so θ₁ = −0.1·1/(1 + 10⁻⁸).",
                "Both average the gradients so far; the sheet's gₜ is the gradient at θₜ₋₁.",
            ],
            Code = OptimizerClaims.Files("Adam", "ExponentialAverage"),
        },
        new("optimizer.adam-combination")
        {
            Printed = Check.ForAll("without momentum (β₁ = 0) Adam takes Adagrad's steps: α/√t for gradients 1", Enumerable.Range(1, 100), t =>
            {
                double step = LastStep([.. Enumerable.Repeat(1.0, t)], Defaults with { Beta1 = 0 });
                return Math.Abs(step - (0.1 / Math.Sqrt(t))) < 1e-6 ? null : $"gradients 1, step {t}: Adam moves by "
                    + $"{Trial.Text(step)}, Adagrad by {Trial.Text(0.1 / Math.Sqrt(t))} (α = 0.1)";
            }),
            True = Evidence.With(
                Check.All(
                    "Adam puts momentum's average of gradients over the root of a decaying average of their squares, where "
                        + "Adagrad has their sum: "
                    + "its steps do not diminish under constant gradients; only for β₁ = 0, β₂ → 1 and the rate α/√t are they "
                    + "Adagrad's",
                    NeverDiminishes, MeanInTheLimit),
                AdagradInTheLimit),
            Otherwise = Verdict.Qualified,
            Because = "the ideas are those of momentum and of Adagrad's scaling by the gradients' size, but the scaling "
                + "forgets, as in RMSProp",
            Derivation =
            [
                "Constant gradients g: m̂ = g and v̂ = g², so every step is α; Adagrad's t-th step is α/√t.",
                "As β₂ → 1, v̂ becomes the mean of the squares so far, Adagrad's sum over t: Adam's step with the rate α/√t is "
                    + "αg/√(Σg²).",
            ],
            Code = OptimizerClaims.Files("Adam", "Adagrad"),
        },
        new("optimizer.adam-step-bound")
        {
            Printed = Check.ForAll("no step is larger than α, after 10000 gradients 0", AfterSilence, s => Largest(s.Gradients) is var steps && steps <= 1 ? null : $"10000 gradients 0, then {s.Name}: a step of {Trial.Text(steps)}α"),
            True = Check.All(
                "if β₁² < β₂, every step stays below α(1 − β₁)/√((1 − β₂)(1 − β₁²/β₂)), which is 7.27α for β₁ = 0.9, β₂ = "
                    + "0.999, whatever the gradients' scale; if β₁² > β₂ there is no bound (ε = 0)",
                Bounded, BoundIsReached, ScaleDoesNotMatter, NoBoundOtherwise),
            Otherwise = Verdict.Qualified,
            Because = "steps are bounded only if β₁² < β₂, and then by 7.27α for the usual constants rather than by α",
            Derivation =
            [
                "m = (1 − β₁)Σβ₁ᵏgₖ and v = (1 − β₂)Σβ₂ᵏgₖ², k steps ago.",
                "Cauchy and Schwarz: (Σβ₁ᵏgₖ)² ≤ Σ(β₁²/β₂)ᵏ · Σβ₂ᵏgₖ², with equality for gₖ in proportion to (β₁/β₂)ᵏ.",
                "The geometric series is below 1/(1 − β₁²/β₂). The often quoted (1 − β₁)/√(1 − β₂) = 3.16 holds for a single "
                    + "gradient only.",
                "The corrections √(1 − β₂ᵗ)/(1 − β₁ᵗ) only help: with a = β₁ᵗ, b = β₂ᵗ, (1 − a²/b)(1 − b) ≤ (1 − a)² because 2a "
                    + "≤ b + a²/b.",
                "m and √v grow alike when all gradients do, so their scale cancels.",
            ],
            Code = OptimizerClaims.Files("Adam"),
        },
    ];

    private static Check NeverDiminishes => Check.ForAll("gradients 1: every one of 100 steps is α", new[] { 0, 0.9 }, beta1 =>
    {
        double step = LastStep([.. Enumerable.Repeat(1.0, 100)], Defaults with { Beta1 = beta1 });
        return Math.Abs(step - 0.1) < 1e-8 ? null : $"β₁ = {beta1}: step 100 is {Trial.Text(step)}";
    });

    // At β₂ = 1 the weighted mean is the mean, Adagrad's sum over t. The variables are β₂ and the squares g₁² … g₄².
    private static Check MeanInTheLimit => Proof.Polynomial("v̂₄ = Σβ₂⁴⁻ᵏgₖ²/Σβ₂ʲ, times both denominators", [7, 1, 1, 1, 1], p =>
    {
        Rational[] powers = [p[0] * p[0] * p[0], p[0] * p[0], p[0], 1];
        Rational v = p[1..].Aggregate(Rational.Zero, (average, square) => ExponentialAverage.Next(average, square, p[0]));
        return ([v * powers.Aggregate((a, b) => a + b)],
            [powers.Zip(p[1..], (w, s) => w * s).Aggregate((a, b) => a + b) * ExponentialAverage.Weight(p[0], 4)]);
    });

    private static Check AdagradInTheLimit => Check.Same("β₁ = 0, 1 − β₂ = 10⁻⁷, rate α/√t against the library's Adagrad", Trial.Points(6, 3, [1, 1, 1, 1, 1, 1]),
        p => [0, .. States(p, new(0.1, 0, 1 - 1e-7, 0), t => 1 / Math.Sqrt(t)).Select(s => s.Theta[0])],
        p => [.. LibraryOptimizers.Adagrad([.. p.Select(g => new[] { g })], 0.1, 0).Select(x => x[0])], 1e-5);

    // Gradients from e⁻⁵ to e⁵ of either sign, and any decays with β₁² < β₂.
    private static Check Bounded => Trial.AtRandom("no random gradients exceed the bound, for random β₁² < β₂",
        random => (Gradients: Trial.Draw(random, 40, 5).Select(g => Math.Exp(g) * Math.Sign(random.NextDouble() - 0.3)).ToArray(), Beta1: random.NextDouble(), Share: random.NextDouble()),
        c =>
        {
            double beta2 = (c.Beta1 * c.Beta1) + (c.Share * (1 - (c.Beta1 * c.Beta1)));
            double bound = (1 - c.Beta1) / Math.Sqrt((1 - beta2) * (1 - (c.Beta1 * c.Beta1 / beta2)));
            double step = Largest(c.Gradients, Pure with { Beta1 = c.Beta1, Beta2 = beta2 }, silence: 0);
            return step <= bound * (1 + 1e-9) ? null : $"β₁ = {Trial.Text(c.Beta1)}, β₂ = {Trial.Text(beta2)}: a step of "
                + $"{Trial.Text(step)}α, bound {Trial.Text(bound)}α";
        });

    private static Check BoundIsReached => Check.ForAll("the three sequences: 3.16α, 6.57α and 7.27α", AfterSilence.Zip([3.162, 6.569, 7.270], (s, steps) => (s.Name, s.Gradients, Steps: steps)), s =>
    {
        (double step, double bound) = (Largest(s.Gradients), Adam.StepBound(0.9, 0.999, 10000 + s.Gradients.Length));
        return Math.Abs(step - s.Steps) < 1e-3 && step < bound && bound < 7.2704 ? null : $"{s.Name}: {Trial.Text(step)}α, "
            + $"bound {Trial.Text(bound)}α";
    });

    private static Check ScaleDoesNotMatter => Check.ForAll("gradients times 10ᵏ give the same steps, k = −20 … 20", Enumerable.Range(-20, 41), k =>
    {
        (double one, double scaled) = (Largest(Gradients), Largest([.. Gradients.Select(g => g * Math.Pow(10, k))]));
        return Math.Abs(one - scaled) < 1e-12 ? null : $"k = {k}: {Trial.Text(scaled)}α against {Trial.Text(one)}α";
    });

    private static Check NoBoundOtherwise => Check.Once("β₁ = 0.99, β₂ = 0.9: gradients growing by β₂/β₁ reach a step of more "
        + "than 1000α", () =>
    {
        double[] gradients = [.. Enumerable.Range(0, 400).Select(k => Math.Pow(0.9 / 0.99, k))];
        double step = Largest(gradients, Pure with { Beta1 = 0.99, Beta2 = 0.9 });
        return step > 1000 ? null : $"only {Trial.Text(step)}α";
    });

    private static IEnumerable<AdamState<double>> States(double[] gradients, AdamOptions<double> options, Func<int, double>? schedule = null, int silence = 0)
    {
        AdamState<double> state = AdamState<double>.At(0) with { T = silence };
        foreach (double g in gradients)
        {
            state = Adam.Step(state, [g], options with { Alpha = options.Alpha * (schedule?.Invoke(state.T + 1) ?? 1) });
            yield return state;
        }
    }

    private static double LastStep(double[] gradients, AdamOptions<double> options)
    {
        double[] points = [0, .. States(gradients, options).Select(s => s.Theta[0])];
        return points[^2] - points[^1];
    }

    // The largest step over α, after 10 000 gradients 0 unless told otherwise.
    private static double Largest(double[] gradients, AdamOptions<double>? options = null, int silence = 10000)
    {
        double[] points = [0, .. States(gradients, options ?? Pure, silence: silence).Select(s => s.Theta[0])];
        return points.Zip(points.Skip(1), (a, b) => Math.Abs(b - a)).Max();
    }
}
