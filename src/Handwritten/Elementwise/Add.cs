using System.Numerics;

namespace Harness.Handwritten.Elementwise;

/// <summary>y = a + b, entry by entry.</summary>
/// <remarks>
/// <para>Shapes: a and b of the same shape, or one of them a scalar (one entry), used with every entry of the other.</para>
/// <para>Domain: every a and b.</para>
/// <para>Derivation: ∂y/∂a = 1 and ∂y/∂b = 1. A scalar's cotangent is the sum over its uses.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Add
{
    /// <summary>Returns y for every a and b.</summary>
    /// <exception cref="ArgumentException">The lengths differ and neither is 1.</exception>
    public static T[] Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : INumberBase<T>
    {
        T[] y = new T[Broadcast.Length(a, b)];
        Value(a, b, y);
        return y;
    }

    /// <summary>Writes y for every a and b.</summary>
    /// <exception cref="ArgumentException">The lengths differ and neither is 1, or y has not their common length.</exception>
    public static void Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
        where T : INumberBase<T>
    {
        Require.Length<T>(y, Broadcast.Length(a, b));
        for (int i = 0; i < y.Length; i++)
            y[i] = a[Broadcast.At(a, i)] + b[Broadcast.At(b, i)];
    }

    /// <summary>Adds ȳ · ∂y/∂a to ā and ȳ · ∂y/∂b to b̄; an empty span is not wanted.</summary>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public static void Vjp<T>(
        ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> aBar, Span<T> bBar)
        where T : INumberBase<T>
    {
        Broadcast.Require(a, b, y, yBar, aBar, bBar);
        for (int i = 0; i < yBar.Length && !aBar.IsEmpty; i++)
            aBar[Broadcast.At<T>(aBar, i)] += yBar[i];
        for (int i = 0; i < yBar.Length && !bBar.IsEmpty; i++)
            bBar[Broadcast.At<T>(bBar, i)] += yBar[i];
    }
}
