using System.Numerics;
using Harness.Handwritten;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>The loops of a softmax for every width of vector.</summary>
public sealed class ExponentialTests
{
    private static readonly double[] Special =
        [0, -0.0, -1e-300, -1e-17, -0.34657359, -0.34657360, -1, -87, -103, -104, -105, -708, -709, -744, -745, -746, -1e10, double.NegativeInfinity];

    [Fact]
    public void Powers_keep_the_digits_of_one_exponential_for_every_width_of_vector()
    {
        Compare<double, Lanes512<double>>();
        Compare<double, Lanes256<double>>();
        Compare<double, Lanes128<double>>();
        Compare<float, Lanes512<float>>();
        Compare<float, Lanes256<float>>();
        Compare<float, Lanes128<float>>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(45)]
    public void Every_width_of_vector_finds_the_largest_entry_and_scales(int count)
    {
        CompareLoops<double, Lanes512<double>>(count);
        CompareLoops<double, Lanes256<double>>(count);
        CompareLoops<double, Lanes128<double>>(count);
        CompareLoops<float, Lanes512<float>>(count);
        CompareLoops<float, Lanes256<float>>(count);
        CompareLoops<float, Lanes128<float>>(count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(99)]
    public unsafe void Not_a_number_reaches_the_sum(int at)
    {
        double[] z = new double[100], powers = new double[100];
        z[at] = double.NaN;
        fixed (double* pz = z, p = powers)
        {
            Assert.True(double.IsNaN(SoftmaxLoops<double, Lanes512<double>>.Powers(pz, SoftmaxLoops<double, Lanes512<double>>.Max(pz, 100), 100, p)));
            Assert.True(double.IsNaN(SoftmaxLoops<double, Lanes128<double>>.Powers(pz, SoftmaxLoops<double, Lanes128<double>>.Max(pz, 100), 100, p)));
        }
    }

    [Fact]
    public unsafe void The_number_of_threads_changes_no_bit_of_a_loss()
    {
        const int rows = 130, classes = 1300;
        var z = new Fenced<double>(Bits.Draw<double>(new Random(1), rows * classes));
        int[] labels = [.. Enumerable.Range(0, rows).Select(row => 7 * row % classes)];
        int before = KernelThreads.Count;
        try
        {
            (double Loss, double[] Gradient)[] results = [.. new[] { 1, 2, 3, 5 }.Select(threads =>
            {
                KernelThreads.Count = threads;
                var gradient = new Fenced<double>(new double[rows * classes]);
                return (SoftmaxRows<double>.Run(z.Span, labels, 1.0 / rows, gradient.Span), gradient.Content());
            })];
            Assert.All(results, r => Assert.Equal(results[0].Loss, r.Loss));
            Assert.All(results, r => Assert.Equal(results[0].Gradient, r.Gradient));
        }
        finally
        {
            KernelThreads.Count = before;
        }
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(263)]
    [InlineData(1000)]
    public void The_logarithm_of_the_sum_keeps_its_digits_in_long_rows(int count)
    {
        double[] z = Bits.Draw<double>(new Random(count), count);
        double sum = z.Sum(v => Math.Exp(v - z.Max()));
        (double max, double logSum) = LogSoftmax.ShiftedLogSum<double>(z);
        Assert.Equal(z.Max(), max);
        Assert.Equal(Math.Log(sum), logSum, 1e-13);
        Assert.Equal(Math.Log(sum), LogSoftmax.ShiftedLogSum<float>(Array.ConvertAll(z, v => (float)v)).LogSum, 1e-5);
        z[count - 1] = double.PositiveInfinity;
        Assert.True(double.IsNaN(LogSoftmax.ShiftedLogSum<double>(z).LogSum));
        z[count - 1] = double.NegativeInfinity;
        Assert.True(double.IsFinite(LogSoftmax.ShiftedLogSum<double>(z).LogSum));
        z[3] = double.NaN;
        Assert.True(double.IsNaN(LogSoftmax.ShiftedLogSum<double>(z).LogSum));
    }

    private static unsafe void Compare<T, V>()
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        var random = new Random(1);
        T[] x = [.. Special.Concat(Enumerable.Range(0, 4001).Select(_ => -Math.ScaleB(random.NextDouble(), random.Next(-30, 10)))).Select(T.CreateChecked)];
        T[] powers = new T[x.Length];
        T sum;
        fixed (T* px = x, p = powers)
            sum = SoftmaxLoops<T, V>.Powers(px, T.Zero, x.Length, p);
        double total = 0;
        for (int i = 0; i < x.Length; i++)
        {
            T expected = T.Exp(x[i]);
            Assert.True(T.Abs(expected - powers[i]) <= (T.One + T.One) * (T.BitIncrement(expected) - expected), $"exp({x[i]}): {expected} and {powers[i]}");
            total += double.CreateChecked(powers[i]);
        }
        Assert.Equal(total, double.CreateChecked(sum), total * 100 * double.CreateChecked(T.BitIncrement(T.One) - T.One));
    }

    private static unsafe void CompareLoops<T, V>(int count)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        T three = T.CreateChecked(3), factor = T.CreateChecked(0.3);
        for (int at = 0; at < count; at++)
        {
            T[] numbers = [.. Bits.Draw<T>(new Random(at), count).Select(v => v - three)];
            numbers[at] = -T.One;
            Fenced<T> z = new(numbers), scaled = new(numbers), powers = new(new T[count]);
            Assert.Equal(-T.One, SoftmaxLoops<T, V>.Max(z.Start, count));
            // Neighbours that are larger do not count.
            var among = new Fenced<T>([three, .. numbers, three]);
            Assert.Equal(-T.One, SoftmaxLoops<T, V>.Max(among.Start + 1, count));
            SoftmaxLoops<T, V>.Scale(factor, count, scaled.Start);
            Assert.Equal(numbers.Select(v => v * factor), scaled.Content());

            T sum = SoftmaxLoops<T, V>.Powers(z.Start, -T.One, count, powers.Start);
            Bits.AssertClose([.. numbers.Select(v => T.Exp(v + T.One))], powers.Content(), 1);
            Bits.AssertClose([powers.Content().Aggregate((x, y) => x + y)], [sum], count);
            Bits.AssertClose([sum], [SoftmaxLoops<T, V>.SumOfPowers(z.Start, -T.One, count)], count);
        }
    }
}
