namespace Harness.Handwritten.Kernels;

/// <summary>A correlation with stride 1 on one image: the sizes, and where in a frame of zeros around the image every kernel entry looks.</summary>
/// <param name="Channels">The planes of the image.</param>
/// <param name="Height">Its rows.</param>
/// <param name="Width">Its columns.</param>
/// <param name="Filters">The planes of the output.</param>
/// <param name="KernelHeight">The rows of a kernel.</param>
/// <param name="KernelWidth">The columns of a kernel.</param>
/// <param name="Above">The rows of zeros above the image, and below.</param>
/// <param name="Before">The columns of zeros before the image, and behind.</param>
/// <param name="Dilation">The step between neighbours in the kernel.</param>
/// <param name="Turned">Whether the kernel is turned by half a turn.</param>
internal readonly record struct ImageWindow(
    int Channels, int Height, int Width, int Filters, int KernelHeight, int KernelWidth, int Above, int Before, int Dilation, bool Turned)
{
    public int Kernel => KernelHeight * KernelWidth;

    public int Image => Channels * Height * Width;

    public int OutputHeight => Height + (2 * Above) - (Dilation * (KernelHeight - 1));

    public int OutputWidth => Width + (2 * Before) - (Dilation * (KernelWidth - 1));

    public int OutputPlane => OutputHeight * OutputWidth;

    /// <summary>From row to row of the framed image.</summary>
    public int Pitch => Width + (2 * Before);

    /// <summary>From plane to plane of the framed image.</summary>
    public int Plane => Pitch * (Height + (2 * Above));

    /// <summary>Writes how far entry (c, u, v) of a kernel looks from the output's own place, for so many channels.</summary>
    public unsafe void Offsets(int channels, nint* to)
    {
        for (int c = 0; c < channels; c++)
        {
            for (int u = 0; u < KernelHeight; u++)
            {
                for (int v = 0; v < KernelWidth; v++)
                    *to++ = ((nint)c * Plane) + (Dilation * (((Turned ? KernelHeight - 1 - u : u) * Pitch) + (Turned ? KernelWidth - 1 - v : v)));
            }
        }
    }

    /// <summary>Copies planes of an image into frames of zeros.</summary>
    public unsafe void Frame<T>(T* from, int planes, T* to)
        where T : unmanaged
    {
        for (int c = 0; c < planes; c++)
        {
            Zeros(ref to, (Above * Pitch) + Before);
            for (int row = 0; row < Height; row++, from += Width)
            {
                new ReadOnlySpan<T>(from, Width).CopyTo(new Span<T>(to, Width));
                to += Width;
                Zeros(ref to, row + 1 < Height ? 2 * Before : Before + (Above * Pitch));
            }
        }
    }

    private static unsafe void Zeros<T>(ref T* to, int count)
        where T : unmanaged
    {
        new Span<T>(to, count).Clear();
        to += count;
    }
}
