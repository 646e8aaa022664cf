using System.Numerics;

namespace Harness.Handwritten.Activations;

/// <summary>The leaky rectified linear unit y = x for x &gt; 0, slope · x otherwise, entry by entry.</summary>
/// <remarks>
/// <para>Shapes: any x, y of the same shape.</para>
/// <para>Parameter slope: the slope on the negative side, such as 0.01.</para>
/// <para>Domain: every x and slope.</para>
/// <para>Derivation: dy/dx = 1 for x &gt; 0 and slope for x &lt; 0. At the kink x = 0 it is taken as slope.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.3.1.</para>
/// </remarks>
public static class LeakyRelu
{
    /// <summary>Returns y at one x.</summary>
    public static T Value<T>(T x, T slope)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> => x > T.Zero ? x : slope * x;

    /// <summary>Returns dy/dx at x.</summary>
    public static T Derivative<T>(T x, T slope)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> => x > T.Zero ? T.One : slope;

    /// <summary>Returns y for every x.</summary>
    public static T[] Value<T>(ReadOnlySpan<T> x, T slope)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        T[] y = new T[x.Length];
        Value(x, slope, y);
        return y;
    }

    /// <summary>Writes y for every x.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, T slope, Span<T> y)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(x, y);
        for (int i = 0; i < x.Length; i++)
            y[i] = Value(x[i], slope);
    }

    /// <summary>Adds ȳ · dy/dx to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, T slope, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(x, y, yBar, xBar);
        for (int i = 0; i < x.Length; i++)
            xBar[i] += yBar[i] * Derivative(x[i], slope);
    }
}
