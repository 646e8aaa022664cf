using Harness.Verification.Numbers;

namespace Harness.Verification.Checking;

/// <summary>The derivative along random directions enclosed by intervals that are rounded outward: a claim outside is wrong.</summary>
internal sealed class Enclosure(Func<Dual<Interval>[], Dual<Interval>> f) : IPointWitness
{
    private const string Name = "intervals";
    private const int Lines = 3;

    // An enclosure wider than this, relative to the scale, excludes nothing.
    private const double Coarsest = 0.1;

    public PointWord Examine(Section section, bool smooth, Settings settings)
    {
        var random = new Random(settings.Seed);
        (double worst, double bar) = (0, 0);
        for (int k = 0; k < Lines; k++)
        {
            double[] v = Directions.Random(random, Directions.Uniform(section.Point));
            if (Along(section.Point, v, out string why) is not { } slope)
                return Abstains(why);
            (double claimed, double scale) = section.Claim.Along(v);
            double allowed = (section.Calls.Model.Precision.Tolerance + settings.Allowance) * scale;
            double outside = Math.Max(slope.Lower - claimed, claimed - slope.Upper);
            // To a claim of zero nothing can be relative.
            double unit = scale == 0 ? 1 : scale;
            if (!(outside <= allowed))
                return Differs(claimed, slope, outside / unit, allowed / unit);
            double width = slope.Upper - slope.Lower;
            if (!(width <= Coarsest * scale))
                return Abstains(FormattableString.Invariant($"the enclosure is {width:0.0e+0} wide and excludes nothing"));
            (worst, bar) = (Math.Max(worst, Math.Max(0, outside) / unit), Math.Max(bar, (allowed + width) / unit));
        }

        return new PointWord(new WitnessEvidence(Name, Outcome.Agrees, worst, bar, Lines, null), true);
    }

    private Interval? Along(double[] x, double[] v, out string why)
    {
        try
        {
            why = "the enclosure is not finite";
            Interval slope = f([.. x.Select((entry, i) => new Dual<Interval>(new Interval(entry), new Interval(v[i])))]).Tangent;
            return double.IsFinite(slope.Lower) && double.IsFinite(slope.Upper) ? slope : null;
        }
        catch (UndecidableComparisonException e)
        {
            why = e.Message;
            return null;
        }
    }

    private static PointWord Differs(double claimed, Interval slope, double error, double bar) => new(
        new WitnessEvidence(Name, Outcome.Differs, error, bar, 1, FormattableString.Invariant(
            $"along a direction {claimed:R} is claimed, and the derivative is between {slope.Lower:R} and {slope.Upper:R}")), true);

    private static PointWord Abstains(string why) => new(new WitnessEvidence(Name, Outcome.Abstains, null, null, 0, why), true);
}
