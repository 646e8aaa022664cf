using System.Text;

namespace Harness.Review;

/// <summary>A received file beside the verified file from which it differs, as Verify and our own comparer leave them.</summary>
internal sealed class ReceivedSnapshot
{
    private const string Mark = ".received.";
    private static readonly string[] Passed = [".git", "bin", "obj", "artifacts", "node_modules"];
    private readonly string _receivedText;
    private string? _verifiedText;

    private ReceivedSnapshot(string root, string receivedPath)
    {
        ReceivedPath = receivedPath;
        string folder = Path.GetDirectoryName(receivedPath)!;
        string file = Path.GetFileName(receivedPath);
        int mark = file.LastIndexOf(Mark, StringComparison.Ordinal);
        VerifiedPath = Path.Combine(folder, $"{file[..mark]}.verified.{file[(mark + Mark.Length)..]}");
        Name = Path.GetRelativePath(root, Path.Combine(folder, file[..mark])).Replace('\\', '/');
        _receivedText = File.ReadAllText(receivedPath);
        // An empty verified file counts as none.
        _verifiedText = File.Exists(VerifiedPath) && new FileInfo(VerifiedPath).Length > 0 ? File.ReadAllText(VerifiedPath) : null;
        Old = _verifiedText is null ? [] : Lines(_verifiedText);
        // One final newline more than was received is forgiven, and is kept.
        New = _verifiedText is not null && Old[^1].Length == 0 && Lines(_receivedText)[^1].Length > 0
            ? [.. Lines(_receivedText), ""]
            : Lines(_receivedText);
        Changes = LineDiff.Between(Old, New);
    }

    /// <summary>The path from the folder that was searched, without <c>.received</c> and extension: <c>Sheets/lstm</c>.</summary>
    public string Name { get; }

    /// <summary>The file that was received.</summary>
    public string ReceivedPath { get; }

    /// <summary>The file on record, which need not exist yet.</summary>
    public string VerifiedPath { get; }

    /// <summary>Whether nothing is on record yet.</summary>
    public bool IsNew => Old.Count == 0;

    /// <summary>The lines on record; none if nothing is.</summary>
    public IReadOnlyList<string> Old { get; }

    /// <summary>The lines received.</summary>
    public IReadOnlyList<string> New { get; }

    /// <summary>Where they differ, from top to bottom.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>Finds the received files in a folder and below it, in the order of their names.</summary>
    public static IReadOnlyList<ReceivedSnapshot> Find(string root) =>
    [
        .. Files(root).Where(file => Path.GetFileName(file).LastIndexOf(Mark, StringComparison.Ordinal) > 0)
            .Select(file => new ReceivedSnapshot(root, file))
            .OrderBy(snapshot => snapshot.Name, StringComparer.Ordinal),
    ];

    /// <summary>Puts the accepted changes on record; the others stay as they were.</summary>
    /// <remarks>The file is replaced in one step, so that an interruption leaves the old text or the new one.</remarks>
    /// <exception cref="ReviewException">A test has written one of the files since it was read.</exception>
    public void Save(IReadOnlySet<Change> accepted)
    {
        RequireUnchanged();
        var lines = new List<string>();
        int next = 0;
        foreach (Change change in Changes)
        {
            lines.AddRange(Old.Skip(next).Take(change.Start - next));
            lines.AddRange(accepted.Contains(change) ? change.New : change.Old);
            next = change.Start + change.Old.Count;
        }

        lines.AddRange(Old.Skip(next));
        bool byteOrderMark = File.Exists(VerifiedPath) && File.ReadAllBytes(VerifiedPath) is [0xEF, 0xBB, 0xBF, ..];
        string temporary = VerifiedPath + ".new";
        string text = string.Join('\n', lines);
        File.WriteAllText(temporary, text, new UTF8Encoding(byteOrderMark));
        File.Move(temporary, VerifiedPath, overwrite: true);
        _verifiedText = text;
    }

    /// <summary>Removes the received file: everything in it has been decided.</summary>
    /// <exception cref="ReviewException">A test has written one of the files since it was read.</exception>
    public void Close()
    {
        RequireUnchanged();
        File.Delete(ReceivedPath);
    }

    private void RequireUnchanged()
    {
        string? verified = File.Exists(VerifiedPath) && new FileInfo(VerifiedPath).Length > 0 ? File.ReadAllText(VerifiedPath) : null;
        if (!File.Exists(ReceivedPath) || File.ReadAllText(ReceivedPath) != _receivedText || verified != _verifiedText)
        {
            throw new ReviewException($"{Name} has been written while it was reviewed; nothing of it was changed: run this again");
        }
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static IEnumerable<string> Files(string folder) =>
    [
        .. Directory.GetFiles(folder),
        .. Directory.GetDirectories(folder).Where(f => !Passed.Contains(Path.GetFileName(f))).SelectMany(Files),
    ];
}

/// <summary>A snapshot that cannot be reviewed; the message says which, why, and what to do.</summary>
internal sealed class ReviewException(string message) : Exception(message);
