using System.Numerics;

namespace Harness.Pictures.Graphs;

/// <summary>Orders things so that the costs of all pairs, each depending on who stands first, add up to little.</summary>
internal static class LinearOrder
{
    /// <summary>The best order, by dynamic programming over subsets.</summary>
    /// <param name="cost">What it costs if the row's thing stands before the column's.</param>
    public static int[] Exact(int[,] cost)
    {
        int n = cost.GetLength(0);
        int[] best = new int[1 << n];
        int[] last = new int[1 << n];
        for (int set = 1; set < best.Length; set++)
        {
            best[set] = int.MaxValue;
            for (int i = 0; i < n; i++)
            {
                if ((set & (1 << i)) == 0)
                    continue;
                int rest = set & ~(1 << i);
                int total = best[rest] + Before(rest, i, cost);
                if (total < best[set])
                    (best[set], last[set]) = (total, i);
            }
        }

        int[] order = new int[n];
        for (int set = best.Length - 1; set != 0; set &= ~(1 << last[set]))
            order[BitOperations.PopCount((uint)set) - 1] = last[set];
        return order;
    }

    /// <summary>An order that no move of a single thing improves.</summary>
    public static int[] ByMoves(int[,] cost)
    {
        List<int> order = [.. Enumerable.Range(0, cost.GetLength(0))];
        bool moved = true;
        while (moved)
        {
            moved = false;
            for (int i = 0; i < order.Count; i++)
                moved |= Move(order, i, cost);
        }

        return [.. order];
    }

    private static bool Move(List<int> order, int thing, int[,] cost)
    {
        int from = order.IndexOf(thing);
        order.RemoveAt(from);
        int total = order.Sum(o => cost[thing, o]);
        List<int> totals = [total];
        foreach (int other in order)
            totals.Add(total += cost[other, thing] - cost[thing, other]);
        int to = totals[from] == totals.Min() ? from : totals.IndexOf(totals.Min());
        order.Insert(to, thing);
        return to != from;
    }

    private static int Before(int set, int i, int[,] cost)
    {
        int sum = 0;
        for (int rest = set; rest != 0; rest &= rest - 1)
            sum += cost[BitOperations.TrailingZeroCount(rest), i];
        return sum;
    }
}
