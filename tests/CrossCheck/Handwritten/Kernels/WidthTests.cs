using System.Numerics;
using System.Runtime.Intrinsics;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>How wide the vectors are that a size takes, and how much of it they do.</summary>
public sealed unsafe class WidthTests
{
    [Theory]
    [InlineData(4, 8, 8)]
    [InlineData(40, 4, 4)]
    [InlineData(40, 4, 5)]
    [InlineData(64, 2, 2)]
    [InlineData(64, 2, 3)]
    public void A_thin_product_takes_the_widest_vectors_that_its_rows_and_columns_exceed(int m, int k, int n)
    {
        // Entries in whole vectors are rounded once for each product, others twice, so that the digits show the width.
        double[] a = Bits.Draw<double>(new Random(1), m * k), b = Bits.Draw<double>(new Random(2), k * n);
        double[] c = new double[m * n], expected = new double[m * n];
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
    [InlineData(7, 16)]
    [InlineData(3, 21)]
    public void Rows_are_added_by_vectors_as_far_as_they_go(int k, int n)
    {
        CheckRounding<Lanes512<double>>(k, n);
        CheckRounding<Lanes256<double>>(k, n);
        CheckRounding<Lanes128<double>>(k, n);
    }

    [Fact]
    public void The_logarithm_of_a_sum_takes_the_widest_vectors_of_the_processor()
    {
        // A few rows, of which one at least shows in its last digits how its terms were put together.
        for (int seed = 0; seed < 20; seed++)
        {
            var z = new Fenced<double>(Bits.Draw<double>(new Random(seed), 67));
            double max = z.Content().Max();
            double sum = Vector512.IsHardwareAccelerated ? SoftmaxLoops<double, Lanes512<double>>.SumOfPowers(z.Start, max, 67)
                : Vector256.IsHardwareAccelerated ? SoftmaxLoops<double, Lanes256<double>>.SumOfPowers(z.Start, max, 67)
                : SoftmaxLoops<double, Lanes128<double>>.SumOfPowers(z.Start, max, 67);
            Assert.Equal((max, Math.Log(sum)), SoftmaxRows<double>.ShiftedLogSum(z.Span));
        }
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

    // In a whole vector a product and its addition are rounded once where the processor can, in the rest of a row twice.
    private static void CheckRounding<V>(int k, int n)
        where V : struct, ILanes<V, double>
    {
        Fenced<double> a = new(Bits.Draw<double>(new Random(3), k)), b = new(Bits.Draw<double>(new Random(4), k * n)), c = new(new double[n]);
        double[] expected = new double[n];
        for (int l = 0; l < k; l++)
        {
            for (int j = 0; j < n; j++)
            {
                (double x, double y) = (a.Span[l], b.Span[(l * n) + j]);
                expected[j] = j < n / V.Count * V.Count ? double.MultiplyAddEstimate(x, y, expected[j]) : expected[j] + (x * y);
            }
        }

        Unpacked<double, V>.Multiply(new(a.Start, k, 1), new(b.Start, n, 1), 1, k, n, c.Start, n, add: false);
        Assert.Equal(expected, c.Content());
    }

    private static void CheckSide<T>(int side)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int k = 19;
        Assert.Equal(side, Transposition<T>.Side);
        Fenced<T> from = new(Bits.Draw<T>(new Random(1), 8 * k)), to = new(new T[k * 8]);
        int done = Transposition<T>.Write(from.Start, k, k, to.Start, 8);
        Assert.Equal(side == 0 ? 0 : k / side * side, done);
        IEnumerable<T> turned = Enumerable.Range(0, 8 * k).Select(p => p / 8 < done && p % 8 < side ? from.Span[(p % 8 * k) + (p / 8)] : T.Zero);
        Assert.Equal([.. turned], to.Content());
    }

    private static void CheckPooled<T>(int windows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var size = new PoolSize(20, 2, (2 * windows) + 1, 2, 2);
        Assert.Equal(Vector.IsHardwareAccelerated && windows >= Vector128<T>.Count && 20 * windows >= 32, PoolRows<T>.Pay(size));
        PoolSize[] others = [size with { Stride = 1 }, size with { Size = 1 }, size with { Planes = 0 }];
        Assert.DoesNotContain(others, PoolRows<T>.Pay);
        if (!PoolRows<T>.Pay(size))
            return;
        int count = Vector512.IsHardwareAccelerated && windows >= Vector512<T>.Count ? Vector512<T>.Count
            : Vector256.IsHardwareAccelerated && windows >= Vector256<T>.Count ? Vector256<T>.Count : Vector128<T>.Count;
        T[] x = new T[2 * size.Width], y = new T[windows];
        Assert.Equal(windows / count * count, PoolRows<T>.Value(x, size, y));
        Assert.Equal(windows / count * count, PoolRows<T>.Vjp(x, size, y, x));
    }
}
