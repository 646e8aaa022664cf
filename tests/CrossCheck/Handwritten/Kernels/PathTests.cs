using System.Numerics;
using System.Runtime.Intrinsics;
using Harness.Handwritten;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Which way a size takes: plain loops for worked examples, no copies where they do not pay, whole vectors, cuts between threads.</summary>
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
        float[] x = Bits.Draw<float>(random, size.InputCount), f = Bits.Draw<float>(random, size.FilterCount), yBar = Bits.Draw<float>(random, size.OutputCount);
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
    [InlineData(4, 8, 8)]
    [InlineData(40, 4, 4)]
    [InlineData(40, 4, 5)]
    [InlineData(64, 2, 2)]
    [InlineData(64, 2, 3)]
    public void A_thin_product_takes_the_widest_vectors_that_its_rows_and_columns_exceed(int m, int k, int n)
    {
        // Entries in whole vectors are rounded once for each product, others twice, so that the digits show the width.
        double[] a = Bits.Draw<double>(new Random(1), m * k), b = Bits.Draw<double>(new Random(2), k * n), c = new double[m * n], expected = new double[m * n];
        fixed (double* pa = a, pb = b, to = expected)
        {
            Strided<double> left = new(pa, k, 1), right = new(pb, n, 1);
            if (Vector512.IsHardwareAccelerated && n + k > 8)
                Unpacked<double, Lanes512<double>>.Multiply(left, right, m, k, n, to, n, add: false);
            else if (Vector256.IsHardwareAccelerated && n + k > 4)
                Unpacked<double, Lanes256<double>>.Multiply(left, right, m, k, n, to, n, add: false);
            else
                Unpacked<double, Lanes128<double>>.Multiply(left, right, m, k, n, to, n, add: false);
        }

        MatrixProduct.Multiply<double>(a, false, b, false, m, k, n, c, add: false);
        Assert.Equal(expected, c);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(20)]
    public void The_cotangent_of_filters_takes_the_widest_vectors_that_a_row_of_outputs_fills(int width)
    {
        var size = new ConvolutionSize(2, 4, 20, width, 8, 1, 1);
        Assert.True(ConvolutionProduct<double>.Pays(size) && DirectConvolution<double>.TakesFilterBar(size));
        double[] x = Bits.Draw<double>(new Random(1), size.InputCount), yBar = Bits.Draw<double>(new Random(2), size.OutputCount);
        double[] f = new double[size.FilterCount], fBar = new double[f.Length], expected = new double[f.Length];
        ImageWindow window = DirectConvolution<double>.Forward(size);
        fixed (double* px = x, py = yBar, to = expected)
        {
            if (Vector512.IsHardwareAccelerated && width >= 8)
                new DirectFilterBar<double, Lanes512<double>>(px, py, to, window, size.Batch).Run(0, 1);
            else if (Vector256.IsHardwareAccelerated)
                new DirectFilterBar<double, Lanes256<double>>(px, py, to, window, size.Batch).Run(0, 1);
            else
                new DirectFilterBar<double, Lanes128<double>>(px, py, to, window, size.Batch).Run(0, 1);
        }

        CrossCorrelate2d.Vjp<double>(x, f, size, yBar, [], fBar);
        Assert.Equal(expected, fBar);
    }

    [Fact]
    public void Loops_over_vectors_tell_how_many_entries_they_have_done()
    {
        Assert.Equal((Vector.IsHardwareAccelerated, Vector.IsHardwareAccelerated), (Vectors.Pay<double>(32), Vectors.Pay<float>(32)));
        Assert.False(Vectors.Pay<double>(31) || Vectors.Pay<decimal>(100));
        int count = Vector<double>.Count;
        for (int length = 0; length <= (2 * count) + 1; length++)
        {
            double[] x = new double[length], y = new double[length];
            int[] done = [Vectors.Sigmoid<double>(x, y), Vectors.Tanh<double>(x, y), Vectors.Relu<double>(x, y), Vectors.ReluVjp<double>(x, x, y)];
            Assert.All(done, entries => Assert.Equal(length / count * count, entries));
        }
    }

    [Fact]
    public void Columns_are_turned_by_the_largest_squares_that_the_processor_has()
    {
        CheckSide<double>(Vector512.IsHardwareAccelerated ? 8 : Vector256.IsHardwareAccelerated ? 4 : 0);
        CheckSide<float>(Vector512.IsHardwareAccelerated ? 8 : Vector128.IsHardwareAccelerated ? 4 : 0);
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
    public void Work_is_cut_into_parts_of_a_million_products_and_32_rows_or_columns()
    {
        int before = KernelThreads.Count;
        try
        {
            KernelThreads.Count = 5;
            Assert.Equal([1, 1, 2, 3, 5, 5], [Parts(0), Parts(1_999_999), Parts(2_000_000), Parts(3_000_000), Parts(5_000_000), Parts(long.MaxValue)]);
            Assert.Equal([1, 1, 2, 3, 5], new[] { 0, 63, 64, 100, 1000 }.Select(length => MatrixProduct.Parts(100_000_000, length)));
        }
        finally
        {
            KernelThreads.Count = before;
        }

        static int Parts(long products) => MatrixProduct.Parts(products, 100_000);
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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(39)]
    public void A_row_of_windows_is_pooled_by_the_widest_vectors_that_it_fills(int windows)
    {
        CheckPooled<double>(windows);
        CheckPooled<float>(windows);
    }

    private static void CheckSide<T>(int side)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int k = 19;
        Assert.Equal(side, Transposition<T>.Side);
        Fenced<T> from = new(Bits.Draw<T>(new Random(1), 8 * k)), to = new(new T[k * 8]);
        int done = Transposition<T>.Write(from.Start, k, k, to.Start, 8);
        Assert.Equal(side == 0 ? 0 : k / side * side, done);
        Assert.Equal([.. Enumerable.Range(0, 8 * k).Select(p => p / 8 < done && p % 8 < side ? from.Span[(p % 8 * k) + (p / 8)] : T.Zero)], to.Content());
    }

    private static void CheckPooled<T>(int windows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var size = new PoolSize(20, 2, (2 * windows) + 1, 2, 2);
        Assert.Equal(Vector.IsHardwareAccelerated && windows >= Vector128<T>.Count && 20 * windows >= 32, PoolRows<T>.Pay(size));
        Assert.False(PoolRows<T>.Pay(size with { Stride = 1 }) || PoolRows<T>.Pay(size with { Size = 1 }) || PoolRows<T>.Pay(size with { Planes = 0 }));
        if (!PoolRows<T>.Pay(size))
            return;
        int count = Vector512.IsHardwareAccelerated && windows >= Vector512<T>.Count ? Vector512<T>.Count
            : Vector256.IsHardwareAccelerated && windows >= Vector256<T>.Count ? Vector256<T>.Count : Vector128<T>.Count;
        T[] x = new T[2 * size.Width], y = new T[windows];
        Assert.Equal(windows / count * count, PoolRows<T>.Value(x, size, y));
        Assert.Equal(windows / count * count, PoolRows<T>.Vjp(x, size, y, x));
    }

    private static void CheckKept<T>(int m, int k, int n, bool kept)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] ones = [.. Enumerable.Repeat(T.One, k * n)], twos = [.. ones.Select(v => v + v)], a = [.. Enumerable.Repeat(T.One, m * k)], c = new T[m * n];
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
