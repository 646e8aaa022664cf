namespace Harness.CrossCheck.Problems;

/// <summary>Texts of problem files, each with one mistake at a place that can be counted.</summary>
internal static class BadProblem
{
    public const string Name = "bad.yaml";

    // Six lines; what a test adds begins on line 7.
    private const string Given = """
        title: t
        given:
          x: [1, 2]
          W: [[1, 2], [3, 4], [5, 6]]
          s: 2
          I: [[1, 2, 3], [4, 5, 6], [7, 8, 9]]

        """;

    /// <summary>A problem whose given value on line 3 is written so, from column 6 on.</summary>
    public static string WithGiven(string value) => $"title: t\ngiven:\n  s: {value}\ncompute:\n  y: 1\n";

    /// <summary>A problem with this computed line on line 8: the expression begins in column 6.</summary>
    public static string WithLine(string expression) => $"{Given}compute:\n  y: {expression}\n";

    /// <summary>A problem with this quoted line on line 8: the expression begins in column 7.</summary>
    public static string WithQuoted(string expression) => WithLine($"'{expression}'");

    /// <summary>A problem that computes y = sum(x) up to line 8, and goes on so from line 9.</summary>
    public static string Then(string rest) => WithLine("sum(x)") + rest + "\n";

    /// <summary>A problem with these edges from line 5 on, ending at L.</summary>
    public static string WithEdges(string edges, string rest = "") =>
        $"title: t\ngiven:\n  L: 1\nedges:\n{string.Concat(edges.Split(';').Select(e => $"  {e}\n"))}compute:\n  q: L\n{rest}";
}
