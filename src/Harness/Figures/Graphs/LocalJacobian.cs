using Harness.Evaluation;
using Harness.Handwritten;
using Harness.Pictures.Drawing;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Figures.Graphs;

/// <summary>The derivative of one computed line with respect to a name that it mentions, everything else held fixed.</summary>
/// <param name="Size">The entries of the line, and those of the name.</param>
/// <param name="Rows">One row for each entry of the line, one column for each entry of the name; null where the line is so large
/// that only the size is of use.</param>
internal sealed record LocalJacobian((int Rows, int Columns) Size, double[][]? Rows)
{
    private const int MostEntries = 4;
    private const int MostRows = 64;

    /// <summary>For each name that a line mentions the derivative of the line, by the handwritten rules.</summary>
    public static IReadOnlyDictionary<string, LocalJacobian> Of(Problem problem, Line line, HandwrittenEvaluation whole)
    {
        string[] names = NamesIn(problem, line);
        int rows = whole.Graph.Value(whole.NodeOf(line.Name)).Count;
        if (rows > MostRows)
            return names.ToDictionary(n => n, n => new LocalJacobian((rows, whole.Graph.Value(whole.NodeOf(n)).Count), null),
                StringComparer.Ordinal);
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
        int[] shape = evaluation.Graph.Value(output).Shape;
        Cotangents<double>[] sweeps = [.. Enumerable.Range(0, rows)
            .Select(i => evaluation.Graph.Backward(output, Unit(shape, i)))];
        return names.ToDictionary(n => n, n => Of([.. sweeps.Select(s => s[evaluation.NodeOf(n)].Data)]), StringComparer.Ordinal);
    }

    /// <summary>The names of the problem that a line mentions, each once.</summary>
    public static string[] NamesIn(Problem problem, Line line) =>
        [.. line.Expression.Names().Select(n => n.Name).Distinct().Where(problem.Names.Contains)];

    /// <summary>In few characters: the number, the entries, or the size.</summary>
    public string Text()
    {
        if (Rows is null)
            return $"{Size.Rows}×{Size.Columns}";
        if (Rows.SelectMany(r => r).All(v => v == 0))
            return "0";
        if (Size == (1, 1))
            return NumberText.Of(Rows[0][0]);
        if (IsDiagonal(Rows))
            return Diagonal(Rows);
        return Size.Rows * Size.Columns > MostEntries ? $"{Size.Rows}×{Size.Columns}"
            : Size.Rows == 1 ? List(Rows[0])
            : Size.Columns == 1 ? List([.. Rows.Select(r => r[0])]) + "ᵀ"
            : $"[{string.Join(", ", Rows.Select(List))}]";
    }

    private static LocalJacobian Of(double[][] rows) => new((rows.Length, rows[0].Length), rows);

    private static bool IsDiagonal(double[][] rows) =>
        rows.Length == rows[0].Length && rows.Select((r, i) => r.Where((v, j) => i != j && v != 0).Any()).All(off => !off);

    private static string Diagonal(double[][] rows)
    {
        double[] entries = [.. rows.Select((r, i) => r[i])];
        return entries.All(e => e == entries[0]) ? entries[0] switch
        {
            1 => "identity",
            -1 => "−identity",
            double e =>
            NumberText.Of(e, 3) + " · identity"
        }
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
