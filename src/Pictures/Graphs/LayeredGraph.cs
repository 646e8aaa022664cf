using Harness.Pictures.Drawing;

namespace Harness.Pictures.Graphs;

/// <summary>A directed graph without cycles, drawn in layers: every edge leads right, or down.</summary>
/// <param name="nodes">The nodes; where nothing else decides, their order is kept.</param>
/// <param name="edges">The edges.</param>
/// <param name="isVertical">Whether edges lead down instead of right.</param>
public sealed class LayeredGraph(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges, bool isVertical = false) : Part
{
    private const TextKind LabelKind = TextKind.Label;
    private const double Padding = 9;
    private const double WidestRow = 850;

    private readonly Lazy<GraphLayout> _layout = new(() => Arrange(nodes, edges, isVertical));

    /// <summary>The nodes.</summary>
    public IReadOnlyList<GraphNode> Nodes => nodes;

    /// <summary>The edges.</summary>
    public IReadOnlyList<GraphEdge> Edges => edges;

    /// <summary>Where everything is.</summary>
    public GraphLayout Layout => _layout.Value;

    /// <inheritdoc/>
    public override Extent Size => Layout.Size;

    /// <inheritdoc/>
    public override void Draw(Canvas canvas, Spot at)
    {
        Spot Moved(Spot p) => new(p.X + at.X, p.Y + at.Y);
        canvas.Group("edges", () =>
        {
            foreach (EdgeRoute route in Layout.Routes)
                DrawEdge(canvas, [.. route.Curve.Select(Moved)]);
        });
        canvas.Group("edge-labels", () =>
        {
            for (int e = 0; e < edges.Count; e++)
            {
                if (Layout.Routes[e].Label is not { } box)
                    continue;
                Spot centre = Moved(box.Centre);
                canvas.Rectangle(Box.Around(centre, new(TextSize.Width(edges[e].Label!, LabelKind) + 2,
                    TextSize.Pixels(LabelKind) + 1)), "paper");
                canvas.TextAround(centre, edges[e].Label!, LabelKind);
            }
        });
        for (int n = 0; n < nodes.Count; n++)
        {
            Box box = Layout.Nodes[n];
            DrawNode(canvas, nodes[n], new(box.Left + at.X, box.Top + at.Y, box.Right + at.X, box.Bottom + at.Y));
        }
    }

    private static void DrawEdge(Canvas canvas, Spot[] curve)
    {
        canvas.Curve(curve, "edge");
        Spot before = curve.Last(p => Math.Abs(p.X - curve[^1].X) + Math.Abs(p.Y - curve[^1].Y) > 0.5);
        canvas.ArrowHead(curve[^1], new(curve[^1].X - before.X, curve[^1].Y - before.Y), "head");
    }

    private static void DrawNode(Canvas canvas, GraphNode node, Box box) => canvas.Group("node", () =>
    {
        canvas.Rectangle(box, node.Shape switch { NodeShape.Result => "result", NodeShape.Aside => "aside", _ => "box" },
            node.Shape == NodeShape.Given ? 0 : 10);
        Extent size = node.Content.Size;
        node.Content.Draw(canvas, new(box.Centre.X - (size.Width / 2), box.Centre.Y - (size.Height / 2)));
    });

    // The layout knows layers from left to right only; a graph that leads down is laid on its side and turned.
    private static GraphLayout Arrange(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges, bool isVertical)
    {
        Extent Laid(Extent e) => isVertical ? new(e.Height, e.Width) : e;
        Spot Stood(Spot p) => isVertical ? new(p.Y, p.X) : p;
        Box StoodBox(Box b) => isVertical ? new(b.Top, b.Left, b.Bottom, b.Right) : b;
        var index = nodes.Select((n, i) => (n.Id, i)).ToDictionary(n => n.Id, n => n.i, StringComparer.Ordinal);
        var layers = new Layers(
            [.. nodes.Select(n => Laid(new(n.Content.Size.Width + (2 * Padding), n.Content.Size.Height + (2 * Padding) - 4)))],
            [.. edges.Select(e => (index[e.From], index[e.To]))],
            [.. edges.Select(e => e.Label is { } l ? Laid(new(TextSize.Width(l, LabelKind) + 8, TextSize.Line(LabelKind)))
                : default(Extent?))],
            isVertical ? WidestRow : double.PositiveInfinity);
        int[][] orders = Ordering.Of(layers);
        var places = new Places(layers, orders);
        Box[] boxes = [.. Enumerable.Range(0, nodes.Count).Select(places.BoxOf)];
        EdgeRoute[] routes = Routing.Of(layers, places, boxes);
        Spot[] corners = [.. boxes.Concat(routes.Select(r => r.Label).OfType<Box>()).Select(b => new Spot(b.Right, b.Bottom))
            .Concat(routes.SelectMany(r => r.Flat))];
        Spot end = Stood(new(corners.Max(c => c.X), corners.Max(c => c.Y)));
        return new GraphLayout(
            new(Math.Ceiling(end.X), Math.Ceiling(end.Y)),
            [.. boxes.Select(StoodBox)],
            [.. routes.Select(r => new EdgeRoute([.. r.Curve.Select(Stood)], r.Label is { } l ? StoodBox(l) : null))],
            Crossings.Count(layers, orders));
    }
}
