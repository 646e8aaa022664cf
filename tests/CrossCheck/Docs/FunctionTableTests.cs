using System.Globalization;
using Harness.Problems.Expressions;

namespace Harness.CrossCheck.Docs;

/// <summary>The table of functions in the documentation is the list that the parser goes by.</summary>
public sealed class FunctionTableTests
{
    private const string Begin =
        "<!-- functions: begin (compared with src/Problems/Expressions/FunctionTable.cs by a test) -->\n";
    private const string End = "<!-- functions: end -->";

    [Fact]
    public void The_documented_functions_are_those_of_the_language()
    {
        string page = Pages.Read("docs/problem-files.md");
        string rows = string.Concat(FunctionTable.All.Values.Select(Row));
        Assert.Equal($"| call | shapes | options | formula |\n|---|---|---|---|\n{rows}", page.Split(Begin)[1].Split(End)[0]);
    }

    private static string Row(Function f) =>
        $"| `{f.Signature}` | {Cell(f.Shapes)} | {Cell(string.Join("; ", f.Options.Select(Option)))} | {Cell(f.Meaning)} |\n";

    private static string Option(FunctionOption o)
    {
        string smallest = double.IsFinite(o.Smallest) ? string.Create(CultureInfo.InvariantCulture, $" ≥ {o.Smallest}") : "";
        string kind = o.IsList ? "list of whole numbers" : o.Whole ? "whole" : "number";
        string need = o.Required ? "required"
            : o.Default is { } value ? string.Create(CultureInfo.InvariantCulture, $"default {value:R}") : "optional";
        return $"`{o.Name}`: {kind}{smallest}, {need}";
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
