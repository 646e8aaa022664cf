using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Kernels;

/// <summary>The matrix that makes a convolution a matrix product, never written out: its panels are filled from the image.</summary>
/// <remarks>
/// <para>Row (c, u, v), column (i, j) is the pixel of channel c that kernel entry (u, v) meets at output (i, j):
/// row i·step + origin + u·spread of the image, divided by <see cref="Grid.Gap"/>; column likewise; zero outside the image and
/// where the division has a remainder.</para>
/// <para>A convolution with stride s, padding p, dilation d has step s, origin −p, spread d, gap 1. The cotangent of its input
/// takes ȳ for the image: row h was met by output (h + p − u·d)/s, so step 1, origin p, spread −d, gap s.</para>
/// <para>Source: Chellapilla, Puri and Simard, High Performance Convolutional Neural Networks for Document Processing,
/// section 3.1 (unrolling); Dumoulin and Visin, A guide to convolution arithmetic for deep learning, chapter 4.</para>
/// </remarks>
internal readonly unsafe struct Patches<T>(T* image, Grid grid) : IColumns<T>
    where T : unmanaged
{
    public T* Panel(int l, int k, int j, int width, int pitch, T* buffer)
    {
        T* to = buffer;
        for (int row = l; row < l + k; row++, to += pitch)
        {
            Fill(row, j, width, to, 1);
            for (int rest = width; rest < pitch; rest++)
                to[rest] = default;
        }
        return buffer;
    }

    /// <summary>Writes part of one row of the matrix: <paramref name="count"/> columns, <paramref name="step"/> apart.</summary>
    public void Fill(int row, int column, int count, T* to, int step)
    {
        (int c, int kernel) = Math.DivRem(row, grid.KernelHeight * grid.KernelWidth);
        (int u, int v) = Math.DivRem(kernel, grid.KernelWidth);
        (int i, int j) = Math.DivRem(column, grid.OutputWidth);
        for (; count > 0; i++, j = 0)
        {
            int length = Math.Min(count, grid.OutputWidth - j);
            int h = grid.Source((i * grid.Step) + grid.Origin + (u * grid.Spread), grid.Height);
            if (h < 0)
                Zeros(length, to, step);
            else
                Line(image + ((((nint)c * grid.Height) + h) * grid.Width), j, (v * grid.Spread) + grid.Origin, length, to, step);
            to += (nint)length * step;
            count -= length;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Line(T* line, int j, int shift, int length, T* to, int step)
    {
        if (grid.Step != 1 || grid.Gap != 1)
        {
            for (int q = 0; q < length; q++, to += step)
            {
                int w = grid.Source(((j + q) * grid.Step) + shift, grid.Width);
                *to = w < 0 ? default : line[w];
            }
            return;
        }

        int first = Math.Clamp(-(j + shift), 0, length);
        int last = Math.Clamp(grid.Width - (j + shift), first, length);
        Zeros(first, to, step);
        T* from = line + j + shift;
        if (step == 1)
            new ReadOnlySpan<T>(from + first, last - first).CopyTo(new Span<T>(to + first, last - first));
        for (int q = first; q < last && step != 1; q++)
            to[(nint)q * step] = from[q];
        Zeros(length - last, to + ((nint)last * step), step);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Zeros(int count, T* to, int step)
    {
        for (int q = 0; q < count; q++)
            to[(nint)q * step] = default;
    }
}

/// <summary>The transpose of <see cref="Patches{T}"/>: one row for every output, one column for every entry of a kernel.</summary>
internal readonly unsafe struct TransposedPatches<T>(Patches<T> patches) : IColumns<T>
    where T : unmanaged
{
    public T* Panel(int l, int k, int j, int width, int pitch, T* buffer)
    {
        for (int column = 0; column < width; column++)
            patches.Fill(j + column, l, k, buffer + column, pitch);
        for (int column = width; column < pitch; column++)
        {
            for (int row = 0; row < k; row++)
                buffer[(row * pitch) + column] = default;
        }
        return buffer;
    }
}

/// <summary>How kernel and output positions of <see cref="Patches{T}"/> map to the image.</summary>
internal readonly record struct Grid(
    int Height, int Width, int KernelHeight, int KernelWidth, int OutputWidth, int Step, int Origin, int Spread, int Gap)
{
    /// <summary>The place on an axis of the image; −1 if there is none.</summary>
    public int Source(int position, int size)
    {
        if (Gap != 1)
        {
            if (position % Gap != 0)
                return -1;
            position /= Gap;
        }
        return (uint)position < (uint)size ? position : -1;
    }
}
