using System.Reflection;

namespace VerifyTests;

/// <summary>The rules for the names of files and directories.</summary>
internal static class Names
{
    // What the operating system allows in a path, less what only a file name may not contain.
    private static readonly char[] BadInDirectory =
        [.. Path.GetInvalidPathChars().Union(Path.GetInvalidFileNameChars().Except(['/', '\\', ':']))];

    // Verify refuses text under an extension that it takes for binary; its list of text extensions is much longer than this one.
    private static readonly HashSet<string> TextExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "txt", "md", "csv", "tsv", "json", "xml", "html", "htm", "svg", "css", "js", "yaml", "yml", "tex", "cs", "log",
    };

    internal static void RequireFile(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        int bad = name.IndexOfAny(Path.GetInvalidFileNameChars());
        if (bad >= 0)
            throw new ArgumentException($"Invalid character for file name. Value: {name}. Char:{name[bad]}", nameof(name));
    }

    internal static void RequireDirectory(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        int bad = name.IndexOfAny(BadInDirectory);
        if (bad >= 0)
            throw new ArgumentException($"Invalid character for directory. Value: {name}. Char:{name[bad]}", nameof(name));
    }

    internal static void RequireTextExtension(string extension)
    {
        ArgumentException.ThrowIfNullOrEmpty(extension);
        if (!TextExtensions.Contains(extension))
        {
            throw new ArgumentException(
                $"'{extension}' is not an extension for text here; use one of {string.Join(", ", TextExtensions)}.", nameof(extension));
        }
    }

    /// <summary>Returns the name of a class without its namespace, but with the class around it.</summary>
    internal static string OfType(Type type) => type.IsNested ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;

    /// <summary>Returns the part of a snapshot's file name before <c>.verified.</c>.</summary>
    internal static string Prefix(MethodInfo test, VerifySettings settings, PathInfo info) => settings.FileName
        ?? (settings.TypeName ?? info.TypeName ?? OfType(test.ReflectedType!))
        + "." + (settings.MethodName ?? info.MethodName ?? test.Name)
        + ParameterText.Of(test, settings);
}
