namespace Harness.Verification.Checking;

/// <summary>Looks for shorter or smaller inputs, and a point of rounder numbers and more zeros, at which the gradient is still wrong.</summary>
/// <remarks>
/// With forward mode every point tried gets a second opinion from two secants. By differences a second opinion costs so much that the last point
/// alone is confirmed first, and every step only if that one is not.
/// </remarks>
/// <param name="section">The check that failed.</param>
/// <param name="calls">Its functions, or the same for smaller inputs.</param>
/// <param name="most">The count of forward evaluations from which on no further point is tried, once there were a few.</param>
/// <param name="settings">Of the check.</param>
/// <param name="random">For nearby points.</param>
/// <param name="careful">Whether every point tried is confirmed by all there is: by differences, and at kinks.</param>
internal sealed class Shrinker(Section section, Calls calls, int most, Settings settings, Random random, bool careful)
{
    private const int Trials = 12;

    // For each wrong entry, check and diagnosis included, where secants are the second opinion; the last point that is tried may take four more.
    private const int MostForward = 46;

    // For simpler points in any case.
    private const int LeastForward = 8;

    private const int MostSimplifications = 96;
    private const int LongestTried = 3;

    // A difference this far above its bar needs no second opinion.
    private const double FarAbove = 1e3;

    private bool BySecants => calls.HasTangent && !careful;

    private bool EachConfirmed => calls.HasTangent || careful;

    /// <summary>The simplest point found, which may be the one that was checked.</summary>
    /// <param name="section">The check that failed.</param>
    /// <param name="wrong">The wrong entries; the first is shown.</param>
    /// <param name="atKink">Whether the point lies on a kink along the first.</param>
    /// <param name="layout">The inputs.</param>
    /// <param name="settings">Of the check.</param>
    /// <param name="random">For nearby points.</param>
    public static Counterexample Shrink(Section section, IReadOnlyList<WrongEntry> wrong, bool atKink, Layout layout, Settings settings, Random random)
    {
        int most = section.EvaluationsBefore + (MostForward * wrong.Count);
        Shrinker Of(Calls calls, bool careful) => new(section, calls, most, settings, random, careful);
        bool[] Passes(Calls calls) => calls.HasTangent ? [atKink] : [false, true];
        Counterexample? First(Calls calls, Func<Shrinker, Counterexample?> shrunk) =>
            Passes(calls).Select(careful => shrunk(Of(calls, careful))).FirstOrDefault(found => found is not null);
        var shapes = new SmallerShapes(section, layout, most - LeastForward, c => Of(c.Calls, Passes(c.Calls)[0]).Measure(c.Point, c.Entry, false) is not null);
        if (shapes.Find(wrong[0].Entry) is { } smaller && First(smaller.Calls, s => s.Simplest(smaller)) is { } best)
            return best;
        Counterexample plain = First(section.Calls, s => s.OfOneInput(wrong[0], layout))!;
        string? untaken = section.Calls.Model.Resized is not null && !shapes.Taken ? "the function takes no smaller shapes" : null;
        return plain with { Lengths = plain.Lengths ?? untaken };
    }

    private Counterexample? Simplest(SmallerCheck smaller)
    {
        (double[] point, Measurement? m) = Simpler(smaller.Point, smaller.Entry, null);
        if (m is null || !EachConfirmed)
            m = Measure(point, smaller.Entry, !BySecants);
        return m is null ? null
            : Shown(m, point, smaller.Entry, smaller.Layout) with { Lengths = $"with {string.Join(", ", smaller.Layout.Inputs.Select(Named))}" };
    }

    private Counterexample? OfOneInput(WrongEntry wrong, Layout layout)
    {
        (double[] point, int shown, string? lengths, Measurement? m) = Shorter(section.Point, wrong.Entry, layout);
        (point, m) = Simpler(point, shown, m);
        if (m is null)
            return new Counterexample(section.Point, wrong.Name, wrong.Claimed, wrong.Reference) { Lengths = lengths };
        if (!EachConfirmed)
            m = Measure(point, shown, true);
        return m is null ? null : Shown(m, point, shown, layout) with { Lengths = lengths };
    }

    private static Counterexample Shown(Measurement m, double[] point, int entry, Layout layout) =>
        new(point, layout.NameOf(entry), m.Claimed / m.Direction[entry], m.Nearest / m.Direction[entry]);

    private static string Named(InputShape input) => $"{input.Name} [{string.Join(", ", input.Shape)}]";

    // The first entries alone, if the function takes a shorter vector.
    private (double[] Point, int Entry, string? Lengths, Measurement? Seen) Shorter(double[] x, int entry, Layout layout)
    {
        if (x.Length <= 1 || layout.Inputs is not [{ Shape.Length: 1 }] || calls.Model is not { Scalar: true, Resized: null })
            return (x, entry, null, null);
        bool taken = false;
        for (int length = 1; length <= LongestTried && length < x.Length; length++)
        {
            int last = Math.Min(entry, length - 1);
            Measurement? m = Measure(x[..length], last, careful, out bool defined);
            taken |= defined;
            if (m is not null)
                return (x[..length], last, FormattableString.Invariant($"with {length} of {x.Length} entries"), m);
        }

        return (x, entry, taken ? null : "the function takes no shorter input", null);
    }

    // The point after all simplifications that leave the entry wrong, and what was last seen there.
    private (double[] Point, Measurement? Seen) Simpler(double[] point, int entry, Measurement? seen)
    {
        int left = Trials, last = Math.Max(most, calls.Count.Forward + LeastForward);
        foreach (Func<double[], double[]> simplify in Simplifications(point.Length, entry).Take(MostSimplifications))
        {
            double[] simpler = simplify(point);
            if (simpler.AsSpan().SequenceEqual(point))
                continue;
            if (left-- <= 0 || (BySecants && calls.Count.Forward >= last))
                break;
            if (Measure(simpler, entry, careful) is { } m)
                (point, seen) = (simpler, m);
        }

        return (point, seen);
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
            // Forward mode alone sees whether the entry is right there, and needs no value.
            double[] value = calls.HasTangent && !confirm ? section.Cotangent : calls.Value(point);
            if (!Vectors.AllFinite(value))
                return null;
            var there = new Section(calls, point, section.Cotangent, value);
            defined = true;
            return Opinion(there, entry, confirm) is { Differs: true } m && double.IsFinite(m.Claimed) && double.IsFinite(m.Slope) ? m : null;
        }
#pragma warning disable CA1031 // The functions under test may throw what they like.
        catch (Exception)
#pragma warning restore CA1031
        {
            // Not in their domain.
            return null;
        }
    }

    private Measurement? Opinion(Section there, int entry, bool confirm)
    {
        var examiner = new Examiner(there, settings.Allowance, random);
        Measurement m = examiner.Measure(Vectors.Unit(there.Count, entry, Directions.Unit(there.Point)), false);
        if (m.Differs && confirm)
            return Clear(m, there) ? m : examiner.Measure(m.Direction);
        if (m.Differs && calls.HasTangent)
            return Clear(m, new Section(calls, there.Point, there.Cotangent, calls.Value(there.Point), there.Claim.Gradient)) ? m : null;
        return m;
    }

    // Forward mode sees its own rounding errors where a derivative cancels to zero, and one side of a kink. Both are likely at round numbers,
    // and a right gradient may differ from it there as well.
    private static bool Clear(Measurement m, Section there) =>
        m.Residual > FarAbove * m.Bar && (m.Witness == Examiner.Differences || Secants.Support(m, there));

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
