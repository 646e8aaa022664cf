using System.Runtime.CompilerServices;

namespace Harness.CrossCheck.Snapshots;

/// <summary>Compares a text with a file under snapshots/, and says in words what differs.</summary>
internal static class Snapshot
{
    /// <summary>
    /// Passes if the text is the one in <c>snapshots/&lt;folder of the test&gt;/&lt;fileName&gt;.verified.&lt;extension&gt;</c>.
    /// </summary>
    /// <exception cref="SnapshotException">The text is new or different; it has been written beside that file.</exception>
    public static async Task Match(
        string text, string fileName, string extension = "txt", [CallerFilePath] string sourceFile = "")
    {
        string? explanation = null;
        VerifySettings settings = new();
        settings.UseFileName(fileName);
        settings.OnFirstVerify((files, _, _) =>
        {
            explanation = $"{Short(files.VerifiedPath)} does not exist yet.\n{Advice(files)}";
            return Task.CompletedTask;
        });
        settings.OnVerifyMismatch(async (files, _, _) =>
        {
            string verified = await Read(files.VerifiedPath);
            string received = await Read(files.ReceivedPath);
            // The one final newline that is forgiven must not show up as a difference beside the real one.
            if (verified.EndsWith('\n') && !received.EndsWith('\n'))
                verified = verified[..^1];
            explanation = $"{Short(files.VerifiedPath)} differs\n{Difference.Explain(verified, received)}\n{Advice(files)}";
        });
        try
        {
            await Verifier.Verify(text, extension, settings, sourceFile);
        }
        catch (Exception failure) when (explanation is not null)
        {
            throw new SnapshotException(explanation, failure);
        }
    }

    private static string Advice(FilePair files) =>
        $"If {Path.GetFileName(files.ReceivedPath)} beside it is right, rename it to {Path.GetFileName(files.VerifiedPath)}.";

    private static async Task<string> Read(string path) =>
        (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");

    // The path from the root of the repository, which is where its reader stands.
    private static string Short(string path)
    {
        for (DirectoryInfo? folder = Directory.GetParent(path); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Harness.sln")))
                return Path.GetRelativePath(folder.FullName, path).Replace('\\', '/');
        }

        return path;
    }
}

/// <summary>A snapshot is new or differs.</summary>
public sealed class SnapshotException(string message, Exception cause) : Exception(message, cause);
