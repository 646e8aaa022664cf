namespace Harness.Pictures.Graphs;

/// <summary>Orders the entries of each layer so that few edges cross.</summary>
/// <remarks>
/// Sweeps down and up. Given its neighbours, a layer of at most <see cref="MostExact"/> entries is ordered optimally, a larger
/// one by moving each entry to its best place. Several starting orders; the same input gives the same result.
/// Source: Sugiyama, Tagawa and Toda, Methods for visual understanding of hierarchical system structures.
/// </remarks>
internal static class Ordering
{
    private const int MostExact = 10;
    private const int Starts = 24;
    private const int Sweeps = 8;

    public static int[][] Of(Layers graph)
    {
        int[][] best = [.. graph.Initial];
        int fewest = Crossings.Count(graph, best);
        var random = new Random(1);
        for (int start = 0; start < Starts && fewest > 0; start++)
        {
            int[][] orders = [.. graph.Initial.Select(l => start == 0 ? [.. l] : start == 1 ? [.. l.Reverse()]
                : Shuffled(l, random))];
            for (int sweep = 0; sweep < Sweeps; sweep++)
            {
                Sweep(graph, orders, sweep % 2 == 0, sweep >= Sweeps / 2, asGiven: false);
                int count = Crossings.Count(graph, orders);
                if (count < fewest)
                    (best, fewest) = ([.. orders.Select(o => o.ToArray())], count);
            }
        }

        // Where crossings do not decide, the order of the input does.
        for (int sweep = 0; sweep < 4; sweep++)
            Sweep(graph, best, sweep % 2 == 0, bothSides: true, asGiven: true);
        return best;
    }

    private static void Sweep(Layers graph, int[][] orders, bool down, bool bothSides, bool asGiven)
    {
        for (int k = 0; k < graph.Count; k++)
        {
            int l = down ? k : graph.Count - 1 - k;
            orders[l] = Improved(graph, orders, l, bothSides || down, bothSides || !down, asGiven);
        }
    }

    private static int[] Improved(Layers graph, int[][] orders, int layer, bool above, bool below, bool asGiven)
    {
        int[] entries = orders[layer];
        int[][] up = [.. entries.Select(e => above && layer > 0 ? Places(orders[layer - 1], graph.Pieces(layer - 1), e, true)
            : [])];
        int[][] down = [.. entries.Select(e => below && layer < graph.Count - 1
            ? Places(orders[layer + 1], graph.Pieces(layer), e, false) : [])];
        int[,] cost = new int[entries.Length, entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            for (int j = 0; j < entries.Length; j++)
            {
                bool isTurned = asGiven ? entries[i] > entries[j] : i > j;
                cost[i, j] = (1000 * (Crossings.Between(up[i], up[j]) + Crossings.Between(down[i], down[j])))
                    + (isTurned ? 1 : 0);
            }
        }

        int[] order = entries.Length <= MostExact ? LinearOrder.Exact(cost) : LinearOrder.ByMoves(cost);
        return Array.ConvertAll(order, i => entries[i]);
    }

    private static int[] Places(int[] neighbours, IReadOnlyList<(int From, int To)> pieces, int entry, bool above) =>
        [.. pieces.Where(p => (above ? p.To : p.From) == entry).Select(p => Array.IndexOf(neighbours, above ? p.From : p.To))];

    private static int[] Shuffled(int[] layer, Random random)
    {
        int[] copy = [.. layer];
        random.Shuffle(copy);
        return copy;
    }
}
