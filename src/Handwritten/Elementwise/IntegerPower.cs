using System.Numerics;

namespace Harness.Handwritten.Elementwise;

/// <summary>y = xⁿ for a fixed whole n, by multiplication alone, entry by entry.</summary>
/// <remarks>
/// <para>Shapes: any x, y of the same shape. Needs no power function of the number type, so exact fractions have it too.</para>
/// <para>Domain: every x for n ≥ 0; x ≠ 0 for n &lt; 0, where xⁿ = 1/x⁻ⁿ. 0⁰ = 1.</para>
/// <para>Derivation: dy/dx = n·xⁿ⁻¹, and 0 for n = 0.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class IntegerPower
{
    /// <summary>Returns xⁿ.</summary>
    public static T Value<T>(T x, int n)
        where T : INumberBase<T>
    {
        if (n < 0)
            return T.One / NaturalPower(x, -(long)n);
        return NaturalPower(x, n);
    }

    /// <summary>Returns dy/dx = n·xⁿ⁻¹.</summary>
    public static T Derivative<T>(T x, int n)
        where T : INumberBase<T> => n == 0 ? T.Zero : T.CreateChecked(n) * Value(x, n - 1);

    /// <summary>Returns y for every x.</summary>
    public static T[] Value<T>(ReadOnlySpan<T> x, int n)
        where T : INumberBase<T>
    {
        T[] y = new T[x.Length];
        Value(x, n, y);
        return y;
    }

    /// <summary>Writes y for every x.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, int n, Span<T> y)
        where T : INumberBase<T>
    {
        Require.SameLength(x, y);
        for (int i = 0; i < x.Length; i++)
            y[i] = Value(x[i], n);
    }

    /// <summary>Adds ȳ · dy/dx to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, int n, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : INumberBase<T>
    {
        Require.SameLength(x, y, yBar, xBar);
        for (int i = 0; i < x.Length; i++)
            xBar[i] += yBar[i] * Derivative(x[i], n);
    }

    // Square and multiply: x¹³ = x⁸ · x⁴ · x.
    private static T NaturalPower<T>(T x, long n)
        where T : INumberBase<T>
    {
        T power = T.One;
        for (T square = x; n > 0; square *= square, n >>= 1)
        {
            if ((n & 1) == 1)
                power *= square;
        }
        return power;
    }
}
