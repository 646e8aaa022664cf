namespace Harness.Bench;

/// <summary>A measured comparison, as printed and as JSON.</summary>
internal sealed record BenchRow(
    string Group, string Name, string Type, int Threads, double Handwritten, double Autograd, double Ratio, double Low, double High,
    double Fastest, double Goal, double Error)
{
    /// <summary>Whether the goal is reached.</summary>
    public bool Reached => Ratio <= Goal;

    /// <summary>Whether both sides computed the same, to the rounding of the number type.</summary>
    public bool Agrees => Error <= (Type == "double" ? 1e-10 : 1e-3);

    /// <summary>Compares the results of both sides, then times them.</summary>
    public static BenchRow Measure(BenchCase test, int threads, double seconds)
    {
        using BenchPair pair = test.Prepare();
        double error = Difference(pair.HandwrittenValues(), pair.AutogradValues());
        BenchTimes times = Measurement.Of(pair.Handwritten, pair.Autograd, seconds);
        return new BenchRow(test.Group, test.Name, test.Type, threads, times.Handwritten, times.Autograd, times.Ratio, times.Low, times.High, times.Fastest, test.Goal, error);
    }

    /// <summary>The largest difference, relative to the largest number, since sums cancel in single entries; ∞ for NaN and other lengths.</summary>
    internal static double Difference(double[] a, double[] b)
    {
        if (a.Length != b.Length)
            return double.PositiveInfinity;
        double scale = b.Select(Math.Abs).DefaultIfEmpty().Max();
        double largest = 0;
        for (int i = 0; i < a.Length; i++)
            largest = a[i] == b[i] ? largest : Math.Max(largest, Math.Abs(a[i] - b[i]) is var d && double.IsNaN(d) ? double.PositiveInfinity : d);
        return largest == 0 ? 0 : largest / scale;
    }
}
