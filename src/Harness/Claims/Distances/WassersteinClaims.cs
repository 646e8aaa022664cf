using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Distances;

/// <summary>Problem set 03, problem 15.2, question 3: the Wasserstein distance and what it does for GANs.</summary>
internal static class WassersteinClaims
{
    private static readonly string[] Files = ["src/Handwritten/Distances/Wasserstein1.cs", "src/Handwritten/Distances/Divergence.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("wasserstein.definition")
        {
            Printed = Transport.CheapestIsCumulative,
            Derivation =
            [
                "What lies left of a gap in p and not in q must cross it, and nothing forces more: W₁ = Σᵢ |Fₚ(xᵢ) − F_q(xᵢ)| (xᵢ₊₁ − xᵢ).",
                "[½, ½, 0, 0] to [0, 0, ½, ½]: ½ + 1 + ½ = 2. [0.5, 0.3, 0.2] to [0.1, 0.3, 0.6]: 0.4 + 0.4 = 0.8.",
            ],
            Code = Files,
        },
        new("wasserstein.non-overlap")
        {
            Printed = Points.TellsDistance,
            Derivation = ["For point masses at 0 and θ ≠ 0: W₁ = |θ| says how far apart they are, JSD = log 2 and KL = ∞ say only that they do not overlap."],
            Code = Files,
        },
        new("wasserstein.gradient-everywhere")
        {
            Printed = Points.HasDerivative("W₁ has a derivative by θ everywhere (point masses at 0 and θ)", [0, -1, -0.1, 0.1, 1]),
            True = Check.All("W₁ is continuous, with slope sign(θ), at every θ ≠ 0, and at θ = 0 one-sided slopes −1 and 1 only; JSD has slope 0 at every θ ≠ 0, and jumps at 0", Points.HasDerivative("derivative sign(θ)", [-1, -0.1, 0.1, 1]), Points.JensenShannonIsFlat),
            Otherwise = Verdict.Qualified,
            Because = "W₁ is continuous and differentiable almost everywhere, but not where the distributions meet",
            Derivation = ["W₁ = |θ| for point masses at 0 and θ; its slope is sign(θ), and at 0 there is none.", "What matters for training is that the slope is not 0 away from 0, where JSD = log 2 is flat."],
            Code = Files,
        },
        new("wasserstein.kl-comparison")
        {
            Printed = Check.All("descending W₁ ends nearer to the data than descending KL(p_G ‖ p_data), with and without overlap", Points.BeatsKullbackLeiblerApart, Points.BeatsKullbackLeiblerOverlapping),
            True = Check.All("where the distributions do not overlap, W₁ has a slope towards the data and KL is infinite; where they overlap (normal distributions, mean off by θ), KL = θ²/2 converges and W₁ = |θ| with a constant step does not", Points.BeatsKullbackLeiblerApart, Points.KullbackLeiblerBeatsOverlapping),
            Otherwise = Verdict.Qualified,
            Because = "the advantage is one for distributions that do not overlap",
            Derivation = ["Point masses at 0 and θ ≠ 0: KL = ∞ has no slope, W₁ = |θ| has slope ±1.", "N(0, 1) and N(θ, 1): KL = θ²/2 with slope θ, W₁ = |θ| with slope ±1: the first shrinks by 1 − η per step, the second ends in jumps of η."],
            Code = Files,
        },
        new("wasserstein.mode-coverage")
        {
            Printed = Check.All("W₁ pulls mass s > ½ at one of two equal modes back to the other, and JSD does not", Modes.WassersteinPullsBack, Modes.JensenShannonDoesNotPullMass),
            True = Check.All("W₁ = 4|s − ½| falls as mass goes back from s > ½ to the mode with too little, with slope 4; JSD falls then too. W₁ alone also pulls a sample that has to travel: at 0 < x < 4 its slope is −½, that of JSD 0", Modes.WassersteinPullsBack, Modes.JensenShannonPullsMass, Modes.OnlyWassersteinMovesSamples),
            Otherwise = Verdict.Qualified,
            Because = "it reduces mode collapse better than JSD where samples must move across a gap, not where mass only shifts between modes already reached",
            Derivation =
            [
                "Mass s at 0 and 1 − s at 4 against ½ and ½: the surplus s − ½ travels 4, so W₁ = 4|s − ½|, 0 only if both modes are covered equally.",
                "JSD is convex in s with its only zero at s = ½ too; near s = 1 its slope even grows without bound.",
                "Samples at 0 and x, 0 < x < 4: W₁ = ½(4 − x), JSD does not depend on x.",
            ],
            Code = Files,
        },
        new("wasserstein.training-stability")
        {
            Printed = Check.All("training on W₁ settles near the data: by descending the distance itself, and by simultaneous steps of generator and clipped critic", Descent.OnTheDistance, Descent.WithACritic),
            True = Check.All("with the best critic, that is by descending the distance itself, W₁ leads from θ = 1 to |θ| < 0.15 in 9 steps of 0.1, and JSD never moves", Descent.OnTheDistance),
            Otherwise = Verdict.Qualified,
            Because = "it needs a critic that is trained to the optimum between the generator's steps (and even then a constant step ends in jumps of that size)",
            Derivation =
            [
                "Point masses at 0 and θ: W₁ = |θ| has slope 1, so θ falls by 0.1 per step; JSD = log 2 has slope 0.",
                "With a critic f(x) = ψx, |ψ| ≤ 1, in place of the distance, θ ← θ − ηψ and ψ ← ψ + ηθ circle round (0, 0) without end.",
            ],
            Code = Files,
        },
    ];
}
