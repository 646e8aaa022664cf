namespace Harness.Cli;

/// <summary>Where JSON goes: a file, replaced as a whole when it is complete, or standard output.</summary>
internal sealed class JsonTarget : IDisposable
{
    private readonly Terminal _terminal;
    private readonly string? _path;
    private readonly string? _partial;

    private JsonTarget(Terminal terminal, string? path)
    {
        (_terminal, _path) = (terminal, path);
        _partial = path is null ? null : path + ".partial";
    }

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

        var target = new JsonTarget(terminal, option == "-" ? null : option);
        target.WritePartial("");
        return target;
    }

    /// <summary>Writes the whole text.</summary>
    public void Write(string json)
    {
        if (_path is null)
        {
            _terminal.Out.WriteLine(json);
            return;
        }

        WritePartial(json + "\n");
        File.Move(_partial!, _path, overwrite: true);
    }

    /// <summary>Removes what is incomplete.</summary>
    public void Dispose()
    {
        if (_partial is not null)
        {
            File.Delete(_partial);
        }
    }

    private void WritePartial(string text)
    {
        if (_partial is null)
        {
            return;
        }

        if (Directory.Exists(_path))
        {
            throw new BadInputException($"--json {_path}: this is a directory; name a file");
        }

        try
        {
            File.WriteAllText(_partial, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException($"--json {_path} cannot be written: {e.Message}");
        }
    }
}
