using System.Numerics;
using Harness.Handwritten.Kernels;

namespace Harness.Handwritten.Activations;

/// <summary>The logistic sigmoid y = 1 / (1 + e⁻ˣ), entry by entry.</summary>
/// <remarks>
/// <para>Shapes: any x, y of the same shape.</para>
/// <para>Domain: every x; y lies in (0, 1) and rounds to 0 or 1 far out. No x overflows.</para>
/// <para>Derivation: dy/dx = e⁻ˣ / (1 + e⁻ˣ)² = y(1 − y).</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 3.10, (3.30) and (3.34).</para>
/// </remarks>
public static class Sigmoid
{
    /// <summary>Returns y at one x.</summary>
    public static T Value<T>(T x)
        where T : IExponentialFunctions<T>
    {
        // e to a power that is never positive: it cannot overflow, and small results keep their relative precision.
        T e = T.Exp(T.IsNegative(x) ? x : -x);
        return (T.IsNegative(x) ? e : T.One) / (T.One + e);
    }

    /// <summary>Returns dy/dx where the value is y.</summary>
    public static T Derivative<T>(T y)
        where T : IExponentialFunctions<T> => y * (T.One - y);

    /// <summary>Returns y for every x.</summary>
    public static T[] Value<T>(ReadOnlySpan<T> x)
        where T : IExponentialFunctions<T>
    {
        T[] y = new T[x.Length];
        Value(x, y);
        return y;
    }

    /// <summary>Writes y for every x.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IExponentialFunctions<T>
    {
        Require.SameLength(x, y);
        for (int i = Vectors.Pay<T>(x.Length) ? Vectors.Sigmoid(x, y) : 0; i < x.Length; i++)
            y[i] = Value(x[i]);
    }

    /// <summary>Adds ȳ · dy/dx to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : IExponentialFunctions<T>
    {
        Require.SameLength(x, y, yBar, xBar);
        for (int i = 0; i < x.Length; i++)
            xBar[i] += yBar[i] * Derivative(y[i]);
    }
}
