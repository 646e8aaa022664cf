using System.Numerics;

namespace Harness.Handwritten.Hessians;

/// <summary>Second derivatives of E by two weights of the same layer: aⱼ = Σᵢ wⱼᵢ zᵢ, zⱼ = σ(aⱼ).</summary>
/// <remarks>
/// <para>Shapes: inputs zᵢ [m]; δⱼ, z′ⱼ = σ′(aⱼ), z″ⱼ = σ″(aⱼ) [n]; δⱼⱼ′ [n, n]; result [nm, nm] in the order w₁₁, w₁₂, …, wₙₘ.</para>
/// <para>
/// Derivation: ∂E/∂wⱼᵢ = δⱼ z′ⱼ zᵢ with δⱼ = ∂E/∂zⱼ. By the product rule, with ∂aⱼ/∂wⱼ′ᵢ′ = [j = j′] zᵢ′,
/// ∂²E/∂wⱼ′ᵢ′∂wⱼᵢ = zᵢzᵢ′ (δⱼⱼ′ z′ⱼ z′ⱼ′ + [j = j′] δⱼ z″ⱼ).
/// With δ taken at the pre-activations a instead, zᵢzᵢ′ δⱼⱼ′ is all there is.
/// </para>
/// <para>Source: Bishop, Neural Networks for Pattern Recognition, section 4.10, (4.73) and (4.79).</para>
/// </remarks>
public static class SameLayerHessian
{
    /// <summary>The Hessian from δⱼ = ∂E/∂zⱼ and δⱼⱼ′ = ∂²E/∂zⱼ∂zⱼ′ at the activations.</summary>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static T[,] FromActivations<T>(
        ReadOnlySpan<T> inputs, ReadOnlySpan<T> zPrime, ReadOnlySpan<T> zSecond, ReadOnlySpan<T> delta, T[,] delta2)
        where T : INumber<T> => FromPreactivations(inputs, AtPreactivations(zPrime, zSecond, delta, delta2));

    /// <summary>The Hessian from δⱼⱼ′ = ∂²E/∂aⱼ∂aⱼ′ at the pre-activations.</summary>
    /// <exception cref="ArgumentException">δⱼⱼ′ is not square.</exception>
    public static T[,] FromPreactivations<T>(ReadOnlySpan<T> inputs, T[,] delta2)
        where T : INumber<T>
    {
        int m = inputs.Length;
        int size = m * Units(delta2);
        T[,] hessian = new T[size, size];
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < size; column++)
                hessian[row, column] = inputs[row % m] * inputs[column % m] * delta2[row / m, column / m];
        }

        return hessian;
    }

    /// <summary>∂²E/∂aⱼ∂aⱼ′ = δⱼⱼ′ z′ⱼ z′ⱼ′ + [j = j′] δⱼ z″ⱼ.</summary>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static T[,] AtPreactivations<T>(ReadOnlySpan<T> zPrime, ReadOnlySpan<T> zSecond, ReadOnlySpan<T> delta, T[,] delta2)
        where T : INumber<T>
    {
        Require.SameLength(zPrime, zSecond);
        Require.SameLength(zPrime, delta);
        int n = Units(delta2);
        if (delta.Length != n)
            throw new ArgumentException($"delta2 is {n}×{n}, but delta has {delta.Length} entries", nameof(delta2));
        T[,] result = new T[n, n];
        for (int j = 0; j < n; j++)
        {
            for (int k = 0; k < n; k++)
                result[j, k] = delta2[j, k] * zPrime[j] * zPrime[k];
            result[j, j] += delta[j] * zSecond[j];
        }

        return result;
    }

    private static int Units<T>(T[,] delta2) => delta2.GetLength(0) == delta2.GetLength(1)
        ? delta2.GetLength(0)
        : throw new ArgumentException($"delta2 must be square, got {delta2.GetLength(0)}×{delta2.GetLength(1)}", nameof(delta2));
}
