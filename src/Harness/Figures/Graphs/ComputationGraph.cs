using Harness.Evaluation;
using Harness.Pictures.Drawing;
using Harness.Pictures.Graphs;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Figures.Graphs;

/// <summary>The computation graph of a problem: its names with values and gradients, and the local derivatives between
/// them.</summary>
internal static class ComputationGraph
{
    private const double PageWidth = 900;
    private const int MostEdges = 100;

    /// <summary>Whether a picture of it could be read.</summary>
    public static bool IsDrawable(Problem problem) =>
        problem.Edges.Count + problem.Compute.Sum(l => LocalJacobian.NamesIn(problem, l).Length) is > 0 and <= MostEdges;

    /// <summary>The graph, to the right where it fits on a page, else down.</summary>
    public static LayeredGraph Draw(Problem problem)
    {
        using var evaluation = new HandwrittenEvaluation(problem, null, Substitutions.None);
        List<GraphEdge> edges = [.. Edges(problem, evaluation)];
        var shown = Shown(problem, edges);
        edges = [.. edges.Where(e => shown.Contains(e.From) && shown.Contains(e.To))];
        GraphNode[] nodes = [.. problem.Names.Where(shown.Contains)
            .Select(n => NodeCard.Of(n, problem, evaluation, edges.All(e => e.To != n)))];
        var across = new LayeredGraph(nodes, edges);
        if (across.Size.Width <= PageWidth)
            return across;
        var down = new LayeredGraph(nodes, edges, isVertical: true);
        return down.Size.Width < across.Size.Width ? down : across;
    }

    /// <summary>The lines that do not lead to the loss and are left out.</summary>
    public static IEnumerable<string> LeftOut(Problem problem, LayeredGraph graph) =>
        problem.Compute.Select(l => l.Name).Where(n => graph.Nodes.All(g => g.Id != n));

    private static IEnumerable<GraphEdge> Edges(Problem problem, HandwrittenEvaluation evaluation)
    {
        foreach (Edge edge in problem.Edges)
            yield return new GraphEdge(edge.From, edge.To, NumberText.WithMinus(edge.Text));
        foreach (Line line in problem.Compute)
        {
            foreach ((string name, LocalJacobian jacobian) in LocalJacobian.Of(problem, line, evaluation))
                yield return new GraphEdge(name, line.Name, jacobian.Text());
        }
    }

    // What leads to the loss; without a loss, everything that is connected.
    private static HashSet<string> Shown(Problem problem, List<GraphEdge> edges)
    {
        if (problem.Loss is not { } loss)
            return [.. edges.SelectMany(e => new[] { e.From, e.To })];
        var shown = new HashSet<string>(StringComparer.Ordinal) { loss.Name };
        while (edges.FirstOrDefault(e => shown.Contains(e.To) && !shown.Contains(e.From)) is { } edge)
            shown.Add(edge.From);
        return shown;
    }
}
