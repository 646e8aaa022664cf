using Harness.Pictures.Drawing;

namespace Harness.Pictures.Graphs;

/// <summary>Where the entries of ordered layers stand.</summary>
internal sealed class Places
{
    private const int Rounds = 80;
    private const double NodeGap = 20;
    private const double LabelGap = 14;
    private const double LayerGap = 22;

    private readonly Layers _graph;
    private readonly int[][] _orders;
    private readonly (int Neighbour, double Weight)[][] _pulls;

    public Places(Layers graph, int[][] orders)
    {
        (_graph, _orders) = (graph, orders);
        _pulls = Pulls(graph);
        Across = new double[graph.Entries.Count];
        Foreach(down: true, layer => Set(layer, [.. layer.Select((_, i) => 60.0 * i)]));
        for (int round = 0; round < Rounds; round++)
            Foreach(round % 2 == 0, layer => Set(layer, [.. layer.Select(Wish)]));
        double least = Enumerable.Range(0, Across.Length).Min(i => Across[i] - (graph.Entries[i].Across / 2));
        Across = [.. Across.Select(a => a - least)];
        Extents = Stacked();
    }

    /// <summary>The middle of each entry along its layer.</summary>
    public double[] Across { get; }

    /// <summary>Where each layer begins and ends.</summary>
    public (double From, double To)[] Extents { get; }

    /// <summary>The room of an entry: horizontal is along.</summary>
    public Box BoxOf(int entry)
    {
        Entry e = _graph.Entries[entry];
        (double from, double to) = Extents[e.Layer];
        return Box.Around(new((from + to) / 2, Across[entry]), new(e.Along, e.Across));
    }

    // Long edges pull hardest, so that they run straight.
    private static (int Neighbour, double Weight)[][] Pulls(Layers graph)
    {
        var pieces = graph.Chains.SelectMany(c => c.Zip(c.Skip(1))).Select(p => (p.First, p.Second, Weight:
            graph.Entries[p.First].IsNode || graph.Entries[p.Second].IsNode ? 1.0 : 6.0)).ToArray();
        ILookup<int, (int, double)> all = pieces.Select(p => (p.First, p.Second, p.Weight))
            .Concat(pieces.Select(p => (p.Second, p.First, p.Weight))).ToLookup(p => p.Item1, p => (p.Item2, p.Item3));
        return [.. Enumerable.Range(0, graph.Entries.Count).Select(i => all[i].ToArray())];
    }

    private void Foreach(bool down, Action<int[]> act)
    {
        foreach (int[] layer in down ? _orders : _orders.Reverse())
            act(layer);
    }

    private void Set(int[] layer, double[] wishes)
    {
        double[] gaps = [.. layer.Zip(layer.Skip(1), Gap)];
        double[] weights = [.. layer.Select(i => Math.Max(0.1, _pulls[i].Sum(p => p.Weight)))];
        double[] places = Spreading.Apart(wishes, gaps, weights);
        for (int i = 0; i < layer.Length; i++)
            Across[layer[i]] = places[i];
    }

    private double Wish(int entry) => _pulls[entry].Length == 0 ? Across[entry]
        : _pulls[entry].Sum(p => p.Weight * Across[p.Neighbour]) / _pulls[entry].Sum(p => p.Weight);

    private double Gap(int a, int b)
    {
        (Entry first, Entry second) = (_graph.Entries[a], _graph.Entries[b]);
        return ((first.Across + second.Across) / 2) + (first.IsNode || second.IsNode ? NodeGap : LabelGap);
    }

    private (double From, double To)[] Stacked()
    {
        var extents = new (double From, double To)[_graph.Count];
        double at = 0;
        for (int l = 0; l < _graph.Count; l++)
        {
            double size = _orders[l].Max(i => _graph.Entries[i].Along);
            extents[l] = (at, at + size);

            // Where neighbours are far apart across, a wider gap keeps edges from becoming steep.
            double steep = _graph.Pieces(l).Select(p => Math.Abs(Across[p.From] - Across[p.To])).DefaultIfEmpty().Max();
            at += size + Math.Clamp(0.5 * steep, LayerGap, 2.5 * LayerGap);
        }

        return extents;
    }
}
