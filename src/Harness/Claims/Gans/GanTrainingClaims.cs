using Harness.Handwritten.Distances;
using Harness.Handwritten.Gans;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims.Gans;

/// <summary>Problem set 03, problem 15.2: why GANs are hard to train.</summary>
internal static class GanTrainingClaims
{
    private const double Rate = 0.1;

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("gan.alternating-instability")
        {
            Printed = Check.Once("it is the term of the discriminator alone that makes training unstable: V = θψ without one "
                + "settles (ends nearer to the equilibrium than it began, 1000 simultaneous steps of 0.1)", SettlesWithoutOwnTerm),
            True = Evidence.With(
                Check.All(
                    "training can be unstable through simultaneous steps of opposed players: V = θψ moves away by √(1 + η²) per "
                        + "step, with steps in "
                    + "turn it circles at a bounded distance, and with a term of the discriminator alone, −ψ²/2, it converges",
                    OneStepGrows, Circles, Settles),
                Growth),
            Otherwise = Verdict.Qualified,
            Because = "that only one term depends on the generator is neither needed for instability nor enough for it",
            Derivation =
            [
                "V = θψ has no term of one player alone. Simultaneous steps turn (θ, ψ) and multiply its length by √(1 + η²): "
                    + "1.6 after 100 steps of 0.1, 145 after 1000.",
                "Steps in turn are a map of determinant 1 with |trace| < 2: a closed curve, no convergence.",
                "−ψ²/2 depends on the discriminator alone, like E_data[log D(x)], and damps the rotation: modulus √(1 − η + η²) "
                    + "per step.",
            ],
            Code = ["src/Handwritten/Gans/BilinearGame.cs"],
        },
        new("gan.mode-collapse")
        {
            Printed = Check.Demonstrated(
                "data half at a, half at b: the best answer to a fixed D misses one mode, has JSD > 0.1, and D* tells real from "
                    + "fake with probability > 0.7; the generator p_G = p_data does not",
                _ => Collapsed(BestAnswer([0.6, 0.4])), _ => Collapsed([0.5, 0.5])),
            Derivation =
            [
                "For a fixed D the generator's loss Σₓ p_G(x) log(1 − D(x)) is linear in p_G, so all mass goes to the point "
                    + "where D is largest: one mode.",
                "Then D* = (1/3, 1): every fake is found out, JSD = 0.216 nats, half of the data is missed, and real or fake is "
                    + "told apart with probability 3/4.",
            ],
            Code = ["src/Handwritten/Gans/GanValue.cs", "src/Handwritten/Distances/Divergence.cs"],
        },
    ];

    // The variables are θ, ψ and η.
    private static Check OneStepGrows => Proof.Polynomial("(θ − ηψ)² + (ψ + ηθ)² = (1 + η²)(θ² + ψ²)", [2, 2, 2], p =>
    {
        (Rational theta, Rational psi) = (p[0] - (p[2] * p[1]), p[1] + (p[2] * p[0]));
        return ([(theta * theta) + (psi * psi)], [(1 + (p[2] * p[2])) * ((p[0] * p[0]) + (p[1] * p[1]))]);
    });

    private static Check Growth => Check.Same(
        "simultaneous steps: distance (1 + η²)^(n/2) after n = 1, 2, 100 and 1000 steps", _ => [[1], [2], [100], [1000]],
        n => [BilinearGame.Radii((int)n[0], Rate, 0, inTurn: false)[^1]], n => [Math.Exp(n[0] / 2 * Math.Log(1 + (Rate * Rate)))]);

    private static Check Circles => Check.Once(
        "steps in turn: the distance stays between 0.9 and 1.1 for 1000 steps",
        () => BilinearGame.Radii(1000, Rate, 0, inTurn: true) is var r && r.Min() > 0.9 && r.Max() < 1.1 ? null : $"it ranges from {Digits.Readable(r.Min())} to {Digits.Readable(r.Max())}");

    private static Check Settles => Check.Once(
        "with −ψ²/2, simultaneous steps: the distance is below 1e-6 after 1000 steps",
        () => BilinearGame.Radii(1000, Rate, 1, inTurn: false)[^1] is var end && end < 1e-6 ? null : $"it is {Digits.Readable(end)}");

    private static string? SettlesWithoutOwnTerm() => BilinearGame.Radii(1000, Rate, 0, inTurn: false) is var radii && radii[^1] < radii[0]
        ? null
        : $"without such a term, V = θψ, the distance from the equilibrium grows from 1 to {Digits.Readable(radii[100])} in 100 "
            + $"and {Digits.Readable(radii[1000])} in 1000 simultaneous steps";

    // The best of the generators with probabilities in tenths.
    private static double[] BestAnswer(double[] d) =>
        Enumerable.Range(0, 11).Select(k => new[] { k / 10.0, 1 - (k / 10.0) }).MinBy(q => q.Zip(d, (mass, at) => mass * Math.Log(1 - at)).Sum())!;

    private static string? Collapsed(double[] generator)
    {
        double[] data = [0.5, 0.5];
        double[] best = GanValue.OptimalDiscriminator<double>(data, generator);
        double right = (data.Zip(best, (p, d) => d > 0.5 ? p : 0).Sum() + generator.Zip(best, (q, d) => d > 0.5 ? 0 : q).Sum()) / 2;
        double divergence = Divergence.JensenShannon(data, generator);
        return generator.Min() == 0 && divergence > 0.1 && right > 0.7 ? null
            : $"p_G = ({string.Join(", ", generator.Select(Digits.Readable))}): JSD {Digits.Readable(divergence)}, told apart "
                + $"with probability {Digits.Readable(right)}";
    }
}
