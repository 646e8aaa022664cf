using Harness.Verification.Claims;

namespace Harness.Claims.Activations;

/// <summary>Where the claims of this folder are tried.</summary>
internal static class Points
{
    /// <summary>0, ±1, …, ±30 and random numbers between, smallest first.</summary>
    public static IEnumerable<double[]> Line(CheckContext context)
    {
        Random random = context.Random();
        return
        [
            [0], .. Enumerable.Range(1, 30).SelectMany(n => (double[][])[[n], [-n]]),
            .. Enumerable.Range(0, context.Trials).Select(_ => (double[])[60 * (random.NextDouble() - 0.5)]),
        ];
    }

    /// <summary>Numbers beside the kink at 0.</summary>
    public static IEnumerable<double[]> BesideZero(CheckContext context) =>
        Line(context).Where(x => x[0] != 0).Prepend([-1e-6]).Prepend([1e-6]);

    /// <summary>Random vectors of 1 to 8 entries in ±10.</summary>
    public static IEnumerable<double[]> Vectors(CheckContext context)
    {
        Random random = context.Random();
        return Enumerable.Range(0, Math.Max(8, context.Trials))
            .Select(i => Enumerable.Range(0, 1 + (i % 8)).Select(_ => 20 * (random.NextDouble() - 0.5)).ToArray());
    }

    /// <summary>(c, x): first c = 2, x = (0, 1), then random c in ±3 and vectors of 2 to 5 entries in ±3.</summary>
    public static IEnumerable<double[]> Scaled(CheckContext context)
    {
        Random random = context.Random();
        return
        [
            [2, 0, 1],
            .. Enumerable.Range(0, context.Trials)
                .Select(i => Enumerable.Range(0, 3 + (i % 4)).Select(_ => 6 * (random.NextDouble() - 0.5)).ToArray()),
        ];
    }

    /// <summary>Every vector of n whole numbers from −r to r, small entries first.</summary>
    public static IEnumerable<int[]> Whole(int n, int r)
    {
        int[] entries = [0, .. Enumerable.Range(1, r).SelectMany(k => (int[])[k, -k])];
        IEnumerable<int[]> all = [[]];
        for (int i = 0; i < n; i++)
            all = all.SelectMany(x => entries.Select(e => (int[])[.. x, e]));
        return all;
    }
}
