namespace Harness.Problems.Files;

/// <summary>Reads edges <c>u -> v: derivative</c> and puts their nodes in order.</summary>
internal static class EdgeGraph
{
    private const int MostEdges = 500;
    private const int MostPaths = 10_000;

    public static Edge Edge(YamlEntry entry)
    {
        string[] ends = entry.Key.Split("->", StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || ends.Any(e => e.Length == 0))
        {
            throw new ProblemException(entry.At, $"'{entry.Key}' is not an edge; write it as 'u -> v: derivative of v with respect to u'");
        }

        ProblemBuilder.CheckName(End(entry, ends[0], entry.Key.IndexOf(ends[0], StringComparison.Ordinal)));
        ProblemBuilder.CheckName(End(entry, ends[1], entry.Key.LastIndexOf(ends[1], StringComparison.Ordinal)));
        if (ends[0] == ends[1])
        {
            throw new ProblemException(entry.At, $"the edge '{entry.Key}' leads from '{ends[0]}' to itself");
        }

        (List<PrintedNumber> numbers, int[] shape) = NumberReader.Read(entry.Value, entry.Key);
        return shape.Length == 0
            ? new Edge(ends[0], ends[1], numbers[0].Value, numbers[0].Text, entry.At)
            : throw new ProblemException(entry.Value.At, $"the edge '{entry.Key}' carries one number");
    }

    // One end of an edge, as an entry that stands where the end does.
    private static YamlEntry End(YamlEntry edge, string end, int offset) => edge with
    {
        Name = edge.Name with { Text = end, TextAt = edge.Name.IsVerbatim ? edge.At.Right(offset) : edge.At },
    };

    /// <summary>The nodes, each after all nodes that have an edge to it; otherwise in order of first mention.</summary>
    /// <exception cref="ProblemException">An edge is given twice, the edges form a cycle, or there are too many.</exception>
    public static List<string> InOrder(IReadOnlyList<Edge> edges)
    {
        CheckCount(edges);
        var order = new List<string>();
        var path = new List<string>();
        foreach (string node in edges.SelectMany(e => new[] { e.From, e.To }).Distinct())
        {
            Visit(node, edges, order, path);
        }

        CheckPaths(edges, order);
        return order;
    }

    private static void CheckCount(IReadOnlyList<Edge> edges)
    {
        if (edges.Count > MostEdges)
        {
            throw new ProblemException(edges[MostEdges].At, $"a graph has at most {MostEdges} edges");
        }

        foreach (Edge again in edges.GroupBy(e => (e.From, e.To)).SelectMany(same => same.Skip(1)))
        {
            SourcePosition first = edges.First(e => e.From == again.From && e.To == again.To).At;
            throw new ProblemException(again.At, $"the edge '{again.From} -> {again.To}' is given twice; the first is at {first}");
        }
    }

    // Every path is walked one by one when the gradients are checked.
    private static void CheckPaths(IReadOnlyList<Edge> edges, List<string> order)
    {
        var paths = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string node in Enumerable.Reverse(order))
        {
            paths[node] = Math.Max(1, edges.Where(e => e.From == node).Sum(e => paths[e.To]));
        }

        if (paths.Values.Sum() > MostPaths)
        {
            throw new ProblemException(edges[0].At, $"the edges form more than {MostPaths} paths; every one of them is walked, so give a smaller graph");
        }
    }

    private static void Visit(string node, IReadOnlyList<Edge> edges, List<string> order, List<string> path)
    {
        if (order.Contains(node))
        {
            return;
        }

        if (path.Contains(node))
        {
            IEnumerable<string> cycle = path[path.IndexOf(node)..].Append(node).Reverse();
            throw new ProblemException(edges.First(e => e.To == path[^1] || e.From == node).At, $"the edges form a cycle: {string.Join(" -> ", cycle)}");
        }

        path.Add(node);
        foreach (Edge incoming in edges.Where(e => e.To == node))
        {
            Visit(incoming.From, edges, order, path);
        }

        path.RemoveAt(path.Count - 1);
        order.Add(node);
    }
}
