using Harness.Handwritten;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Random inputs that keep away from kinks, ties and poles, where a difference quotient says nothing.</summary>
public static class Draw
{
    /// <summary>A random shape of the given rank, sizes 1 to 4.</summary>
    public static int[] Shape(Random random, int rank) => [.. Enumerable.Range(0, rank).Select(_ => random.Next(1, 5))];

    /// <summary>A random shape of rank 0 to 3.</summary>
    public static int[] AnyShape(Random random) => Shape(random, random.Next(4));

    /// <summary>Entries uniform in [low, high].</summary>
    public static NdArray<double> Uniform(Random random, double low, double high, params int[] shape) =>
        Fill(shape, () => low + ((high - low) * random.NextDouble()));

    /// <summary>Entries of either sign with low ≤ |x| ≤ high.</summary>
    public static NdArray<double> AwayFromZero(Random random, double low, double high, params int[] shape) =>
        Fill(shape, () => (random.Next(2) == 0 ? -1 : 1) * (low + ((high - low) * random.NextDouble())));

    /// <summary>Entries whose absolute values are all at least 0.006 apart and 0.01 from 0, far beyond any step.</summary>
    public static NdArray<double> Distinct(Random random, params int[] shape)
    {
        NdArray<double> x = NdArray.Zeros<double>(shape);
        for (int i = 0; i < x.Count; i++)
            x.Data[i] = (random.Next(2) == 0 ? -1 : 1) * (0.01 * (i + 1 + (0.4 * random.NextDouble())));
        random.Shuffle(x.Data);
        return x;
    }

    /// <summary>Rows along the last axis that are positive and sum to 1.</summary>
    public static NdArray<double> Distributions(Random random, params int[] shape)
    {
        NdArray<double> y = Uniform(random, 0.1, 1, shape);
        for (int start = 0; start < y.Count; start += shape[^1])
        {
            Span<double> row = y.Span.Slice(start, shape[^1]);
            double sum = 0;
            foreach (double entry in row)
                sum += entry;
            foreach (ref double entry in row)
                entry /= sum;
        }
        return y;
    }

    private static NdArray<double> Fill(int[] shape, Func<double> draw)
    {
        NdArray<double> x = NdArray.Zeros<double>(shape);
        for (int i = 0; i < x.Count; i++)
            x.Data[i] = draw();
        return x;
    }
}
