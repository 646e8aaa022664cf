namespace Harness.Verification.Checking;

/// <summary>What the directions and their bars exclude.</summary>
internal static class Power
{
    private const double Miss = 0.001;

    /// <summary>The power of the directions with a least scale of an entry above 0; null when none of them spoke.</summary>
    /// <remarks>
    /// A direction with bar b misses an error e in one entry with probability at most 2b / (e·σ), whatever the other entries are
    /// (see <see cref="Directions"/>); the probabilities of independent directions multiply.
    /// </remarks>
    public static CheckPower? Of(IReadOnlyList<(Measurement Measurement, double Scale)> directions, double norm)
    {
        double[] bars = [.. directions.Where(d => d.Scale > 0 && d.Measurement.Abstains is null).Select(d => 2 * d.Measurement.Bar / d.Scale)];
        if (bars.Length == 0)
            return null;
        double error = bars.Select((_, i) => Threshold([.. bars.Order().Take(i + 1)])).Min();
        return new CheckPower(error, error / norm, 1 - Miss, bars.Min());
    }

    // The least of these is above all bars that it takes: a further bar lowers it only if it is below it.
    private static double Threshold(double[] bars) => Math.Exp(bars.Average(Math.Log)) * Math.Pow(Miss, -1.0 / bars.Length);
}
