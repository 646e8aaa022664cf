using System.Numerics;
using System.Runtime.Intrinsics;
using Harness.Handwritten;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Kernels;
using Harness.Handwritten.LinearAlgebra;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Which way a size takes: plain loops for worked examples, no copies where they do not pay, cuts between threads.</summary>
public sealed unsafe class PathTests
{
    [Theory]
    [InlineData(5, 17, 3)]
    [InlineData(1, 255, 1)]
    [InlineData(3, 5, 17)]
    public void Small_products_have_the_digits_of_plain_loops_on_every_processor(int m, int k, int n)
    {
        CompareDigits<double>(m, k, n);
        CompareDigits<float>(m, k, n);
    }

    [Fact]
    public void Small_convolutions_have_the_digits_of_plain_loops_on_every_processor()
    {
        var size = new ConvolutionSize(1, 3, 9, 9, 4, 3, 2, Padding: 1);
        var random = new Random(1);
        float[] x = Bits.Draw<float>(random, size.InputCount), f = Bits.Draw<float>(random, size.FilterCount);
        float[] yBar = Bits.Draw<float>(random, size.OutputCount);
        float[] plain = new float[size.OutputCount], xBar = new float[x.Length], fBar = new float[f.Length];
        // Four filters are too many for plain loops, one is not.
        Assert.True(ConvolutionProduct<float>.Pays(size));
        size = size with { Filters = 1 };
        Assert.False(ConvolutionProduct<float>.Pays(size));
        (f, yBar, plain, fBar) = (f[..size.FilterCount], yBar[..size.OutputCount], plain[..size.OutputCount], fBar[..size.FilterCount]);
        float[] plainX = [.. xBar], plainF = [.. fBar];
        CorrelationLoops.PlainValue<float>(x, f, size, plain, flip: true);
        CorrelationLoops.PlainVjp<float>(x, f, size, yBar, plainX, plainF, flip: true);
        Assert.Equal(plain, Convolve2d.Value<float>(x, f, size));
        Convolve2d.Vjp<float>(x, f, size, yBar, xBar, fBar);
        Assert.Equal(plainX, xBar);
        Assert.Equal(plainF, fBar);
    }

    [Theory]
    [InlineData(4, 100, 100, false)]
    [InlineData(5, 64, 64, true)]
    [InlineData(64, 11, 64, false)]
    [InlineData(64, 12, 64, true)]
    [InlineData(64, 64, 11, false)]
    [InlineData(64, 64, 12, true)]
    [InlineData(27, 27, 27, false)]
    [InlineData(20, 40, 25, true)]
    [InlineData(100, 5, 5, false)]
    public void Products_too_small_or_too_thin_are_not_copied(int m, int k, int n, bool copied)
    {
        Leftovers.Spoil<double>();
        MatrixProduct.Multiply<double>(new double[m * k], false, new double[k * n], false, m, k, n, new double[m * n], add: false);
        Assert.Equal(copied, !double.IsNaN(*Workspace<double>.Take(Purpose.LeftPanels, 1)));
        Assert.Equal(copied, !double.IsNaN(*Workspace<double>.Take(Purpose.RightPanels, 1)));
    }

    [Theory]
    [InlineData(4, 32, 32, true)]
    [InlineData(3, 64, 64, false)]
    [InlineData(9, 31, 33, false)]
    [InlineData(9, 300, 4, true)]
    public void A_large_factor_is_kept_and_a_small_one_read_again(int m, int k, int n, bool kept)
    {
        CheckKept<double>(m, k, n, kept);
        CheckKept<float>(m, k, n, kept);
        // Other types keep nothing.
        var factor = new RepeatedFactor<decimal>();
        factor.Set([.. Enumerable.Repeat(1m, k * n)], false, m, k, n);
        decimal[] c = new decimal[m * n];
        factor.Multiply([.. Enumerable.Repeat(1m, m * k)], [.. Enumerable.Repeat(2m, k * n)], false, m, k, n, c, add: false);
        Assert.All(c, v => Assert.Equal(2m * k, v));
    }

