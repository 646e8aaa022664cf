using System.Numerics;

namespace Harness.Handwritten.Activations;

/// <summary>The exponential linear unit y = x for x &gt; 0, α(eˣ − 1) otherwise, entry by entry.</summary>
/// <remarks>
/// <para>Shapes: any x, y of the same shape.</para>
/// <para>Parameter alpha: the size of the negative saturation: y → −α as x → −∞.</para>
/// <para>Domain: every x and α.</para>
/// <para>Derivation: dy/dx = 1 for x &gt; 0 and αeˣ for x &lt; 0. At x = 0 it is taken as α; only α = 1 has no kink there.</para>
/// <para>Source: Clevert, Unterthiner and Hochreiter, Fast and Accurate Deep Network Learning by Exponential Linear Units.</para>
/// </remarks>
public static class Elu
{
    /// <summary>Returns y at one x.</summary>
    public static T Value<T>(T x, T alpha)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool> =>
        x > T.Zero ? x : alpha * Accurate.ExpMinusOne(x);

    /// <summary>Returns dy/dx at x.</summary>
    public static T Derivative<T>(T x, T alpha)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool> =>
        x > T.Zero ? T.One : alpha * T.Exp(x);

    /// <summary>Returns y for every x.</summary>
    public static T[] Value<T>(ReadOnlySpan<T> x, T alpha)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        T[] y = new T[x.Length];
        Value(x, alpha, y);
        return y;
    }

    /// <summary>Writes y for every x.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, T alpha, Span<T> y)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(x, y);
        for (int i = 0; i < x.Length; i++)
            y[i] = Value(x[i], alpha);
    }

    /// <summary>Adds ȳ · dy/dx to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, T alpha, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(x, y, yBar, xBar);
        for (int i = 0; i < x.Length; i++)
            xBar[i] += yBar[i] * Derivative(x[i], alpha);
    }
}
