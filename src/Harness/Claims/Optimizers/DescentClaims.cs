using Harness.Handwritten.Optimizers;
using Harness.Reference.Optimizers;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims.Optimizers;

/// <summary>Gradient descent and momentum.</summary>
internal static class DescentClaims
{
    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("optimizer.gd-definition")
        {
            Printed = Check.All("θₜ₊₁ = θₜ − α∇f(θₜ); on f = 1.5x² from 1 with α = 0.05 that is xₜ = 0.85ᵗ", Powers, AsLibrary),
            Derivation = ["∇f = 3x, so x ← x − 0.05·3x = 0.85x."],
            Code = OptimizerClaims.Files("GradientDescent"),
        },
        new("optimizer.momentum-definition")
        {
            Printed = Trial.Backed("vₜ₊₁ = βvₜ + (1 − β)∇f(θₜ), θₜ₊₁ = θₜ − αvₜ₊₁: the heavy ball with rate α(1 − β) and "
                + "velocity v/(1 − β)", HeavyBall, Example, MomentumAsLibrary),
            Derivation =
            [
                "With u = v/(1 − β): uₜ₊₁ = βuₜ + ∇f(θₜ) and θₜ₊₁ = θₜ − α(1 − β)uₜ₊₁.",
                "On f = 1.5x² from 1, α = 0.05, β = 0.9: v₁ = 0.1·3 = 0.3, x₁ = 1 − 0.05·0.3 = 0.985.",
                "TorchSharp's SGD is the heavy ball; with dampening = β instead it differs, since it takes the first gradient "
                    + "undamped.",
            ],
            Code = OptimizerClaims.Files("Momentum", "ExponentialAverage"),
        },
    ];

    // Exact: decimals, while 0.85ᵗ has no more than 28 digits.
    private static Check Powers => Check.ForAll("xₜ = 0.85ᵗ for t ≤ 12", Enumerable.Range(0, 13), t =>
    {
        decimal power = 1;
        for (int k = 0; k < t; k++)
            power *= 0.85m;
        decimal x = GradientDescent.Path<decimal>([1], p => [3 * p[0]], 0.05m, 12)[t][0];
        return x == power ? null : $"t = {t}: {x} against {power}";
    });

    private static Check AsLibrary => Check.Same("the library's SGD takes the same steps on ½Σηᵢxᵢ², 10 steps with α = 0.3", Trial.Points(4, 2, [3, 1, 1, 1]),
        p => [.. GradientDescent.Path<double>(p[2..], x => [p[0] * x[0], p[1] * x[1]], 0.3, 10).SelectMany(x => x)],
        p => [.. LibraryOptimizers.GradientDescent(p[..2], p[2..], 0.3, 10).SelectMany(x => x)]);

    private static Check Example => Check.Once("f = 1.5x² from 1, α = 0.05, β = 0.9: x₁ = 0.985, v₁ = 0.3", () =>
    {
        ((decimal[] x, decimal[] v), decimal[] expected) = (Momentum.Step<decimal>([1], [0], [3], 0.05m, 0.9m), [0.985m, 0.3m]);
        return x[0] == expected[0] && v[0] == expected[1] ? null : $"x₁ = {x[0]}, v₁ = {v[0]}";
    });

    // Three steps with any gradients g₁, g₂, g₃; the variables are α, β, g₁, g₂, g₃ and θ₀.
    private static Check HeavyBall => Proof.Polynomial("v = (1 − β)u and the same points, three steps with any gradients", [1, 3, 1, 1, 1, 1], p =>
    {
        (Rational alpha, Rational beta) = (p[0], p[1]);
        (Rational[] theta, Rational[] v, Rational ball, Rational u) = ([p[5]], [0], p[5], 0);
        foreach (Rational g in p[2..5])
        {
            (theta, v) = Momentum.Step<Rational>(theta, v, [g], alpha, beta);
            u = (beta * u) + g;
            ball -= alpha * (1 - beta) * u;
        }

        return ([theta[0], v[0]], [ball, (1 - beta) * u]);
    });

    private static Check MomentumAsLibrary => Check.Same("the library's heavy ball takes the same steps on ½Σηᵢxᵢ², 10 steps "
        + "with α = 0.3, β = 0.9", Trial.Points(4, 2, [3, 1, 1, 1]),
        p => [.. Averaged(p[..2], p[2..]).SelectMany(x => x)],
        p => [.. LibraryOptimizers.Momentum(p[..2], p[2..], 0.3, 0.9, 10).SelectMany(x => x)]);

    private static IEnumerable<double[]> Averaged(double[] eta, double[] x)
    {
        double[] v = new double[x.Length];
        yield return x;
        for (int t = 0; t < 10; t++)
        {
            (x, v) = Momentum.Step<double>(x, v, [.. x.Zip(eta, (xi, e) => xi * e)], 0.3, 0.9);
            yield return x;
        }
    }
}
