using System.Numerics;

namespace Harness.Handwritten.Activations;

/// <summary>The softplus y = ln(1 + eˣ), entry by entry.</summary>
/// <remarks>
/// <para>Shapes: any x, y of the same shape.</para>
/// <para>Domain: every x; no x overflows, and y keeps its relative precision down to the smallest eˣ.</para>
/// <para>Derivation: dy/dx = eˣ / (1 + eˣ) = sigmoid(x).</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 3.10, (3.31) and (3.37).</para>
/// </remarks>
public static class Softplus
{
    /// <summary>Returns y at one x.</summary>
    public static T Value<T>(T x)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>
    {
        // ln(1 + eˣ) = x + ln(1 + e⁻ˣ): the power is never positive, so it cannot overflow.
        return T.IsNegative(x) ? Accurate.LogOnePlus(T.Exp(x)) : x + Accurate.LogOnePlus(T.Exp(-x));
    }

    /// <summary>Returns dy/dx at x.</summary>
    public static T Derivative<T>(T x)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T> => Sigmoid.Value(x);

    /// <summary>Returns y for every x.</summary>
    public static T[] Value<T>(ReadOnlySpan<T> x)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>
    {
        T[] y = new T[x.Length];
        Value(x, y);
        return y;
    }

    /// <summary>Writes y for every x.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>
    {
        Require.SameLength(x, y);
        for (int i = 0; i < x.Length; i++)
            y[i] = Value(x[i]);
    }

    /// <summary>Adds ȳ · dy/dx to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>
    {
        Require.SameLength(x, y, yBar, xBar);
        for (int i = 0; i < x.Length; i++)
            xBar[i] += yBar[i] * Derivative(x[i]);
    }
}
