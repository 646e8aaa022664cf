using Harness.Pictures.Drawing;

namespace Harness.Pictures.Plots;

/// <summary>Ticks at multiples of 1, 2 or 5 times a power of ten.</summary>
internal static class LinearTicks
{
    public static IReadOnlyList<(double Value, string Label)> Of(double from, double to, int most)
    {
        double step = Step((to - from) / Math.Max(1, most));
        int decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        double first = Math.Ceiling((from / step) - 1e-9);
        double last = Math.Floor((to / step) + 1e-9);
        bool small = decimals > 4 || step >= 1e6;
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)
            .Select(v => (v, small ? NumberText.Of(v, 3) : NumberText.Decimals(v, decimals)))];
    }

    /// <summary>The least of 1, 2, 5 times a power of ten that is no smaller.</summary>
    public static double Step(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double factor = least / power;
        return power * (factor <= 1 + 1e-9 ? 1 : factor <= 2 + 1e-9 ? 2 : factor <= 5 + 1e-9 ? 5 : 10);
    }
}

/// <summary>Ticks at powers of ten; at 1, 2 and 5 times them where there are few.</summary>
internal static class LogTicks
{
    private static readonly int[] Factors = [1, 2, 5];

    public static IReadOnlyList<(double Value, string Label)> Of(double from, double to, int most)
    {
        int first = (int)Math.Ceiling(from - 1e-9);
        int last = (int)Math.Floor(to + 1e-9);
        if (last - first < 1)
            return [.. Enumerable.Range(first - 1, 3).SelectMany(e => Factors.Select(f => f * Math.Pow(10, e)))
                .Where(v => Math.Log10(v) >= from - 1e-9 && Math.Log10(v) <= to + 1e-9).Select(v => (v, NumberText.Of(v, 3)))];
        int step = (int)LinearTicks.Step(Math.Max(1, (last - first) / (double)Math.Max(1, most)));
        int start = (int)Math.Ceiling(first / (double)step) * step;
        return [.. Enumerable.Range(0, ((last - start) / step) + 1).Select(i => start + (i * step))
            .Select(e => (Math.Pow(10, e), Label(e, first, last)))];
    }

    // Between 0.001 and 1000 plain numbers read better.
    private static string Label(int exponent, int first, int last) =>
        first >= -3 && last <= 4 ? NumberText.Of(Math.Pow(10, exponent)) : NumberText.PowerOfTen(exponent);
}
