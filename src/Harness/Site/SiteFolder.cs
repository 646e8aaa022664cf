using System.Text;
using Harness.Cli;

namespace Harness.Site;

/// <summary>The folder a site is written to: beside its place at first, and moved there when it is complete.</summary>
internal sealed class SiteFolder
{
    /// <summary>The file by which a folder is known as a site of this program, which may be replaced.</summary>
    public const string Marker = ".harness-report";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path;

    private SiteFolder(string path) => _path = path;

    /// <summary>Where the site is put.</summary>
    public string Path => _path;

    /// <summary>Prepares the folder.</summary>
    /// <exception cref="BadInputException">It cannot be written, or holds something else; found out before any work is done.</exception>
    public static SiteFolder Open(string option)
    {
        if (string.IsNullOrWhiteSpace(option))
        {
            throw new BadInputException("--out needs the name of a folder");
        }

        string path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(option));
        if (Directory.Exists(path) && Directory.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: true } target)
        {
            path = target.FullName;
        }

        RequireUsable(option, path);
        return new SiteFolder(path);
    }

    /// <summary>Writes all files and puts them in place of what was there. If it fails, or is cancelled, all is as before.</summary>
    /// <exception cref="BadInputException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Write(IEnumerable<SiteFile> files, Action? done, CancellationToken cancel)
    {
        string partial = Beside("partial");
        try
        {
            Fill(partial, files, done, cancel);
            Replace(partial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--out {_path} cannot be written: {e.Message}");
        }
        finally
        {
            Delete(partial);
        }
    }

    private static void Fill(string folder, IEnumerable<SiteFile> files, Action? done, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(System.IO.Path.Combine(folder, Marker), "Written by 'harness report', which replaces this folder as a whole.\n", Utf8);
        foreach (SiteFile file in files)
        {
            cancel.ThrowIfCancellationRequested();
            string path = System.IO.Path.Combine(folder, file.Path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text, Utf8);
            done?.Invoke();
        }

        cancel.ThrowIfCancellationRequested();
    }

    private void Replace(string partial)
    {
        if (!Directory.Exists(_path))
        {
            Directory.Move(partial, _path);
            return;
        }

        string old = Beside("old");
        Directory.Move(_path, old);
        try
        {
            Directory.Move(partial, _path);
        }
        catch
        {
            Directory.Move(old, _path);
            throw;
        }

        Delete(old);
    }

    private static void RequireUsable(string option, string path)
    {
        if (File.Exists(path))
        {
            throw new BadInputException($"--out {option}: this is a file; name a folder");
        }

        if (System.IO.Path.GetDirectoryName(path) is not { } parent || !Directory.Exists(parent))
        {
            throw new BadInputException($"--out {option}: there is no folder to put it in; make '{System.IO.Path.GetDirectoryName(path)}' first");
        }

        if (Directory.Exists(path) && !File.Exists(System.IO.Path.Combine(path, Marker)) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new BadInputException($"--out {option}: this folder holds something else than a report (it has no {Marker}); name a new folder, or empty this one");
        }
    }

    private string Beside(string what) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(_path)!, $".{System.IO.Path.GetFileName(_path)}.{Environment.ProcessId}.{what}");

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
