using Harness.Pictures.Drawing;

namespace Harness.Pictures.Graphs;

/// <summary>A node or a point of an edge in a layer. Along is the direction of the edges, across is along a layer.</summary>
/// <param name="Layer">Its layer.</param>
/// <param name="Node">The node; −1 for a point of an edge.</param>
/// <param name="Edge">The edge; −1 for a node.</param>
/// <param name="Along">Its length in the direction of the edges.</param>
/// <param name="Across">Its length along the layer.</param>
internal sealed record Entry(int Layer, int Node, int Edge, double Along, double Across)
{
    public bool IsNode => Node >= 0;
}

/// <summary>A graph in layers in which every edge is a chain from layer to layer; every other layer holds the edges'
/// labels.</summary>
internal sealed class Layers
{
    public Layers(IReadOnlyList<Extent> nodes, IReadOnlyList<(int From, int To)> edges, IReadOnlyList<Extent?> labels,
        double mostAcross)
    {
        int[] layer = Layering.Of(nodes.Count, edges);
        Layering.Stagger(layer, edges, [.. nodes.Select(n => n.Height)], mostAcross);
        Entries = [.. nodes.Select((n, i) =>
            new Entry(2 * layer[i], i, -1, Even(n.Width, nodes.Where((_, j) => layer[j] == layer[i])), n.Height))];
        for (int e = 0; e < edges.Count; e++)
            Chains.Add(Chain(e, edges[e].From, edges[e].To, labels[e]));
        Count = Entries.Max(e => e.Layer) + 1;
        Initial = [.. Enumerable.Range(0, Count).Select(l => Enumerable.Range(0, Entries.Count)
            .Where(i => Entries[i].Layer == l).ToArray())];
    }

    public List<Entry> Entries { get; }

    /// <summary>For each edge the entries that it passes, ends included.</summary>
    public List<int[]> Chains { get; } = [];

    public int Count { get; }

    /// <summary>The entries of each layer in the order of making.</summary>
    public int[][] Initial { get; }

    /// <summary>The pieces of edges that lead from a layer to the next.</summary>
    public IReadOnlyList<(int From, int To)> Pieces(int layer) => PiecesByLayer[layer];

    private IReadOnlyList<(int From, int To)>[] PiecesByLayer => _pieces ??= [.. Enumerable.Range(0, Count).Select(l =>
        Chains.SelectMany(c => c.Zip(c.Skip(1))).Where(p => Entries[p.First].Layer == l).ToArray())];

    private IReadOnlyList<(int From, int To)>[]? _pieces;

    // Nodes of a layer that are nearly of one length are made so.
    private static double Even(double length, IEnumerable<Extent> layer) =>
        layer.Select(n => n.Width).Where(w => w <= 1.3 * length).Max();

    private int[] Chain(int edge, int from, int to, Extent? label)
    {
        List<int> chain = [from];
        int labelLayer = Entries[from].Layer + 1;
        for (int l = labelLayer; l < Entries[to].Layer; l++)
        {
            Extent size = l == labelLayer ? label ?? default : default;
            chain.Add(Entries.Count);
            Entries.Add(new Entry(l, -1, edge, size.Width, size.Height));
        }

        return [.. chain, to];
    }
}
