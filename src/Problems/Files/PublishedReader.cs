using Harness.Problems.Expressions;

namespace Harness.Problems.Files;

/// <summary>Reads the entries of <c>published</c>: numbers, a formula, or a section with remarks.</summary>
internal static class PublishedReader
{
    private static readonly string[] Parts =
        ["key", "printed", "formula", "missing", "times", "at", "claim", "claims", "statement", "misprint", "only when", "correction"];

    public static PublishedAnswer Answer(YamlEntry entry)
    {
        YamlMap? map = entry.Value as YamlMap;
        map?.OnlyKeys("part of a published answer", Parts);
        // The same quantity may be printed twice: 'key' then says what is meant, and the entry's name only labels the line.
        Formula key = map?.Find("key")?.Formula() ?? new Formula(entry.Key, ExpressionParser.Parse(entry.Key, entry.Name.Place));
        var answer = new PublishedAnswer { Name = entry.Key, Key = key.Expression, At = entry.At };
        if (map is null)
        {
            return WithValue(answer, entry);
        }

        YamlEntry[] values = [.. map.Entries.Where(e => e.Key is "printed" or "formula" or "missing")];
        if (values.Length != 1)
        {
            throw new ProblemException(entry.At, $"'{entry.Key}' needs exactly one of printed, formula, missing");
        }

        answer = values[0].Key switch
        {
            "printed" => WithNumbers(answer, values[0]),
            "formula" => answer with { Formula = values[0].Formula() },
            _ => Missing(answer, values[0]),
        };
        return answer with
        {
            Times = map.Find("times")?.Formula(),
            AtGivenPointOnly = AtGivenPoint(map.Find("at")),
            Claims = [.. map.Find("claim")?.TextList() ?? [], .. map.Find("claims")?.TextList() ?? []],
            Statement = map.Find("statement")?.Text(),
            Misprint = map.Find("misprint") is { } misprint ? Misprint(misprint, answer) : null,
            OnlyWhen = map.Find("only when") is { } condition ? Condition(condition) : null,
            Correction = map.Find("correction")?.Formula(),
        };
    }

    private static PublishedAnswer WithValue(PublishedAnswer answer, YamlEntry entry) =>
        entry.Value is YamlScalar { IsNull: true } ? answer
        : NumberReader.IsNumeric(entry.Value) || HoldsOnlyNumbers(entry.Value) ? WithNumbers(answer, entry)
        : answer with { Formula = entry.Formula() };

    // A ragged or half-empty list of numbers is meant as numbers, and reported as such.
    private static bool HoldsOnlyNumbers(YamlNode node) =>
        node is YamlList list && (list.Items.Count == 0 || list.Items.All(i => NumberReader.IsNumeric(i) || HoldsOnlyNumbers(i)));

    private static PublishedAnswer WithNumbers(PublishedAnswer answer, YamlEntry entry)
    {
        (List<PrintedNumber> numbers, int[] shape) = NumberReader.Read(entry.Value, answer.Name);
        return answer with { Printed = numbers, PrintedShape = shape };
    }

    private static PublishedAnswer Missing(PublishedAnswer answer, YamlEntry entry) => entry.Text() == "true"
        ? answer
        : throw new ProblemException(entry.Value.At, "'missing' can only be true");

    private static bool AtGivenPoint(YamlEntry? entry) => entry is not null && (entry.Text() == "the given point" ? true
        : throw new ProblemException(entry.Value.At, $"'at' can only be 'the given point', found {entry.Value.Described}"));

    private static Misprint Misprint(YamlEntry entry, PublishedAnswer answer)
    {
        YamlMap map = entry.Map();
        map.OnlyKeys("part of a misprint", "prints", "means", "because", "literal", "intended");
        return new Misprint(
            ProblemBuilder.Required(map, "prints").Text(),
            ProblemBuilder.Required(map, "means").Text(),
            ProblemBuilder.Required(map, "because").Text(),
            map.Find("literal")?.Formula(),
            answer.Printed is null ? map.Find("intended")?.Formula() : null,
            answer.Printed is not null && map.Find("intended") is { } intended ? IntendedNumbers(intended, answer) : null);
    }

    private static List<PrintedNumber> IntendedNumbers(YamlEntry entry, PublishedAnswer answer)
    {
        (List<PrintedNumber> numbers, int[] shape) = NumberReader.Read(entry.Value, entry.Key);
        return shape.AsSpan().SequenceEqual(answer.PrintedShape) ? numbers
            : throw new ProblemException(entry.Value.At, $"the intended numbers have shape {NumberArray.Describe(shape)}, the printed ones {NumberArray.Describe(answer.PrintedShape)}");
    }

    private static Condition Condition(YamlEntry entry)
    {
        YamlMap map = entry.Map();
        map.OnlyKeys("part of a condition", "condition", "fails for", "claimed");
        return new Condition(
            ProblemBuilder.Required(map, "condition").Text(),
            ProblemBuilder.Required(map, "fails for").Formula(),
            ProblemBuilder.Required(map, "claimed").Formula());
    }
}
