using System.Numerics;
using System.Numerics.Tensors;

namespace Harness.Handwritten.Shaping;

/// <summary>Arrays one after another along an axis, such as y = (a, b) for vectors.</summary>
/// <remarks>
/// <para>Shapes: n ≥ 1 arrays that agree in every size but that of the axis; y has the sum of their sizes there.</para>
/// <para>Layout: the axes before the axis number the blocks; in every block of y the parts' blocks follow one another.</para>
/// <para>Derivation: every entry of a part is one entry of y, so the part's cotangent is its slice of ȳ.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Concat
{
    /// <summary>Writes one part into its place in y.</summary>
    /// <param name="part">The part.</param>
    /// <param name="blocks">The number of blocks: the product of the sizes before the axis.</param>
    /// <param name="offset">Where the part begins in each block of y, counted in entries.</param>
    /// <param name="y">The result.</param>
    /// <exception cref="ArgumentException">The lengths are not whole numbers of blocks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The part does not fit into y there.</exception>
    public static void Value<T>(ReadOnlySpan<T> part, int blocks, int offset, Span<T> y)
    {
        (int partBlock, int yBlock) = Blocks(part, y, blocks);
        for (int i = 0; i < blocks; i++)
            part.Slice(i * partBlock, partBlock).CopyTo(y.Slice((i * yBlock) + offset, partBlock));
    }

    /// <summary>Adds the part's slice of ȳ to its cotangent.</summary>
    /// <param name="yBar">The cotangent of the result.</param>
    /// <param name="blocks">The number of blocks: the product of the sizes before the axis.</param>
    /// <param name="offset">Where the part begins in each block of y, counted in entries.</param>
    /// <param name="partBar">The cotangent of the part.</param>
    /// <exception cref="ArgumentException">The lengths are not whole numbers of blocks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The part does not fit into y there.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> yBar, int blocks, int offset, Span<T> partBar)
        where T : INumberBase<T>
    {
        (int partBlock, int yBlock) = Blocks(partBar, yBar, blocks);
        for (int i = 0; i < blocks; i++)
        {
            Span<T> bar = partBar.Slice(i * partBlock, partBlock);
            TensorPrimitives.Add(bar, yBar.Slice((i * yBlock) + offset, partBlock), bar);
        }
    }

    private static (int Part, int Y) Blocks<T>(ReadOnlySpan<T> part, ReadOnlySpan<T> y, int blocks)
    {
        if (blocks == 0)
            return (0, 0);
        if (blocks < 0 || part.Length % blocks != 0 || y.Length % blocks != 0)
            throw new ArgumentException(
                $"{part.Length} and {y.Length} entries do not divide into {blocks} blocks", nameof(blocks));
        return (part.Length / blocks, y.Length / blocks);
    }
}
