using Harness.Problems;

namespace Harness.Verification;

/// <summary>How far two arrays are apart, measured against their own scale.</summary>
public static class Closeness
{
    /// <summary>Handwritten rules and autograd must agree to this, relative to the tensor's scale.</summary>
    public const double Agreement = 1e-12;

    /// <summary>A formula holds when it differs by no more than this, relative to the tensor's scale.</summary>
    /// <remarks>Both sides are computed in doubles along different ways; what a wrong formula misses is many orders larger.</remarks>
    public const double SameFormula = 1e-9;

    private const double UnitRoundoff = 1.1102230246251565e-16;

    // The number of roundings whose noise may stand where exact arithmetic gives zero.
    private const double NoiseRoundings = 16;

    /// <summary>The largest |a − b| over all entries, divided by the largest magnitude; 0 when both are zero throughout.</summary>
    /// <param name="a">One array.</param>
    /// <param name="b">The other.</param>
    /// <param name="magnitude">
    /// The largest magnitude that the values were computed from: where both arrays are no larger than its rounding noise,
    /// both stand for zero and agree.
    /// </param>
    /// <returns>Infinity when the shapes differ, or a value is not finite in one and not the same in the other.</returns>
    public static double Distance(NumberArray a, NumberArray b, double magnitude = 0)
    {
        double noise = NoiseRoundings * UnitRoundoff * magnitude;
        return !a.HasShape(b.Shape) ? double.PositiveInfinity
            : Magnitude(a) <= noise && Magnitude(b) <= noise && a.Data.Concat(b.Data).All(double.IsFinite) ? 0
            : Worst(a, b).Error;
    }

    /// <summary>The entry where two arrays of one shape are furthest apart, and how far, relative to their scale.</summary>
    public static (int Entry, double Error) Worst(NumberArray a, NumberArray b)
    {
        double scale = Math.Max(Magnitude(a), Magnitude(b));
        (int Entry, double Error) worst = (0, 0);
        for (int i = 0; i < a.Data.Length; i++)
        {
            double error = a.Data[i].Equals(b.Data[i]) ? 0 : Math.Abs(a.Data[i] - b.Data[i]) / scale;
            error = double.IsNaN(error) ? double.PositiveInfinity : error;
            worst = error > worst.Error ? (i, error) : worst;
        }

        return worst;
    }

    /// <summary>The largest finite magnitude.</summary>
    public static double Magnitude(NumberArray a) => a.Data.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
}
