using System.Numerics;
using Harness.Handwritten.Kernels;

namespace Harness.Handwritten.Convolution;

/// <summary>The cross-correlation of any number type as matrix products, one for each row of Y.</summary>
/// <remarks>
/// Row i of all filters' outputs is F [O, r] · P [r, ow], r = (c, u, v), where column j of P has the pixels that output (i, j) meets,
/// and 0 outside X. P is small enough to stay in the nearest cache.
/// </remarks>
internal static class CorrelationRows
{
    public static void Value<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> f, ConvolutionSize size, Span<T> y, bool flip)
        where T : INumberBase<T>
    {
        (int width, int met) = (size.OutputWidth, size.FilterCount / size.Filters);
        int image = size.Channels * size.Height * size.Width, plane = size.OutputHeight * width;
        (T[] patches, T[] rows) = (new T[met * width], new T[size.Filters * width]);
        for (int row = 0; row < size.Batch * size.OutputHeight; row++)
        {
            (int n, int i) = Math.DivRem(row, size.OutputHeight);
            Fill(x.Slice(n * image, image), size, i, patches, flip);
            MatrixProduct.Multiply<T>(f, false, patches, false, size.Filters, met, width, rows, add: false);
            for (int o = 0; o < size.Filters; o++)
                rows.AsSpan(o * width, width).CopyTo(y[((((n * size.Filters) + o) * plane) + (i * width))..]);
        }
    }

    private static void Fill<T>(ReadOnlySpan<T> x, ConvolutionSize size, int i, Span<T> patches, bool flip)
        where T : INumberBase<T>
    {
        int kernel = size.KernelHeight * size.KernelWidth;
        patches.Fill(T.Zero);
        for (int r = 0; r < size.Channels * kernel; r++)
        {
            (int c, int k) = Math.DivRem(r, kernel);
            (int u, int v) = Math.DivRem(flip ? kernel - 1 - k : k, size.KernelWidth);
            int row = (i * size.Stride) + (u * size.Dilation) - size.Padding;
            if ((uint)row < (uint)size.Height)
                Copy(x.Slice(((c * size.Height) + row) * size.Width, size.Width), (v * size.Dilation) - size.Padding, size.Stride,
                    patches.Slice(r * size.OutputWidth, size.OutputWidth));
        }
    }

    // to[j] = x[j·stride + shift] where that is in the row.
    private static void Copy<T>(ReadOnlySpan<T> x, int shift, int stride, Span<T> to)
    {
        int from = shift >= 0 ? 0 : (stride - 1 - shift) / stride;
        int end = Math.Min(to.Length, shift >= x.Length ? 0 : ((x.Length - 1 - shift) / stride) + 1);
        for (int j = from, at = (from * stride) + shift; j < end; j++, at += stride)
            to[j] = x[at];
    }
}
