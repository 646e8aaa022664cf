using Harness.Handwritten.Kernels;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Loops over dual numbers for every width of vector, for every count up to a few vectors and a rest.</summary>
public sealed unsafe class DualWidthTests
{
    private static readonly double[] Special = [0, -0.0, 1, 2, -1, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    [Fact]
    public void Numbers_are_taken_apart_and_put_together_for_whole_vectors()
    {
        CompareParts<Lanes512<double>>();
        CompareParts<Lanes256<double>>();
        CompareParts<Lanes128<double>>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Products_of_every_count_are_written_or_added(bool add)
    {
        // 5 n entries of C: with these n, every rest that a vector of eight, four or two can leave.
        const int m = 5, k = 13;
        for (int n = 4; n < 12; n++)
        {
            Leftovers.Spoil<double>();
            Dual<double>[] a = Whole(m * k, 3), b = Whole(k * n, 5), expected = Whole(m * n, 7);
            Dual<double>[] c = add ? [.. expected] : [.. Enumerable.Repeat(new Dual<double>(double.NaN, double.NaN), m * n)];
            MatrixProduct.Portable<Dual<double>>(a, false, b, false, m, k, n, expected, add);
            MatrixProduct.Multiply<Dual<double>>(a, false, b, false, m, k, n, c, add);
            Assert.Equal(expected, c);
        }
    }

    [Fact]
    public void Relu_keeps_or_drops_value_and_tangent_together()
    {
        CompareRelu<Lanes512<double>>();
        CompareRelu<Lanes256<double>>();
        CompareRelu<Lanes128<double>>();
    }

    [Fact]
    public void Pooling_takes_value_and_tangent_of_the_first_maximum()
    {
        ComparePool<Lanes512<double>>();
        ComparePool<Lanes256<double>>();
        ComparePool<Lanes128<double>>();
    }

    [Fact]
    public void Sums_of_powers_have_the_tangent_of_every_term()
    {
        CompareSums<Lanes512<double>>();
        CompareSums<Lanes256<double>>();
        CompareSums<Lanes128<double>>();
    }

    [Fact]
    public void Inner_products_take_the_tangents_of_both_sides()
    {
        CompareDots<Lanes512<double>>();
        CompareDots<Lanes256<double>>();
        CompareDots<Lanes128<double>>();
    }

    private static void CompareParts<V>()
        where V : struct, ILanes<V, double>
    {
        for (int count = 0; count <= (2 * V.Count) + 1; count++)
        {
            int done = count / V.Count * V.Count;
            Fenced<double> pairs = new([.. Enumerable.Range(1, 2 * count).Select(i => (double)i)]), parts = new(new double[2 * count]);
            Assert.Equal(done, DualParts.Split<V>(pairs.Start, count, parts.Start));
            // Odd numbers are values, even ones tangents.
            IEnumerable<double> values = Enumerable.Range(0, count).Select(i => i < done ? (2.0 * i) + 1 : 0);
            Assert.Equal([.. values, .. values.Select(v => v == 0 ? 0 : v + 1)], parts.Content());

            Fenced<double> split = new([.. values, .. Enumerable.Range(0, count).Select(i => 100.0 + i)]);
            foreach (bool add in new[] { false, true })
            {
                var joined = new Fenced<double>([.. pairs.Span]);
                Assert.Equal(done, DualParts.Join<V>(split.Start, count, joined.Start, add));
                Assert.Equal([.. Enumerable.Range(0, 2 * count).Select(i =>
                {
                    // Value i + 1, tangent 100 + i/2; what was there before is i + 1, too.
                    double written = i % 2 == 0 ? i + 1 : 100.0 + (i / 2);
                    return i / 2 >= done ? i + 1 : add ? written + i + 1 : written;
                })], joined.Content());
            }
        }
    }

    private static void CompareRelu<V>()
        where V : struct, ILanes<V, double>
    {
        // A tangent that is none or infinite must be dropped, too, not multiplied by 0.
        double[] all = [.. Special.SelectMany(u => Special.SelectMany(t => new[] { u, t }))];
        for (int count = 0; count <= all.Length / 2; count++)
        {
            int done = count / V.Count * V.Count;
            Fenced<double> x = new(all[..(2 * count)]), y = new([.. Enumerable.Repeat(9.0, 2 * count)]);
            Assert.Equal(done, DualLoops.Relu<V>(x.Start, count, y.Start));
            Assert.Equal([.. Enumerable.Range(0, 2 * count).Select(i => i / 2 >= done ? 9 : all[i / 2 * 2] <= 0 ? 0 : all[i])], y.Content());
        }
    }

    private static void ComparePool<V>()
        where V : struct, ILanes<V, double>
    {
        var random = new Random(1);
        for (int windows = 0; windows <= (3 * V.Count) + 1; windows++)
        {
            (int done, int width) = (windows / V.Count * V.Count, (2 * windows) + 1);
            var x = new Fenced<double>([.. Enumerable.Range(0, 4 * width).Select(i => i % 2 == 1 ? i : Special[random.Next(Special.Length)])]);
            var y = new Fenced<double>([.. Enumerable.Repeat(-9.0, 2 * windows)]);
            Assert.Equal(done, DualLoops.Pool<V>(x.Start, x.Start + (2 * width), windows, y.Start));
            double[] pooled = y.Content();
            for (int window = 0; window < windows; window++)
            {
                int[] places = [2 * window, (2 * window) + 1, width + (2 * window), width + (2 * window) + 1];
                int best = places.Aggregate((i, j) => Leads(x.Span[2 * j], x.Span[2 * i]) ? j : i);
                Assert.Equal(window < done ? (x.Span[2 * best], x.Span[(2 * best) + 1]) : (-9, -9), (pooled[2 * window], pooled[(2 * window) + 1]));
            }
        }
    }

    private static void CompareSums<V>()
        where V : struct, ILanes<V, double>
    {
        var random = new Random(2);
        for (int count = 1; count <= (3 * V.Count) + 1; count++)
        {
            double[] pairs = Bits.Draw<double>(random, 2 * count);
            for (int at = 0; at < count; at++)
            {
                // The largest value is in every place once; beside it stands the smallest that there is.
                double[] z = [.. pairs];
                z[2 * at] = 300;
                if (count > 1)
                    z[2 * ((at + 1) % count)] = double.NegativeInfinity;
                var x = new Fenced<double>(z);
                (double max, double value, double tangent) = DualLoops.SumOfPowers<V>(x.Start, count);
                Assert.Equal(300, max);
                // Neighbours that are larger do not count.
                var among = new Fenced<double>([400, 1, .. z, 400, 1]);
                Assert.Equal(300, DualLoops.SumOfPowers<V>(among.Start + 2, count).Max);
                double[] powers = [.. Enumerable.Range(0, count).Select(i => Math.Exp(z[2 * i] - 300))];
                Assert.Equal(powers.Sum(), value, 1e-14);
                Assert.Equal(powers.Select((p, i) => p * z[(2 * i) + 1]).Sum(), tangent, 1e-14);

                x.Span[2 * at] = double.NaN;
                Assert.True(double.IsNaN(DualLoops.SumOfPowers<V>(x.Start, count).Value));
            }

            // Terms of the same size, each of which is seen.
            var near = new Fenced<double>(pairs);
            (double most, double sum, double sumDot) = DualLoops.SumOfPowers<V>(near.Start, count);
            Assert.Equal(Enumerable.Range(0, count).Max(i => pairs[2 * i]), most);
            Assert.Equal(Enumerable.Range(0, count).Sum(i => Math.Exp(pairs[2 * i] - most)), sum, 1e-13);
            Assert.Equal(Enumerable.Range(0, count).Sum(i => Math.Exp(pairs[2 * i] - most) * pairs[(2 * i) + 1]), sumDot, 1e-13);
            near.Content();
        }
    }

    // Whole numbers, whose sums are exact in any order.
    private static void CompareDots<V>()
        where V : struct, ILanes<V, double>
    {
        var random = new Random(3);
        for (int count = 0; count <= (3 * V.Count) + 1; count++)
        {
            double[] a = [.. Enumerable.Range(0, 2 * count).Select(_ => (double)random.Next(-99, 99))], b = [.. a.Select(_ => (double)random.Next(-99, 99))];
            Fenced<double> left = new(a), right = new(b);
            (double value, double tangent) = DualLoops.Dot<V>(left.Start, right.Start, count);
            int[] all = [.. Enumerable.Range(0, count)];
            Assert.Equal((value, tangent), DualLoops.Dot(left.Span, right.Span));
            Assert.Equal((all.Sum(i => a[2 * i] * b[2 * i]), all.Sum(i => (a[2 * i] * b[(2 * i) + 1]) + (a[(2 * i) + 1] * b[2 * i]))), (value, tangent));
            Assert.Equal(a, left.Content());
            Assert.Equal(b, right.Content());
        }
    }

    private static bool Leads(double later, double earlier) => double.IsNaN(later) ? !double.IsNaN(earlier) : later > earlier;

    // Whole numbers, so that sums are equal in any order.
    private static Dual<double>[] Whole(int count, int factor) =>
        [.. Enumerable.Range(1, count).Select(i => new Dual<double>(factor * i % 17, (factor * i % 13) - 6))];
}
