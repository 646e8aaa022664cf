using Harness.Problems;

namespace Harness.Verification.Judging;

/// <summary>Random points around the given one.</summary>
internal static class SamplePoints
{
    /// <summary>Moves every given entry x by up to ±max(|x|, 1)/2.</summary>
    public static Dictionary<string, NumberArray> Around(Problem problem, Random random) =>
        problem.Given.ToDictionary(
            g => g.Name,
            g => new NumberArray([.. g.Value.Data.Select(x => x + (Math.Max(Math.Abs(x), 1) * (random.NextDouble() - 0.5)))], g.Value.Shape),
            StringComparer.Ordinal);
}