    [Fact]
    public void A_kept_factor_can_be_replaced_by_a_larger_or_a_smaller_one()
    {
        var factor = new RepeatedFactor<double>();
        foreach ((int k, int n) in new[] { (32, 40), (50, 60), (300, 70), (33, 40) })
        {
            double[] b = [.. Enumerable.Range(1, k * n).Select(i => (double)i)], a = [.. Enumerable.Repeat(1.0, 4 * k)], c = new double[4 * n];
            factor.Set(b, false, 4, k, n);
            factor.Multiply(a, b, false, 4, k, n, c, add: false);
            Assert.Equal([.. Enumerable.Range(0, 4 * n).Select(i => Enumerable.Range(0, k).Sum(l => b[(l * n) + (i % n)]))], c);
        }
    }

    [Theory]
    [InlineData(100, 201, true)]
    [InlineData(100, 200, true)]
    [InlineData(100, 100, false)]
    [InlineData(100, 90, false)]
    [InlineData(127, 200, true)]
    [InlineData(128, 200, false)]
    [InlineData(200, 400, false)]
    [InlineData(200, 401, true)]
    public void A_product_is_cut_along_its_rows_unless_it_is_much_wider_than_high(int m, int n, bool alongColumns)
    {
        double[] a = new double[m], b = new double[n];
        var c = new Fenced<double>([.. Enumerable.Repeat(9.0, m * n)]);
        fixed (double* pa = a, pb = b)
            new ProductParts<double, Strided<double>>(new(pa, 1, 1), new(pb, n, 1), m, 1, n, c.Start, n, add: false).Run(0, 2);
        // What the first half has written of the last row, and of the last column.
        Assert.Equal((alongColumns ? 0 : 9, alongColumns ? 9 : 0), (c.Span[(m - 1) * n], c.Span[n - 1]));
    }

    [Fact]
    public void Work_is_cut_into_parts_that_are_worth_a_thread()
    {
        int before = KernelThreads.Count;
        try
        {
            KernelThreads.Count = 5;
            // A million products and 32 rows or columns.
            long[] products = [0, 1_999_999, 2_000_000, 3_000_000, 5_000_000, long.MaxValue];
            Assert.Equal([1, 1, 2, 3, 5, 5], products.Select(count => MatrixProduct.Parts(count, 100_000)));
            Assert.Equal([1, 1, 2, 3, 5], new[] { 0, 63, 64, 100, 1000 }.Select(length => MatrixProduct.Parts(100_000_000, length)));
        }
        finally
        {
            KernelThreads.Count = before;
        }
    }

    [Fact]
    public void Images_and_rows_are_shared_among_as_many_threads_as_there_is_work_for()
    {
        int before = KernelThreads.Count;
        try
        {
            KernelThreads.Count = 5;
            // 4 · 10 · 50 · 50 outputs of 5 · 2 · 3 products: three million; with one image less, or a kernel of half the height, two or one.
            var size = new ConvolutionSize(4, 5, 51, 52, 10, 2, 3);
            Assert.Equal([1, 2, 3, 3], new[] { 1, 2, 3, 4 }.Select(pieces => ConvolutionProduct<double>.Parts(size, pieces)));
            ConvolutionSize[] sizes = [size, size with { Batch = 3 }, size with { KernelHeight = 1, Height = 50 }];
            Assert.Equal([3, 2, 1], sizes.Select(DirectConvolution<double>.Parts));
            Assert.Equal(5, DirectConvolution<double>.Parts(size with { Batch = 40 }));
            // Fifty thousand exponentials, and a row each.
            (int, int)[] losses = [(0, 0), (99_999, 100), (100_000, 100), (1_000_000, 3), (1_000_000, 100)];
            Assert.Equal([1, 1, 2, 3, 5], losses.Select(loss => SoftmaxRows<double>.Parts(loss.Item1, loss.Item2)));
        }
        finally
        {
            KernelThreads.Count = before;
        }
    }

