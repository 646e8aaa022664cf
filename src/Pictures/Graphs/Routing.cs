using Harness.Pictures.Drawing;

namespace Harness.Pictures.Graphs;

/// <summary>Finds the way of each edge: straight where nothing is in the way, else a smooth curve.</summary>
/// <remarks>
/// At first all edges run so that they never meet a node or a label: along the layers' direction where entries are, with turns
/// between layers only. A nicer way takes the place of such a curve if it meets nothing and crosses no more edges.
/// </remarks>
internal static class Routing
{
    private const double PortGap = 14;
    private const double Margin = 3;

    public static EdgeRoute[] Of(Layers graph, Places places, IReadOnlyList<Box> nodes)
    {
        (Spot From, Spot To)[] ports = Ports(graph, places, nodes);
        EdgeRoute[] routes = [.. graph.Chains.Select((c, e) => Curve(c, ports[e], graph, places))];
        for (int round = 0; round < 2; round++)
        {
            for (int e = 0; e < routes.Length; e++)
            {
                EdgeRoute[] nicer = [Straight(ports[e], routes[e].Label),
                    Smooth(graph.Chains[e], ports[e], routes[e].Label, graph, places)];
                routes[e] = nicer.FirstOrDefault(way => IsFree(way, e, graph, routes, nodes)) ?? routes[e];
            }
        }

        return routes;
    }

    private static EdgeRoute Straight((Spot From, Spot To) ports, Box? label)
    {
        if (label is not { } box)
            return EdgeRoute.Straight(ports.From, ports.To, null);
        Spot at = EdgeRoute.Between(ports.From, ports.To, (box.Centre.X - ports.From.X) / (ports.To.X - ports.From.X));
        return EdgeRoute.Straight(ports.From, ports.To, Box.Around(at, new(box.Right - box.Left, box.Bottom - box.Top)));
    }

    private static bool IsFree(EdgeRoute way, int edge, Layers graph, EdgeRoute[] routes, IReadOnlyList<Box> nodes)
    {
        for (int n = 0; n < nodes.Count; n++)
        {
            bool isEnd = n == graph.Chains[edge][0] || n == graph.Chains[edge][^1];
            if ((!isEnd && Segments.Meets(way.Flat, nodes[n].Grown(Margin)))
                || (way.Label is { } l && l.Overlaps(nodes[n].Grown(Margin))))
                return false;
        }

        return !routes.Where((r, e) =>
            e != edge && (Meet(way, r) || (Segments.Cross(way.Flat, r.Flat) && !Segments.Cross(routes[edge].Flat, r.Flat))))
            .Any();
    }

    private static bool Meet(EdgeRoute a, EdgeRoute b) =>
        (a.Label is { } la && (Segments.Meets(b.Flat, la.Grown(1)) || (b.Label is { } lb && la.Overlaps(lb.Grown(Margin)))))
        || (b.Label is { } other && Segments.Meets(a.Flat, other.Grown(1)));

    // Through the middles of the chain's entries, without swinging beyond any: monotone cubic interpolation.
    private static EdgeRoute Smooth(int[] chain, (Spot From, Spot To) ports, Box? label, Layers graph, Places places)
    {
        Spot[] p = [ports.From, .. chain[1..^1].Select(e => places.BoxOf(e).Centre), ports.To];
        double[] slopes = [.. p.Zip(p.Skip(1), (a, b) => (b.Y - a.Y) / (b.X - a.X))];
        double[] tangents = [slopes[0], .. slopes.Zip(slopes.Skip(1), (a, b) => a * b <= 0 ? 0 : 2 * a * b / (a + b)),
            slopes[^1]];
        List<Spot> curve = [p[0]];
        for (int i = 1; i < p.Length; i++)
        {
            double third = (p[i].X - p[i - 1].X) / 3;
            curve.AddRange([new(p[i - 1].X + third, p[i - 1].Y + (third * tangents[i - 1])),
                new(p[i].X - third, p[i].Y - (third * tangents[i])), p[i]]);
        }

        return new EdgeRoute(curve, label is null ? null : Box.Around(p[1],
            new(label.Value.Right - label.Value.Left, label.Value.Bottom - label.Value.Top)));
    }

    private static EdgeRoute Curve(int[] chain, (Spot From, Spot To) ports, Layers graph, Places places)
    {
        List<Spot> curve = [ports.From];
        Box? label = null;
        foreach (int entry in chain[1..^1])
        {
            (double from, double to) = places.Extents[graph.Entries[entry].Layer];
            Bend(curve, new(from, places.Across[entry]), places.Extents[graph.Entries[entry].Layer - 1].To);
            Bend(curve, new(to, places.Across[entry]), to);
            label ??= graph.Entries[entry].Across > 0 ? places.BoxOf(entry) : null;
        }

        Bend(curve, new(places.Extents[graph.Entries[chain[^1]].Layer].From, ports.To.Y),
            places.Extents[graph.Entries[chain[^1]].Layer - 1].To);
        Bend(curve, ports.To, ports.To.X);
        return new EdgeRoute(curve, label);
    }

    // Straight on to the end of the layer, then a curve to the next.
    private static void Bend(List<Spot> curve, Spot to, double layerEnd)
    {
        Spot start = curve[^1];
        if (to.X - start.X < 0.01)
            return;
        if (layerEnd > start.X + 0.01 && layerEnd < to.X)
        {
            Spot turn = start with { X = layerEnd };
            curve.AddRange([EdgeRoute.Between(start, turn, 1.0 / 3), EdgeRoute.Between(start, turn, 2.0 / 3), turn]);
            start = turn;
        }

        double middle = (start.X + to.X) / 2;
        curve.AddRange([start with { X = middle }, to with { X = middle }, to]);
    }

    // Edges leave and reach a node side by side, in the order of their neighbours.
    private static (Spot From, Spot To)[] Ports(Layers graph, Places places, IReadOnlyList<Box> nodes)
    {
        var ports = new (Spot From, Spot To)[graph.Chains.Count];
        for (int n = 0; n < nodes.Count; n++)
        {
            int[] leaving = [.. Enumerable.Range(0, ports.Length).Where(e => graph.Chains[e][0] == n)
                .OrderBy(e => places.Across[graph.Chains[e][1]])];
            int[] coming = [.. Enumerable.Range(0, ports.Length).Where(e => graph.Chains[e][^1] == n)
                .OrderBy(e => places.Across[graph.Chains[e][^2]])];
            for (int i = 0; i < leaving.Length; i++)
                ports[leaving[i]].From = new(nodes[n].Right, Port(nodes[n], i, leaving.Length));
            for (int i = 0; i < coming.Length; i++)
                ports[coming[i]].To = new(nodes[n].Left, Port(nodes[n], i, coming.Length));
        }

        return ports;
    }

    private static double Port(Box node, int i, int count) =>
        node.Centre.Y + ((i - ((count - 1) / 2.0)) * Math.Min(PortGap, (node.Bottom - node.Top - 8) / count));
}
