using System.Numerics;

namespace Harness.Handwritten.Elementwise;

/// <summary>y = xⁿ, entry by entry.</summary>
/// <remarks>
/// <para>Shapes: x and n of the same shape, or one of them a scalar (one entry), used with every entry of the other.</para>
/// <para>Domain: x &gt; 0; x = 0 for n ≥ 0; x &lt; 0 for whole n. Elsewhere the number type's power decides (NaN, ±∞). 0⁰ =
/// 1.</para>
/// <para>Derivation: ∂y/∂x = n·xⁿ⁻¹, and 0 for n = 0 even at x = 0, where y = 1 is constant. ∂y/∂n = xⁿ ln x, as xⁿ = e^(n ln
/// x); at
/// x = 0 it is 0 for n ≥ 0 (the limit for n &gt; 0), and for x &lt; 0 it is NaN, so ask for it only where it is meant.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Power
{
    /// <summary>Returns y for every x and n.</summary>
    /// <exception cref="ArgumentException">The lengths differ and neither is 1.</exception>
    public static T[] Value<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> n)
        where T : IPowerFunctions<T>
    {
        T[] y = new T[Broadcast.Length(x, n)];
        Value(x, n, y);
        return y;
    }

    /// <summary>Writes y for every x and n.</summary>
    /// <exception cref="ArgumentException">The lengths differ and neither is 1, or y has not their common length.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> n, Span<T> y)
        where T : IPowerFunctions<T>
    {
        Require.Length<T>(y, Broadcast.Length(x, n));
        for (int i = 0; i < y.Length; i++)
            y[i] = T.Pow(x[Broadcast.At(x, i)], n[Broadcast.At(n, i)]);
    }

    /// <summary>Returns ∂y/∂x = n·xⁿ⁻¹.</summary>
    public static T BaseDerivative<T>(T x, T n)
        where T : IPowerFunctions<T> => T.IsZero(n) ? T.Zero : n * T.Pow(x, n - T.One);

    /// <summary>Returns ∂y/∂n = xⁿ ln x.</summary>
    public static T ExponentDerivative<T>(T x, T n)
        where T : IPowerFunctions<T>, ILogarithmicFunctions<T> =>
        T.IsZero(x) && !T.IsNegative(n) ? T.Zero : T.Pow(x, n) * T.Log(x);

    /// <summary>Adds ȳ · ∂y/∂x to x̄ and ȳ · ∂y/∂n to n̄; an empty span is not wanted and not computed.</summary>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public static void Vjp<T>(
        ReadOnlySpan<T> x, ReadOnlySpan<T> n, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar, Span<T> nBar)
        where T : IPowerFunctions<T>, ILogarithmicFunctions<T>
    {
        Broadcast.Require(x, n, y, yBar, xBar, nBar);
        for (int i = 0; i < yBar.Length && !xBar.IsEmpty; i++)
            xBar[Broadcast.At<T>(xBar, i)] += yBar[i] * BaseDerivative(x[Broadcast.At(x, i)], n[Broadcast.At(n, i)]);
        for (int i = 0; i < yBar.Length && !nBar.IsEmpty; i++)
            nBar[Broadcast.At<T>(nBar, i)] += yBar[i] * ExponentDerivative(x[Broadcast.At(x, i)], n[Broadcast.At(n, i)]);
    }
}
