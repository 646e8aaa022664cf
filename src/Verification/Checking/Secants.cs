namespace Harness.Verification.Checking;

/// <summary>Two values beside the point as a second opinion on forward mode, cheaper than a sequence of difference quotients.</summary>
internal static class Secants
{
    // The part of a difference from the claim that the secants may be off.
    private const double Near = 0.25;

    // The part of a derivative's terms that its two sides may be apart for other reasons than a kink.
    private const double Apart = 1e-6;

    private const double ShortestStep = 1.0 / (1 << 24);
    private const double LongestStep = 1.0 / (1 << 12);

    // Rounding of the values over the step makes at most about a sixteenth of the difference, if there is a step so long.
    private const double Roundings = 128;

    /// <summary>Whether the secants to both sides are close to forward mode's slope, by the measure of its difference from the claim. Then neither
    /// a kink, between whose one-sided derivatives the claim may lie, nor another forward function explains the difference.</summary>
    /// <returns>False also where the function is not defined on both sides, and where noise or curvature hides the answer.</returns>
    public static bool Support(Measurement forward, Section section)
    {
        double step = Step(forward, section);
        return IsNear(forward, Secant(forward, section, step)) && IsNear(forward, Secant(forward, section, -step));
    }

    /// <summary>The same by the one-sided slopes that secants of two lengths give, and whether these are the same: whether there is no kink at
    /// all.</summary>
    public static bool SupportSmooth(Measurement forward, Section section)
    {
        double step = Step(forward, section);
        double right = Slope(step), left = Slope(-step);
        return IsNear(forward, right) && IsNear(forward, left) && Math.Abs(right - left) <= Apart * (forward.Scale + Math.Abs(forward.Slope));

        // What curvature adds is four times as large over four times the step.
        double Slope(double t) => ((4 * Secant(forward, section, t)) - Secant(forward, section, 4 * t)) / 3;
    }

    private static double Step(Measurement forward, Section section) =>
        Math.Clamp(Roundings * Model.DoubleRoundoff * Math.Abs(section.ValueAtPoint) / forward.Residual, ShortestStep, LongestStep);

    private static double Secant(Measurement forward, Section section, double t) =>
        (section.ValueAlong(forward.Direction, t) - section.ValueAtPoint) / t;

    private static bool IsNear(Measurement forward, double slope) => Math.Abs(slope - forward.Slope) <= Near * forward.Residual;
}
