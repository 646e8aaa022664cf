namespace Harness.Cli;

/// <summary>Where JSON goes: a file, replaced as a whole when it is complete, or standard output.</summary>
internal sealed class JsonTarget
{
    private readonly Terminal _terminal;
    private readonly string? _path;

    private JsonTarget(Terminal terminal, string? path) => (_terminal, _path) = (terminal, path);

    /// <summary>Whether standard output is taken, so that nothing else may be written there.</summary>
    public bool TakesStandardOutput => _path is null;

    /// <summary>Prepares the target; null when none is asked for.</summary>
    /// <exception cref="BadInputException">The file cannot be written; found out before any work is done.</exception>
    public static JsonTarget? Open(string? option, Terminal terminal)
    {
        if (option is null)
        {
            return null;
        }

        var target = new JsonTarget(terminal, option == "-" ? null : Behind(option));
        target.RequireWritable();
        return target;
    }

    /// <summary>Writes the whole text.</summary>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public void Write(string json)
    {
        if (_path is null)
        {
            _terminal.Out.WriteLine(json);
        }
        else if (IsEmpty(_path))
        {
            Trying(() => File.WriteAllText(_path, json + "\n"));
        }
        else
        {
            Trying(() => Replace(_path, json + "\n"));
        }
    }

    // A reader never sees half a file: it is written beside its place and then moved there.
    private static void Replace(string path, string text)
    {
        string partial = Beside(path);
        try
        {
            File.WriteAllText(partial, text);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private void RequireWritable()
    {
        if (_path is null)
        {
            return;
        }

        if (_path.Length == 0 || Directory.Exists(_path))
        {
            throw new BadInputException($"--json {(_path.Length == 0 ? "needs the name of a file, or -" : $"{_path}: this is a directory; name a file")}");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(_path)) is { } folder && !Directory.Exists(folder))
        {
            throw new BadInputException($"--json {_path}: there is no folder '{folder}'");
        }

        if (!IsEmpty(_path))
        {
            Trying(() => File.Create(Beside(_path), 1, FileOptions.DeleteOnClose).Dispose());
        }
    }

    private void Trying(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException($"--json {_path} cannot be written: {e.Message}");
        }
    }

    // A pipe, a terminal or /dev/null has no length: it is written to and never replaced. An empty file loses nothing so.
    private static bool IsEmpty(string path) => new FileInfo(path) is { Exists: true, Length: 0 };

    // What a link points to is replaced, not the link.
    private static string Behind(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: true } target ? target.FullName : path;

    private static string Beside(string path) => $"{path}.{Environment.ProcessId}.partial";
}
