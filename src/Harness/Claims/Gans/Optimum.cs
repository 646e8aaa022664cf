using Harness.Handwritten.Distances;
using Harness.Handwritten.Gans;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims.Gans;

/// <summary>The optimal discriminator, with p_data and p_G in tenths as exact fractions.</summary>
internal static class Optimum
{
    private static readonly Rational Half = new(1, 2);

    /// <summary>The printed D* makes the derivative 0, no other value gives more, and V(D*) = −log 4 + 2 JSD.</summary>
    public static Check IsStationaryAndBest => Check.All(
        "D* = p_data/(p_data + p_G) maximises V",
        Stationary("∂V/∂D(x) = 0 at D*, is positive below and negative above, for all p_data, p_G in {1/10, …, 9/10}", (p, q) => GanValue.OptimalDiscriminator<Rational>([p], [q])[0]),
        Check.Same(
            "V(D*) = −log 4 + 2 JSD(p_data, p_G) on GAN-2 and at random distributions", Distributions,
            x => [GanValue.Value<double>(x.AsSpan(0, 3), x.AsSpan(3, 3), GanValue.OptimalDiscriminator<double>(x.AsSpan(0, 3), x.AsSpan(3, 3)))],
            x => [(2 * Divergence.JensenShannon(x.AsSpan(0, 3), x.AsSpan(3, 3))) - Math.Log(4)]));

    /// <summary>The stationarity condition as printed, solved: D = 1/2.</summary>
    public static Check StationaryWithoutDensities => Check.ForAll(
        "the solution of 1/D − 1/(1 − D) = 0 is p_data/(p_data + p_G), for all p_data, p_G in tenths",
        Pairs, pair => Half == pair.P / (pair.P + pair.Q) ? null : $"p_data = {pair.P}, p_G = {pair.Q}: the printed condition "
            + $"gives D = 1/2, the printed result {pair.P / (pair.P + pair.Q)}",
        "exact fractions");

    /// <summary>The condition with the densities.</summary>
    public static Check StationaryWithDensities => Stationary(
        "p_data(x)/D − p_G(x)/(1 − D) = 0 exactly at D = p_data/(p_data + p_G), for all p_data, p_G in {1/10, …, 9/10}", (p, q) => p / (p + q));

    private static IEnumerable<(Rational P, Rational Q)> Pairs =>
        from p in Enumerable.Range(1, 9) from q in Enumerable.Range(1, 9) select (new Rational(p, 10), new Rational(q, 10));

    internal static Check Stationary(string says, Func<Rational, Rational, Rational> best) => Check.Faultable(says, fault => Check.ForAll(
        says, Pairs, pair =>
        {
            Rational d = best(pair.P, pair.Q) / (1 + new Rational(fault, 1_000_000));
            int[] signs = [.. new[] { d * Half, d, (d + Rational.One) * Half }.Select(at => GanValue.Gradient<Rational>([pair.P], [pair.Q], [at])[0].Sign)];
            return signs is [1, 0, -1] ? null : $"p_data = {pair.P}, p_G = {pair.Q}: the signs of ∂V/∂D below, at and above D = "
                + $"{d} are {string.Join(", ", signs)}";
        }, "exact fractions"));

    private static IEnumerable<double[]> Distributions(CheckContext context)
    {
        Random random = context.Random();
        yield return [.. FinitePlay.Data, .. FinitePlay.Generator];
        for (int trial = 0; trial < context.Trials; trial++)
            yield return [.. Normalised(random), .. Normalised(random)];
    }

    private static double[] Normalised(Random random)
    {
        double[] mass = [.. Enumerable.Range(0, 3).Select(_ => 0.05 + random.NextDouble())];
        return [.. mass.Select(m => m / mass.Sum())];
    }
}
