using System.Numerics;
using Harness.Handwritten.Convolution;

namespace Harness.Handwritten.Kernels;

/// <summary>The cross-correlation and both its cotangents as matrix products with <see cref="Patches{T}"/>.</summary>
/// <remarks>
/// For each image, with r = (c, u, v) and P the patches of X: Y [O, ·] = F [O, r] · P; F̄ += Ȳ · Pᵀ; and
/// X̄ [C, ·] += F′ [C, (o, u, v)] · P̄ with the patches P̄ of Ȳ. For double and float. Where the outputs of a row lie as close as their
/// pixels, <see cref="DirectConvolution{T}"/> forms the same sums without the patches.
/// </remarks>
internal static unsafe class ConvolutionProduct<T>
    where T : unmanaged, INumberBase<T>
{
    // Below this the plain loops are as fast (measured), and the same on every processor.
    private const long FewestProducts = 4_000;

    public static bool Pays(ConvolutionSize size) => Products(size) >= FewestProducts;

    public static void Value(ReadOnlySpan<T> x, ReadOnlySpan<T> f, ConvolutionSize size, Span<T> y)
    {
        fixed (T* px = x, pf = f, py = y)
        {
            if (DirectConvolution<T>.Takes(size))
            {
                DirectConvolution<T>.Value(px, pf, size, py);
                return;
            }

            var job = new ForwardJob(px, new Strided<T>(pf, Row(size), 1), py, size);
            Fork<ForwardJob>.Run(ref job, Parts(size, size.Batch));
        }
    }

    public static void AddInputBar(ReadOnlySpan<T> f, ConvolutionSize size, ReadOnlySpan<T> yBar, Span<T> xBar)
    {
        fixed (T* pf = f, py = yBar, px = xBar)
        {
            T* turned = Workspace<T>.Take(Purpose.Filters, f.Length);
            ChannelsFirst(pf, size, turned);
            if (DirectConvolution<T>.Takes(size))
            {
                DirectConvolution<T>.AddInputBar(turned, size, py, px);
                return;
            }

            var job = new InputJob(py, new Strided<T>(turned, size.FilterCount / size.Channels, 1), px, size);
            Fork<InputJob>.Run(ref job, Parts(size, size.Batch));
        }
    }

    public static void AddFilterBar(ReadOnlySpan<T> x, ConvolutionSize size, ReadOnlySpan<T> yBar, Span<T> fBar)
    {
        fixed (T* px = x, py = yBar, pf = fBar)
        {
            if (DirectConvolution<T>.TakesFilterBar(size))
            {
                DirectConvolution<T>.AddFilterBar(px, size, py, pf);
                return;
            }

            var job = new FilterJob(px, py, pf, size);
            Fork<FilterJob>.Run(ref job, Parts(size, Row(size) / 24));
        }
    }

    private static int Row(ConvolutionSize size) => size.Channels * size.KernelHeight * size.KernelWidth;

    private static int Plane(ConvolutionSize size) => size.OutputHeight * size.OutputWidth;

    private static long Products(ConvolutionSize size) => (long)size.OutputCount * Row(size);

    /// <summary>Images or columns of F̄ go to different threads; a single image is cut inside its product.</summary>
    public static int Parts(ConvolutionSize size, int pieces) => pieces < 2 ? 1 : MatrixProduct.Parts(Products(size), 32 * pieces);

    // F [O, C, kh·kw] as [C, O, kh·kw].
    private static void ChannelsFirst(T* f, ConvolutionSize size, T* to)
    {
        int kernel = size.KernelHeight * size.KernelWidth;
        for (int c = 0; c < size.Channels; c++)
        {
            for (int o = 0; o < size.Filters; o++, to += kernel)
                new ReadOnlySpan<T>(f + (((o * size.Channels) + c) * kernel), kernel).CopyTo(new Span<T>(to, kernel));
        }
    }

    private static Patches<T> PatchesOf(T* image, ConvolutionSize size) => new(image, new Grid(
        size.Height, size.Width, size.KernelHeight, size.KernelWidth, size.OutputWidth, size.Stride, -size.Padding, size.Dilation, 1));

    private readonly struct ForwardJob(T* x, Strided<T> f, T* y, ConvolutionSize size) : IParts
    {
        public void Run(int part, int parts)
        {
            int plane = Plane(size);
            for (int n = size.Batch * part / parts; n < size.Batch * (part + 1) / parts; n++)
            {
                Patches<T> patches = PatchesOf(x + ((nint)n * size.Channels * size.Height * size.Width), size);
                MatrixProduct.Multiply(f, patches, size.Filters, Row(size), plane, y + ((nint)n * size.Filters * plane), plane, add: false);
            }
        }
    }

    private readonly struct InputJob(T* yBar, Strided<T> f, T* xBar, ConvolutionSize size) : IParts
    {
        public void Run(int part, int parts)
        {
            int image = size.Height * size.Width;
            var grid = new Grid(size.OutputHeight, size.OutputWidth, size.KernelHeight, size.KernelWidth, size.Width,
                1, size.Padding, -size.Dilation, size.Stride);
            for (int n = size.Batch * part / parts; n < size.Batch * (part + 1) / parts; n++)
            {
                var patches = new Patches<T>(yBar + ((nint)n * size.Filters * Plane(size)), grid);
                MatrixProduct.Multiply(f, patches, size.Channels, size.FilterCount / size.Channels, image,
                    xBar + ((nint)n * size.Channels * image), image, add: true);
            }
        }
    }

    private readonly struct FilterJob(T* x, T* yBar, T* fBar, ConvolutionSize size) : IParts
    {
        public void Run(int part, int parts)
        {
            (int row, int plane) = (Row(size), Plane(size));
            (int from, int to) = (Cuts.Column(row, part, parts), Cuts.Column(row, part + 1, parts));
            for (int n = 0; n < size.Batch; n++)
            {
                var patches = new TransposedPatches<T>(PatchesOf(x + ((nint)n * size.Channels * size.Height * size.Width), size));
                var left = new Strided<T>(yBar + ((nint)n * size.Filters * plane), plane, 1);
                MatrixProduct.Sequential(left, patches, from, size.Filters, plane, to - from, fBar + from, row, add: true);
            }
        }
    }
}
