using Harness.Handwritten.Distances;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.Claims.Distances;

/// <summary>The cost of moving mass, by trying every plan.</summary>
internal static class Transport
{
    private const string Says = "W₁ is the least cost of moving the mass of p to q: [½, ½, 0, 0] to [0, 0, ½, ½], [0.5, 0.3, "
        + "0.2] to [0.1, 0.3, 0.6], "
        + "and every pair on 0..3 in quarters";

    private static readonly (int[] P, int[] Q)[] Printed = [([1, 1, 0, 0], [0, 0, 1, 1]), ([5, 3, 2], [1, 3, 6])];

    /// <summary>The cheapest of all plans costs what the cumulative formula says. (With whole masses a cheapest plan is whole.)</summary>
    public static Check CheapestIsCumulative => Check.Faultable(Says, fault => Check.ForAll(
        Says,
        [.. Printed, .. Quarters.SelectMany(_ => Quarters, (p, q) => (p, q))],
        pair =>
        {
            Rational cumulative = Cumulative(pair.Item1, pair.Item2) + fault;
            int cheapest = Cheapest(pair.Item1, pair.Item2);
            return cumulative == new Rational(cheapest) ? null
                : $"[{string.Join(", ", pair.Item1)}] to [{string.Join(", ", pair.Item2)}]: {cumulative} by the formula, "
                    + $"{cheapest} by the best plan";
        },
        "enumeration of all plans"));

    private static IEnumerable<int[]> Quarters =>
        from a in Enumerable.Range(0, 5)
        from b in Enumerable.Range(0, 5 - a)
        from c in Enumerable.Range(0, 5 - a - b)
        select new[] { a, b, c, 4 - a - b - c };

    /// <summary>The least Σ mass · distance over all ways to move whole units from p to q, on the points 0, 1, ….</summary>
    internal static int Cheapest(int[] p, int[] q)
    {
        int from = Array.FindIndex(p, mass => mass > 0);
        if (from < 0)
            return 0;
        int best = int.MaxValue;
        for (int to = 0; to < q.Length; to++)
        {
            if (q[to] == 0)
                continue;
            int cost = Math.Abs(from - to) + Cheapest(Less(p, from), Less(q, to));
            best = Math.Min(best, cost);
        }

        return best;
    }

    private static Rational Cumulative(int[] p, int[] q)
    {
        Rational[] Fractions(IEnumerable<int> values) => [.. values.Select(v => new Rational(v))];
        return Wasserstein1.Distance<Rational>(Fractions(Enumerable.Range(0, p.Length)), Fractions(p), Fractions(q));
    }

    private static int[] Less(int[] mass, int at) => [.. mass.Select((m, i) => i == at ? m - 1 : m)];
}
