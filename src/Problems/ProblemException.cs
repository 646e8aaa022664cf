namespace Harness.Problems;

/// <summary>Something a user wrote is wrong: the message says where, what, and what is allowed.</summary>
/// <remarks>The command line prints the message as it stands and exits with code 2.</remarks>
public sealed class ProblemException : Exception
{
    private const int LongestMessage = 1000;

    /// <summary>Creates the error for a place that is not yet tied to a file.</summary>
    public ProblemException(SourcePosition at, string what)
        : this(null, at, OneLine(what))
    {
    }

    private ProblemException(string? file, SourcePosition at, string what)
        : base(file is null ? $"{at}: {what}" : $"{file}:{at}: {what}")
    {
        File = file;
        At = at;
        What = what;
    }

    /// <summary>The file as the user named it, or null when the text did not come from one.</summary>
    public string? File { get; }

    /// <summary>The place in the file.</summary>
    public SourcePosition At { get; }

    /// <summary>What is wrong and what is allowed, without the place.</summary>
    public string What { get; }

    /// <summary>The same error, tied to the file it was found in.</summary>
    public ProblemException In(string file) => new(file, At, What);

    // What a file holds may be quoted here: it must neither break the line nor steer the terminal.
    private static string OneLine(string what)
    {
        string line = string.Concat(what.Take(LongestMessage).Select(c => char.IsControl(c) ? ' ' : c));
        return what.Length > LongestMessage ? line + "…" : line;
    }
}
