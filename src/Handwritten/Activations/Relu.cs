using System.Numerics;
using Harness.Handwritten.Kernels;

namespace Harness.Handwritten.Activations;

/// <summary>The rectified linear unit y = max(x, 0), entry by entry.</summary>
/// <remarks>
/// <para>Shapes: any x, y of the same shape.</para>
/// <para>Domain: every x; NaN stays NaN.</para>
/// <para>Derivation: dy/dx = 1 for x &gt; 0 and 0 for x &lt; 0. At the kink x = 0 it is taken as 0, a member of the
/// subdifferential [0, 1].</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.3.1.</para>
/// </remarks>
public static class Relu
{
    /// <summary>Returns y at one x.</summary>
    public static T Value<T>(T x)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> => x <= T.Zero ? T.Zero : x;

    /// <summary>Returns dy/dx at x.</summary>
    public static T Derivative<T>(T x)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> => x <= T.Zero ? T.Zero : T.One;

    /// <summary>Returns y for every x.</summary>
    public static T[] Value<T>(ReadOnlySpan<T> x)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        T[] y = new T[x.Length];
        Value(x, y);
        return y;
    }

    /// <summary>Writes y for every x.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(x, y);
        for (int i = Fast(x, y); i < x.Length; i++)
            y[i] = Value(x[i]);
    }

    /// <summary>Adds ȳ · dy/dx to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(x, y, yBar, xBar);
        for (int i = Vectors.Pay<T>(x.Length) ? Vectors.ReluVjp(x, yBar, xBar) : 0; i < x.Length; i++)
            xBar[i] += yBar[i] * Derivative(x[i]);
    }

    // As many entries as go by vectors.
    private static int Fast<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> => Vectors.Pay<T>(x.Length) ? Vectors.Relu(x, y)
        : DualComparisons<T>.Are ? DualLoops.Relu(DualParts.Pairs(x), DualParts.Pairs(y)) : 0;
}
