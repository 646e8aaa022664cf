using Harness.Handwritten.Convolution;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Large correlations of number types without vectors, row by row, against the definition: whole numbers, so that they are equal.</summary>
public sealed class CorrelationRowsTests
{
    /// <summary>Images, channels, height, width, filters, kernel height and width, stride, padding, dilation: 4000 products or more each.</summary>
    public static TheoryData<int[]> Sizes => new(
        [2, 3, 12, 11, 4, 3, 2, 1, 0, 1],
        [2, 3, 9, 8, 5, 3, 4, 2, 3, 2],
        [1, 2, 17, 16, 6, 3, 3, 2, 1, 1],
        [3, 2, 15, 14, 4, 2, 3, 3, 2, 2],
        [2, 3, 12, 2, 5, 2, 4, 2, 4, 2],
        [2, 4, 9, 1, 5, 2, 3, 1, 3, 1],
        [1, 5, 10, 9, 4, 4, 5, 1, 4, 1]);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Rows_of_whole_numbers_are_the_sums_of_the_definition(int[] sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        var size = new ConvolutionSize(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], sizes[6], sizes[7], sizes[8], sizes[9]);
        Assert.InRange(size.OutputCount * size.FilterCount / size.Filters, 4_000, 100_000);
        var random = new Random(size.Width);
        long[] x = [.. Enumerable.Range(0, size.InputCount).Select(_ => random.NextInt64(-1_000_000, 1_000_000))];
        long[] f = [.. Enumerable.Range(0, size.FilterCount).Select(_ => random.NextInt64(-1_000_000, 1_000_000))];
        foreach (bool flip in new[] { false, true })
        {
            long[] expected = new long[size.OutputCount], rows = [.. Enumerable.Repeat(long.MaxValue, expected.Length)], chosen = [.. rows];
            foreach ((int y, int i, int k) in PlainConvolutionTests.Terms(size, flip))
                expected[y] += x[i] * f[k];
            CorrelationRows.Value<long>(x, f, size, rows, flip);
            Assert.Equal(expected, rows);
            CorrelationLoops.Value<long>(x, f, size, chosen, flip);
            Assert.Equal(expected, chosen);
        }
    }

    [Fact]
    public void Cotangents_and_pooling_of_whole_numbers_take_no_vectors()
    {
        var size = new ConvolutionSize(2, 3, 12, 11, 4, 3, 2, Padding: 1);
        long[] x = Whole(size.InputCount, 7), f = Whole(size.FilterCount, 5), yBar = Whole(size.OutputCount, 3);
        long[] xBar = Whole(x.Length, 2), fBar = Whole(f.Length, 2), expectedX = [.. xBar], expectedF = [.. fBar];
        foreach ((int y, int i, int k) in PlainConvolutionTests.Terms(size, flip: true))
        {
            expectedX[i] += yBar[y] * f[k];
            expectedF[k] += yBar[y] * x[i];
        }

        Convolve2d.Vjp<long>(x, f, size, yBar, xBar, fBar);
        Assert.Equal(expectedX, xBar);
        Assert.Equal(expectedF, fBar);

        var pool = new PoolSize(1, 4, 64, 2, 2);
        long[] image = Whole(pool.InputCount, 11), pooled = MaxPool2d.Value<long>(image, pool);
        long[] imageBar = new long[image.Length], expectedBar = new long[image.Length];
        for (int window = 0; window < pooled.Length; window++)
        {
            int best = Enumerable.Range(0, 4).Select(k => pool.At(window, k)).Aggregate((i, j) => image[j] > image[i] ? j : i);
            Assert.Equal(image[best], pooled[window]);
            expectedBar[best] += window + 1;
        }

        MaxPool2d.Vjp<long>(image, pool, [.. Enumerable.Range(1, pooled.Length).Select(i => (long)i)], imageBar);
        Assert.Equal(expectedBar, imageBar);
    }

    [Fact]
    public void Fractions_are_correlated_without_rounding()
    {
        var size = new ConvolutionSize(1, 2, 9, 10, 4, 3, 3, Padding: 1);
        Rational[] x = [.. Enumerable.Range(0, size.InputCount).Select(i => new Rational(i % 7, 3))];
        Rational[] f = [.. Enumerable.Range(0, size.FilterCount).Select(i => new Rational(5 - (i % 11), 7))];
        var expected = new Rational[size.OutputCount];
        Array.Fill(expected, Rational.Zero);
        foreach ((int y, int i, int k) in PlainConvolutionTests.Terms(size, flip: true))
            expected[y] += x[i] * f[k];
        Assert.Equal(expected, Convolve2d.Value<Rational>(x, f, size));
    }

    // A large factor, so that the bits of neighbours say nothing about each other.
    private static long[] Whole(int count, int factor) =>
        [.. Enumerable.Range(1, count).Select(i => (1_000_003L * factor * i % 2_000_003) - 1_000_000)];
}
