namespace Harness.Verification.Checking;

/// <summary>Checks that a wrong gradient would have passed as well are no passes; this says which and why.</summary>
internal static class Vacuity
{
    /// <summary>Why the measurements prove nothing, or null.</summary>
    public static string? OfMeasurements(IReadOnlyList<Measurement> measurements, double value, bool scalar)
    {
        if (measurements.Any(m => m.Kink))
            return null;
        double noise = 1e3 * Model.DoubleRoundoff * Math.Abs(value);
        bool zero = measurements.All(m => Math.Abs(m.Slope) <= Math.Max(noise, m.Scale == 0 ? m.Bar : 0)
            && m.Scale <= noise);
        return !zero ? null
            : scalar ? "the function does not change in any direction tried, and the gradient is zero: zero was compared with zero"
            : "the cotangent lies in the null space of the transposed Jacobian: zero was compared with zero";
    }

    /// <summary>Why a point is no place to tell a right gradient from a wrong one, or null.</summary>
    public static string? OfPoint(double[] x) =>
        x.Length == 0 ? "there are no inputs"
        : Array.TrueForAll(x, entry => entry == 0) ? Special("all inputs are zero")
        : Array.TrueForAll(x, entry => entry is 0 or 1)
            ? Special("all inputs are zero or one, where powers and products coincide")
        : x.Length > 1 && Array.TrueForAll(x, entry => entry.Equals(x[0]))
            ? Special("all inputs are equal, so that exchanged entries show nowhere")
        : null;

    private static string Special(string what) => $"{what}; choose another point, or say that this one is meant (AtExactly)";
}
