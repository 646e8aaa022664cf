namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Points for tests.</summary>
public static class Points
{
    public static double[] Uniform(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (4 * random.NextDouble()) - 2)];
    }
}
