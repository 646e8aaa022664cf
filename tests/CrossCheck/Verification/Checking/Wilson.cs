namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Wilson's 95 % interval for a rate.</summary>
public static class Wilson
{
    public static (double Low, double High) Interval(int hits, int trials)
    {
        const double Z = 1.959963984540054;
        double p = (double)hits / trials;
        double centre = p + (Z * Z / (2 * trials));
        double half = Z * Math.Sqrt((p * (1 - p) / trials) + (Z * Z / (4.0 * trials * trials)));
        double scale = 1 + (Z * Z / trials);
        return (Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
    }
}
