namespace Harness.Problems;

/// <summary>A place in a text file.</summary>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column in UTF-16 code units, counted from 1.</param>
public readonly record struct SourcePosition(int Line, int Column)
{
    /// <summary>The first character of a file.</summary>
    public static SourcePosition Start { get; } = new(1, 1);

    /// <summary>The place <paramref name="columns"/> characters further right on the same line.</summary>
    public SourcePosition Right(int columns) => new(Line, Column + columns);

    /// <summary>The place as <c>line:column</c>.</summary>
    public override string ToString() => $"{Line}:{Column}";
}
