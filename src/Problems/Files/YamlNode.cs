namespace Harness.Problems.Files;

/// <summary>A part of a YAML document with its place: only what a problem file needs (no anchors, no tags).</summary>
internal abstract record YamlNode(SourcePosition At)
{
    public abstract string Described { get; }
}

/// <param name="Text">The text, without quotes.</param>
/// <param name="IsPlain">Whether it is written without quotes.</param>
/// <param name="At">Where it begins, with its quotes.</param>
/// <param name="TextAt">Where the first character of the text stands.</param>
/// <param name="IsVerbatim">Whether it stands in the file character by character: on one line and without escapes.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, SourcePosition At, SourcePosition TextAt, bool IsVerbatim) : YamlNode(At)
{
    /// <summary>Where the character at an offset stands; of text that is not verbatim, where all of it begins.</summary>
    public SourcePosition Place(int offset) => IsVerbatim ? TextAt.Right(offset) : At;

    public bool IsNull => IsPlain && Text is "" or "~" or "null";

    public override string Described => IsNull ? "nothing" : $"'{(Text.Length > 40 ? Text[..40] + "…" : Text)}'";
}

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, SourcePosition At) : YamlNode(At)
{
    public override string Described => "a list";
}

internal sealed record YamlEntry(YamlScalar Name, YamlNode Value)
{
    public string Key => Name.Text;

    public SourcePosition At => Name.TextAt;
}

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, SourcePosition At) : YamlNode(At)
{
    public override string Described => "a section of its own (name: value lines)";

    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);
}
