using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Harness.Handwritten.Shaping;

/// <summary>Arrays of one shape side by side along a new first axis, such as scalars into a vector or rows into a
/// matrix.</summary>
/// <remarks>
/// <para>Shapes: n ≥ 1 arrays of shape s; y has shape [n, s].</para>
/// <para>Derivation: yᵢ is part i, so the cotangent of part i is ȳᵢ.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "The operation has this name in every library; it is no collection.")]
public static class Stack
{
    /// <summary>Writes part i into y.</summary>
    /// <exception cref="ArgumentOutOfRangeException">y has no part i.</exception>
    public static void Value<T>(ReadOnlySpan<T> part, int i, Span<T> y) =>
        Reshape.Value(part, y.Slice(i * part.Length, part.Length));

    /// <summary>Adds ȳᵢ to the cotangent of part i.</summary>
    /// <exception cref="ArgumentOutOfRangeException">y has no part i.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> yBar, int i, Span<T> partBar)
        where T : INumberBase<T> => Reshape.Vjp(yBar.Slice(i * partBar.Length, partBar.Length), partBar);
}
