using System.Numerics;
using Harness.Handwritten;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Convolutions straight from the image against the plain loops, for every width of vector.</summary>
public sealed class DirectConvolutionTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_width_of_vector_gives_the_convolution(int seed)
    {
        Compare<double, Lanes512<double>>(seed);
        Compare<double, Lanes256<double>>(seed);
        Compare<double, Lanes128<double>>(seed);
        Compare<float, Lanes512<float>>(seed);
        Compare<float, Lanes256<float>>(seed);
        Compare<float, Lanes128<float>>(seed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    public void Rows_of_whole_vectors_are_added_once(int rows)
    {
        CompareWhole<double, Lanes512<double>>(rows);
        CompareWhole<double, Lanes256<double>>(rows);
        CompareWhole<double, Lanes128<double>>(rows);
        CompareWhole<float, Lanes512<float>>(rows);
    }

    [Fact]
    public void More_images_than_are_framed_at_a_time_are_put_together()
    {
        // Two of these are framed at a time, so that the third is alone.
        Compare<double, Lanes256<double>>(new Random(3), new ConvolutionSize(3, 1, 210, 210, 2, 1, 1), parts: 1);
    }

    [Fact]
    public void More_channels_than_fit_at_a_time_are_put_together()
    {
        int channels = (Blocks.Inner / 9) + 2;
        Compare<double, Lanes256<double>>(new Random(1), new ConvolutionSize(2, channels, 4, 11, 5, 3, 3, Padding: 1), parts: 3);
        Compare<double, Lanes256<double>>(new Random(2), new ConvolutionSize(1, 3, 6, 9, channels, 3, 3, Padding: 2), parts: 1);
    }

    [Theory]
    [InlineData(5, 11, 40, 45, 1)]
    [InlineData(16, 19, 31, 32, 2)]
    [InlineData(8, 48, 14, 14, 1)]
    public void The_number_of_threads_changes_no_bit(int channels, int filters, int height, int width, int stride)
    {
        var size = new ConvolutionSize(3, channels, height, width, filters, 3, 3, stride, Padding: 1);
        var random = new Random(3);
        double[] x = Bits.Draw<double>(random, size.InputCount), f = Bits.Draw<double>(random, size.FilterCount);
        double[] yBar = Bits.Draw<double>(random, size.OutputCount);
        int before = KernelThreads.Count;
        try
        {
            double[][] results = [.. new[] { 1, 2, 5 }.Select(threads =>
            {
                KernelThreads.Count = threads;
                double[] xBar = new double[x.Length], fBar = new double[f.Length];
                CrossCorrelate2d.Vjp(x, f, size, yBar, xBar, fBar);
                return (double[])[.. CrossCorrelate2d.Value<double>(x, f, size), .. xBar, .. fBar];
            })];
            Assert.All(results, r => Assert.Equal(results[0], r));
        }
        finally
        {
            KernelThreads.Count = before;
        }
    }

    [Fact]
    public void An_infinite_pixel_at_the_end_of_a_row_reaches_the_filter_once()
    {
        // 19 columns: whole vectors and a rest, in which the columns that were had before must not come again, not even as 0 · ∞.
        var size = new ConvolutionSize(1, 4, 12, 19, 4, 1, 1);
        double[] x = Bits.Draw<double>(new Random(4), size.InputCount), yBar = [.. Enumerable.Repeat(1.0, size.OutputCount)];
        x[15] = double.PositiveInfinity;
        double[] plain = new double[size.FilterCount], fBar = new double[size.FilterCount];
        CorrelationLoops.PlainVjp<double>(x, new double[size.FilterCount], size, yBar, [], plain, flip: false);
        CrossCorrelate2d.Vjp<double>(x, new double[size.FilterCount], size, yBar, [], fBar);
        Assert.Contains(double.PositiveInfinity, plain);
        Bits.AssertClose(plain, fBar, size.OutputHeight * size.OutputWidth);
    }

    private static void Compare<T, V>(int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        var random = new Random(seed);
        (int kernelHeight, int kernelWidth, int dilation) = (random.Next(1, 4), random.Next(1, 4), random.Next(1, 3));
        int padding = random.Next(0, (dilation * (Math.Min(kernelHeight, kernelWidth) - 1)) + 1);
        // Both rows, of the image and of the output, hold a vector or more.
        int width = V.Count + (dilation * (kernelWidth - 1)) + random.Next(0, 2 * V.Count);
        Compare<T, V>(random, new ConvolutionSize(random.Next(1, 4), random.Next(1, 5), random.Next(5, 9), width, random.Next(1, 10),
            kernelHeight, kernelWidth, 1, padding, dilation), random.Next(1, 4));
    }

    // Under a kernel of one entry the rows of image and output are as long, so that vectors fill both; rows leave every rest of a tile.
    private static void CompareWhole<T, V>(int rows)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        Compare<T, V>(new Random(rows), new ConvolutionSize(2, 4, rows, V.Count, 5, 1, 1), parts: 2);
        Compare<T, V>(new Random(rows), new ConvolutionSize(1, 5, rows, 2 * V.Count, 4, 1, 1), parts: 1);
    }

    private static unsafe void Compare<T, V>(Random random, ConvolutionSize size, int parts)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        Fenced<T> x = new(Bits.Draw<T>(random, size.InputCount)), f = new(Bits.Draw<T>(random, size.FilterCount));
        Fenced<T> yBar = new(Bits.Draw<T>(random, size.OutputCount)), y = new([.. Enumerable.Repeat(T.NaN, size.OutputCount)]);
        Fenced<T> xBar = new(Bits.Draw<T>(random, size.InputCount)), fBar = new(Bits.Draw<T>(random, size.FilterCount));
        T[] plain = new T[size.OutputCount], plainXBar = xBar.Content(), plainFBar = fBar.Content();
        CorrelationLoops.PlainValue<T>(x.Span, f.Span, size, plain, flip: false);
        CorrelationLoops.PlainVjp<T>(x.Span, f.Span, size, yBar.Span, plainXBar, plainFBar, flip: false);
        ImageWindow forward = DirectConvolution<T>.Forward(size), backward = DirectConvolution<T>.Backward(size);
        var turned = new Fenced<T>([.. Enumerable.Range(0, size.FilterCount).Select(i => f.Span[ChannelsFirst(i, size)])]);
        Strided<T> filters = new(f.Start, forward.Channels * forward.Kernel, 1), back = new(turned.Start, backward.Channels * backward.Kernel, 1);
        for (int part = 0; part < parts; part++)
        {
            Leftovers.Spoil<T>();
            new DirectCorrelation<T, V>(x.Start, filters, y.Start, forward, size.Batch, false).Run(part, parts);
            Leftovers.Spoil<T>();
            new DirectCorrelation<T, V>(yBar.Start, back, xBar.Start, backward, size.Batch, true).Run(part, parts);
            Leftovers.Spoil<T>();
            new DirectFilterBar<T, V>(x.Start, yBar.Start, fBar.Start, forward, size.Batch).Run(part, parts);
        }
        Bits.AssertClose(plain, y.Content(), forward.Channels * forward.Kernel);
        Bits.AssertClose(plainXBar, xBar.Content(), backward.Channels * backward.Kernel);
        Bits.AssertClose(plainFBar, fBar.Content(), size.Batch * size.OutputHeight * size.OutputWidth);
    }

    private static int ChannelsFirst(int i, ConvolutionSize size)
    {
        int kernel = size.KernelHeight * size.KernelWidth;
        (int plane, int entry) = Math.DivRem(i, kernel);
        (int c, int o) = Math.DivRem(plane, size.Filters);
        return (((o * size.Channels) + c) * kernel) + entry;
    }
}
