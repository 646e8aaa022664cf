using System.Numerics;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Pooling over vectors against the definition: the same entry of every window, also with ties, zeros of either sign, and NaN.</summary>
public sealed class PoolPairsTests
{
    private static readonly double[] Entries = [0, -0.0, 1, 2, -1, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_width_of_vector_takes_the_first_maximum(int seed)
    {
        CompareWidth<double, Lanes512<double>>(seed);
        CompareWidth<double, Lanes256<double>>(seed);
        CompareWidth<double, Lanes128<double>>(seed);
        CompareWidth<float, Lanes512<float>>(seed);
        CompareWidth<float, Lanes256<float>>(seed);
        CompareWidth<float, Lanes128<float>>(seed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pooling_takes_the_first_maximum_of_every_window(int seed)
    {
        var random = new Random(seed);
        (int side, int stride) = seed % 4 == 0 ? (3, 2) : (2, 2);
        var size = new PoolSize(random.Next(1, 4), random.Next(3, 12), random.Next(3, 80), side, stride);
        Compare<double>(random, size);
        Compare<float>(random, size);
    }

    private static void Compare<T>(Random random, PoolSize size)
        where T : IFloatingPointIeee754<T>
    {
        T[] x = Draw<T>(random, size.InputCount), yBar = Bits.Draw<T>(random, size.OutputCount), xBar = Bits.Draw<T>(random, x.Length);
        T[] y = new T[yBar.Length], expectedBar = [.. xBar];
        for (int window = 0; window < y.Length; window++)
        {
            int best = Enumerable.Range(0, size.WindowCount).Select(k => size.At(window, k)).Aggregate((i, j) => Exceeds(x[j], x[i]) ? j : i);
            y[window] = x[best];
            expectedBar[best] += yBar[window];
        }
        Assert.Equal(y, MaxPool2d.Value<T>(x, size));
        MaxPool2d.Vjp<T>(x, size, yBar, xBar);
        Assert.Equal(expectedBar, xBar);
    }

    private static unsafe void CompareWidth<T, V>(int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        var random = new Random(seed);
        var size = new PoolSize(1, 2, random.Next(2, 100), 2, 2);
        int windows = size.OutputWidth, done = windows / V.Count * V.Count;
        Fenced<T> x = new(Draw<T>(random, size.InputCount)), yBar = new(Bits.Draw<T>(random, windows));
        Fenced<T> xBar = new(Bits.Draw<T>(random, size.InputCount)), y = new(Bits.Draw<T>(random, windows));
        T[] expected = y.Content(), expectedBar = xBar.Content();
        Assert.Equal(done, PoolPairs<T, V>.Value(x.Start, x.Start + size.Width, windows, y.Start));
        Assert.Equal(done, PoolPairs<T, V>.Vjp(x.Start, x.Start + size.Width, windows, yBar.Start, xBar.Start, xBar.Start + size.Width));
        for (int window = 0; window < done; window++)
        {
            int best = Enumerable.Range(0, 4).Select(k => size.At(window, k)).Aggregate((i, j) => Exceeds(x.Span[j], x.Span[i]) ? j : i);
            expected[window] = x.Span[best];
            expectedBar[best] += yBar.Span[window];
        }
        Assert.Equal(expected, y.Content());
        Assert.Equal(expectedBar, xBar.Content());
    }

    // The convention in words: a later entry wins if it is larger, or NaN where there was none.
    private static bool Exceeds<T>(T later, T earlier)
        where T : IFloatingPointIeee754<T> => T.IsNaN(later) ? !T.IsNaN(earlier) : later > earlier;

    private static T[] Draw<T>(Random random, int count)
        where T : INumberBase<T> => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(Entries[random.Next(Entries.Length)]))];
}
