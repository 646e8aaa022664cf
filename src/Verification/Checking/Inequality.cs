using System.Globalization;
using Harness.Verification.Numbers;

namespace Harness.Verification.Checking;

/// <summary>What was found out about an inequality on a box.</summary>
/// <param name="Outcome">Agrees: it holds on the whole box. Differs: it fails at the counterexample. Abstains: not settled.</param>
/// <param name="Grade">Proved, unless it abstains.</param>
/// <param name="Counterexample">A point where it certainly fails, or null.</param>
/// <param name="LowerBound">A lower bound of the quantity on the box, where it holds; otherwise of its value at the
/// counterexample.</param>
/// <param name="Boxes">How many boxes were looked at.</param>
/// <param name="Reason">Why it abstains, or what the counterexample shows; null where it holds.</param>
public sealed record InequalityVerdict(
    Outcome Outcome, Grade? Grade, double[]? Counterexample, double LowerBound, int Boxes, string? Reason);

/// <summary>Proves or refutes f(x) &gt; 0 on a box, by enclosures rounded outward and branch and bound.</summary>
/// <remarks>
/// An enclosure above 0 settles a box, a value certainly not above 0 at its midpoint refutes the statement, and any other box
/// is cut in two along its longest side. Where f only touches 0, no number of boxes settles it and it abstains; so does it
/// where code compares numbers that the box leaves open, and cutting does not help.
/// </remarks>
public static class Inequality
{
    /// <summary>f(x) &gt; 0 for all x in the box.</summary>
    /// <param name="f">The quantity, over intervals.</param>
    /// <param name="box">The domain.</param>
    /// <param name="mostBoxes">How many boxes to look at before it abstains.</param>
    public static InequalityVerdict Positive(Func<Interval[], Interval> f, IReadOnlyList<Interval> box, int mostBoxes = 100_000)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfZero(box.Count, nameof(box));
        var open = new Stack<Interval[]>([[.. box]]);
        double least = double.PositiveInfinity;
        int boxes = 0;
        while (open.TryPop(out Interval[]? part))
        {
            if (++boxes > mostBoxes || Array.TrueForAll(part, side => side.IsPoint))
                return Abstains(part, boxes);
            Interval value = Enclosed(f, part);
            if (value.Lower > 0)
            {
                least = Math.Min(least, value.Lower);
                continue;
            }

            double[] middle = [.. part.Select(side => side.Midpoint)];
            Interval there = Enclosed(f, [.. middle.Select(x => new Interval(x))]);
            if (there.Upper <= 0)
                return Fails(middle, there, boxes);
            (Interval[] low, Interval[] high) = Halves(part);
            open.Push(high);
            open.Push(low);
        }

        return new InequalityVerdict(Outcome.Agrees, Grade.Proved, null, least, boxes, null);
    }

    private static Interval Enclosed(Func<Interval[], Interval> f, Interval[] box)
    {
        try
        {
            return f([.. box]);
        }
        catch (UndecidableComparisonException)
        {
            return Interval.Entire;
        }
    }

    private static (Interval[] Low, Interval[] High) Halves(Interval[] box)
    {
        int longest = Enumerable.Range(0, box.Length).MaxBy(i => box[i].Upper - box[i].Lower);
        double middle = box[longest].Midpoint;
        (Interval[] low, Interval[] high) = ([.. box], [.. box]);
        (low[longest], high[longest]) = (new Interval(box[longest].Lower, middle), new Interval(middle, box[longest].Upper));
        return (low, high);
    }

    private static InequalityVerdict Fails(double[] x, Interval value, int boxes) => new(Outcome.Differs, Grade.Proved, x,
        value.Lower, boxes, FormattableString.Invariant($"at {Text(x)} it is between {value.Lower:R} and {value.Upper:R}"));

    private static InequalityVerdict Abstains(Interval[] box, int boxes) => new(Outcome.Abstains, null, null,
        double.NegativeInfinity, boxes, FormattableString.Invariant(
            $"not settled near {Text([.. box.Select(side => side.Midpoint)])}, {boxes} boxes looked at: it may only touch 0 there"));

    private static string Text(double[] x) =>
        "[" + string.Join(", ", x.Select(v => v.ToString(CultureInfo.InvariantCulture))) + "]";
}
