using System.Numerics;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Kernels;
using Harness.Handwritten.LinearAlgebra;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Arrays of dual numbers taken apart, against loops written here with the operators of the type.</summary>
public sealed class DualKernelTests
{
    [Fact]
    public void Dual_numbers_are_known_by_what_they_calculate()
    {
        Assert.True(DualNumbers<Dual<double>>.Are && DualExponentials<Dual<double>>.Are && DualComparisons<Dual<double>>.Are);
        Assert.False(DualNumbers<double>.Are || DualNumbers<Complex>.Are || DualNumbers<decimal>.Are || DualNumbers<Int128>.Are);
        Assert.False(DualNumbers<Interval>.Are || DualNumbers<Rational>.Are || DualNumbers<Dual<float>>.Are || DualNumbers<Dual<Dual<double>>>.Are);
        Assert.False(DualExponentials<Interval>.Are || DualComparisons<Interval>.Are || DualExponentials<double>.Are);
    }

    [Theory]
    [InlineData(4, 16, 4, false)]
    [InlineData(4, 16, 4, true)]
    [InlineData(7, 13, 9, false)]
    [InlineData(8, 98, 91, true)]
    [InlineData(3, 40, 9, true)]
    [InlineData(9, 40, 3, false)]
    public void Products_have_the_tangent_of_both_factors(int m, int k, int n, bool add)
    {
        var random = new Random(m + k + n);
        foreach ((bool left, bool right) in new[] { (false, false), (false, true), (true, false), (true, true) })
        {
            Dual<double>[] a = Draw(random, m * k), b = Draw(random, k * n), c = Draw(random, m * n), expected = add ? [.. c] : new Dual<double>[m * n];
            for (int i = 0; i < m * n; i++)
            {
                for (int l = 0; l < k; l++)
                    expected[i] += a[left ? (l * m) + (i / n) : (i / n * k) + l] * b[right ? (i % n * k) + l : (l * n) + (i % n)];
            }

            MatrixProduct.Multiply<Dual<double>>(a, left, b, right, m, k, n, c, add);
            AssertClose(expected, c, 1e-13);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Infinite_and_undefined_parts_arrive_where_the_operators_put_them(bool add)
    {
        const int size = 9;
        var random = new Random(6);
        // One entry behind the matrices each, which belongs to nobody.
        Dual<double>[] a = Draw(random, (size * size) + 1), b = Draw(random, (size * size) + 1), c = Draw(random, (size * size) + 1);
        (a[7], a[12], a[33]) = (new(double.PositiveInfinity, 0), new(1, double.NaN), new(0, double.NegativeInfinity));
        (b[5], b[78], b[^1]) = (new(double.NaN, 1), new(2, double.PositiveInfinity), new(double.NaN, double.NaN));
        Dual<double>[] expected = [.. c];
        MatrixProduct.Portable<Dual<double>>(a, false, b, false, size, size, size, expected, add);
        MatrixProduct.Multiply<Dual<double>>(a, false, b, false, size, size, size, c, add);
        Bits.AssertClose<double>([.. expected.Select(v => v.Value)], [.. c.Select(v => v.Value)], size);
        Bits.AssertClose<double>([.. expected.Select(v => v.Tangent)], [.. c.Select(v => v.Tangent)], 2 * size);
        Assert.Contains(c, v => double.IsNaN(v.Tangent) && double.IsFinite(v.Value));
        Assert.Contains(c, v => double.IsFinite(v.Tangent) && double.IsFinite(v.Value));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    public void Correlations_and_convolutions_have_the_tangent_of_image_and_kernel(int stride, int padding)
    {
        var size = new ConvolutionSize(2, 3, 9, 11, 4, 3, 3, Stride: stride, Padding: padding);
        var random = new Random(5);
        Dual<double>[] x = Draw(random, size.InputCount), f = Draw(random, size.FilterCount), plain = new Dual<double>[size.OutputCount];
        foreach (bool flip in new[] { false, true })
        {
            CorrelationLoops.PlainValue<Dual<double>>(x, f, size, plain, flip);
            Leftovers.Spoil<double>();
            Dual<double>[] y = Draw(random, size.OutputCount);
            if (flip)
                Convolve2d.Value<Dual<double>>(x, f, size, y);
            else
                CrossCorrelate2d.Value<Dual<double>>(x, f, size, y);
            AssertClose(plain, y, 1e-13);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(37)]
    public void An_inner_product_is_that_of_the_definition(int n)
    {
        var random = new Random(n);
        Dual<double> Any(int _) => new(random.Next(-99, 99), random.Next(-99, 99));
        Dual<double>[] a = [.. Enumerable.Range(0, n).Select(Any)], b = [.. Enumerable.Range(0, n).Select(Any)];
        Assert.Equal(a.Zip(b, (x, y) => x * y).Aggregate(Dual<double>.Zero, (sum, term) => sum + term), Dot.Value<Dual<double>>(a, b));
    }

    [Fact]
    public void Relu_looks_at_the_value_and_lets_the_tangent_through()
    {
        Dual<double>[] x = [.. Draw(new Random(1), 37), new(0, 3), new(-0.0, 3), new(double.NaN, 2), new(double.PositiveInfinity, 4), new(double.NegativeInfinity, 5)];
        for (int skip = 0; skip < 16; skip++)
            Assert.Equal([.. x.Skip(skip).Select(v => v.Value <= 0 ? default : v)], Relu.Value<Dual<double>>(x.AsSpan(skip)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(21)]
    public void Pooling_takes_the_tangent_of_the_first_of_the_largest_values(int windows)
    {
        var size = new PoolSize(2, 4, (2 * windows) + 1, 2, 2);
        var random = new Random(windows);
        Dual<double>[] x = [.. Enumerable.Range(0, size.InputCount).Select(i =>
            new Dual<double>(random.Next(12) == 0 ? double.NaN : random.Next(3), i + 1))];
        Dual<double>[] y = MaxPool2d.Value<Dual<double>>(x, size);
        for (int o = 0; o < y.Length; o++)
        {
            int corner = (o / windows * 2 * size.Width) + (o % windows * 2), best = corner;
            foreach (int i in new[] { corner + 1, corner + size.Width, corner + size.Width + 1 })
                best = x[i].Value > x[best].Value || (double.IsNaN(x[i].Value) && !double.IsNaN(x[best].Value)) ? i : best;
            Assert.Equal(x[best].Tangent, y[o].Tangent);
        }
    }

    [Theory]
    [InlineData(256)]
    [InlineData(263)]
    [InlineData(1000)]
    public void Log_softmax_of_many_is_that_of_the_plain_sum(int count)
    {
        Dual<double>[] z = [.. Draw(new Random(count), count).Select(v => new Dual<double>((20 * v.Value) + 700, v.Tangent))];
        Dual<double> max = z.MaxBy(v => v.Value), sum = default;
        foreach (Dual<double> v in z)
            sum += Dual<double>.Exp(v - max);
        Dual<double>[] expected = [.. z.Select(v => v - max - Dual<double>.Log(sum))];
        Dual<double>[] fence = [.. Enumerable.Repeat(new Dual<double>(double.NaN, double.NaN), 3 * count)];
        AssertClose(expected, LogSoftmax.Value<Dual<double>>(((Dual<double>[])[.. fence, .. z, .. fence]).AsSpan(fence.Length, count)), 1e-12);
    }

    [Fact]
    public void Log_softmax_of_few_is_the_plain_sum_to_the_last_bit()
    {
        double[] z = [.. Draw(new Random(8), 255).Select(v => 9 * v.Value)];
        double max = z.Max(), sum = 0;
        float maxOfSingles = (float)max, sumOfSingles = 0;
        foreach (double v in z)
        {
            sum += Math.Exp(v - max);
            sumOfSingles += MathF.Exp((float)v - maxOfSingles);
        }

        Assert.Equal([.. z.Select(v => v - max - Math.Log(sum))], LogSoftmax.Value<double>(z));
        Assert.Equal([.. z.Select(v => (float)v - maxOfSingles - MathF.Log(sumOfSingles))], LogSoftmax.Value<float>(Array.ConvertAll(z, v => (float)v)));
        Assert.Equal([.. z.Select(v => v - max - Math.Log(sum))], LogSoftmax.Value<Dual<double>>(Array.ConvertAll(z, v => (Dual<double>)v)).Select(y => y.Value));
    }

    [Fact]
    public void Log_softmax_of_many_with_a_number_that_is_none_is_none()
    {
        foreach (int at in new[] { 0, 100, 262 })
        {
            Dual<double>[] z = Draw(new Random(3), 263);
            z[at] = new Dual<double>(double.NaN, 0);
            Assert.All(LogSoftmax.Value<Dual<double>>(z), y => Assert.True(double.IsNaN(y.Value)));
        }
    }

    private static Dual<double>[] Draw(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new Dual<double>((2 * random.NextDouble()) - 1, (2 * random.NextDouble()) - 1))];

    private static void AssertClose(Dual<double>[] expected, Dual<double>[] actual, double relative)
    {
        Assert.Equal(expected.Length, actual.Length);
        double scale = expected.Max(e => Math.Max(Math.Abs(e.Value), Math.Abs(e.Tangent)));
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i].Value - actual[i].Value) <= relative * scale && Math.Abs(expected[i].Tangent - actual[i].Tangent) <= relative * scale,
                $"entry {i}: expected {expected[i]}, got {actual[i]}");
        }
    }
}
