using System.Numerics;
using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Kernels;

/// <summary>Where the right-hand matrix of a product comes from, a panel at a time.</summary>
internal unsafe interface IColumns<T>
    where T : unmanaged
{
    /// <summary>Rows l to l + k and columns j to j + width as [k][pitch], zeros from width to pitch; in the buffer or in place.</summary>
    T* Panel(int l, int k, int j, int width, int pitch, T* buffer);
}

/// <summary>A matrix in memory: entry (i, j) is at <c>data[i · rowStep + j · columnStep]</c>. A transpose swaps the steps.</summary>
internal readonly unsafe struct Strided<T>(T* data, int rowStep, int columnStep) : IColumns<T>
    where T : unmanaged, INumberBase<T>
{
    public readonly T* Data = data;
    public readonly int RowStep = rowStep;
    public readonly int ColumnStep = columnStep;

    /// <summary>The same matrix from row i and column j on.</summary>
    public Strided<T> From(int i, int j) =>
        new(Data + ((nint)i * RowStep) + ((nint)j * ColumnStep), RowStep, ColumnStep);

    public Strided<T> Transposed => new(Data, ColumnStep, RowStep);

    public T* Panel(int l, int k, int j, int width, int pitch, T* buffer)
    {
        Strided<T> part = From(l, j);
        if (part.ColumnStep == 1)
            CopyRows(part, k, width, pitch, buffer);
        else
            Gather(part, k, width, pitch, buffer);
        return buffer;
    }

    // Rows of a few vectors: a call for each would take longer than the copying.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows(Strided<T> from, int k, int width, int pitch, T* to)
    {
        for (int l = 0; l < k; l++, to += pitch)
        {
            T* row = from.Data + ((nint)l * from.RowStep);
            int j = 0;
            for (; j + Vector<T>.Count <= width; j += Vector<T>.Count)
                Vector.Store(Vector.Load(row + j), to + j);
            for (; j < width; j++)
                to[j] = row[j];
            for (; j < pitch; j++)
                to[j] = default;
        }
    }

    private static void Gather(Strided<T> from, int k, int width, int pitch, T* to)
    {
        int side = from.RowStep == 1 ? Transposition<T>.Side : 0, j = 0;
        for (; side > 0 && j + side <= width; j += side)
        {
            T* x = from.Data + ((nint)j * from.ColumnStep);
            for (int l = Transposition<T>.Write(x, from.ColumnStep, k, to + j, pitch); l < k; l++)
            {
                for (int q = 0; q < side; q++)
                    to[((nint)l * pitch) + j + q] = x[l + (q * (nint)from.ColumnStep)];
            }
        }
        Columns(from, j, k, width, pitch, to);
    }

    // Four columns at a time: each is read along its own direction, and the writes stay close together.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Columns(Strided<T> from, int j, int k, int width, int pitch, T* to)
    {
        nint step = from.RowStep;
        for (; j + 4 <= width; j += 4)
        {
            T* x0 = from.Data + ((nint)j * from.ColumnStep);
            T* x1 = x0 + from.ColumnStep, x2 = x1 + from.ColumnStep, x3 = x2 + from.ColumnStep;
            T* y = to + j;
            for (nint l = 0; l < k * step; l += step, y += pitch)
                (y[0], y[1], y[2], y[3]) = (x0[l], x1[l], x2[l], x3[l]);
        }
        for (; j < pitch; j++)
        {
            T* x = from.Data + ((nint)j * from.ColumnStep);
            for (int l = 0; l < k; l++)
                to[(l * pitch) + j] = j < width ? x[l * step] : default;
        }
    }
}
