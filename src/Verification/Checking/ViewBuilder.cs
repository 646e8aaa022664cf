namespace Harness.Verification.Checking;

/// <summary>Puts together what the directions and the located entries say.</summary>
internal static class ViewBuilder
{
    public static View Of(Examiner examiner, Locator locator, IReadOnlyList<Measurement> directions, double[] scale,
        Layout layout, Settings settings)
    {
        Section section = examiner.Section;
        int count = section.Count;
        double[] claimed = section.Claim.Gradient ?? [.. Enumerable.Range(0, count).Select(i => Claimed(section, locator, i))];
        bool restIsRight = locator.Complete;
        double[] reference = restIsRight ? [.. claimed] : Filled(count, double.NaN);
        double[] bars = Filled(count, 0);
        var intervals = new Dictionary<int, (double Low, double High)>();
        foreach ((int i, Measurement m) in locator.Measured)
        {
            reference[i] = m.Abstains is null ? m.Nearest / scale[i] : double.NaN;
            bars[i] = m.Bar / scale[i];
            if (m.Sides is { } sides)
                intervals[i] = (Math.Min(sides.Left, sides.Right) / scale[i], Math.Max(sides.Left, sides.Right) / scale[i]);
        }

        return new View
        {
            Layout = layout,
            Point = section.Point,
            Claimed = claimed,
            Reference = reference,
            Bars = bars,
            Roundoff = section.Roundoff,
            Layers = settings.Layers,
            Intervals = intervals,
            Directions = [.. directions.Where(d => !d.Kink && d.Abstains is null).Select(d => (d.Direction, d.Slope, d.Bar))],
        };
    }

    private static double Claimed(Section section, Locator locator, int i) =>
        locator.Measured.TryGetValue(i, out Measurement? m) ? m.Claimed / m.Direction[i] : section.Claim.Entry(i, section.Count);

    private static double[] Filled(int count, double value)
    {
        double[] result = new double[count];
        Array.Fill(result, value);
        return result;
    }
}
