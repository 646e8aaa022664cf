namespace Harness.Problems.Files;

/// <summary>Reads edges <c>u -> v: derivative</c> and puts their nodes in order.</summary>
internal static class EdgeGraph
{
    public static Edge Edge(YamlEntry entry)
    {
        string[] ends = entry.Key.Split("->", StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || ends.Any(e => e.Length == 0))
        {
            throw new ProblemException(entry.At, $"'{entry.Key}' is not an edge; write it as 'u -> v: derivative of v with respect to u'");
        }

        foreach (string end in ends)
        {
            ProblemBuilder.CheckName(entry with { Key = end });
        }

        if (ends[0] == ends[1])
        {
            throw new ProblemException(entry.At, $"the edge '{entry.Key}' leads from '{ends[0]}' to itself");
        }

        (List<PrintedNumber> numbers, int[] shape) = NumberReader.Read(entry.Value, entry.Key);
        return shape.Length == 0
            ? new Edge(ends[0], ends[1], numbers[0].Value, numbers[0].Text, entry.At)
            : throw new ProblemException(entry.Value.At, $"the edge '{entry.Key}' carries one number");
    }

    /// <summary>The nodes, each after all nodes that have an edge to it; otherwise in order of first mention.</summary>
    public static List<string> InOrder(IReadOnlyList<Edge> edges)
    {
        var order = new List<string>();
        var path = new List<string>();
        foreach (string node in edges.SelectMany(e => new[] { e.From, e.To }).Distinct())
        {
            Visit(node, edges, order, path);
        }

        return order;
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
