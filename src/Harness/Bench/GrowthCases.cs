namespace Harness.Bench;

/// <summary>How time and memory of value and gradient grow with one size, fitted as size to a power.</summary>
internal static class GrowthCases
{
    public static IEnumerable<GrowthRow> Measure(BenchRequest request, Action<string> progress)
    {
        foreach (GrowthCase test in All().Where(c => request.Wants($"growth, {c.Rule} in {c.Size}")))
        {
            progress($"growth: {test.Rule} in {test.Size}");
            yield return Row(test, request.Seconds);
        }
    }

    /// <summary>Every rule of the graph, and the layers.</summary>
    internal static IEnumerable<GrowthCase> All() => [.. GrowthRules.All(), .. GrowthLayers.All()];

    private static GrowthRow Row(GrowthCase test, double seconds)
    {
        double[] times = [.. test.Sizes.Select(n => Measurement.Of(test.Prepare(n), seconds / test.Sizes.Length))];
        double[] bytes = [.. test.Sizes.Select(n => Bytes(test.Prepare, n))];
        ((double time, double fit), (double memory, _)) = (Fit(test.Sizes, times), Fit(test.Sizes, bytes));
        return new GrowthRow(test.Rule, test.Size, test.Sizes, times, time, fit, memory, test.Expected);
    }

    /// <summary>The slope of the least squares line through (ln size, ln cost), and r², the part of the spread that it explains.</summary>
    internal static (double Exponent, double Fit) Fit(int[] sizes, double[] costs)
    {
        (double[] x, double[] y) = ([.. sizes.Select(s => Math.Log((double)s))], [.. costs.Select(c => Math.Log(c))]);
        (double meanX, double meanY) = (x.Average(), y.Average());
        double covariance = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
        double slope = covariance / x.Sum(a => (a - meanX) * (a - meanX));
        double spread = y.Sum(b => (b - meanY) * (b - meanY));
        return (slope, spread == 0 ? 1 : slope * covariance / spread);
    }

    // What preparing and a first run allocate: inputs, results and everything kept between them.
    private static double Bytes(Func<int, Action> prepare, int n)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        prepare(n)();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

/// <summary>A rule whose cost is measured at several sizes.</summary>
internal sealed record GrowthCase(string Rule, string Size, int[] Sizes, double Expected, Func<int, Action> Prepare);

/// <summary>Measured times, the exponents fitted to them and to the memory, and the exponent that the mathematics has.</summary>
internal sealed record GrowthRow(
    string Rule, string Size, int[] Sizes, double[] Times, double Exponent, double Fit, double MemoryExponent, double Expected);
