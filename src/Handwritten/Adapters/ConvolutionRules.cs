using Harness.Handwritten.Convolution;

namespace Harness.Handwritten.Adapters;

/// <summary>Writes Y from X and F.</summary>
internal delegate void ConvolutionValue<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> f, ConvolutionSize size, Span<T> y);

/// <summary>Adds to X̄ and F̄; an empty span is not wanted.</summary>
internal delegate void ConvolutionVjp<T>(
    ReadOnlySpan<T> x, ReadOnlySpan<T> f, ConvolutionSize size, ReadOnlySpan<T> yBar, Span<T> xBar, Span<T> fBar);

/// <summary>A two-dimensional convolution of an image, an image with channels, or a batch of those.</summary>
internal sealed class ConvolutionRule<T>(
    string name, string localDerivative, int stride, int padding, int dilation, ConvolutionValue<T> value, ConvolutionVjp<T> vjp)
    : BinaryRule<T>(name, localDerivative)
{
    protected override int[] OutputShape(int[] a, int[] b)
    {
        string shapes = $"X {Shapes.Text(a)} and F {Shapes.Text(b)} do not fit";
        if ((a.Length, b.Length) is not ((2, 2) or (3, 4) or (4, 4)))
            throw Misfit($"{shapes}: X [H, W] needs F [kh, kw], X [C, H, W] or [N, C, H, W] needs F [O, C, kh, kw]");
        ConvolutionSize size = Size(a, b);
        if (b.Length == 4 && size.Channels != b[1])
            throw Misfit($"{shapes}: X has {size.Channels} channels, F has {b[1]}");
        if (size.KernelHeight < 1 || size.KernelWidth < 1)
            throw Misfit($"{shapes}: the kernel has no entry");
        if (size.OutputHeight < 1 || size.OutputWidth < 1)
            throw Misfit($"{shapes}: the kernel spans {Span(size.KernelHeight)} × {Span(size.KernelWidth)}, "
                + $"the image with its padding {size.Height + (2 * padding)} × {size.Width + (2 * padding)}");
        return a.Length switch
        {
            2 => [size.OutputHeight, size.OutputWidth],
            3 => [size.Filters, size.OutputHeight, size.OutputWidth],
            _ => [size.Batch, size.Filters, size.OutputHeight, size.OutputWidth],
        };
    }

    protected override void Value(NdArray<T> a, NdArray<T> b, NdArray<T> y) =>
        value(a.Span, b.Span, Size(a.Shape, b.Shape), y.Span);

    protected override void Vjp(NdArray<T> a, NdArray<T> b, NdArray<T> y, NdArray<T> yBar, Span<T> aBar, Span<T> bBar) =>
        vjp(a.Span, b.Span, Size(a.Shape, b.Shape), yBar.Span, aBar, bBar);

    private int Span(int kernel) => (dilation * (kernel - 1)) + 1;

    // Without a batch N = 1, without channels C = O = 1.
    private ConvolutionSize Size(int[] x, int[] f) => new(
        Batch: x.Length == 4 ? x[0] : 1, Channels: x.Length >= 3 ? x[^3] : 1, Height: x[^2], Width: x[^1],
        Filters: f.Length == 4 ? f[0] : 1, KernelHeight: f[^2], KernelWidth: f[^1], stride, padding, dilation);
}

/// <summary>Writes Y from X.</summary>
internal delegate void PoolValue<T>(ReadOnlySpan<T> x, PoolSize size, Span<T> y);

/// <summary>Adds to X̄.</summary>
internal delegate void PoolVjp<T>(ReadOnlySpan<T> x, PoolSize size, ReadOnlySpan<T> yBar, Span<T> xBar);

/// <summary>A two-dimensional pooling over the last two axes.</summary>
internal sealed class PoolRule<T>(
    string name, string localDerivative, int size, int stride, PoolValue<T> value, PoolVjp<T> vjp)
    : UnaryRule<T>(name, localDerivative)
{
    protected override int[] OutputShape(int[] x)
    {
        if (x.Length is < 2 or > 4)
            throw Misfit($"{Shapes.Text(x)} has rank {x.Length}; it must be [H, W], [C, H, W] or [N, C, H, W]");
        PoolSize pool = Size(x);
        if (pool.OutputHeight < 1 || pool.OutputWidth < 1)
            throw Misfit($"a window of {size} does not fit into {Shapes.Text(x)}");
        return [.. x[..^2], pool.OutputHeight, pool.OutputWidth];
    }

    protected override void Value(NdArray<T> x, NdArray<T> y) => value(x.Span, Size(x.Shape), y.Span);

    protected override void Vjp(NdArray<T> x, NdArray<T> y, NdArray<T> yBar, NdArray<T> xBar) =>
        vjp(x.Span, Size(x.Shape), yBar.Span, xBar.Span);

    private PoolSize Size(int[] x) => new(Shapes.Count(x.AsSpan()[..^2]), x[^2], x[^1], size, stride);
}
