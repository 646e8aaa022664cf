namespace Harness.Running;

/// <summary>The problem files that ship with the program.</summary>
internal static class ProblemSet
{
    /// <summary>The folder they are in.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "problems");

    /// <summary>Their paths, by name.</summary>
    public static IReadOnlyList<string> Files => [.. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal)];
}
