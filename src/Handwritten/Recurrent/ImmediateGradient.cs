using System.Numerics;

namespace Harness.Handwritten.Recurrent;

/// <summary>What one step of hₜ = φ(aₜ), aₜ = W_h hₜ₋₁ + W_x xₜ + b, adds to the gradients of its parameters.</summary>
/// <remarks>
/// <para>Shapes: ∂L/∂hₜ and φ′(aₜ) [n], the factor that the matrix multiplies (hₜ₋₁ or xₜ) [m]; result [n, m], row by row.</para>
/// <para>
/// Derivation: ∂hᵢ/∂Wₖₗ = [i = k] φ′ᵢ vₗ has three indices. Only i = k is not zero, so the sum over i with ∂L/∂hᵢ leaves
/// (∂L/∂hₖ) φ′ₖ vₗ: the element-wise product first, the outer product after it. For b the factor is 1.
/// </para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 10.2.2, (10.26) and (10.27).</para>
/// </remarks>
public static class ImmediateGradient
{
    /// <summary>(∂L/∂hₜ ⊙ φ′) vᵀ, row by row.</summary>
    /// <exception cref="ArgumentException">The lengths of ∂L/∂hₜ and φ′ differ.</exception>
    public static T[] OfMatrix<T>(ReadOnlySpan<T> gradient, ReadOnlySpan<T> phiPrime, ReadOnlySpan<T> factor)
        where T : INumber<T>
    {
        T[] bias = OfBias(gradient, phiPrime);
        T[] result = new T[bias.Length * factor.Length];
        for (int i = 0; i < bias.Length; i++)
        {
            for (int j = 0; j < factor.Length; j++)
                result[(i * factor.Length) + j] = bias[i] * factor[j];
        }

        return result;
    }

    /// <summary>∂L/∂hₜ ⊙ φ′, which is also ∂L/∂aₜ.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T[] OfBias<T>(ReadOnlySpan<T> gradient, ReadOnlySpan<T> phiPrime)
        where T : INumber<T>
    {
        Require.SameLength(gradient, phiPrime);
        T[] result = new T[gradient.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = gradient[i] * phiPrime[i];
        return result;
    }
}
