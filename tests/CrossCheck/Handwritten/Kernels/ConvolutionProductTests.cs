using System.Numerics;
using Harness.Handwritten.Convolution;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Handwritten.Kernels;

public sealed class ConvolutionProductTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Products_and_plain_loops_agree_in_double(int seed) => Compare<double>(seed);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Products_and_plain_loops_agree_in_float(int seed) => Compare<float>(seed);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rows_and_plain_loops_agree_in_dual_numbers(int seed)
    {
        var random = new Random(seed);
        ConvolutionSize size = Any(random);
        Dual<double>[] x = Duals(random, size.InputCount), f = Duals(random, size.FilterCount);
        (Dual<double>[] rows, Dual<double>[] plain) = (new Dual<double>[size.OutputCount], new Dual<double>[size.OutputCount]);
        CorrelationLoops.Value<Dual<double>>(x, f, size, rows, seed % 2 == 0);
        CorrelationLoops.PlainValue<Dual<double>>(x, f, size, plain, seed % 2 == 0);
        Bits.AssertClose<double>([.. plain.Select(v => v.Value)], [.. rows.Select(v => v.Value)], size.FilterCount / size.Filters);
        Bits.AssertClose<double>([.. plain.Select(v => v.Tangent)], [.. rows.Select(v => v.Tangent)], 2 * size.FilterCount / size.Filters);
    }

    private static Dual<double>[] Duals(Random random, int count) =>
        [.. Bits.Draw<double>(random, count).Zip(Bits.Draw<double>(random, count), (v, t) => new Dual<double>(v, t))];

    [Fact]
    public void Cotangents_are_added_to_what_is_there()
    {
        var size = new ConvolutionSize(2, 3, 12, 12, 4, 3, 3, Padding: 1);
        var random = new Random(5);
        double[] x = Bits.Draw<double>(random, size.InputCount), f = Bits.Draw<double>(random, size.FilterCount);
        double[] yBar = Bits.Draw<double>(random, size.OutputCount);
        double[] once = new double[size.InputCount], twice = new double[size.InputCount];
        double[] fOnce = new double[size.FilterCount], fTwice = new double[size.FilterCount];
        Convolve2d.Vjp(x, f, size, yBar, once, fOnce);
        Convolve2d.Vjp(x, f, size, yBar, twice, fTwice);
        Convolve2d.Vjp(x, f, size, yBar, twice, fTwice);
        Bits.AssertClose([.. once.Select(v => 2 * v)], twice, 36);
        Bits.AssertClose([.. fOnce.Select(v => 2 * v)], fTwice, 288);
    }

    private static void Compare<T>(int seed)
        where T : IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        ConvolutionSize size = Any(random);
        bool flip = seed % 2 == 0;
        T[] x = Bits.Draw<T>(random, size.InputCount), f = Bits.Draw<T>(random, size.FilterCount), yBar = Bits.Draw<T>(random, size.OutputCount);
        T[] y = new T[size.OutputCount], plain = new T[size.OutputCount];
        CorrelationLoops.PlainValue<T>(x, f, size, plain, flip);
        CorrelationLoops.Value<T>(x, f, size, y, flip);
        Bits.AssertClose(plain, y, size.FilterCount / size.Filters);

        T[] xBar = Bits.Draw<T>(random, x.Length), fBar = Bits.Draw<T>(random, f.Length);
        T[] plainXBar = [.. xBar], plainFBar = [.. fBar];
        CorrelationLoops.PlainVjp<T>(x, f, size, yBar, plainXBar, plainFBar, flip);
        CorrelationLoops.Vjp<T>(x, f, size, yBar, xBar, fBar, flip);
        Bits.AssertClose(plainXBar, xBar, size.FilterCount / size.Channels);
        Bits.AssertClose(plainFBar, fBar, size.Batch * size.OutputHeight * size.OutputWidth);
    }

    // Big enough for the matrix product; strides, paddings and dilations of every kind, also paddings that the kernel never needs.
    private static ConvolutionSize Any(Random random)
    {
        while (true)
        {
            var size = new ConvolutionSize(
                random.Next(1, 4), random.Next(1, 5), random.Next(3, 20), random.Next(3, 20), random.Next(1, 9),
                random.Next(1, 5), random.Next(1, 5), random.Next(1, 4), random.Next(0, 4), random.Next(1, 4));
            if (size.OutputHeight > 0 && size.OutputWidth > 0 && (long)size.OutputCount * size.FilterCount / size.Filters is > 4_000 and < 400_000)
                return size;
        }
    }
}
