namespace Harness.Verification.Checking;

/// <summary>The Taylor remainder |f(x + tv) − f(x) − t·g·v|: it must shrink like t², and shrinks like t where g is
/// wrong.</summary>
internal static class TaylorRate
{
    /// <summary>The name among the witnesses.</summary>
    public const string Name = "Taylor remainder";

    private const int Needed = 3;

    public static WitnessEvidence Of(Measurement m, double atZero)
    {
        if (m.Kink)
            return Abstains("the function has a kink here");
        // A remainder within what the claim may be off by, or within the noise of the values, tells nothing.
        (Sample Sample, double Remainder)[] all =
            [.. m.Samples.Select(s => (s, r: Math.Abs(s.Plus - atZero - (s.Step * m.Claimed))))];
        (Sample Sample, double Remainder)[] informative =
            [.. all.Where(p => p.Remainder > Math.Max(16 * p.Sample.Noise, 2 * m.Bar * p.Sample.Step))];
        if (informative.Length < Needed)
            return Abstains("the remainder is at rounding level");
        (Sample Sample, double Remainder)[] last = informative[^Needed..];
        WitnessEvidence word = Fit([.. last.Select(p => (p.Sample.Step, p.Remainder))]);
        return word.Outcome == Outcome.Differs && all.Any(p => Contradicts(p.Sample, p.Remainder, last[^1]))
            ? Abstains("a remainder like the step's first power ends at smaller steps: there is a kink beside the point") : word;
    }

    // A smaller step over which a remainder of first order would still show, and does not.
    private static bool Contradicts(Sample s, double remainder, (Sample Sample, double Remainder) last)
    {
        double expected = last.Remainder * s.Step / last.Sample.Step;
        return s.Step < last.Sample.Step && expected > 32 * s.Noise && remainder < 0.5 * expected;
    }

    private static WitnessEvidence Fit((double Step, double Remainder)[] points)
    {
        double[] slopes = [.. points.Zip(points.Skip(1), (a, b) =>
            Math.Log(a.Remainder / b.Remainder) / Math.Log(a.Step / b.Step))];
        double slope = slopes.Average();
        // Of two slopes both are as far from their mean.
        double misfit = Math.Abs(slopes[0] - slope);
        string rate = FormattableString.Invariant($"slope {slope:0.00}, fit within {misfit:0.00}");
        return misfit > 0.2 ? Abstains($"the remainder follows no power of the step: {rate}")
            : slope > 1.7 ? new WitnessEvidence(Name, Outcome.Agrees, Math.Abs(slope - 2), 0.3, points.Length, rate)
            : slope < 1.3 ? new WitnessEvidence(Name, Outcome.Differs, Math.Abs(slope - 2), 0.3, points.Length, rate)
            : Abstains($"the rate is between 1 and 2: {rate}");
    }

    private static WitnessEvidence Abstains(string why) => new(Name, Outcome.Abstains, null, null, 0, why);
}
