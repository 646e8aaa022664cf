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
        (double Step, double Remainder)[] informative =
        [
            .. m.Samples.Select(s => (s, r: Math.Abs(s.Plus - atZero - (s.Step * m.Claimed))))
                .Where(p => p.r > 16 * p.s.Noise).Select(p => (p.s.Step, p.r)),
        ];
        return informative.Length < Needed ? Abstains("the remainder is at rounding level") : Fit(informative[^Needed..]);
    }

    private static WitnessEvidence Fit((double Step, double Remainder)[] points)
    {
        double[] slopes = [.. points.Zip(points.Skip(1), (a, b) =>
            Math.Log(a.Remainder / b.Remainder) / Math.Log(a.Step / b.Step))];
        double slope = slopes.Average();
        double misfit = slopes.Max(s => Math.Abs(s - slope));
        string rate = FormattableString.Invariant($"slope {slope:0.00}, fit within {misfit:0.00}");
        return misfit > 0.2 ? Abstains($"the remainder follows no power of the step: {rate}")
            : slope > 1.7 ? new WitnessEvidence(Name, Outcome.Agrees, Math.Abs(slope - 2), 0.3, points.Length, rate)
            : slope < 1.3 ? new WitnessEvidence(Name, Outcome.Differs, Math.Abs(slope - 2), 0.3, points.Length, rate)
            : Abstains($"the rate is between 1 and 2: {rate}");
    }

    private static WitnessEvidence Abstains(string why) => new(Name, Outcome.Abstains, null, null, 0, why);
}
