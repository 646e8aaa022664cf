using System.Numerics;

namespace Harness.Handwritten.Optimizers;

/// <summary>The exponentially decaying average mₜ = β mₜ₋₁ + (1 − β) gₜ, and its correction for starting at 0.</summary>
/// <remarks>
/// <para>Shapes: m and g [n]. Domain: 0 ≤ β &lt; 1, t ≥ 1.</para>
/// <para>
/// Derivation: with m₀ = 0, mₜ = (1 − β) Σₖ βᵗ⁻ᵏ gₖ. The weights add up to 1 − βᵗ, less than 1: m is biased towards 0.
/// Dividing by 1 − βᵗ makes them add up to 1: a weighted mean of the gradients so far, unbiased where they all have one expectation.
/// </para>
/// <para>Source: Kingma and Ba, “Adam: A Method for Stochastic Optimization”, section 3.</para>
/// </remarks>
public static class ExponentialAverage
{
    /// <summary>Returns β m + (1 − β) g.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T[] Next<T>(ReadOnlySpan<T> average, ReadOnlySpan<T> value, T beta)
        where T : INumberBase<T>
    {
        Require.SameLength(average, value);
        T[] next = new T[average.Length];
        for (int i = 0; i < next.Length; i++)
            next[i] = Next(average[i], value[i], beta);
        return next;
    }

    /// <summary>Returns β m + (1 − β) g of single numbers.</summary>
    public static T Next<T>(T average, T value, T beta)
        where T : INumberBase<T> => (beta * average) + ((T.One - beta) * value);

    /// <summary>Returns the sum 1 − βᵗ of the weights after t values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">t is below 1.</exception>
    public static T Weight<T>(T beta, int t)
        where T : INumberBase<T>
    {
        Require.AtLeast(t, 1);
        T power = T.One;
        for (int k = 0; k < t; k++)
            power *= beta;
        return T.One - power;
    }

    /// <summary>Returns m / (1 − βᵗ), the average of t values corrected for starting at 0.</summary>
    /// <inheritdoc cref="Weight{T}"/>
    public static T Corrected<T>(T average, T beta, int t)
        where T : INumberBase<T> => average / Weight(beta, t);
}
