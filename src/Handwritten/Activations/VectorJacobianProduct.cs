using System.Numerics;

namespace Harness.Handwritten.Activations;

/// <summary>Jᵀȳ for the sigmoid and the softmax: from the structure of J, and from the whole matrix.</summary>
/// <remarks>
/// <para>Shapes: y, ȳ and the result [n]; J [n, n] with Jᵢⱼ = ∂yᵢ/∂xⱼ.</para>
/// <para>
/// Derivation: the sigmoid has J = diag(y(1 − y)), so Jᵀȳ takes 2n multiplications. The softmax has J = diag(y) − y yᵀ,
/// so Jᵀȳ = y ⊙ ȳ − y(yᵀȳ) takes 3n, if yᵀȳ is worked out first. The whole matrix takes at least n² of them.
/// </para>
/// <para>Generic with the fewest operations, so that they can be counted.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.5.2 (Jacobian-gradient products).</para>
/// </remarks>
public static class VectorJacobianProduct
{
    /// <summary>yᵢ(1 − yᵢ)ȳᵢ, where y is the sigmoid's value.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T[] OfSigmoid<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, T one)
        where T : IMultiplyOperators<T, T, T>, ISubtractionOperators<T, T, T>
    {
        Require.SameLength(y, yBar);
        var xBar = new T[y.Length];
        for (int i = 0; i < y.Length; i++)
            xBar[i] = y[i] * (one - y[i]) * yBar[i];
        return xBar;
    }

    /// <summary>y ⊙ ȳ − y(yᵀȳ), where y is the softmax's value.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T[] OfSoftmax<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> yBar)
        where T : IMultiplyOperators<T, T, T>, IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        Require.SameLength(y, yBar);
        T mean = T.AdditiveIdentity;
        for (int i = 0; i < y.Length; i++)
            mean += y[i] * yBar[i];
        var xBar = new T[y.Length];
        for (int i = 0; i < y.Length; i++)
            xBar[i] = (y[i] * yBar[i]) - (y[i] * mean);
        return xBar;
    }

    /// <summary>Jᵀȳ with every entry of J.</summary>
    /// <exception cref="ArgumentException">J has not one row for every entry of ȳ.</exception>
    public static T[] Dense<T>(T[,] jacobian, ReadOnlySpan<T> yBar)
        where T : IMultiplyOperators<T, T, T>, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        ArgumentNullException.ThrowIfNull(jacobian);
        if (jacobian.GetLength(0) != yBar.Length)
            throw new ArgumentException($"jacobian has {jacobian.GetLength(0)} rows, but yBar has {yBar.Length} entries; they must agree", nameof(jacobian));
        var xBar = new T[jacobian.GetLength(1)];
        for (int j = 0; j < xBar.Length; j++)
        {
            xBar[j] = T.AdditiveIdentity;
            for (int i = 0; i < yBar.Length; i++)
                xBar[j] += jacobian[i, j] * yBar[i];
        }

        return xBar;
    }
}
