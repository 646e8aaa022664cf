namespace Harness.Verification.Checking;

/// <summary>Looks for a point of rounder numbers and more zeros at which the same entry is still wrong.</summary>
internal static class Shrinker
{
    private const int Trials = 24;

    public static Counterexample? Shrink(Section section, int entry, Layout layout, Settings settings, Random random)
    {
        double[] point = section.Point;
        (int left, int attempts) = (Trials, 8 * Trials);
        foreach (Func<double[], double[]> simplify in Simplifications(point.Length, entry))
        {
            double[] simpler = simplify(point);
            if (left == 0 || attempts-- == 0)
                break;
            if (!simpler.SequenceEqual(point) && left-- > 0
                && Measure(section, simpler, entry, settings, random, false) is not null)
                point = simpler;
        }

        Measurement? shown = Measure(section, point, entry, settings, random, true);
        if (shown is null && !ReferenceEquals(point, section.Point))
            (point, shown) = (section.Point, Measure(section, section.Point, entry, settings, random, true));
        return shown is null ? null
            : new Counterexample(point, layout.NameOf(entry), shown.Claimed / shown.Direction[entry],
                shown.Nearest / shown.Direction[entry]);
    }

    // The comparison at another point if the entry is wrong there too.
    private static Measurement? Measure(Section section, double[] at, int entry, Settings settings, Random random, bool confirm)
    {
        try
        {
            double[] point = Array.ConvertAll(at, x => section.Calls.Model.Round(x));
            if (!section.Calls.Model.Inside(point) || section.Calls.Value(point) is not { } value || !Vectors.AllFinite(value))
                return null;
            var there = new Section(section.Calls, point, section.Cotangent, value);
            Measurement m = new Examiner(there, settings.Allowance, random)
                .Measure(Vectors.Unit(point.Length, entry, Directions.Uniform(point)[0]), confirm);
            return m.Differs && double.IsFinite(m.Claimed) && double.IsFinite(m.Slope) ? m : null;
        }
#pragma warning disable CA1031 // The functions under test may throw what they like.
        catch (Exception)
#pragma warning restore CA1031
        {
            // Not in their domain.
            return null;
        }
    }

    private static IEnumerable<Func<double[], double[]>> Simplifications(int count, int entry)
    {
        for (int digits = 0; digits <= 2; digits++)
        {
            int kept = digits;
            yield return x => Array.ConvertAll(x, value => Math.Round(value, kept));
        }

        for (int length = count; length >= 1; length = length == 1 ? 0 : (length + 1) / 2)
        {
            for (int start = 0; start < count; start += length)
            {
                (int from, int to) = (start, Math.Min(count, start + length));
                yield return x => Replaced(x, from, to, entry);
            }
        }
    }

    // Zeros for all entries of the range but the one that is shown.
    private static double[] Replaced(double[] x, int from, int to, int entry)
    {
        double[] result = [.. x];
        for (int i = from; i < to; i++)
            result[i] = i == entry ? Math.Round(x[i], 1) : 0;
        return result;
    }
}
