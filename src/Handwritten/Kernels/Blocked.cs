namespace Harness.Handwritten.Kernels;

/// <summary>The sizes of the blocks, for 512 KiB or more of cache at the second level, and at the first for 48 KiB or more where vectors have 512 bits and
/// 32 KiB or more where they are shorter.</summary>
internal static class Blocks
{
    /// <summary>Steps of the inner dimension at a time, at most: 42 KiB of a panel of B of 512-bit vectors.</summary>
    public const int Inner = 224;

    /// <summary>Rows of A at a time: 224 KiB of double.</summary>
    public const int Rows = 128;

    /// <summary>Columns of B at a time.</summary>
    public const int Columns = 1920;

    /// <summary>The steps of the inner dimension at a time, for k of them.</summary>
    public static int Depth(int k) => Even(k, Inner, 1);

    /// <summary>The length of as few pieces as the most allows, all about as large, in whole units.</summary>
    public static int Even(int length, int most, int unit)
    {
        int pieces = Math.Max((length + most - 1) / most, 1);
        return Up((length + pieces - 1) / pieces, unit);
    }

    /// <summary>The next multiple of a unit.</summary>
    public static int Up(int count, int unit) => (count + unit - 1) / unit * unit;
}

/// <summary>The matrix product by blocks that fit the caches, copied into panels in the order the <see cref="Tile{T, V}"/> reads.</summary>
/// <remarks>
/// <para>C [m, n] = A [m, k] · B [k, n], or C += A·B. A block of A (<see cref="Blocks.Rows"/> rows) stays in the second-level cache and a
/// panel of B (one tile wide, <see cref="Blocks.Inner"/> deep) in the first, while every tile they share is computed. Copying
/// costs m k + k n moves against m n k products, and takes transposes and edges with it: panels are filled up with zeros to a
/// whole tile, whose superfluous part is computed aside and dropped.</para>
/// <para>Source: Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication, section 4.</para>
/// </remarks>
internal static unsafe class Blocked<T, V, TColumns>
    where T : unmanaged, System.Numerics.INumberBase<T>
    where V : struct, ILanes<V, T>
    where TColumns : unmanaged, IColumns<T>
{
    public static void Multiply(Strided<T> a, TColumns b, int firstColumn, int m, int k, int n, T* c, int step, bool add)
    {
        for (int i = 0; i < m && k == 0 && !add; i++)
            new Span<T>(c + ((nint)i * step), n).Clear();
        int columns = Tile<T, V>.Columns, rows = Blocks.Even(m, Blocks.Rows, Tile<T, V>.Rows), inner = Blocks.Depth(k);
        for (int j = 0; j < n; j += Blocks.Columns)
        {
            int width = Math.Min(Blocks.Columns, n - j);
            T* right = Workspace<T>.Take(Purpose.RightPanels, Blocks.Inner * Blocks.Up(width, columns));
            for (int l = 0; l < k; l += inner)
            {
                int depth = Math.Min(inner, k - l);
                var panels = new Panels(b, l, depth, firstColumn + j, width, right);
                for (int i = 0; i < m; i += rows)
                    Block(a.From(i, l), panels, Math.Min(rows, m - i), c + ((nint)i * step) + j, step, add || l > 0, pack: i == 0);
            }
        }
    }

    // Every tile of a block of rows; the first block of rows fills the panels of B on its way.
    private static void Block(Strided<T> a, Panels b, int m, T* c, int step, bool add, bool pack)
    {
        int rows = Tile<T, V>.Rows, columns = Tile<T, V>.Columns;
        T* left = Workspace<T>.Take(Purpose.LeftPanels, Blocks.Up(Blocks.Rows, rows) * Blocks.Inner);
        for (int i = 0; i < m; i += rows)
            a.Transposed.Panel(0, b.Depth, i, Math.Min(rows, m - i), rows, left + (i * b.Depth));
        for (int j = 0; j < b.Width; j += columns)
        {
            int width = Math.Min(columns, b.Width - j);
            T* buffer = b.Buffer + ((nint)j * b.Depth);
            T* panel = pack || Panels.InPlace ? b.Source.Panel(b.Row, b.Depth, b.Column + j, width, columns, buffer) : buffer;
            for (int i = 0; i < m; i += rows)
                One(b.Depth, left + (i * b.Depth), panel, Math.Min(rows, m - i), width, c + ((nint)i * step) + j, step, add);
        }
    }

    private static void One(int k, T* a, T* b, int height, int width, T* c, int step, bool add)
    {
        int rows = Tile<T, V>.Rows, columns = Tile<T, V>.Columns;
        if (height == rows && width == columns)
        {
            Tile<T, V>.Multiply(k, a, b, c, step, add);
            return;
        }

        if (V.AreMany && height == rows && width % V.Count == 0)
        {
            if (width == V.Count)
                NarrowTile<T, V>.Multiply(k, a, b, c, step, add);
            else
                NarrowTile<T, V>.MultiplyPair(k, a, b, c, step, add);
            return;
        }

        T* whole = Workspace<T>.Take(Purpose.Tile, rows * columns);
        for (int i = 0; i < height && add; i++)
            new Span<T>(c + ((nint)i * step), width).CopyTo(new Span<T>(whole + (i * columns), width));
        Tile<T, V>.Multiply(k, a, b, whole, columns, add);
        for (int i = 0; i < height; i++)
            new Span<T>(whole + (i * columns), width).CopyTo(new Span<T>(c + ((nint)i * step), width));
    }

    private readonly struct Panels(TColumns source, int row, int depth, int column, int width, T* buffer)
    {
        public readonly TColumns Source = source;
        public readonly int Row = row;
        public readonly int Depth = depth;
        public readonly int Column = column;
        public readonly int Width = width;
        public readonly T* Buffer = buffer;

        public static bool InPlace => typeof(TColumns) == typeof(Packed<T>);
    }
}
