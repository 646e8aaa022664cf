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
