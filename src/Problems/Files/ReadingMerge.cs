namespace Harness.Problems.Files;

/// <summary>Applies an alternative reading to a problem: its entries replace those of the same name, <c>~</c> removes one.</summary>
internal static class ReadingMerge
{
    private static readonly string[] Changed = ["given", "edges", "compute"];

    public static YamlMap Apply(YamlMap root, YamlMap reading, string name)
    {
        List<YamlEntry> sections = [.. root.Entries.Where(e => e.Key is not ("reading" or "readings" or "claims"))];
        foreach (string section in Changed)
        {
            if (reading.Find(section) is { } changes)
            {
                int at = sections.FindIndex(e => e.Key == section);
                YamlMap old = at < 0 ? new YamlMap([], root.At) : sections[at].Map();
                var merged = new YamlEntry(changes.Name, Merge(old, changes.Map()));
                _ = at < 0 ? Append(sections, merged) : sections[at] = merged;
            }
        }

        sections.Add(new YamlEntry(Scalar("reading", reading.At), Scalar(name, reading.At)));
        return new YamlMap(sections, root.At);
    }

    // A replaced line moves to the end, so that it may use the lines that the reading adds before it.
    private static YamlMap Merge(YamlMap old, YamlMap changes)
    {
        foreach (YamlEntry removed in changes.Entries.Where(e => e.Value is YamlScalar { IsNull: true } && old.Find(e.Key) is null))
        {
            throw new ProblemException(removed.At, $"'{removed.Key}' cannot be removed: the problem has none");
        }

        IEnumerable<YamlEntry> kept = old.Entries.Where(e => changes.Find(e.Key) is null);
        IEnumerable<YamlEntry> added = changes.Entries.Where(e => e.Value is not YamlScalar { IsNull: true });
        return new YamlMap([.. kept, .. added], old.At);
    }

    private static YamlScalar Scalar(string text, SourcePosition at) => new(text, IsPlain: false, at, at, IsVerbatim: false);

    private static YamlEntry Append(List<YamlEntry> sections, YamlEntry entry)
    {
        sections.Add(entry);
        return entry;
    }
}
