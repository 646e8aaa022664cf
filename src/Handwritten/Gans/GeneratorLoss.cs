using Harness.Handwritten.Activations;

namespace Harness.Handwritten.Gans;

/// <summary>The two objectives of a GAN's generator, by the logit ℓ of D at one generated sample: D = sigmoid(ℓ).</summary>
/// <remarks>
/// <para>
/// Derivation: d/dℓ log(1 − σ(ℓ)) = −σ(ℓ), and d/dℓ log σ(ℓ) = 1 − σ(ℓ) = σ(−ℓ). Descending the first and ascending the second
/// both raise ℓ, but where D rejects the sample (ℓ → −∞) the first pull fades to 0 and the second to 1.
/// </para>
/// <para>Source: Goodfellow et al., “Generative Adversarial Nets”, section 3.</para>
/// </remarks>
public static class GeneratorLoss
{
    /// <summary>The pull on ℓ of minimising log(1 − σ(ℓ)): σ(ℓ).</summary>
    public static double SaturatingPull(double logit) => Sigmoid.Value(logit);

    /// <summary>The pull on ℓ of maximising log σ(ℓ): σ(−ℓ).</summary>
    public static double NonSaturatingPull(double logit) => Sigmoid.Value(-logit);
}
