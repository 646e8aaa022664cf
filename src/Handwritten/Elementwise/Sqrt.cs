using System.Numerics;
using System.Numerics.Tensors;

namespace Harness.Handwritten.Elementwise;

/// <summary>The square root y = √x, entry by entry.</summary>
/// <remarks>
/// <para>Shapes: any x, y of the same shape.</para>
/// <para>Domain: x ≥ 0; x &lt; 0 gives NaN. At x = 0 the value is 0 and the derivative ∞, its limit; a cotangent of 0 there
/// gives 0 · ∞ = NaN.</para>
/// <para>Derivation: y² = x, so 2y · dy/dx = 1 and dy/dx = 1/(2y).</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Sqrt
{
    /// <summary>Returns y at one x.</summary>
    public static T Value<T>(T x)
        where T : IRootFunctions<T> => T.Sqrt(x);

    /// <summary>Returns dy/dx where the value is y.</summary>
    public static T Derivative<T>(T y)
        where T : IRootFunctions<T> => T.One / (y + y);

    /// <summary>Returns y for every x.</summary>
    public static T[] Value<T>(ReadOnlySpan<T> x)
        where T : IRootFunctions<T>
    {
        T[] y = new T[x.Length];
        Value(x, y);
        return y;
    }

    /// <summary>Writes y for every x.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IRootFunctions<T>
    {
        Require.SameLength(x, y);
        TensorPrimitives.Sqrt(x, y);
    }

    /// <summary>Adds ȳ · dy/dx to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : IRootFunctions<T>
    {
        Require.SameLength(x, y, yBar, xBar);
        for (int i = 0; i < x.Length; i++)
            xBar[i] += yBar[i] * Derivative(y[i]);
    }
}
