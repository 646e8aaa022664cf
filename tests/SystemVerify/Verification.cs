using System.Collections.Concurrent;
using System.Reflection;

namespace VerifyTests;

/// <summary>One comparison of a text with the file on record.</summary>
internal sealed class Verification
{
    private static readonly ConcurrentDictionary<string, bool> UsedPrefixes = new();
    private static readonly ConcurrentDictionary<Assembly, Places> KnownPlaces = new();

    private readonly VerifySettings settings;
    private readonly Places places;
    private readonly string directory;
    private readonly string prefix;

    internal Verification(MethodInfo test, VerifySettings settings, string sourceFile, VerifyXunit.DerivePathInfo? derive)
    {
        HasRun = true;
        Type type = test.ReflectedType!;
        this.settings = settings;
        places = KnownPlaces.GetOrAdd(type.Assembly, static assembly => new Places(assembly));
        PathInfo info = derive?.Invoke(sourceFile, places.ProjectDirectory, type, test) ?? default;
        directory = Path.Combine(Path.GetDirectoryName(sourceFile) ?? "", settings.Directory ?? info.Directory ?? "")
            .TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        prefix = Names.Prefix(test, settings, info);
    }

    internal static bool HasRun { get; private set; }

    internal async Task<VerifyResult> Compare(string text, string extension)
    {
        Names.RequireTextExtension(extension);
        string path = Path.Combine(directory, prefix);
        RequireUnused(path);
        Directory.CreateDirectory(directory);
        FilePair file = new(extension, path);
        List<string> unused = Matching("verified");
        unused.RemoveAll(name => name.Equals(Path.GetFileName(file.VerifiedPath), StringComparison.OrdinalIgnoreCase));
        foreach (string stale in Matching("received"))
            File.Delete(Path.Combine(directory, stale));

        string received = TextFile.NewLines(places.Replace(text));
        string? verified = TextFile.Read(file.VerifiedPath) is { } onRecord ? TextFile.WithoutAddedNewline(onRecord, received) : null;
        Outcome outcome = verified is null ? Outcome.New : received == verified ? Outcome.Equal : Outcome.NotEqual;
        if (outcome != Outcome.Equal)
            TextFile.Write(file.ReceivedPath, received);
        await CallBack(outcome, file, received);
        if (outcome != Outcome.Equal || unused.Count > 0)
            throw new VerifyException(FailureMessage.Build(directory, outcome, file, unused, received, verified));
        return new VerifyResult(file);
    }

    private async Task CallBack(Outcome outcome, FilePair file, string received)
    {
        if (outcome == Outcome.New && settings.First is { } first)
            await first(file, received, autoVerify: false);
        if (outcome == Outcome.NotEqual && settings.Mismatch is { } mismatch)
            await mismatch(file, null, autoVerify: false);
    }

    // prefix.verified.txt, and prefix#name.verified.txt from a time when the test verified several texts at once.
    private List<string> Matching(string kind) =>
    [
        .. Directory.EnumerateFiles(directory).Select(file => Path.GetFileName(file)).Where(
            name => name.StartsWith($"{prefix}.{kind}.", StringComparison.Ordinal)
                || (name.StartsWith($"{prefix}#", StringComparison.Ordinal) && name.Contains($".{kind}.", StringComparison.Ordinal))),
    ];

    private void RequireUnused(string path)
    {
        if (settings.RequiresUniquePrefix && !UsedPrefixes.TryAdd(path, true))
        {
            throw new InvalidOperationException(
                $"The prefix has already been used: {path}. A test may verify once, and a theory needs"
                + " UseParameters(...) with its arguments; otherwise the names chosen by DerivePathInfo, UseDirectory,"
                + " UseFileName, UseTypeName or UseMethodName collide.");
        }
    }
}
