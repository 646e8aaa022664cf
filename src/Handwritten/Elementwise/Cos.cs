using System.Numerics;
using System.Numerics.Tensors;

namespace Harness.Handwritten.Elementwise;

/// <summary>The cosine y = cos x, x in radians, entry by entry.</summary>
/// <remarks>
/// <para>Shapes: any x, y of the same shape.</para>
/// <para>Domain: every finite x.</para>
/// <para>Derivation: dy/dx = −sin x.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Cos
{
    /// <summary>Returns y at one x.</summary>
    public static T Value<T>(T x)
        where T : ITrigonometricFunctions<T> => T.Cos(x);

    /// <summary>Returns dy/dx at x.</summary>
    public static T Derivative<T>(T x)
        where T : ITrigonometricFunctions<T> => -T.Sin(x);

    /// <summary>Returns y for every x.</summary>
    public static T[] Value<T>(ReadOnlySpan<T> x)
        where T : ITrigonometricFunctions<T>
    {
        T[] y = new T[x.Length];
        Value(x, y);
        return y;
    }

    /// <summary>Writes y for every x.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : ITrigonometricFunctions<T>
    {
        Require.SameLength(x, y);
        TensorPrimitives.Cos(x, y);
    }

    /// <summary>Adds ȳ · dy/dx to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : ITrigonometricFunctions<T>
    {
        Require.SameLength(x, y, yBar, xBar);
        for (int i = 0; i < x.Length; i++)
            xBar[i] += yBar[i] * Derivative(x[i]);
    }
}
