namespace Harness.Pictures.Graphs;

/// <summary>Gives every node of an acyclic graph a layer, so that all edges lead to later layers.</summary>
internal static class Layering
{
    /// <summary>The layer of each node, from 0.</summary>
    /// <exception cref="ArgumentException">The edges form a cycle.</exception>
    public static int[] Of(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        int[] order = InOrder(nodes, edges);
        int[] layer = new int[nodes];
        foreach (int node in order)
            layer[node] = edges.Where(e => e.To == node).Select(e => layer[e.From] + 1).DefaultIfEmpty(0).Max();

        // A node with more edges out than in stands better right before the first use of its value.
        foreach (int node in order.Reverse())
        {
            int[] next = [.. edges.Where(e => e.From == node).Select(e => layer[e.To])];
            if (next.Length > edges.Count(e => e.To == node))
                layer[node] = next.Min() - 1;
        }

        int first = layer.DefaultIfEmpty().Min();
        return Array.ConvertAll(layer, l => l - first);
    }

    /// <summary>Where a layer is too long, every other node without incoming edges moves one layer up.</summary>
    /// <param name="layer">The layers, changed in place.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="sizes">How much of its layer each node takes.</param>
    /// <param name="most">How much may be taken.</param>
    public static void Stagger(int[] layer, IReadOnlyList<(int From, int To)> edges, double[] sizes, double most)
    {
        for (int l = layer.Max(); l >= layer.Min() && l > -layer.Length; l--)
        {
            int[] here = [.. Enumerable.Range(0, layer.Length).Where(n => layer[n] == l)];
            int[] sources = [.. here.Where(n => edges.All(e => e.To != n))];
            if (sources.Length < 2 || here.Sum(n => sizes[n]) <= most)
                continue;
            foreach (int n in sources.Where((_, i) => i % 2 == 1))
                layer[n]--;
        }

        int first = layer.Min();
        for (int n = 0; n < layer.Length; n++)
            layer[n] -= first;
    }

    private static int[] InOrder(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        int[] open = [.. Enumerable.Range(0, nodes).Select(n => edges.Count(e => e.To == n))];
        var ready = new Queue<int>(Enumerable.Range(0, nodes).Where(n => open[n] == 0));
        var order = new List<int>();
        while (ready.TryDequeue(out int node))
        {
            order.Add(node);
            foreach ((int _, int to) in edges.Where(e => e.From == node))
            {
                if (--open[to] == 0)
                    ready.Enqueue(to);
            }
        }

        return order.Count == nodes ? [.. order] : throw new ArgumentException("the edges form a cycle", nameof(edges));
    }
}
