namespace Harness.Verification.Checking;

/// <summary>Chooses the steps to extrapolate from: those from which on no smaller step contradicts the result.</summary>
/// <remarks>
/// Over large steps a kink beside the point, or a fine wiggle under a steep slope, can leave differences that converge to a wrong
/// value. Smaller steps see it. So a result counts only if every difference at a smaller step deviates from it by no more than
/// those that it was made
/// from, and by its noise.
/// </remarks>
internal static class Steady
{
    public static (double Value, double Bar) Slope(List<Sample> samples, double ratio)
    {
        double[] slopes = [.. samples.Select(s => (s.Plus - s.Minus) / (2 * s.Step))];
        double[] noises = [.. samples.Select(s => s.Noise / s.Step)];
        (double Value, double Bar) best = (double.NaN, double.PositiveInfinity);
        for (int start = 0; start + 2 <= slopes.Length; start++)
        {
            (double value, double bar) = Best(slopes, noises, start, ratio);
            if (bar < best.Bar && Consistent(slopes, noises, start, value, bar))
                best = (value, bar);
        }

        return best;
    }

    private static (double Value, double Bar) Best(double[] slopes, double[] noises, int start, double ratio)
    {
        var table = new Extrapolation(ratio * ratio);
        for (int i = start; i < slopes.Length; i++)
            table.Add(slopes[i], noises[i]);
        return (table.Value, table.Bar);
    }

    private static bool Consistent(double[] slopes, double[] noises, int start, double value, double bar)
    {
        double allowed = double.PositiveInfinity;
        for (int i = start; i < slopes.Length; i++)
        {
            double deviation = Math.Abs(slopes[i] - value);
            if (deviation > allowed + bar + (2 * noises[i]))
                return false;
            allowed = Math.Min(allowed, Math.Max(deviation, 2 * noises[i]));
        }

        return true;
    }
}
