namespace Harness.Verification.Checking;

/// <summary>The claim and forward mode at points a few units in the last place away: what rounding makes of their difference.</summary>
internal sealed class Probes(Section section, Random random)
{
    private const int Count = 3;

    private (double[] Point, Claim Claim)[]? nearby;

    /// <summary>The largest change of the residual among the nearby points.</summary>
    public double Spread(double[] v, double residual)
    {
        double spread = 0;
        nearby ??= [.. Enumerable.Range(0, Count).Select(_ => Nearby()).Select(x => (x, section.ClaimAt(x)))];
        foreach ((double[] point, Claim claim) in nearby)
        {
            double change = Math.Abs(claim.Along(v).Slope - section.Tangent(point, v).Slope - residual);
            spread = double.IsFinite(change) ? Math.Max(spread, change) : spread;
        }

        return spread;
    }

    private double[] Nearby() => Array.ConvertAll(section.Point,
        x => section.Calls.Model.Round(x * (1 + (2 * section.Roundoff * random.Next(-4, 5)))));
}
