using System.Reflection;
using System.Text;

namespace VerifyTests;

/// <summary>The folders of one machine, which must not get into a snapshot: each is replaced by its name in braces.</summary>
internal sealed class Places
{
    private readonly (string Path, string Name)[] known;

    internal Places(Assembly tests)
    {
        ProjectDirectory = Recorded(tests, "Verify.ProjectDirectory") ?? throw new InvalidOperationException(
            "The test project does not say where it is: import SystemVerify.props into it.");
        known =
        [
            .. new (string? Path, string Name)[]
            {
                (AppContext.BaseDirectory, "{CurrentDirectory}"),
                (Environment.CurrentDirectory, "{CurrentDirectory}"),
                (Path.GetTempPath(), "{TempPath}"),
                (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "{UserProfile}"),
                (ProjectDirectory, "{ProjectDirectory}"),
                (Recorded(tests, "Verify.SolutionDirectory"), "{SolutionDirectory}"),
            }
            .Select(place => (Path: Slashes(place.Path ?? "").TrimEnd('/'), place.Name))
            .Where(place => place.Path.Length > 0)
            .OrderByDescending(place => place.Path.Length),
        ];
    }

    internal string ProjectDirectory { get; }

    /// <summary>Replaces the known folders, the longest match first, and a separator behind them with them.</summary>
    internal string Replace(string text)
    {
        string slashed = Slashes(text);
        StringBuilder result = new(text.Length);
        for (int i = 0; i < text.Length;)
        {
            (string path, string name) = known.FirstOrDefault(place => IsAt(slashed, i, place.Path));
            if (path is null)
            {
                result.Append(text[i++]);
                continue;
            }

            result.Append(name);
            i += path.Length;
            if (i < text.Length && slashed[i] == '/')
                i++;
        }

        return result.ToString();
    }

    // A longer word or a longer folder name that merely contains the path is another place.
    private static bool IsAt(string text, int start, string path)
    {
        int end = start + path.Length;
        return string.CompareOrdinal(text, start, path, 0, path.Length) == 0
            && (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
            && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    private static string Slashes(string text) => text.Replace('\\', '/');

    private static string? Recorded(Assembly tests, string key) =>
        tests.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(note => note.Key == key)?.Value;
}
