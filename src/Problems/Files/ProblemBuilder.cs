using Harness.Problems.Expressions;

namespace Harness.Problems.Files;

/// <summary>Builds a problem from the sections of its file.</summary>
internal static class ProblemBuilder
{
    private static readonly string[] Sections =
        ["title", "source", "notes", "given", "edges", "compute", "gradient of", "update", "steps", "published", "reading", "readings", "claims"];

    public static Problem Build(YamlMap root, string file)
    {
        root.OnlyKeys("section", Sections);
        Problem problem = Core(root, file);
        return problem with
        {
            ReadingClaims = [.. Entries(root, "claims").Select(ReadingClaim)],
            Alternatives = Alternatives(root, file),
        };
    }

    private static Problem Core(YamlMap root, string file)
    {
        Edge[] edges = [.. Entries(root, "edges").Select(EdgeGraph.Edge)];
        var problem = new Problem
        {
            File = file,
            Title = Required(root, "title").Text(),
            Source = root.Find("source")?.Text() ?? "unnamed source",
            Notes = root.Find("notes")?.Text(),
            Given = [.. Required(root, "given").Map().Entries.Select(Given)],
            Edges = edges,
            EdgeNodes = EdgeGraph.InOrder(edges),
            Compute = [.. Required(root, "compute").Map().Entries.Select(Line)],
            Loss = root.Find("gradient of") is { } loss ? Loss(loss) : null,
            Update = [.. Entries(root, "update").Select(Line)],
            Steps = root.Find("steps")?.WholeNumber(1, 1000) ?? 1,
            Published = [.. Entries(root, "published").Select(PublishedReader.Answer)],
            Reading = root.Find("reading")?.Text(),
        };
        if (problem.Steps > 1 && problem.Update.Count == 0)
        {
            throw new ProblemException(root.Find("steps")!.At, "'steps' says how often the updates are made, and there is no section 'update'");
        }

        NameChecker.Check(problem);
        return problem;
    }

    private static Given Given(YamlEntry entry)
    {
        CheckName(entry);
        (List<PrintedNumber> numbers, int[] shape) = NumberReader.Read(entry.Value, entry.Key);
        return new Given(entry.Key, NumberReader.Values(numbers, shape), numbers, entry.At);
    }

    private static Line Line(YamlEntry entry)
    {
        CheckName(entry);
        Formula formula = entry.Formula();
        return new Line(entry.Key, formula.Text, formula.Expression, entry.At);
    }

    internal static void CheckName(YamlEntry entry)
    {
        CheckName(entry.Name);
        if (entry.Key == "pi" || FunctionTable.SpecialForms.Contains(entry.Key))
        {
            throw new ProblemException(entry.At, $"'{entry.Key}' has a meaning of its own; choose another name");
        }
    }

    private static void CheckName(YamlScalar name)
    {
        List<Token> tokens = Lexer.Tokens(name.Text, name.Place);
        if (tokens.Count != 2 || tokens[0].Kind != TokenKind.Name || tokens[0].Text != name.Text)
        {
            throw new ProblemException(name.TextAt, $"'{name.Text}' is not a name; a name is letters, digits, _ and ', beginning with a letter");
        }
    }

    private static NameReference Loss(YamlEntry entry)
    {
        string name = entry.Text();
        var scalar = (YamlScalar)entry.Value;
        CheckName(scalar with { Text = name });
        return new NameReference(name, scalar.TextAt);
    }

    private static ReadingClaim ReadingClaim(YamlEntry entry)
    {
        YamlMap map = entry.Map();
        map.OnlyKeys("part of a claim", "statement", "answer");
        return new ReadingClaim(entry.Key, Required(map, "statement").Text(), Required(map, "answer").Text(), entry.At);
    }

    private static List<AlternativeReading> Alternatives(YamlMap root, string file)
    {
        var readings = new List<AlternativeReading>();
        foreach (YamlEntry entry in Entries(root, "readings"))
        {
            YamlMap map = entry.Map();
            map.OnlyKeys("part of a reading", "because", "ruled out by", "given", "edges", "compute");
            YamlMap merged = ReadingMerge.Apply(root, map, entry.Key);
            readings.Add(new(entry.Key, map.Find("because")?.Text(), map.Find("ruled out by")?.Text(), Core(merged, file)));
        }

        return readings;
    }

    private static IReadOnlyList<YamlEntry> Entries(YamlMap root, string section) => root.Find(section)?.Map().Entries ?? [];

    internal static YamlEntry Required(YamlMap map, string key) => map.Find(key)
        ?? throw new ProblemException(map.At, $"'{key}' is missing here; found {(map.Entries.Count == 0 ? "nothing" : string.Join(", ", map.Entries.Select(e => e.Key)))}");
}
