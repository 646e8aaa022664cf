using System.Numerics;
using Harness.Handwritten.Kernels;

namespace Harness.Handwritten.Activations;

/// <summary>The hyperbolic tangent y = tanh x, entry by entry.</summary>
/// <remarks>
/// <para>Shapes: any x, y of the same shape.</para>
/// <para>Domain: every x; y lies in (−1, 1) and rounds to ±1 far out.</para>
/// <para>Derivation: dy/dx = 1/cosh² x = 1 − y².</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.3.2.</para>
/// </remarks>
public static class Tanh
{
    /// <summary>Returns y at one x.</summary>
    public static T Value<T>(T x)
        where T : IHyperbolicFunctions<T> => T.Tanh(x);

    /// <summary>Returns dy/dx where the value is y.</summary>
    public static T Derivative<T>(T y)
        where T : IHyperbolicFunctions<T> => T.One - (y * y);

    /// <summary>Returns y for every x.</summary>
    public static T[] Value<T>(ReadOnlySpan<T> x)
        where T : IHyperbolicFunctions<T>
    {
        T[] y = new T[x.Length];
        Value(x, y);
        return y;
    }

    /// <summary>Writes y for every x.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IHyperbolicFunctions<T>
    {
        Require.SameLength(x, y);
        // Not TensorPrimitives.Tanh: it is accurate to 1e-16 absolutely, not relatively, so small x would lose their digits.
        for (int i = Vectors.Pay<T>(x.Length) ? Vectors.Tanh(x, y) : 0; i < x.Length; i++)
            y[i] = T.Tanh(x[i]);
    }

    /// <summary>Adds ȳ · dy/dx to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : IHyperbolicFunctions<T>
    {
        Require.SameLength(x, y, yBar, xBar);
        for (int i = 0; i < x.Length; i++)
            xBar[i] += yBar[i] * Derivative(y[i]);
    }
}
