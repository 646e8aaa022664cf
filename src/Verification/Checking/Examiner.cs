namespace Harness.Verification.Checking;

/// <summary>Compares the claim of a section with a witness, direction by direction.</summary>
internal sealed class Examiner(Section section, double allowance, Random random)
{
    /// <summary>The name of forward mode among the witnesses.</summary>
    public const string ForwardMode = "forward mode";

    /// <summary>The name of difference quotients among the witnesses.</summary>
    public const string Differences = "finite differences";

    // Roundings that may stand between two orders of evaluation, of the sum of the terms' magnitudes.
    private const double Roundings = 64;

    // What the spread among nearby points is multiplied by to be a bar.
    private const double SpreadFactor = 8;

    // A bar coarser than this, relative to the scale, decides nothing.
    private const double Coarsest = 0.1;

    // A difference this little above its bar is no verdict, nor is it a pass.
    private const double Decisive = 8;

    private const string OtherFunction =
        "forward mode and finite differences contradict each other: the forward derivative is not that of the function";

    private readonly Probes probes = new(section, random);
    private double noise = double.NaN;

    public Section Section => section;

    /// <summary>Whether a difference by this witness needs a second opinion for each entry.</summary>
    public bool Doubts => probes.Pinned || !section.Calls.HasTangent;

    /// <summary>Keeps the nearby points at the point itself: at a kink they would lie on other branches.</summary>
    public void Pin() => probes.Pinned = true;

    /// <summary>The comparison along v by the best witness there is.</summary>
    /// <param name="v">The direction.</param>
    /// <param name="confirm">Whether a difference is to be confirmed by a second opinion.</param>
    public Measurement Measure(double[] v, bool confirm = true)
    {
        Measurement first = section.Calls.HasTangent ? ByForwardMode(v) : ByDifferences(v, false);
        return first.Differs && confirm ? Confirm(first) : first;
    }

    /// <summary>The comparison along v by difference quotients.</summary>
    public Measurement ByDifferences(double[] v, bool thorough)
    {
        double Psi(double t) => section.ValueAlong(v, t);
        if (double.IsNaN(noise))
            noise = Noise.Of(Psi, section.ValueAtPoint);
        LineSlope line = Line.Slope(Psi, section.ValueAtPoint, noise, thorough);
        (double claimed, double scale) = section.Claim.Along(v);
        double bar = line.Bar + ClaimBar(scale);
        bool settled = double.IsFinite(bar) && (bar <= Coarsest * scale || Math.Abs(claimed - line.Value) > bar || scale == 0);
        return new Measurement
        {
            Witness = Differences,
            Direction = v,
            Claimed = claimed,
            Scale = scale,
            Slope = line.Value,
            Bar = bar,
            WitnessBar = line.Bar,
            Sides = line.Kink ? (line.Left, line.Right) : null,
            Samples = line.Samples,
            Abstains = settled || line.Kink ? null : Unsettled(line),
        };
    }

    private static string Unsettled(LineSlope line) => line.Samples.Count < 2
        ? "the function is not defined on both sides of the point"
        : FormattableString.Invariant($"no step size brings the difference quotient's error bar below {line.Bar:0.0e+0}, which decides nothing");

    private Measurement ByForwardMode(double[] v)
    {
        (double value, double slope) = section.Tangent(section.Point, v);
        (double claimed, double scale) = section.Claim.Along(v);
        double bar = ClaimBar(scale) + (Roundings * Model.DoubleRoundoff * (scale + Math.Abs(slope)));
        return new Measurement
        {
            Witness = ForwardMode,
            Direction = v,
            Claimed = claimed,
            Scale = scale,
            Slope = slope,
            Bar = bar,
            ForwardValue = value,
            Abstains = double.IsFinite(slope) ? null : "the forward derivative is not finite",
        };
    }

    private Measurement Confirm(Measurement first) => first.Witness == Differences ? Again(first) : WithProbes(first);

    // Difference quotients over other steps: both must differ, by more than the claim's own noise.
    private Measurement Again(Measurement first)
    {
        Measurement second = ByDifferences(first.Direction, true);
        if (second.Differs)
            return Decided(WithClaimNoise(first.Bar <= second.Bar ? first : second));
        return second.Abstains is null && second.Bar < first.Bar
            ? second
            : first with { Doubtful = true, Abstains = "two sequences of steps disagree by more than their error bars" };
    }

    private Measurement WithClaimNoise(Measurement m) => m.Kink || probes.Pinned ? m
        : m with { Bar = m.Bar + (SpreadFactor * probes.ClaimSpread(m.Direction, m.Claimed)) };

    private static Measurement Decided(Measurement m) => m.Residual > m.Bar + (Decisive * m.WitnessBar) ? m
        : m with { Doubtful = true, Abstains = "the difference is hardly above the error bars" };

    private Measurement WithProbes(Measurement first)
    {
        double spread = probes.Spread(first.Direction, first.Claimed - first.Slope);
        Measurement wide = first with { Bar = first.Bar + (SpreadFactor * spread) };
        return wide.Differs || wide.Bar > 1e-6 * wide.Scale ? Consult(wide) : wide;
    }

    // Forward mode takes one branch at a kink; difference quotients see both, and whether both are of one function.
    private Measurement Consult(Measurement forward)
    {
        // A function of steps is flat beside the point, and only over larger ones it is not.
        if (forward.Differs && forward.Slope != 0 && Secants.SupportSmooth(forward, section))
            return forward;
        Measurement line = ByDifferences(forward.Direction, false);
        if (line.Kink)
            return line;
        bool otherFunction = line.Abstains is null && !line.Differs && Math.Abs(forward.Slope - line.Slope) > line.Bar;
        if (forward.Differs && otherFunction)
            return forward with
            {
                Doubtful = true,
                Abstains = OtherFunction
            };
        return forward.Differs || TooCoarse(forward.Bar, forward.Scale) is not { } why ? forward
            : forward with { Doubtful = true, Abstains = why };
    }

    private static string? TooCoarse(double bar, double scale) =>
        bar > Coarsest * scale ? "the difference is within the rounding errors of nearby points" : null;

    private double ClaimBar(double scale) => (section.Calls.Model.Precision.Tolerance + allowance) * scale;
}
