using System.Numerics;

namespace Harness.Handwritten.Reductions;

/// <summary>The sum y = Σₖ xₖ over an axis or over all entries.</summary>
/// <remarks>
/// <para>Shapes: any x; y has the shape of x without the axis, or is a scalar. No entries sum to 0.</para>
/// <para>Derivation: ∂y/∂xₖ = 1, so every entry of a line gets the line's ȳ.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Sum
{
    /// <summary>Returns the sum of all entries.</summary>
    public static T Value<T>(ReadOnlySpan<T> x)
        where T : INumberBase<T>
    {
        T sum = T.Zero;
        foreach (T xk in x)
            sum += xk;
        return sum;
    }

    /// <summary>Writes the sum of every line.</summary>
    /// <exception cref="ArgumentException">A length does not fit the layout.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, AxisLayout lines, Span<T> y)
        where T : INumberBase<T>
    {
        lines.Check(x, y);
        for (int line = 0; line < y.Length; line++)
        {
            y[line] = T.Zero;
            for (int k = 0; k < lines.Length; k++)
                y[line] += x[lines.At(line, k)];
        }
    }

    /// <summary>Adds a line's ȳ to every entry of it in x̄.</summary>
    /// <exception cref="ArgumentException">A length does not fit the layout.</exception>
    public static void Vjp<T>(AxisLayout lines, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : INumberBase<T>
    {
        lines.Check(xBar, yBar);
        for (int line = 0; line < yBar.Length; line++)
        {
            for (int k = 0; k < lines.Length; k++)
                xBar[lines.At(line, k)] += yBar[line];
        }
    }
}
