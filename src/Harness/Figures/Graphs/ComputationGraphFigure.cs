using Harness.Pictures;
using Harness.Pictures.Drawing;
using Harness.Pictures.Graphs;
using Harness.Problems;

namespace Harness.Figures.Graphs;

/// <summary>The computation graph of a problem as a figure.</summary>
internal static class ComputationGraphFigure
{
    private const int MostSpokenEdges = 16;

    /// <summary>The figure, and one for each other reading; none for a graph too large to read, or without edges.</summary>
    public static IEnumerable<Figure> Of(Problem problem)
    {
        if (ComputationGraph.IsDrawable(problem))
            yield return Draw(problem, FigureId.Of("graph", problem.Id), $"Computation graph: {problem.Title}");
        for (int k = 0; k < problem.Alternatives.Count; k++)
        {
            AlternativeReading other = problem.Alternatives[k];
            if (ComputationGraph.IsDrawable(other.Problem))
                yield return Draw(other.Problem, FigureId.Of("graph", problem.Id, $"reading-{k + 2}"),
                    $"The graph in the other reading: {other.Name}");
        }
    }

    private static Figure Draw(Problem problem, string id, string title)
    {
        LayeredGraph graph = ComputationGraph.Draw(problem);
        Part picture = new Column([graph, new TextBlock(Legend(problem, graph), TextKind.Small, Anchor.Start, "soft")], 14);
        return Picture.Of(id, title, Description(problem, graph), picture);
    }

    private static RichText[] Legend(Problem problem, LayeredGraph graph)
    {
        string edges = "On each edge: the derivative of its end with respect to its start.";
        bool hasSizes = graph.Edges.Any(e => e.Label?.ToString().Contains('×', StringComparison.Ordinal) == true);
        string[] leftOut = [.. ComputationGraph.LeftOut(problem, graph)];
        return
        [
            hasSizes ? edges + " m×n: a Jacobian of that size." : edges,
            .. leftOut.Length == 0 ? Array.Empty<RichText>()
                : [$"Left out, as they do not lead to {problem.Loss!.Name}: {string.Join(", ", leftOut)}."],
        ];
    }

    private static string Description(Problem problem, LayeredGraph graph) =>
        $"A graph with {graph.Nodes.Count} nodes and {graph.Edges.Count} edges"
        + (graph.Edges.Count > MostSpokenEdges ? "" : ". Local derivatives on the edges: "
            + string.Join(", ", graph.Edges.Select(e => $"{e.From} to {e.To}: {e.Label}")))
        + (problem.Loss is { } loss ? $". Each node shows its value and the gradient of {loss.Name}."
            : ". Each node shows its value.");
}
