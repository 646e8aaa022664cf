using Harness.Evaluation;
using Harness.Handwritten;
using Harness.Pictures.Drawing;
using Harness.Pictures.Graphs;
using Harness.Pictures.Grids;
using Harness.Problems;

namespace Harness.Figures.Graphs;

/// <summary>What stands in a node of a computation graph: the name, how it is computed, its value and its gradient.</summary>
internal static class NodeCard
{
    private const int LongestFormula = 34;
    private const int MostInLine = 4;
    private const int LargestMatrix = 4;

    public static GraphNode Of(string name, Problem problem, HandwrittenEvaluation evaluation, bool isGiven)
    {
        Node node = evaluation.NodeOf(name);
        List<Part> parts = [];
        bool hasValue = problem.EdgeNodes.Count == 0
            || problem.Given.Any(g => g.Name == name) || problem.Compute.Any(l => l.Name == name);
        parts.Add(hasValue ? Quantity(RichText.Variable(name), evaluation.Graph.Value(node), "")
            : new TextBlock([RichText.Variable(name)], TextKind.Formula, Anchor.Middle));
        if (problem.Compute.FirstOrDefault(l => l.Name == name) is { Text.Length: <= LongestFormula } line)
            parts.Add(new TextBlock([Written(line.Text)], TextKind.Small, Anchor.Middle, "soft"));
        bool isLoss = problem.Loss?.Name == name;
        if (problem.Loss is { } loss && !isLoss)
            parts.Add(Quantity(RichText.Derivative(loss.Name, name), evaluation.Gradient(node), "s2"));
        NodeShape shape = isLoss ? NodeShape.Result : isGiven ? NodeShape.Given : NodeShape.Computed;
        return new GraphNode(name, new Column(parts, 3, centred: true), shape);
    }

    /// <summary>A value in words, for those who cannot see it.</summary>
    public static string Spoken(NdArray<double> value) => value.Rank == 0 ? NumberText.Of(value.Data[0]) : Compact(value);

    private static Part Quantity(RichText name, NdArray<double> value, string names)
    {
        bool isMatrix = value.Rank == 2 && value.Shape.Max() <= LargestMatrix && value.Shape.Min() > 0;
        return isMatrix ? new Matrix(name + " =", Rows(value), names)
            : new TextBlock([name + " = " + Spoken(value)], TextKind.Formula, Anchor.Middle, names);
    }

    private static string Compact(NdArray<double> value) => value.Rank == 1 && value.Count <= MostInLine
        ? $"[{string.Join(", ", value.Data.Select(v => NumberText.Of(v)))}]"
        : $"{string.Join('×', value.Shape)}{(value.Rank == 1 ? " entries" : "")}, {NumberText.Of(value.Data.Min(), 3)} … "
            + $"{NumberText.Of(value.Data.Max(), 3)}";

    private static string[][] Rows(NdArray<double> value) =>
        [.. value.Data.Select(v => NumberText.Of(v)).Chunk(value.Shape[1])];

    // As the file writes it, with the signs of print.
    private static string Written(string text) => text.Replace(" * ", " · ", StringComparison.Ordinal).Replace('-', '−');
}
