namespace Harness.Verification.Checking;

/// <summary>The claim and forward mode at points a few units in the last place away, along directions as near: what rounding
/// makes of their difference.</summary>
internal sealed class Probes(Section section, Random random)
{
    private const int Count = 4;

    // Turns a direction enough for other roundings, and too little to change the residual of a wrong entry much.
    private const double Turn = 1.0 / 4096;

    private (double[] Point, Claim Claim)[]? nearby;

    /// <summary>Whether only the directions vary.</summary>
    public bool Pinned { get; set; }

    /// <summary>The largest change of the residual among the nearby points.</summary>
    public double Spread(double[] v, double residual)
    {
        double spread = 0;
        foreach ((double[] point, Claim claim) in Pinned ? [.. Enumerable.Repeat((section.Point, section.Claim), Count)]
            : nearby ??= Around())
        {
            double[] turned = Nearly(v, Turn);
            double change = Math.Abs(claim.Along(turned).Slope - section.Tangent(point, turned).Slope - residual);
            spread = double.IsFinite(change) ? Math.Max(spread, change) : spread;
        }

        return spread;
    }

    /// <summary>The largest change of the claim itself among the nearby points.</summary>
    public double ClaimSpread(double[] v, double claimed) =>
        (nearby ??= Around()).Select(n =>
            Math.Abs(n.Claim.Along(v).Slope - claimed)).Where(double.IsFinite).DefaultIfEmpty().Max();

    private (double[] Point, Claim Claim)[] Around() =>
        [.. Enumerable.Range(0, Count).Select(_ => Nearby()).Select(x => (x, section.ClaimAt(x)))];

    private double[] Nearby() => section.Calls.Model.Round(Nearly(section.Point, section.Roundoff));

    private double[] Nearly(double[] a, double roundoff) =>
        Array.ConvertAll(a, x => x * (1 + (2 * roundoff * random.Next(-4, 5))));
}
