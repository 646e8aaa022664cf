namespace Harness.Verification.Checking;

/// <summary>Looks for shorter or smaller inputs, and a point of rounder numbers and more zeros, at which the gradient is still wrong.</summary>
/// <remarks>A careful one confirms every step by a second opinion, and not the last point alone.</remarks>
internal sealed class Shrinker(Calls calls, double[] cotangent, Settings settings, Random random, bool careful)
{
    private const int Trials = 12;
    private const int MostSimplifications = 96;
    private const int LongestTried = 3;

    // A difference this far above its bar needs no second opinion.
    private const double FarAbove = 1e3;

    // A kink explains a difference of as much as the slope changes there.
    private const double BeyondKink = 4;

    // Over which a kink shows, and curvature does not.
    private const double KinkStep = 1e-8;

    /// <summary>The simplest point found; null if the mistake cannot be seen at single entries.</summary>
    public static Counterexample? Shrink(Section section, int entry, Layout layout, Settings settings, Random random)
    {
        Shrinker Of(Calls calls, bool careful = false) => new(calls, section.Cotangent, settings, random, careful);
        var shapes = new SmallerShapes(section, layout, c => Of(c.Calls).Measure(c.Point, c.Entry, false) is not null);
        if (shapes.Find(entry) is { } smaller && (Of(smaller.Calls).Simplest(smaller) ?? Of(smaller.Calls, true).Simplest(smaller)) is { } found)
            return found;
        string? untaken = section.Calls.Model.Resized is not null && !shapes.Taken ? "the function takes no smaller shapes" : null;
        return (Of(section.Calls).OfOneInput(section, entry, layout) ?? Of(section.Calls, true).OfOneInput(section, entry, layout)) is { } plain
            ? plain with { Lengths = plain.Lengths ?? untaken } : null;
    }

    private Counterexample? Simplest(SmallerCheck smaller)
    {
        double[] point = Simpler(smaller.Point, smaller.Entry);
        return Measure(point, smaller.Entry, true) is { } m
            ? Shown(m, point, smaller.Entry, smaller.Layout) with { Lengths = $"with {string.Join(", ", smaller.Layout.Inputs.Select(Named))}" }
            : null;
    }

    private Counterexample? OfOneInput(Section section, int entry, Layout layout)
    {
        (double[] point, int shown, string? lengths) = Shorter(section.Point, entry, layout);
        point = Simpler(point, shown);
        Measurement? m = Measure(point, shown, true);
        if (m is null && careful)
            (point, shown, lengths, m) = (section.Point, entry, null, Measure(section.Point, entry, true));
        return m is null ? null : Shown(m, point, shown, layout) with { Lengths = lengths };
    }

    private static Counterexample Shown(Measurement m, double[] point, int entry, Layout layout) =>
        new(point, layout.NameOf(entry), m.Claimed / m.Direction[entry], m.Nearest / m.Direction[entry]);

    private static string Named(InputShape input) => $"{input.Name} [{string.Join(", ", input.Shape)}]";

    // The first entries alone, if the function takes a shorter vector.
    private (double[] Point, int Entry, string? Lengths) Shorter(double[] x, int entry, Layout layout)
    {
        if (x.Length <= 1 || layout.Inputs is not [{ Shape.Length: 1 }] || calls.Model is not { Scalar: true, Resized: null })
            return (x, entry, null);
        bool taken = false;
        for (int length = 1; length <= LongestTried && length < x.Length; length++)
        {
            int last = Math.Min(entry, length - 1);
            Measurement? m = Measure(x[..length], last, careful, out bool defined);
            taken |= defined;
            if (m is not null)
                return (x[..length], last, FormattableString.Invariant($"with {length} of {x.Length} entries"));
        }

        return (x, entry, taken ? null : "the function takes no shorter input");
    }

    private double[] Simpler(double[] point, int entry)
    {
        int left = Trials;
        foreach (Func<double[], double[]> simplify in Simplifications(point.Length, entry).Take(MostSimplifications))
        {
            double[] simpler = simplify(point);
            if (!simpler.AsSpan().SequenceEqual(point) && left-- > 0 && Measure(simpler, entry, careful) is not null)
                point = simpler;
        }

        return point;
    }

    private Measurement? Measure(double[] at, int entry, bool confirm) => Measure(at, entry, confirm, out _);

    // The comparison at another point if the entry is wrong there too.
    private Measurement? Measure(double[] at, int entry, bool confirm, out bool defined)
    {
        defined = false;
        try
        {
            double[] point = Array.ConvertAll(at, calls.Model.Round);
            if (!calls.Model.Inside(point))
                return null;
            // Forward mode alone is enough to try a point, and needs no value; what is shown is confirmed with the function itself.
            double[] value = !confirm && calls.HasTangent ? cotangent : calls.Value(point);
            if (!Vectors.AllFinite(value))
                return null;
            var there = new Section(calls, point, cotangent, value);
            defined = true;
            var examiner = new Examiner(there, settings.Allowance, random);
            double[] v = Vectors.Unit(point.Length, entry, Directions.Unit(point));
            Measurement m = examiner.Measure(v, false);
            if (confirm && m.Differs && !Clear(m, there))
                m = examiner.Measure(v);
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

    // Forward mode sees its own rounding errors where a derivative cancels to zero, and one side of a kink. Both are likely at round numbers,
    // and a right gradient may differ from it there as well.
    private static bool Clear(Measurement m, Section there)
    {
        if (m.Witness == Examiner.Differences)
            return m.Residual > FarAbove * m.Bar;
        double length = Vectors.Largest(m.Direction);
        double rounding = Model.DoubleRoundoff * ((length * Vectors.Norm(there.Claim.Gradient ?? [])) + Math.Abs(there.ValueAtPoint));
        double jump = there.ValueAlong(m.Direction, KinkStep) - (2 * there.ValueAtPoint) + there.ValueAlong(m.Direction, -KinkStep);
        return m.Residual > Math.Max(FarAbove * (m.Bar + rounding), BeyondKink * Math.Abs(jump) / KinkStep);
    }

    // Nothing but the entry, fewer digits, and ranges of zeros from the halves down to single entries.
    private static IEnumerable<Func<double[], double[]>> Simplifications(int count, int entry)
    {
        yield return x => Replaced(x, 0, count, entry);
        for (int digits = 0; digits <= 2; digits++)
            yield return Rounded(digits);
        for (int length = (count + 1) / 2; length >= 1; length = length == 1 ? 0 : (length + 1) / 2)
        {
            for (int start = 0; start < count; start += length)
            {
                (int from, int to) = (start, Math.Min(count, start + length));
                yield return x => Replaced(x, from, to, entry);
            }
        }
    }

    private static Func<double[], double[]> Rounded(int digits) => x => Array.ConvertAll(x, value => Math.Round(value, digits));

    // Zeros for all entries of the range but the one that is shown.
    private static double[] Replaced(double[] x, int from, int to, int entry)
    {
        double[] result = [.. x];
        for (int i = from; i < to; i++)
            result[i] = i == entry ? Math.Round(x[i], 1) : 0;
        return result;
    }
}
