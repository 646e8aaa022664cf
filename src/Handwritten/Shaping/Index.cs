using System.Numerics;

namespace Harness.Handwritten.Shaping;

/// <summary>The part at a leading index, y = x[i] or x[i, j]: a row of a matrix, an entry of a vector.</summary>
/// <remarks>
/// <para>Shapes: x of rank r, an index of at most r numbers; y has the axes of x that are left.</para>
/// <para>Derivation: y is a slice of x, so x̄ gets ȳ in that slice and nothing elsewhere.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Index
{
    /// <summary>Writes part i: the entries i·n to (i + 1)·n − 1 of x, n the length of y.</summary>
    /// <exception cref="ArgumentOutOfRangeException">x has no part i.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, int i, Span<T> y) => x.Slice(i * y.Length, y.Length).CopyTo(y);

    /// <summary>Adds ȳ to part i of x̄.</summary>
    /// <exception cref="ArgumentOutOfRangeException">x has no part i.</exception>
    public static void Vjp<T>(int i, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : INumberBase<T> => Reshape.Vjp(yBar, xBar.Slice(i * yBar.Length, yBar.Length));
}
