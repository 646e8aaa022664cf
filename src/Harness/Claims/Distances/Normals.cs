using Harness.Handwritten.Distances;

namespace Harness.Claims.Distances;

/// <summary>Normal distributions N(0, 1) and N(θ, 1) on a fine grid: how descending their distance by θ ends.</summary>
internal static class Normals
{
    private const double Spacing = 0.1;
    private const double Difference = 1e-3;

    private static readonly double[] Grid = [.. Enumerable.Range(-80, 171).Select(k => k * Spacing)];

    private static readonly double[] Data = At(0);

    /// <summary>|θ| after 100 steps of 0.1 from θ = 0.95, against the slope of W₁ and of KL.</summary>
    public static (double Wasserstein, double KullbackLeibler) Descended() => (
        Descend(p => Wasserstein1.Distance<double>(Grid, Data, p)), Descend(p => Divergence.KullbackLeibler(Data, p)));

    private static double Descend(Func<double[], double> distance)
    {
        double theta = 0.95;
        for (int step = 0; step < 100; step++)
            theta -= 0.1 * (distance(At(theta + Difference)) - distance(At(theta - Difference))) / (2 * Difference);
        return Math.Abs(theta);
    }

    private static double[] At(double theta)
    {
        double[] mass = [.. Grid.Select(x => Math.Exp(-(x - theta) * (x - theta) / 2))];
        double total = mass.Sum();
        return [.. mass.Select(m => m / total)];
    }
}
