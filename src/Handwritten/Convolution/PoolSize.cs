namespace Harness.Handwritten.Convolution;

/// <summary>The sizes of a two-dimensional pooling, and where its windows lie; windows that leave the image are left
/// out.</summary>
/// <param name="Planes">The number of images times channels.</param>
/// <param name="Height">The rows H of a plane.</param>
/// <param name="Width">The columns W of a plane.</param>
/// <param name="Size">The side k of the square window, 1 or more.</param>
/// <param name="Stride">The step s of the window in both directions, 1 or more.</param>
/// <remarks>Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning, chapter 3.</remarks>
public readonly record struct PoolSize(int Planes, int Height, int Width, int Size, int Stride)
{
    /// <summary>The rows of the output, ⌊(H − k)/s⌋ + 1; 0 if the window does not fit.</summary>
    public int OutputHeight => ConvolutionSize.Output(Height, Size, Stride, padding: 0, dilation: 1);

    /// <summary>The columns of the output, ⌊(W − k)/s⌋ + 1; 0 if the window does not fit.</summary>
    public int OutputWidth => ConvolutionSize.Output(Width, Size, Stride, padding: 0, dilation: 1);

    /// <summary>The entries of the input.</summary>
    public int InputCount => Planes * Height * Width;

    /// <summary>The entries of the output: the number of windows.</summary>
    public int OutputCount => Planes * OutputHeight * OutputWidth;

    /// <summary>The entries of a window.</summary>
    public int WindowCount => Size * Size;

    /// <summary>Where entry k of a window is in the input; both count in row-major order.</summary>
    public int At(int window, int k)
    {
        (int row, int j) = Math.DivRem(window, OutputWidth);
        (int plane, int i) = Math.DivRem(row, OutputHeight);
        (int u, int v) = Math.DivRem(k, Size);
        return (((plane * Height) + (i * Stride) + u) * Width) + (j * Stride) + v;
    }

    internal void Check<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
    {
        Require.AtLeast(Size, 1);
        Require.AtLeast(Stride, 1);
        Require.Length(x, InputCount);
        Require.Length(y, OutputCount);
    }
}
