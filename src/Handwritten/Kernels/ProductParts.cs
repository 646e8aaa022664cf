using System.Numerics;

namespace Harness.Handwritten.Kernels;

/// <summary>The matrix product C [m, n] = A·B or C += A·B in parts, one for each thread.</summary>
/// <remarks>
/// Each part copies the whole of the factor that is not cut into panels for itself. That is quicker for B, and tiles are wider than high, so
/// that rows divide more evenly: C is cut along its rows unless it is much wider than high.
/// </remarks>
internal readonly unsafe struct ProductParts<T, TColumns>(Strided<T> a, TColumns b, int m, int k, int n, T* c, int step, bool add) : IParts
    where T : unmanaged, INumberBase<T>
    where TColumns : unmanaged, IColumns<T>
{
    // Fewer in a part and copying B shows.
    private const int LeastRows = 64;

    public void Run(int part, int parts)
    {
        if (n > 2 * m || (n > m && m < LeastRows * parts))
        {
            (int from, int to) = (Cuts.Column(n, part, parts), Cuts.Column(n, part + 1, parts));
            MatrixProduct.Sequential(a, b, from, m, k, to - from, c + from, step, add);
        }
        else
        {
            (int from, int to) = (Cuts.Row(m, part, parts), Cuts.Row(m, part + 1, parts));
            MatrixProduct.Sequential(a.From(from, 0), b, 0, to - from, k, n, c + ((nint)from * step), step, add);
        }
    }
}

/// <summary>Where parts begin: at the nearest whole tile of any width of vector, which panels that are kept depend on.</summary>
internal static class Cuts
{
    // Three vectors of 512 bits of float; narrower tiles divide it.
    private const int WidestTile = 48;
    private const int HighestTile = 8;

    public static int Column(int columns, int part, int parts) => At(columns, part, parts, WidestTile);

    public static int Row(int rows, int part, int parts) => At(rows, part, parts, HighestTile);

    private static int At(int length, int part, int parts, int tile) =>
        part == parts ? length : Math.Min(length, (int)(((long)length * part / parts) + (tile / 2)) / tile * tile);
}
