using Harness.Handwritten.Hessians;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims.Hessians;

/// <summary>The same-layer Hessian for any activation and any error, in exact fractions.</summary>
/// <remarks>
/// A second derivative at a point needs the activation and the error to second order only: zⱼ = z + z′ⱼ da + z″ⱼ da²/2 and
/// E = Σ δⱼ dzⱼ + ½ Σ δⱼⱼ′ dzⱼ dzⱼ′, where the variables are the slopes and the layer's inputs. E enters linearly, so errors with
/// one coefficient 1 decide: δ₁, δ₁₁ and δ₁₂ (δ₂ and δ₂₂ are the same with the units exchanged). Two units and two inputs show every
/// kind of entry.
/// </remarks>
internal static class HessianProofs
{
    // δ₁, δ₁₁, δ₁₂.
    private const int Errors = 3;

    private static readonly Jet Half = Jet.Constant(new Rational(1, 2));

    /// <summary>zᵢ′zᵢ(δⱼⱼ′ z′ⱼ z′ⱼ′ + Iⱼⱼ′ δⱼ z″ⱼ). The variables are the inputs, z′ and z″.</summary>
    public static Check AtActivations { get; } = Proof.Polynomial(
        "for any activation and any E", [2, 2, 2, 2, 1, 1], p => (
            [.. OfEach(e => SameLayerHessian.FromActivations<Rational>(p.AsSpan(0, 2), p.AsSpan(2, 2), p.AsSpan(4, 2), Delta(e), Delta2(e)))],
            [.. OfEach(e => ByJets(p, e, (j, da) => (Jet.Constant(p[2 + j]) * da) + (Half * Jet.Constant(p[4 + j]) * da * da)))]));

    /// <summary>zᵢ′zᵢ δⱼⱼ′ with E by the pre-activations. The variables are the inputs.</summary>
    public static Check AtPreactivations { get; } = Proof.Polynomial(
        "for any activation and any E", [2, 2], p => (
            [.. OfEach(e => SameLayerHessian.FromPreactivations<Rational>(p.AsSpan(0, 2), Delta2(e)))],
            [.. OfEach(e => ByJets(p, e, (_, da) => da))]));

    /// <summary>For σ = exp, z″ = z′ = z, the printed formula is the general one. The variables are the inputs and z.</summary>
    public static Check PrintedForExp { get; } = Proof.Polynomial(
        "zᵢ′zᵢ z′ⱼ′(δⱼⱼ′ zⱼ + Iⱼⱼ′ δⱼ) where z″ = z′ = z", [2, 2, 2, 2], p => (
            [.. OfEach(e => Entries((j, i, k, l) => p[l] * p[i] * p[2 + k] * ((Delta2(e)[j, k] * p[2 + j]) + (j == k ? Delta(e)[j] : 0))))],
            [.. OfEach(e => SameLayerHessian.FromActivations<Rational>(p.AsSpan(0, 2), p.AsSpan(2, 2), p.AsSpan(2, 2), Delta(e), Delta2(e)))]));

    private static IEnumerable<Rational> OfEach(Func<int, Rational[,]> hessian) =>
        Enumerable.Range(0, Errors).SelectMany(e => hessian(e).Cast<Rational>());

    private static Rational[] Delta(int error) => [error == 0 ? 1 : 0, 0];

    private static Rational[,] Delta2(int error) =>
        new Rational[,] { { error == 1 ? 1 : 0, error == 2 ? 1 : 0 }, { error == 2 ? 1 : 0, 0 } };

    private static Rational[,] Entries(Func<int, int, int, int, Rational> entry)
    {
        var result = new Rational[4, 4];
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column < 4; column++)
                result[row, column] = entry(row / 2, row % 2, column / 2, column % 2);
        }

        return result;
    }

    // The mixed derivative of E by wⱼᵢ, the first direction, and w_kl, the second.
    private static Rational[,] ByJets(Rational[] inputs, int error, Func<int, Jet, Jet> activation) => Entries((j, i, k, l) =>
    {
        Jet Change(int unit) => activation(unit, new Jet(0, unit == j ? inputs[i] : 0, unit == k ? inputs[l] : 0, 0));
        (Jet one, Jet two) = (Change(0), Change(1));
        return (error switch { 0 => one, 1 => Half * one * one, _ => one * two }).Mixed;
    });
}
