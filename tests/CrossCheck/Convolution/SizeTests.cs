using Harness.Handwritten.Convolution;
using Harness.Handwritten.Reductions;
using Harness.Handwritten.Shaping;

namespace Harness.CrossCheck.Convolution;

/// <summary>Sizes of convolutions, windows, lines and blocks, given by hand to the span methods.</summary>
public sealed class SizeTests
{
    private static readonly ConvolutionSize Size = new(1, 1, 2, 2, 1, 2, 2);
    private static readonly PoolSize Pool = new(1, 2, 2, 2, 2);

    [Theory]
    [InlineData(0, 0, 1, "Stride is 0; it must be at least 1")]
    [InlineData(1, -1, 1, "Padding is -1; it must be at least 0")]
    [InlineData(1, 0, 0, "Dilation is 0; it must be at least 1")]
    public void A_step_that_cannot_be_is_named(int stride, int padding, int dilation, string message)
    {
        double[] x = new double[4], y = new double[1];
        ConvolutionSize size = Size with { Stride = stride, Padding = padding, Dilation = dilation };
        Action[] calls =
        [
            () => CrossCorrelate2d.Value<double>(x, x, size, y), () => Convolve2d.Value<double>(x, x, size, y),
            () => CrossCorrelate2d.Vjp<double>(x, x, size, y, x, x), () => Convolve2d.Vjp<double>(x, x, size, y, x, x),
        ];
        Assert.All(calls, call => Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(call).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 1, "Size is 0; it must be at least 1")]
    [InlineData(1, 0, "Stride is 0; it must be at least 1")]
    public void A_window_that_cannot_be_is_named(int window, int stride, string message)
    {
        double[] x = new double[4], y = new double[1];
        PoolSize size = Pool with { Size = window, Stride = stride };
        Action[] calls =
        [
            () => MaxPool2d.Value<double>(x, size, y), () => AvgPool2d.Value<double>(x, size, y),
            () => MaxPool2d.Vjp<double>(x, size, y, x), () => AvgPool2d.Vjp<double>(size, y, x),
        ];
        Assert.All(calls, call => Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(call).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cotangent_of_another_length_is_refused_and_an_empty_one_is_not_wanted()
    {
        double[] x = new double[4], y = new double[1], other = new double[5];
        Action[] calls =
        [
            () => CrossCorrelate2d.Vjp<double>(x, x, Size, y, other, x), () => CrossCorrelate2d.Vjp<double>(x, x, Size, y, x, other),
            () => Convolve2d.Vjp<double>(x, x, Size, y, other, x), () => Convolve2d.Vjp<double>(x, x, Size, y, x, other),
            () => MaxPool2d.Vjp<double>(x, Pool, y, other), () => AvgPool2d.Vjp<double>(Pool, y, other),
            () => MaxPool2d.Value<double>(x, Pool, other), () => AvgPool2d.Value<double>(x, Pool, other), () => AvgPool2d.Vjp<double>(Pool, other, x),
        ];
        Assert.All(calls, call => Assert.Contains("5 entries", Assert.ThrowsAny<ArgumentException>(call).Message, StringComparison.Ordinal));
        CrossCorrelate2d.Vjp<double>(x, x, Size, y, [], []);
        Convolve2d.Vjp<double>(x, x, Size, y, [], []);
    }

    [Theory]
    [InlineData(0, 1, 2, 1)]
    [InlineData(1, 0, 2, 1)]
    [InlineData(1, 1, 3, 1)]
    [InlineData(1, 1, 0, 1)]
    [InlineData(1, 1, 2, 0)]
    public void Nothing_is_added_up_without_an_output_or_an_entry_of_a_filter(int batch, int channels, int kernel, int filters)
    {
        // No image, no channel, a kernel larger than the image, one of no width, and no filter.
        var size = new ConvolutionSize(batch, channels, 2, 2, filters, 2, kernel);
        double[] x = new double[size.InputCount], f = new double[size.FilterCount], y = [.. Enumerable.Repeat(1.0, size.OutputCount)];
        double[] xBar = new double[x.Length], fBar = new double[f.Length];
        Assert.True(f.Length == 0 || y.Length == 0);
        foreach (ConvolutionSize.Term _ in size.Terms())
            Assert.Fail("there is a product to add up");
        CrossCorrelate2d.Vjp<double>(x, f, size, y, xBar, fBar);
        CrossCorrelate2d.Value<double>(x, f, size, y);
        Assert.All([.. y, .. xBar, .. fBar], v => Assert.Equal(0, v));
    }

    [Fact]
    public void Counts_are_products_of_the_sizes()
    {
        var size = new ConvolutionSize(2, 3, 5, 7, 11, 2, 3);
        Assert.Equal((2 * 3 * 5 * 7, 11 * 3 * 2 * 3, 2 * 11 * 4 * 5), (size.InputCount, size.FilterCount, size.OutputCount));
        // The other end of the same filter of 2 · 3 weights.
        Assert.Equal([5, 4, 3, 2, 1, 0, 11, 10], Enumerable.Range(0, 8).Select(size.Flip));
        var pool = new PoolSize(3, 5, 7, 2, 3);
        Assert.Equal((105, 3 * 2 * 2, 4), (pool.InputCount, pool.OutputCount, pool.WindowCount));
        Assert.Equal([0, 1, 7, 8, 3, 4, 10, 11, 21], Enumerable.Range(0, 9).Select(k => pool.At(k / 4, k % 4)));
        Assert.Equal(35, pool.At(4, 0));
    }

    [Fact]
    public void Lines_run_along_the_axis()
    {
        Assert.Equal(new AxisLayout(2, 3, 4), AxisLayout.Of([2, 3, 4], 1));
        Assert.Equal(new AxisLayout(1, 24, 1), AxisLayout.Of([2, 3, 4], null));
        Assert.Equal((8, 24), (AxisLayout.Of([2, 3, 4], 1).Lines, AxisLayout.Of([2, 3, 4], 1).Count));
        Assert.Equal([0, 4, 8, 1, 12], [.. Enumerable.Range(0, 4).Select(k => new AxisLayout(2, 3, 4).At(k / 3, k % 3)), new AxisLayout(2, 3, 4).At(4, 0)]);
        Assert.StartsWith("axis 3 is outside shape [2, 3, 4]", Assert.Throws<ArgumentOutOfRangeException>(() => AxisLayout.Of([2, 3, 4], 3)).Message, StringComparison.Ordinal);
        Assert.StartsWith("axis -1 is outside", Assert.Throws<ArgumentOutOfRangeException>(() => AxisLayout.Of([2, 3, 4], -1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_must_divide_both_sides()
    {
        Assert.StartsWith("4 and 6 entries do not divide into 3 blocks", Assert.Throws<ArgumentException>(() => Concat.Value<double>(new double[4], 3, 0, new double[6])).Message, StringComparison.Ordinal);
        Assert.StartsWith("6 and 4 entries do not divide into 3 blocks", Assert.Throws<ArgumentException>(() => Concat.Vjp<double>(new double[4], 3, 0, new double[6])).Message, StringComparison.Ordinal);
        Assert.StartsWith("4 and 4 entries do not divide into -2 blocks", Assert.Throws<ArgumentException>(() => Concat.Value<double>(new double[4], -2, 0, new double[4])).Message, StringComparison.Ordinal);
        Concat.Value<double>([], 0, 0, []);
        Concat.Vjp<double>([], 0, 0, []);
    }

    [Fact]
    public void An_extreme_of_nothing_is_refused()
    {
        Assert.StartsWith("x has no entry; it needs 1 or more", Assert.Throws<ArgumentException>(() => Max.Value<double>([])).Message, StringComparison.Ordinal);
        Assert.StartsWith("x has no entry; it needs 1 or more", Assert.Throws<ArgumentException>(() => Harness.Handwritten.LinearAlgebra.NormInf.Value<double>([])).Message, StringComparison.Ordinal);
    }
}
