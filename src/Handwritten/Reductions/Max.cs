using System.Numerics;

namespace Harness.Handwritten.Reductions;

/// <summary>The maximum y = maxₖ xₖ over an axis or over all entries.</summary>
/// <remarks>
/// <para>Shapes: any x with 1 entry or more to a line; y has the shape of x without the axis, or is a scalar. NaN counts as
/// largest.</para>
/// <para>Derivation: y is the entry at k* = argmaxₖ xₖ, so ∂y/∂xₖ = [k = k*]. On ties k* is the first in row-major order, which
/// is one vertex of the subdifferential, the convex hull of the tied unit vectors.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Max
{
    /// <summary>Returns the maximum of all entries.</summary>
    /// <exception cref="ArgumentException">x has no entry.</exception>
    public static T Value<T>(ReadOnlySpan<T> x)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        if (x.IsEmpty)
            throw new ArgumentException("x has no entry; it needs 1 or more", nameof(x));
        return x[First(x, new AxisLayout(1, x.Length, 1), 0)];
    }

    /// <summary>Writes the maximum of every line.</summary>
    /// <exception cref="ArgumentException">A length does not fit the layout.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, AxisLayout lines, Span<T> y)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        lines.Check(x, y);
        for (int line = 0; line < y.Length; line++)
            y[line] = x[First(x, lines, line)];
    }

    /// <summary>Adds a line's ȳ to the entry of x̄ where the line's first maximum is.</summary>
    /// <exception cref="ArgumentException">A length does not fit the layout.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, AxisLayout lines, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        lines.Check(x, yBar);
        Require.SameLength(x, xBar);
        for (int line = 0; line < yBar.Length; line++)
            xBar[First(x, lines, line)] += yBar[line];
    }

    /// <summary>Where the first maximum of a line is.</summary>
    private static int First<T>(ReadOnlySpan<T> x, AxisLayout lines, int line)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        int best = lines.At(line, 0);
        for (int k = 1; k < lines.Length; k++)
        {
            int candidate = lines.At(line, k);
            if (Comparison.Exceeds(x[candidate], x[best]))
                best = candidate;
        }
        return best;
    }
}
