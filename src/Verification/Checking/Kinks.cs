namespace Harness.Verification.Checking;

/// <summary>Tells a kink at the point from curvature: the jump between the one-sided quotients stays as the step
/// shrinks.</summary>
internal static class Kinks
{
    /// <summary>Whether the jump shrinks with the step, or is too small to matter.</summary>
    public static bool LooksSmooth(IReadOnlyList<Sample> samples, double atZero, double bar)
    {
        double last = Math.Abs(Jump(samples[^1], atZero));
        return last <= Math.Max(JumpNoise(samples[^1]), bar) || last <= 0.5 * Math.Abs(Jump(samples[^2], atZero));
    }

    /// <summary>Whether the jump stayed over the three smallest steps that rise above the noise.</summary>
    public static bool IsKink(IReadOnlyList<Sample> samples, double atZero)
    {
        double[] jumps = [.. samples.Where(s => Math.Abs(Jump(s, atZero)) > 2 * JumpNoise(s)).Select(s => Jump(s, atZero))];
        int smallest = samples.Count - 1;

        // A jump that has fallen below the noise before the smallest steps was curvature.
        bool reachesDown = samples.Count >= 6
            && Math.Abs(Jump(samples[smallest - 2], atZero)) > 2 * JumpNoise(samples[smallest - 2]);
        return reachesDown && jumps.Length >= 3
            && jumps[^3..].All(jump => Math.Abs(jump) > 0.6 * Math.Abs(jumps[^3]) && Math.Sign(jump) == Math.Sign(jumps[^1]));
    }

    /// <summary>The step between which and the next smaller one a kink beside the point was left behind; null if there is
    /// none.</summary>
    /// <remarks>Over a kink the second difference grows like the step, and over a smooth piece like its square or faster: so at a
    /// kink its fall is slow above, and then at once steep.</remarks>
    public static double? Beside(IReadOnlyList<Sample> samples, double atZero)
    {
        for (int k = 1; k + 1 < samples.Count; k++)
        {
            double[] second = [.. Enumerable.Range(k - 1, 3).Select(i => Math.Abs(Jump(samples[i], atZero)) * samples[i].Step)];
            if (second[1] > 1e3 * samples[k + 1].Noise && second[0] < 8 * second[1] && second[1] > 64 * second[2])
                return samples[k].Step;
        }

        return null;
    }

    private static double Jump(Sample s, double atZero) => (s.Plus - (2 * atZero) + s.Minus) / s.Step;

    private static double JumpNoise(Sample s) => 4 * s.Noise / s.Step;
}
