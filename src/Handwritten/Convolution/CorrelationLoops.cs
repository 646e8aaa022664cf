using System.Numerics;
using Harness.Handwritten.Kernels;

namespace Harness.Handwritten.Convolution;

/// <summary>The loops of <see cref="CrossCorrelate2d"/> and <see cref="Convolve2d"/>, which differ by half a turn of the kernel.</summary>
/// <remarks>Large sizes become matrix products, for double and float also the vector-Jacobian products; the rest visits every product x·f
/// of every y in turn.</remarks>
internal static class CorrelationLoops
{
    public static void Value<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> f, ConvolutionSize size, Span<T> y, bool flip)
        where T : INumberBase<T>
    {
        if (typeof(T) == typeof(double) && ConvolutionProduct<double>.Pays(size))
            ConvolutionProduct<double>.Value(To<T, double>(x), Turned<T, double>(f, size, flip), size, To<T, double>(y));
        else if (typeof(T) == typeof(float) && ConvolutionProduct<float>.Pays(size))
            ConvolutionProduct<float>.Value(To<T, float>(x), Turned<T, float>(f, size, flip), size, To<T, float>(y));
        else if (ConvolutionProduct<double>.Pays(size) && DualNumbers<T>.Are)
            DualParts.Apply(new Real(size, flip), x, f, y, add: false);
        else if (ConvolutionProduct<double>.Pays(size))
            CorrelationRows.Value(x, f, size, y, flip);
        else
            PlainValue(x, f, size, y, flip);
    }

    public static void Vjp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> f, ConvolutionSize size,
        ReadOnlySpan<T> yBar, Span<T> xBar, Span<T> fBar, bool flip)
        where T : INumberBase<T>
    {
        if (typeof(T) == typeof(double) && ConvolutionProduct<double>.Pays(size))
            FastVjp<T, double>(x, f, size, yBar, xBar, fBar, flip);
        else if (typeof(T) == typeof(float) && ConvolutionProduct<float>.Pays(size))
            FastVjp<T, float>(x, f, size, yBar, xBar, fBar, flip);
        else
            PlainVjp(x, f, size, yBar, xBar, fBar, flip);
    }

    public static void PlainValue<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> f, ConvolutionSize size, Span<T> y, bool flip)
        where T : INumberBase<T>
    {
        y.Fill(T.Zero);
        foreach (ConvolutionSize.Term t in size.Terms())
            y[t.Y] += x[t.X] * f[flip ? size.Flip(t.F) : t.F];
    }

    public static void PlainVjp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> f, ConvolutionSize size,
        ReadOnlySpan<T> yBar, Span<T> xBar, Span<T> fBar, bool flip)
        where T : INumberBase<T>
    {
        foreach (ConvolutionSize.Term t in size.Terms())
        {
            int k = flip ? size.Flip(t.F) : t.F;
            if (!xBar.IsEmpty)
                xBar[t.X] += yBar[t.Y] * f[k];
            if (!fBar.IsEmpty)
                fBar[k] += yBar[t.Y] * x[t.X];
        }
    }

    private readonly struct Real(ConvolutionSize size, bool flip) : IBilinear
    {
        public void Value(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> c) => CorrelationLoops.Value(a, b, size, c, flip);

        // The sum over the channels goes on over as many more: the image beside its tangent meets the kernel's tangent beside the kernel.
        public void Tangent(ReadOnlySpan<double> a, ReadOnlySpan<double> aDot, ReadOnlySpan<double> b, ReadOnlySpan<double> bDot, Span<double> c) =>
            CorrelationLoops.Value(
                SideBySide(a, aDot, size.Batch, Purpose.DualImages), SideBySide(bDot, b, size.Filters, Purpose.DualFilters),
                size with { Channels = 2 * size.Channels }, c, flip);

        private static ReadOnlySpan<double> SideBySide(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int blocks, Purpose purpose)
        {
            Span<double> both = Workspace<double>.Span(purpose, 2 * first.Length);
            int block = first.Length / blocks;
            for (int start = 0; start < first.Length; start += block)
            {
                first.Slice(start, block).CopyTo(both[(2 * start)..]);
                second.Slice(start, block).CopyTo(both[((2 * start) + block)..]);
            }
            return both;
        }
    }

    private static void FastVjp<T, TNumber>(ReadOnlySpan<T> x, ReadOnlySpan<T> f, ConvolutionSize size,
        ReadOnlySpan<T> yBar, Span<T> xBar, Span<T> fBar, bool flip)
        where T : INumberBase<T>
        where TNumber : unmanaged, INumberBase<TNumber>
    {
        if (!xBar.IsEmpty)
            ConvolutionProduct<TNumber>.AddInputBar(Turned<T, TNumber>(f, size, flip), size, To<T, TNumber>(yBar), To<T, TNumber>(xBar));
        if (fBar.IsEmpty)
            return;
        Span<TNumber> sum = To<T, TNumber>(fBar);
        Turn(sum, size, flip);
        ConvolutionProduct<TNumber>.AddFilterBar(To<T, TNumber>(x), size, To<T, TNumber>(yBar), sum);
        Turn(sum, size, flip);
    }

    // F with every kernel turned by half a turn, or F itself.
    private static ReadOnlySpan<TNumber> Turned<T, TNumber>(ReadOnlySpan<T> f, ConvolutionSize size, bool flip)
        where TNumber : unmanaged
    {
        ReadOnlySpan<TNumber> same = To<T, TNumber>(f);
        if (!flip)
            return same;
        Span<TNumber> turned = Workspace<TNumber>.Span(Purpose.TurnedFilters, f.Length);
        same.CopyTo(turned);
        Turn(turned, size, flip);
        return turned;
    }

    private static void Turn<TNumber>(Span<TNumber> f, ConvolutionSize size, bool flip)
    {
        int kernel = size.KernelHeight * size.KernelWidth;
        for (int start = 0; start < f.Length && flip; start += kernel)
            f.Slice(start, kernel).Reverse();
    }

    private static ReadOnlySpan<TTo> To<TFrom, TTo>(ReadOnlySpan<TFrom> x) => MatrixProduct.As<TFrom, TTo>(x);

    private static Span<TTo> To<TFrom, TTo>(Span<TFrom> x) => MatrixProduct.As<TFrom, TTo>(x);
}
