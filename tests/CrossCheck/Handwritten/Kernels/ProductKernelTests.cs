using System.Numerics;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>The matrix product by tiles, by blocks and straight from memory, between fences, for every width of vector.</summary>
public sealed class ProductKernelTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void A_tile_gets_all_its_products_and_nothing_else_is_touched(int k)
    {
        CompareTile<double, Lanes512<double>>(k);
        CompareTile<double, Lanes256<double>>(k);
        CompareTile<double, Lanes128<double>>(k);
        CompareTile<float, Lanes512<float>>(k);
        CompareTile<float, Lanes256<float>>(k);
        CompareTile<float, Lanes128<float>>(k);
    }

    /// <summary>Rows, inner size, columns: nothing to add up, less than a tile, whole tiles, narrow rests, more than a block each way.</summary>
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 3, 0, 5 }, { 1, 1, 1 }, { 5, 3, 7 }, { 8, 2, 48 }, { 16, 5, 16 }, { 16, 5, 32 }, { 8, 3, 80 }, { 9, 4, 49 }, { 12, 8, 25 },
        { Blocks.Rows + 3, 2, 13 }, { 9, (2 * Blocks.Inner) + 3, 11 }, { 3, 2, Blocks.Columns + 50 },
    };

    // Two blocks, of which the second is shorter, in several panels.
    [Fact]
    public void A_kept_factor_may_have_more_than_one_block()
    {
        CompareKept<double>(5, Blocks.Inner + 1, 100);
        CompareKept<float>(5, Blocks.Inner + 1, 100);
    }

    // As few pieces as fit, about equally long, in whole tiles.
    [Theory]
    [InlineData(0, 224, 1, 0)]
    [InlineData(1, 224, 1, 1)]
    [InlineData(224, 224, 1, 224)]
    [InlineData(225, 224, 1, 113)]
    [InlineData(448, 224, 1, 224)]
    [InlineData(784, 224, 1, 196)]
    [InlineData(128, 128, 8, 128)]
    [InlineData(129, 128, 8, 72)]
    [InlineData(100, 128, 8, 104)]
    [InlineData(24, 128, 8, 24)]
    public void Blocks_are_even(int length, int most, int unit, int piece) => Assert.Equal(piece, Blocks.Even(length, most, unit));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_width_of_vector_gives_the_product_by_blocks(int m, int k, int n)
    {
        CompareBlocked<double, Lanes512<double>>(m, k, n);
        CompareBlocked<double, Lanes256<double>>(m, k, n);
        CompareBlocked<double, Lanes128<double>>(m, k, n);
        CompareBlocked<float, Lanes512<float>>(m, k, n);
        CompareBlocked<float, Lanes256<float>>(m, k, n);
        CompareBlocked<float, Lanes128<float>>(m, k, n);
    }

    [Theory]
    [InlineData(3, 0, 5)]
    [InlineData(2, 9, 1)]
    [InlineData(1, 1, 37)]
    [InlineData(2, 6, 37)]
    [InlineData(3, 37, 6)]
    [InlineData(2, 35, 7)]
    [InlineData(2, 32, 4)]
    [InlineData(2, 7, 32)]
    public void Every_width_of_vector_gives_the_product_straight_from_memory(int m, int k, int n)
    {
        CompareUnpacked<double, Lanes512<double>>(m, k, n);
        CompareUnpacked<double, Lanes256<double>>(m, k, n);
        CompareUnpacked<double, Lanes128<double>>(m, k, n);
        CompareUnpacked<float, Lanes512<float>>(m, k, n);
        CompareUnpacked<float, Lanes256<float>>(m, k, n);
        CompareUnpacked<float, Lanes128<float>>(m, k, n);
    }

    [Theory]
    [InlineData(40, 200)]
    [InlineData(200, 40)]
    [InlineData(100, 150)]
    [InlineData(7, 5)]
    public unsafe void Parts_of_a_product_are_put_together_whichever_way_it_is_cut(int m, int n)
    {
        const int k = 3;
        var random = new Random(m);
        Fenced<double> a = new(Bits.Draw<double>(random, m * k)), b = new(Bits.Draw<double>(random, k * n));
        double[] expected = Product(new double[m * n], n, (i, l) => a.Span[(i * k) + l], (l, j) => b.Span[(l * n) + j], m, k, n);
        Strided<double> left = new(a.Start, k, 1), right = new(b.Start, n, 1);
        foreach (int parts in new[] { 1, 2, 3, 9 })
        {
            Fenced<double> c = new(new double[m * n]), again = new(expected);
            for (int part = 0; part < parts; part++)
            {
                new ProductParts<double, Strided<double>>(left, right, m, k, n, c.Start, n, add: false).Run(part, parts);
                new ProductParts<double, Strided<double>>(left, right, m, k, n, again.Start, n, add: true).Run(part, parts);
            }

            Bits.AssertClose(expected, c.Content(), k);
            Bits.AssertClose([.. expected.Select(v => 2 * v)], again.Content(), 2 * k);
        }
    }

    private static void CompareKept<T>(int m, int k, int n)
        where T : IFloatingPointIeee754<T>
    {
        var random = new Random(1);
        T[] a = Bits.Draw<T>(random, m * k), b = Bits.Draw<T>(random, k * n), expected = new T[m * n], actual = new T[m * n];
        var factor = new RepeatedFactor<T>();
        factor.Set(b, false, m, k, n);
        factor.Multiply(a, b, false, m, k, n, actual, add: false);
        MatrixProduct.Portable<T>(a, false, b, false, m, k, n, expected, add: false);
        Bits.AssertClose(expected, actual, k);
    }

    private static unsafe void CompareTile<T, V>(int k)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        (int rows, int columns, var random) = (Tile<T, V>.Rows, Tile<T, V>.Columns, new Random(k));
        int step = columns + 3;
        Assert.Equal((V.AreMany ? 8 : 4, 3 * V.Count), (rows, columns));
        Fenced<T> a = new(Bits.Draw<T>(random, k * rows)), b = new(Bits.Draw<T>(random, k * columns));
        T[] before = Bits.Draw<T>(random, ((rows - 1) * step) + columns);
        foreach (bool add in new[] { false, true })
        {
            var c = new Fenced<T>(before);
            Tile<T, V>.Multiply(k, a.Start, b.Start, c.Start, step, add);
            T[] expected = Product(
                Start(before, rows, columns, step, add), step, (i, l) => a.Span[(l * rows) + i], (l, j) => b.Span[(l * columns) + j], rows, k, columns);
            Bits.AssertClose(expected, c.Content(), k);
            if (!V.AreMany)
                continue;

            // One vector of the tile alone: the second of the three.
            c = new Fenced<T>(before);
            NarrowTile<T, V>.Multiply(k, a.Start, b.Start + V.Count, c.Start, step, add);
            expected = Product(Start(before, rows, V.Count, step, add), step,
                (i, l) => a.Span[(l * rows) + i], (l, j) => b.Span[(l * columns) + V.Count + j], rows, k, V.Count);
            Bits.AssertClose(expected, c.Content(), k);
        }
    }

    private static unsafe void CompareBlocked<T, V>(int m, int k, int n)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        // Columns 2 to 2 + n of B, into the middle of a wider C.
        const int first = 2;
        (int step, int wide, var random) = (n + 3, n + 5, new Random(m + k + n));
        Fenced<T> a = new(Bits.Draw<T>(random, m * k)), b = new(Bits.Draw<T>(random, k * wide));
        T[] before = Bits.Draw<T>(random, ((m - 1) * step) + n);
        foreach (bool add in new[] { false, true })
        {
            Leftovers.Spoil<T>();
            var c = new Fenced<T>(before);
            Blocked<T, V, Strided<T>>.Multiply(new(a.Start, 1, m), new(b.Start, wide, 1), first, m, k, n, c.Start, step, add);
            T[] expected = Product(
                Start(before, m, n, step, add), step, (i, l) => a.Span[(l * m) + i], (l, j) => b.Span[(l * wide) + first + j], m, k, n);
            Bits.AssertClose(expected, c.Content(), k);
        }
    }

    private static unsafe void CompareUnpacked<T, V>(int m, int k, int n)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        (int step, var random) = (n + 3, new Random(m + k + n));
        Fenced<T> a = new(Bits.Draw<T>(random, m * k)), b = new(Bits.Draw<T>(random, k * n));
        T[] before = Bits.Draw<T>(random, ((m - 1) * step) + n);
        for (int way = 0; way < 8; way++)
        {
            (bool left, bool right, bool add) = ((way & 1) != 0, (way & 2) != 0, (way & 4) != 0);
            var c = new Fenced<T>(before);
            Strided<T> x = left ? new(a.Start, 1, m) : new(a.Start, k, 1), y = right ? new(b.Start, 1, k) : new(b.Start, n, 1);
            Unpacked<T, V>.Multiply(x, y, m, k, n, c.Start, step, add);
            T[] expected = Product(Start(before, m, n, step, add), step,
                (i, l) => a.Span[left ? (l * m) + i : (i * k) + l], (l, j) => b.Span[right ? (j * k) + l : (l * n) + j], m, k, n);
            Bits.AssertClose(expected, c.Content(), k);
        }
    }

    // What stands in C before the products: all of it, or zeros where they are written, and all of it between the rows.
    private static T[] Start<T>(T[] before, int rows, int columns, int step, bool add)
        where T : INumberBase<T>
    {
        T[] c = [.. before];
        for (int i = 0; i < rows && !add; i++)
            c.AsSpan(i * step, columns).Clear();
        return c;
    }

    private static T[] Product<T>(T[] c, int step, Func<int, int, T> a, Func<int, int, T> b, int rows, int k, int columns)
        where T : INumberBase<T>
    {
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                for (int l = 0; l < k; l++)
                    c[(i * step) + j] += a(i, l) * b(l, j);
            }
        }

        return c;
    }
}
