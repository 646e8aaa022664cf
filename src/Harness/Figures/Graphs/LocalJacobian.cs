using Harness.Evaluation;
using Harness.Handwritten;
using Harness.Pictures.Drawing;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Figures.Graphs;

/// <summary>The derivative of one computed line with respect to a name that it mentions, everything else held fixed.</summary>
/// <param name="Rows">One row for each entry of the line, one column for each entry of the name.</param>
internal sealed record LocalJacobian(double[][] Rows)
{
    private const int MostEntries = 4;

    /// <summary>For each name that a line mentions the derivative of the line, by the handwritten rules.</summary>
    public static IReadOnlyDictionary<string, LocalJacobian> Of(Problem problem, Line line, HandwrittenEvaluation whole)
    {
        string[] names = [.. line.Expression.Names().Select(n => n.Name).Distinct().Where(problem.Names.Contains)];
        Problem alone = problem with
        {
            Given = [.. names.Select(n => new Given(n, Value(whole, n), [], line.At))],
            Edges = [],
            EdgeNodes = [],
            Compute = [line],
            Loss = null,
            Update = [],
            Published = [],
        };
        using var evaluation = new HandwrittenEvaluation(alone, null, Substitutions.None);
        Node output = evaluation.NodeOf(line.Name);
        Cotangents<double>[] sweeps = [.. Enumerable.Range(0, evaluation.Graph.Value(output).Count).Select(i => evaluation.Graph.Backward(output, Unit(evaluation.Graph.Value(output).Shape, i)))];
        return names.ToDictionary(n => n, n => new LocalJacobian([.. sweeps.Select(s => s[evaluation.NodeOf(n)].Data)]), StringComparer.Ordinal);
    }

    /// <summary>In few characters: the number, the entries, or the size.</summary>
    public string Text()
    {
        int columns = Rows[0].Length;
        if (Rows.SelectMany(r => r).All(v => v == 0))
            return "0";
        if (Rows.Length == 1 && columns == 1)
            return NumberText.Of(Rows[0][0]);
        if (Rows.Length == columns && IsDiagonal)
            return Diagonal();
        return Rows.Length * columns > MostEntries ? $"{Rows.Length}×{columns}"
            : Rows.Length == 1 ? List(Rows[0])
            : columns == 1 ? List([.. Rows.Select(r => r[0])]) + "ᵀ"
            : $"[{string.Join(", ", Rows.Select(List))}]";
    }

    private bool IsDiagonal => Enumerable.Range(0, Rows.Length).All(i => Rows[i].Select((v, j) => i == j || v == 0).All(ok => ok));

    private string Diagonal()
    {
        double[] entries = [.. Rows.Select((r, i) => r[i])];
        return entries.All(e => e == entries[0]) ? entries[0] switch { 1 => "identity", -1 => "−identity", double e => NumberText.Of(e, 3) + " · identity" }
            : entries.Length <= MostEntries ? $"diag({string.Join(", ", entries.Select(e => NumberText.Of(e, 3)))})"
            : $"diagonal {entries.Length}×{entries.Length}";
    }

    private static string List(double[] entries) => $"[{string.Join(", ", entries.Select(e => NumberText.Of(e, 3)))}]";

    private static NumberArray Value(HandwrittenEvaluation whole, string name)
    {
        NdArray<double> value = whole.Graph.Value(whole.NodeOf(name));
        return new NumberArray([.. value.Data], [.. value.Shape]);
    }

    private static NdArray<double> Unit(int[] shape, int entry)
    {
        NdArray<double> unit = NdArray.Zeros<double>(shape);
        unit.Data[entry] = 1;
        return unit;
    }
}
