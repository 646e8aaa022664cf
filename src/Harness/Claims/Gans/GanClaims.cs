using Harness.Handwritten.Gans;
using Harness.Reference.Gans;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Gans;

/// <summary>Problem set 03, problem 15.1: the GAN as a game.</summary>
internal static class GanClaims
{
    private static readonly string[] ValueFiles = ["src/Handwritten/Gans/GanValue.cs", "src/Reference/Gans/GanGame.cs"];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("gan.value-function")
        {
            Printed = Check.Same(
                "V = E_data[log D(x)] + E_z[log(1 − D(G(z)))], summed over points and averaged over samples (ten of each, as in GAN-2), for random D",
                FinitePlay.Discriminators, d => [GanValue.Value<double>(FinitePlay.Data, FinitePlay.Generator, d)],
                d => [GanGame.Value(FinitePlay.Samples(FinitePlay.Data, d), FinitePlay.Samples(FinitePlay.Generator, d))]),
            Derivation = ["The average over noise z of a function of G(z) is its average over the generated points: E_z[log(1 − D(G(z)))] = Σₓ p_G(x) log(1 − D(x))."],
            Code = ValueFiles,
        },
        new("gan.minimax-order")
        {
            Printed = FinitePlay.MinimaxIsAtTheData,
            Derivation =
            [
                "max_D V is taken at D* = p_data/(p_data + p_G): V(D*) = −log 4 + 2 JSD(p_data, p_G).",
                "JSD ≥ 0 with equality only for equal distributions, so min_G max_D V = −log 4 at p_G = p_data: the generator's aim.",
                "min over D first would be −∞: D → 0.",
            ],
            Code = ValueFiles,
        },
        new("gan.maxmin-sign")
        {
            Printed = Check.ForAll(
                "max_G min_D u_G is the game: its value for p_G = p_data is min_G max_D u_G = −log 4, so no D gets below",
                [0.5, 0.1, 0.01, 0.001], d => FinitePlay.ValueAtConstant(d) >= FinitePlay.MinusLog4 - 1e-12 ? null : $"D = {Digits.Readable(d)} everywhere gives u_G = {Digits.Readable(FinitePlay.ValueAtConstant(d))}, below −log 4 = {Digits.Readable(FinitePlay.MinusLog4)}; as D → 0 it falls to −∞"),
            True = Check.All("the game is min_G max_D u_G (or max_G min_D of −u_G), with the value −log 4 at p_G = p_data", FinitePlay.MinimaxIsAtTheData),
            Otherwise = Verdict.Misprint,
            Because = "15.1.1 prints min_G max_D of the same expression, and below the line the sheet itself lets D maximise u_G and G minimise it",
            Derivation = ["With u_G as printed, min over D is −∞ for every G (let D → 0), so the order max min with this sign is no game at all.", "Exchanging max and min, or putting a minus sign before u_G, gives the game of 15.1.1."],
            Code = ValueFiles,
        },
        new("gan.training-directions")
        {
            Printed = TrainingStep.Directions(1, -1),
            Derivation = ["A small step along a gradient that is not 0 raises V, and one against it lowers V.", "This fits min_G max_D V of 15.1.1."],
            Code = ["src/Reference/Gans/GanGame.cs"],
        },
        new("gan.non-saturating")
        {
            Printed = Check.ForAll(
                "minimising E[log(1 − D(G(z)))] and maximising E[log D(G(z))] prefer the same generator, for all pairs of generators of two samples with D in {0.1, …, 0.9}",
                FinitePlay.PairsOfGenerators, FinitePlay.RankedAlike),
            True = Check.Same(
                "at each single sample both pull the logit ℓ of D upwards, by σ(ℓ) and σ(−ℓ): 0.0067 against 0.9933 at ℓ = −5",
                FinitePlay.Logits, l => [-GeneratorLoss.SaturatingPull(l[0]), GeneratorLoss.NonSaturatingPull(l[0])], l => GanGame.LogitGradients(l[0])),
            Otherwise = Verdict.Qualified,
            Because = "sample by sample the direction is the same, the strength and so the balance between samples is not",
            Derivation =
            [
                "log(1 − D) falls and log D rises with D, so for one sample both want D larger.",
                "d/dℓ log(1 − σ(ℓ)) = −σ(ℓ) fades where D rejects the sample; d/dℓ log σ(ℓ) = σ(−ℓ) is strongest there. That is why it is used.",
            ],
            Code = ["src/Handwritten/Gans/GeneratorLoss.cs", "src/Reference/Gans/GanGame.cs"],
        },
        new("gan.optimal-discriminator")
        {
            Printed = Optimum.IsStationaryAndBest,
            Derivation =
            [
                "V = Σₓ p log D + q log(1 − D): each D(x) can be chosen on its own.",
                "p/D − q/(1 − D) = 0 at D* = p/(p + q), and −p/D² − q/(1 − D)² < 0: the maximum.",
                "Where p = q = 0, every D is optimal.",
            ],
            Code = ValueFiles,
        },
        new("gan.optimal-discriminator-step")
        {
            Printed = Optimum.StationaryWithoutDensities,
            True = Optimum.StationaryWithDensities,
            Otherwise = Verdict.Misprint,
            Because = "the factors p_data(x) and p_G(x) of the expectations are left out of this line alone: the line above has the expectations, the result below has both densities",
            Derivation = ["As printed, with one D for both terms, 1/D − 1/(1 − D) = 0 gives D = 1/2 whatever the densities are.", "With them, p_data/D − p_G/(1 − D) = 0 gives D* = p_data/(p_data + p_G), which is printed next."],
            Code = ValueFiles,
        },
    ];
}
