using Harness.Handwritten.Distances;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims.Distances;

/// <summary>Two equal modes at 0 and 4; the generator has mass s at 0 and 1 − s at 4, or half its mass at 0 and half at x.</summary>
internal static class Modes
{
    private const double Step = 1e-6;

    private static double[] Shares => [0.6, 0.75, 0.9, 0.99, 0.999];

    /// <summary>W₁ has slope 4 in the surplus.</summary>
    public static Check WassersteinPullsBack => Check.ForAll("W₁ has slope 4 in s for s > ½", Shares, s => Slope(Wasserstein, s) is var slope && Math.Abs(slope - 4) < 1e-6 ? null : $"s = {s}: slope {slope}");

    /// <summary>As printed: the other distance would not pull.</summary>
    public static Check JensenShannonDoesNotPullMass => Check.ForAll("JSD has no slope in s for s > ½", Shares, s => Slope(JensenShannon, s) is var slope && Math.Abs(slope) < 1e-6 ? null : $"at s = {Digits.Readable(s)} JSD pulls back too, with slope {slope:G3}");

    /// <summary>JSD pulls mass back too, the harder the nearer to collapse.</summary>
    public static Check JensenShannonPullsMass => Check.ForAll(
        "JSD has a positive slope in s for s > ½, which grows with s", Shares.Zip(Shares[1..], (less, more) => (Less: less, More: more)),
        pair => Slope(JensenShannon, pair.Less) is > 1e-3 and var lower && Slope(JensenShannon, pair.More) > lower ? null : $"between s = {pair.Less} and {pair.More}");

    /// <summary>A sample between the modes is moved by W₁ alone.</summary>
    public static Check OnlyWassersteinMovesSamples => Check.ForAll(
        "with samples at 0 and x, W₁ has slope −½ in x and JSD slope 0, for x = 0.5, 1, …, 3.5", Enumerable.Range(1, 7).Select(k => k / 2.0),
        x => (Slope(at => OnSupport([0, at], Work), x), Slope(at => OnSupport([0, at], Spread), x)) is var (w, jsd) && Math.Abs(w + 0.5) < 1e-6 && jsd == 0
            ? null : $"x = {x}: slopes {w} and {jsd}");

    private static double Work(double[] x, double[] p, double[] q) => Wasserstein1.Distance<double>(x, p, q);

    private static double Spread(double[] x, double[] p, double[] q) => Divergence.JensenShannon(p, q);

    // Samples of equal weight against the two modes, as distributions on all points that occur.
    private static double OnSupport(double[] samples, Func<double[], double[], double[], double> distance)
    {
        double[] modes = [0, 4];
        double[] points = [.. modes.Union(samples).Order()];
        return distance(points, [.. points.Select(x => modes.Count(m => m == x) / 2.0)], [.. points.Select(x => samples.Count(s => s == x) / 2.0)]);
    }

    private static double Wasserstein(double s) => Wasserstein1.Distance<double>([0, 4], [0.5, 0.5], [s, 1 - s]);

    private static double JensenShannon(double s) => Divergence.JensenShannon([0.5, 0.5], [s, 1 - s]);

    private static double Slope(Func<double, double> f, double at) => (f(at + Step) - f(at - Step)) / (2 * Step);
}
