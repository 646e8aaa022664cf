using System.Numerics;
using System.Numerics.Tensors;
using Harness.Handwritten.Reductions;

namespace Harness.Handwritten.Activations;

/// <summary>The softmax of one row of logits: yₖ = exp(zₖ) / Σⱼ exp(zⱼ).</summary>
/// <remarks>
/// <para>Shapes: z [K], y [K], K ≥ 1. An array of higher rank is taken row by row along its last axis.</para>
/// <para>Domain: finite z, none of which overflows; −∞ gives probability 0 beside a finite logit. +∞ gives NaN.</para>
/// <para>Derivation: ∂yₖ/∂zᵢ = yₖ([i = k] − yᵢ), so z̄ᵢ = yᵢ(ȳᵢ − Σₖ ȳₖyₖ): K steps, not K².</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.2.2.3, (6.29) and (6.33).</para>
/// </remarks>
public static class Softmax
{
    /// <summary>Returns softmax(z).</summary>
    /// <exception cref="ArgumentException">z has no entry.</exception>
    public static T[] Value<T>(ReadOnlySpan<T> z)
        where T : IExponentialFunctions<T>, IComparisonOperators<T, T, bool>
    {
        T[] y = new T[z.Length];
        Value(z, y);
        return y;
    }

    /// <summary>Writes softmax(z).</summary>
    /// <exception cref="ArgumentException">z has no entry, or the lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> z, Span<T> y)
        where T : IExponentialFunctions<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(z, y);
        // softmax(z) = softmax(z − max z), and no power is then positive.
        TensorPrimitives.Subtract(z, Max.Value(z), y);
        TensorPrimitives.Exp<T>(y, y);
        TensorPrimitives.Divide(y, Sum.Value<T>(y), y);
    }

    /// <summary>Adds y(ȳ − ȳ·y) to z̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> zBar)
        where T : INumberBase<T>
    {
        Require.SameLength(y, yBar);
        Require.SameLength(y, zBar);
        T mean = TensorPrimitives.Dot(yBar, y);
        for (int i = 0; i < y.Length; i++)
            zBar[i] += y[i] * (yBar[i] - mean);
    }
}
