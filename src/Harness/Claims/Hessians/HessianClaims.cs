using Harness.Handwritten.Hessians;
using Harness.Reference.Hessians;
using Harness.Verification.Claims;

namespace Harness.Claims.Hessians;

/// <summary>Problem set 2, problem 6: second derivatives by two weights of one layer.</summary>
internal static class HessianClaims
{
    private static readonly string[] Files = ["src/Handwritten/Hessians/SameLayerHessian.cs", "src/Reference/Hessians/LayerHessian.cs"];

    private static readonly string[] Steps =
    [
        "∂E/∂wⱼᵢ = δⱼ z′ⱼ zᵢ, since wⱼᵢ enters through aⱼ = Σᵢ wⱼᵢzᵢ only and zⱼ = σ(aⱼ).",
        "Differentiate by wⱼ′ᵢ′: ∂δⱼ/∂wⱼ′ᵢ′ = δⱼⱼ′ z′ⱼ′ zᵢ′, and ∂z′ⱼ/∂wⱼ′ᵢ′ = Iⱼⱼ′ z″ⱼ zᵢ′.",
        "Together: zᵢ′zᵢ(δⱼⱼ′ z′ⱼ z′ⱼ′ + Iⱼⱼ′ δⱼ z″ⱼ).",
    ];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("hessian.printed-formula")
        {
            Printed = Against(TheLibrary, "∂²E/∂wⱼ′ᵢ′∂wⱼᵢ = zᵢ′zᵢ z′ⱼ′(δⱼⱼ′ zⱼ + Iⱼⱼ′ δⱼ) for the sigmoid, on HESS-1 and at "
                + "random points", LayerCase.Sigmoid, AsPrinted),
            True = ForBoth(
                "∂²E/∂wⱼ′ᵢ′∂wⱼᵢ = zᵢ′zᵢ(δⱼⱼ′ z′ⱼ z′ⱼ′ + Iⱼⱼ′ δⱼ z″ⱼ) with δⱼ = ∂E/∂zⱼ, δⱼⱼ′ = ∂²E/∂zⱼ∂zⱼ′, z′ⱼ = σ′(aⱼ), z″ⱼ = "
                    + "σ″(aⱼ)",
                HessianProofs.AtActivations, FromActivations),
            Because = "the printed right side is not even symmetric in the two weights; it holds for the activation exp, which "
                + "is its own derivative. The left side prints wⱼ′ᵢ for wⱼ′ᵢ′",
            Derivation = Steps,
            Code = Files,
        },
        new("hessian.activation-convention")
        {
            True = ForBoth(
                "zᵢ′zᵢ(δⱼⱼ′ z′ⱼ z′ⱼ′ + Iⱼⱼ′ δⱼ z″ⱼ), for any activation and any E; sigmoid and tanh on HESS-1 and at random points",
                HessianProofs.AtActivations, FromActivations),
            Derivation = Steps,
            Code = Files,
        },
        new("hessian.preactivation-convention")
        {
            True = ForBoth(
                "zᵢ′zᵢ δⱼⱼ′ with δⱼⱼ′ = ∂²E/∂aⱼ∂aⱼ′, for any activation and any E; sigmoid and tanh on HESS-1 and at random points",
                HessianProofs.AtPreactivations, FromPreactivations),
            Derivation =
            [
                "∂E/∂wⱼᵢ = δⱼ zᵢ with δⱼ = ∂E/∂aⱼ, since ∂aⱼ/∂wⱼᵢ = zᵢ.",
                "zᵢ does not depend on this layer's weights, so only δⱼ is left to differentiate: zᵢ′zᵢ δⱼⱼ′. No z′ⱼ and no "
                    + "Iⱼⱼ′ term is left.",
            ],
            Code = Files,
        },
        new("hessian.exponential-special-case")
        {
            True = Evidence.With(
                Check.All(
                    "yes: for σ = exp, zᵢ′zᵢ z′ⱼ′(δⱼⱼ′ zⱼ + Iⱼⱼ′ δⱼ) is the Hessian, for any E; on HESS-1 and at random points",
                    HessianProofs.AtActivations, HessianProofs.PrintedForExp),
                ByThreeWitnesses(LayerCase.Exp, AsPrinted)),
            Derivation =
            [
                .. Steps,
                "σ = exp has z″ⱼ = z′ⱼ = zⱼ, so the bracket is zⱼ′(δⱼⱼ′ zⱼ + Iⱼⱼ′ δⱼ) = z′ⱼ′(δⱼⱼ′ zⱼ + Iⱼⱼ′ δⱼ): what is printed.",
            ],
            Code = Files,
        },
    ];

    // z' z z'(δ2 z + I δ), entry ((j, i), (j', i')): the only place where the misprinted formula is written down.
    internal static double[] AsPrinted(LayerCase c) => c.Entries((j, i, k, l) =>
        c.Inputs[l] * c.Inputs[i] * c.ZPrime[k] * ((c.Delta2[j, k] * c.Z[j]) + (j == k ? c.Delta[j] : 0)));

    internal static double[] FromActivations(LayerCase c) =>
        [.. SameLayerHessian.FromActivations<double>(c.Inputs, c.ZPrime, c.ZSecond, c.Delta, c.Delta2).Cast<double>()];

    internal static Check Against(
        Func<LayerCase, double[]> witness, string says, Func<double[], LayerCase> at, Func<LayerCase, double[]> formula, string by = "autograd") =>
        Check.Same(says, LayerCase.Points, x => formula(at(x)), x => witness(at(x)), by: by);

    internal static double[] TheLibrary(LayerCase c) => LayerHessian.ByDoubleBackward(c.Name, c.Inputs, c.Weights, LayerCase.Upper, LayerCase.Target);

    private static double[] FromPreactivations(LayerCase c) =>
        [.. SameLayerHessian.FromPreactivations<double>(c.Inputs, c.SecondByPreactivations()).Cast<double>()];

    private static double[] Duals(LayerCase c) => c.HessianByDuals();

    private static Check ForBoth(string says, Check proof, Func<LayerCase, double[]> formula) => new(says, Settled(proof, formula).Run)
    {
        Parts = [Settled(proof, formula)],
    };

    private static Check Settled(Check proof, Func<LayerCase, double[]> formula) =>
        Evidence.With(proof, ByThreeWitnesses(LayerCase.Sigmoid, formula), ByThreeWitnesses(LayerCase.Tanh, formula));

    // The differences are those of the gradient δⱼ z′ⱼ zᵢ.
    private static Check ByThreeWitnesses(Func<double[], LayerCase> at, Func<LayerCase, double[]> formula) => Check.All(
        "by three witnesses",
        Against(TheLibrary, "against autograd", at, formula),
        Against(Duals, "against dual numbers", at, formula, "dual numbers"),
        Check.Same(
            "against differences of the gradient",
            LayerCase.Points,
            x => formula(at(x)),
            x => Derivatives.ByDifferences(p => at(p).Gradient, x, 2.., 0.01),
            1e-7,
            "finite differences"));
}