    [Fact]
    public void Convolutions_become_products_from_four_thousand_products_on()
    {
        Assert.True(ConvolutionProduct<double>.Pays(new ConvolutionSize(1, 4, 10, 10, 10, 1, 1)));
        Assert.False(ConvolutionProduct<double>.Pays(new ConvolutionSize(1, 3, 10, 10, 13, 1, 1)));
        Assert.True(ConvolutionProduct<double>.Pays(new ConvolutionSize(28, 1, 4, 4, 9, 4, 4)));
        Assert.False(ConvolutionProduct<double>.Pays(new ConvolutionSize(27, 1, 4, 4, 9, 4, 4)));
    }

    [Fact]
    public void Convolutions_straight_from_the_image_need_stride_1_padding_within_the_kernel_and_rows_of_a_vector()
    {
        int vector = Vector256.IsHardwareAccelerated ? Vector256<double>.Count : Vector128<double>.Count;
        var size = new ConvolutionSize(1, 1, 5, vector + 4, 1, 3, 3, Dilation: 2);
        Assert.True(DirectConvolution<double>.Takes(size));
        Assert.False(DirectConvolution<double>.Takes(size with { Width = vector + 3 }));
        Assert.False(DirectConvolution<double>.Takes(size with { Stride = 2, Width = 100 }));
        Assert.True(DirectConvolution<double>.Takes(size with { Padding = 4 }));
        Assert.False(DirectConvolution<double>.Takes(size with { Padding = 5 }));
        Assert.False(DirectConvolution<double>.Takes(size with { Padding = 3, KernelHeight = 2 }));
        Assert.False(DirectConvolution<double>.Takes(size with { Padding = 3, KernelWidth = 2 }));
        // The image's own rows, which are shorter than the outputs'.
        Assert.False(DirectConvolution<double>.Takes(size with { Padding = 4, Width = vector - 1 }));
        Assert.True(DirectConvolution<double>.Takes(size with { Padding = 4, Width = vector }));
        Assert.True(DirectConvolution<double>.TakesFilterBar(size with { Filters = 47 }));
        Assert.False(DirectConvolution<double>.TakesFilterBar(size with { Filters = 48 }));
        Assert.False(DirectConvolution<double>.TakesFilterBar(size with { Stride = 2, Width = 100 }));
    }

    // 16 bytes each, as dual numbers, but no pairs of doubles.
    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(40)]
    public void An_inner_product_of_other_numbers_is_theirs(int n)
    {
        Int128[] a = [.. Enumerable.Range(1, n).Select(i => (Int128)i)], b = [.. a.Select(i => i * i)];
        Assert.Equal(a.Zip(b, (x, y) => x * y).Aggregate((x, y) => x + y), Dot.Value<Int128>(a, b));
        double[] c = [.. a.Select(v => (double)v)], d = [.. b.Select(v => (double)v)];
        Assert.Equal(c.Zip(d, (x, y) => x * y).Sum(), Dot.Value<double>(c, d));
    }

    private static void CheckKept<T>(int m, int k, int n, bool kept)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] ones = [.. Enumerable.Repeat(T.One, k * n)], twos = [.. ones.Select(v => v + v)];
        T[] a = [.. Enumerable.Repeat(T.One, m * k)], c = new T[m * n];
        var factor = new RepeatedFactor<T>();
        factor.Set(ones, false, m, k, n);
        factor.Multiply(a, twos, false, m, k, n, c, add: false);
        Assert.All(c, v => Assert.Equal(T.CreateChecked(kept ? k : 2 * k), v));
    }

    private static void CompareDigits<T>(int m, int k, int n)
        where T : IFloatingPointIeee754<T>
    {
        var random = new Random(k);
        T[] a = Bits.Draw<T>(random, m * k), b = Bits.Draw<T>(random, k * n), c = new T[m * n], expected = new T[m * n];
        for (int i = 0; i < m * n; i++)
        {
            for (int l = 0; l < k; l++)
                expected[i] += a[(i / n * k) + l] * b[(l * n) + (i % n)];
        }

        MatrixProduct.Multiply<T>(a, false, b, false, m, k, n, c, add: false);
        Assert.Equal(expected, c);
    }
}
