using System.Numerics;

namespace Harness.Handwritten.Reductions;

/// <summary>The mean y = (1/n) Σₖ xₖ over an axis or over all entries.</summary>
/// <remarks>
/// <para>Shapes: any x with n ≥ 1 entries to a line; y has the shape of x without the axis, or is a scalar.</para>
/// <para>Derivation: ∂y/∂xₖ = 1/n.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Mean
{
    /// <summary>Returns the mean of all entries; for none whatever 0/0 is.</summary>
    public static T Value<T>(ReadOnlySpan<T> x)
        where T : INumberBase<T> => Sum.Value(x) / T.CreateChecked(x.Length);

    /// <summary>Writes the mean of every line.</summary>
    /// <exception cref="ArgumentException">A length does not fit the layout.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, AxisLayout lines, Span<T> y)
        where T : INumberBase<T>
    {
        Sum.Value(x, lines, y);
        T n = T.CreateChecked(lines.Length);
        for (int line = 0; line < y.Length; line++)
            y[line] /= n;
    }

    /// <summary>Adds ȳ/n to every entry of a line in x̄.</summary>
    /// <exception cref="ArgumentException">A length does not fit the layout.</exception>
    public static void Vjp<T>(AxisLayout lines, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : INumberBase<T>
    {
        lines.Check(xBar, yBar);
        T n = T.CreateChecked(lines.Length);
        for (int line = 0; line < yBar.Length; line++)
        {
            for (int k = 0; k < lines.Length; k++)
                xBar[lines.At(line, k)] += yBar[line] / n;
        }
    }
}
