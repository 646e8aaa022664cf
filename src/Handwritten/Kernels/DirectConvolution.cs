using System.Numerics;
using System.Runtime.Intrinsics;
using Harness.Handwritten.Convolution;

namespace Harness.Handwritten.Kernels;

/// <summary>The cross-correlation with stride 1 and both its cotangents without a matrix of patches, for rows of a vector or more.</summary>
/// <remarks>
/// Y is the correlation of X, in a frame of p zeros, with F. X̄ is that of Ȳ, in a frame of d(kh − 1) − p rows and d(kw − 1) − p columns of
/// zeros, with F turned by half a turn and its filters and channels exchanged. F̄ is that of X with Ȳ.
/// </remarks>
internal static unsafe class DirectConvolution<T>
    where T : unmanaged, INumberBase<T>
{
    private const long ProductsPerThread = 1_000_000;

    // From here on copying patches costs less than what the product saves by reading them from the first-level cache (measured).
    private const int ManyFilters = 48;

    /// <summary>Whether it does such a convolution: the frames must not be negative, and the narrowest row must fill a vector.</summary>
    public static bool Takes(ConvolutionSize size) => size.Stride == 1
        && size.Padding <= size.Dilation * (Math.Min(size.KernelHeight, size.KernelWidth) - 1)
        && Math.Min(size.Width, size.OutputWidth) >= (Vector256.IsHardwareAccelerated ? Vector256<T>.Count : Vector128<T>.Count);

    /// <summary>Whether it does F̄ of such a convolution, too: not with many filters.</summary>
    public static bool TakesFilterBar(ConvolutionSize size) => Takes(size) && size.Filters < ManyFilters;

    /// <summary>Writes Y.</summary>
    public static void Value(T* x, T* f, ConvolutionSize size, T* y) => Correlate(x, f, Forward(size), size, y, add: false);

    /// <summary>Adds to X̄; f is F with its channels before its filters.</summary>
    public static void AddInputBar(T* f, ConvolutionSize size, T* yBar, T* xBar) => Correlate(yBar, f, Backward(size), size, xBar, add: true);

    /// <summary>Adds to F̄.</summary>
    public static void AddFilterBar(T* x, ConvolutionSize size, T* yBar, T* fBar)
    {
        ImageWindow window = Forward(size);
        if (Vector512.IsHardwareAccelerated && window.OutputWidth >= Vector512<T>.Count)
            Run(new DirectFilterBar<T, Lanes512<T>>(x, yBar, fBar, window, size.Batch), size);
        else if (Vector256.IsHardwareAccelerated)
            Run(new DirectFilterBar<T, Lanes256<T>>(x, yBar, fBar, window, size.Batch), size);
        else
            Run(new DirectFilterBar<T, Lanes128<T>>(x, yBar, fBar, window, size.Batch), size);
    }

    private static void Correlate(T* x, T* f, ImageWindow window, ConvolutionSize size, T* y, bool add)
    {
        var filters = new Strided<T>(f, window.Channels * window.Kernel, 1);
        if (Vector512.IsHardwareAccelerated && window.OutputWidth >= Vector512<T>.Count)
            Run(new DirectCorrelation<T, Lanes512<T>>(x, filters, y, window, size.Batch, add), size);
        else if (Vector256.IsHardwareAccelerated)
            Run(new DirectCorrelation<T, Lanes256<T>>(x, filters, y, window, size.Batch, add), size);
        else
            Run(new DirectCorrelation<T, Lanes128<T>>(x, filters, y, window, size.Batch, add), size);
    }

    /// <summary>Into how many parts a convolution is worth cutting.</summary>
    public static int Parts(ConvolutionSize size) =>
        (int)Math.Clamp((long)size.OutputCount * size.Channels * size.KernelHeight * size.KernelWidth / ProductsPerThread, 1, KernelThreads.Count);

    private static void Run<TJob>(TJob job, ConvolutionSize size)
        where TJob : unmanaged, IParts => Fork<TJob>.Run(ref job, Parts(size));

    /// <summary>The sizes of Y's correlation, and of F̄'s.</summary>
    public static ImageWindow Forward(ConvolutionSize s) => new(
        s.Channels, s.Height, s.Width, s.Filters, s.KernelHeight, s.KernelWidth, s.Padding, s.Padding, s.Dilation, Turned: false);

    /// <summary>The sizes of X̄'s correlation.</summary>
    public static ImageWindow Backward(ConvolutionSize s) => new(
        s.Filters, s.OutputHeight, s.OutputWidth, s.Channels, s.KernelHeight, s.KernelWidth,
        (s.Dilation * (s.KernelHeight - 1)) - s.Padding, (s.Dilation * (s.KernelWidth - 1)) - s.Padding, s.Dilation, Turned: true);
}
