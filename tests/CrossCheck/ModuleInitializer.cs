using System.Runtime.CompilerServices;

namespace Harness.CrossCheck;

/// <summary>What is settled before the first test runs: snapshots/ has the same folders as this project.</summary>
internal static class ModuleInitializer
{
    /// <summary>Returns the folder for the snapshots of one source file; outside the project, the file's own folder.</summary>
    public static string SnapshotDirectory(string sourceFile, string projectDirectory)
    {
        string folder = Path.GetDirectoryName(sourceFile)!;
        string relative = Path.GetRelativePath(projectDirectory, folder);
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal)
            ? folder
            : Path.GetFullPath(Path.Combine(projectDirectory, "..", "..", "snapshots", relative));
    }

    [ModuleInitializer]
    internal static void Initialize() => Verifier.DerivePathInfo(
        (sourceFile, projectDirectory, _, _) => new PathInfo(SnapshotDirectory(sourceFile, projectDirectory)));
}
