namespace Harness.Problems.Files;

/// <summary>A part of a YAML document with its place: only what a problem file needs (no anchors, no tags).</summary>
internal abstract record YamlNode(SourcePosition At)
{
    public abstract string Described { get; }
}

// TextAt is where the first character of the text stands: inside the quotes, if there are any.
internal sealed record YamlScalar(string Text, bool IsPlain, SourcePosition At, SourcePosition TextAt) : YamlNode(At)
{
    public bool IsNull => IsPlain && Text is "" or "~" or "null";

    public override string Described => IsNull ? "nothing" : $"'{(Text.Length > 40 ? Text[..40] + "…" : Text)}'";
}

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, SourcePosition At) : YamlNode(At)
{
    public override string Described => "a list";
}

internal sealed record YamlEntry(string Key, SourcePosition At, YamlNode Value);

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, SourcePosition At) : YamlNode(At)
{
    public override string Described => "a section of its own (name: value lines)";

    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);
}
