using Harness.Problems.Expressions;

namespace Harness.Problems.Files;

/// <summary>Takes a YAML node for what a place in a problem file needs it to be, or says what is wrong there.</summary>
internal static class YamlExpect
{
    public static YamlMap Map(this YamlEntry entry) => entry.Value switch
    {
        YamlMap map => map,
        YamlScalar { IsNull: true } empty => new YamlMap([], empty.At),
        _ => throw new ProblemException(entry.Value.At, $"'{entry.Key}' must hold name: value lines, found {entry.Value.Described}"),
    };

    public static string Text(this YamlEntry entry)
    {
        if (entry.Value is not YamlScalar { IsNull: false } scalar)
        {
            throw new ProblemException(entry.Value.At, $"'{entry.Key}' must be a line of text, found {entry.Value.Described}");
        }

        int control = scalar.Text.ToList().FindIndex(c => char.IsControl(c) && !char.IsWhiteSpace(c));
        return control < 0 ? scalar.Text.Trim()
            : throw new ProblemException(scalar.Place(control), $"'{entry.Key}' holds the control character U+{(int)scalar.Text[control]:X4}");
    }

    public static int WholeNumber(this YamlEntry entry, int smallest, int largest) =>
        int.TryParse(entry.Text(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int value)
        && value >= smallest && value <= largest
            ? value
            : throw new ProblemException(entry.Value.At, $"'{entry.Key}' must be a whole number from {smallest} to {largest}, found {entry.Value.Described}");

    public static IReadOnlyList<string> TextList(this YamlEntry entry) => entry.Value is YamlList list
        ? [.. list.Items.Select(item => (entry with { Value = item }).Text())]
        : [entry.Text()];

    /// <summary>An expression: a line of text, or a YAML list of expressions for a list literal.</summary>
    public static Formula Formula(this YamlEntry entry) => Formula(entry.Value, entry.Key);

    public static void OnlyKeys(this YamlMap map, string where, params string[] allowed)
    {
        foreach (YamlEntry entry in map.Entries.Where(e => !allowed.Contains(e.Key, StringComparer.Ordinal)))
        {
            throw new ProblemException(entry.At, $"unknown {where} '{entry.Key}' (allowed are {string.Join(", ", allowed)}){Suggestion.For(entry.Key, allowed)}");
        }
    }

    private static Formula Formula(YamlNode node, string where)
    {
        switch (node)
        {
            case YamlScalar { IsNull: false } scalar:
                return new Formula(scalar.Text.Trim(), ExpressionParser.Parse(scalar.Text, scalar.Place));
            case YamlList { Items.Count: > 0 } list:
                Formula[] items = [.. list.Items.Select(item => Formula(item, where))];
                return new Formula($"[{string.Join(", ", items.Select(i => i.Text))}]", new ListLiteral([.. items.Select(i => i.Expression)], list.At));
            default:
                throw new ProblemException(node.At, $"'{where}' needs an expression, found {node.Described}");
        }
    }
}
