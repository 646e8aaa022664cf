using Harness.Pictures.Drawing;

namespace Harness.Pictures.Graphs;

/// <summary>The frame around a node.</summary>
public enum NodeShape
{
    /// <summary>A given value: square corners.</summary>
    Given,

    /// <summary>A computed value: round corners.</summary>
    Computed,

    /// <summary>The result: round corners and a thick frame.</summary>
    Result,

    /// <summary>No part of what matters: a dashed frame.</summary>
    Aside,
}

/// <summary>A node of a drawn graph.</summary>
/// <param name="Id">Its name; edges refer to it.</param>
/// <param name="Content">What stands in it.</param>
/// <param name="Shape">Its frame.</param>
public sealed record GraphNode(string Id, Part Content, NodeShape Shape = NodeShape.Computed);

/// <summary>An edge of a drawn graph.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Label">What stands on it; null for nothing.</param>
public sealed record GraphEdge(string From, string To, RichText? Label = null);

/// <summary>Where a layout puts things.</summary>
/// <param name="Size">The room that all takes.</param>
/// <param name="Nodes">The frame of each node, in the order given.</param>
/// <param name="Routes">The way of each edge.</param>
/// <param name="Crossings">How many pairs of edges cross, by the order in the layers.</param>
public sealed record GraphLayout(Extent Size, IReadOnlyList<Box> Nodes, IReadOnlyList<EdgeRoute> Routes, int Crossings);

/// <summary>The way of an edge.</summary>
/// <param name="Curve">A start, and for each further piece two control points and an end.</param>
/// <param name="Label">The room of its label; null for none.</param>
public sealed record EdgeRoute(IReadOnlyList<Spot> Curve, Box? Label)
{
    private const int Steps = 12;

    /// <summary>Close straight pieces along the curve.</summary>
    public IReadOnlyList<Spot> Flat { get; } = Flatten(Curve);

    /// <summary>A straight way.</summary>
    public static EdgeRoute Straight(Spot from, Spot to, Box? label) =>
        new([from, Between(from, to, 1.0 / 3), Between(from, to, 2.0 / 3), to], label);

    internal static Spot Between(Spot a, Spot b, double t) => new(a.X + (t * (b.X - a.X)), a.Y + (t * (b.Y - a.Y)));

    private static List<Spot> Flatten(IReadOnlyList<Spot> c)
    {
        List<Spot> flat = [c[0]];
        for (int k = 0; k + 3 < c.Count; k += 3)
            flat.AddRange(Enumerable.Range(1, Steps).Select(i => Bezier(c[k], c[k + 1], c[k + 2], c[k + 3], (double)i / Steps)));
        return flat;
    }

    private static Spot Bezier(Spot a, Spot b, Spot c, Spot d, double t)
    {
        (Spot ab, Spot bc, Spot cd) = (Between(a, b, t), Between(b, c, t), Between(c, d, t));
        return Between(Between(ab, bc, t), Between(bc, cd, t), t);
    }
}
