using System.Diagnostics;

namespace Harness.Bench;

/// <summary>Two computations timed side by side.</summary>
/// <remarks>
/// Samples alternate, so that whatever else the machine does meets both. A sample repeats its side until it lasts long
/// enough for the clock. The ratio is that of the medians; its range is that of the middle half of the samples' own ratios. The
/// ratio of the fastest samples is what is left of it on a machine that is busy with other things.
/// </remarks>
internal static class Measurement
{
    private const double ShortestSample = 3e-4;
    private const int FewestSamples = 5;
    private const int MostSamples = 201;

    /// <summary>Times a pair for about so many seconds.</summary>
    public static BenchTimes Of(Action handwritten, Action autograd, double seconds)
    {
        var clock = Stopwatch.StartNew();
        (int first, int second) = (Repeats(handwritten), Repeats(autograd));
        var samples = new List<(double Handwritten, double Autograd)>();
        while (samples.Count < FewestSamples || (samples.Count < MostSamples && clock.Elapsed.TotalSeconds < seconds))
            samples.Add((Sample(handwritten, first), Sample(autograd, second)));
        double[] ratios = [.. samples.Select(s => s.Handwritten / s.Autograd).Order()];
        return new BenchTimes(Median(samples.Select(s => s.Handwritten)), Median(samples.Select(s => s.Autograd)),
            ratios[ratios.Length / 4], ratios[ratios.Length * 3 / 4], samples.Min(s => s.Handwritten) / samples.Min(s => s.Autograd));
    }

    /// <summary>The median time of one computation, in seconds.</summary>
    public static double Of(Action run, double seconds)
    {
        var clock = Stopwatch.StartNew();
        int repeats = Repeats(run);
        var samples = new List<double>();
        while (samples.Count < FewestSamples || (samples.Count < MostSamples && clock.Elapsed.TotalSeconds < seconds))
            samples.Add(Sample(run, repeats));
        return Median(samples);
    }

    /// <summary>The time of a single run, for what is too slow to repeat.</summary>
    public static double Once(Action run) => Sample(run, 1);

    // Also warms up: tiered compilation needs some dozens of calls and a moment to replace what it first compiled.
    private static int Repeats(Action run)
    {
        var warm = Stopwatch.StartNew();
        for (int i = 0; i < 120 && warm.Elapsed.TotalMilliseconds < 100; i++)
            run();
        int repeats = 1;
        while (Sample(run, repeats) * repeats < ShortestSample)
            repeats *= 2;
        return repeats;
    }

    private static double Sample(Action run, int repeats)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repeats; i++)
            run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / repeats;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>Median times in seconds, the quartiles of the ratio of neighbouring samples, and the ratio of the fastest samples.</summary>
internal sealed record BenchTimes(double Handwritten, double Autograd, double Low, double High, double Fastest)
{
    /// <summary>Handwritten over autograd.</summary>
    public double Ratio => Handwritten / Autograd;
}
