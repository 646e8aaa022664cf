namespace Harness.Verification.Checking;

/// <summary>Random points of a box.</summary>
internal static class Box
{
    /// <summary>Most points are uniform; every fourth is near a face in some entries, every eighth small in all.</summary>
    public static double[] Point(Random random, int number, double[] lower, double[] upper)
    {
        double shrink = number % 8 == 7 ? Math.Pow(10, -6 * random.NextDouble()) : 1;
        double[] x = new double[lower.Length];
        for (int i = 0; i < x.Length; i++)
        {
            double part = number % 4 == 3 ? NearEnds(random) : random.NextDouble();
            double value = lower[i] + (part * (upper[i] - lower[i]));
            double nearer = Math.Clamp(0, lower[i], upper[i]);
            x[i] = Math.Clamp(nearer + (shrink * (value - nearer)), lower[i], upper[i]);
        }

        return x;
    }

    private static double NearEnds(Random random)
    {
        double small = 0.01 * random.NextDouble();
        return random.Next(3) switch { 0 => small, 1 => 1 - small, _ => random.NextDouble() };
    }
}
