using System.Text.RegularExpressions;

namespace Harness.CrossCheck.Docs;

/// <summary>The pages of the documentation, as they stand in the repository.</summary>
internal static partial class Pages
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The pages, relative to <see cref="Root"/>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md",
        .. Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a file.</summary>
    public static string Read(string relative) => File.ReadAllText(Path.Combine(Root, relative)).ReplaceLineEndings("\n");

    /// <summary>The fenced blocks of a page with their info string, such as <c>yaml</c>.</summary>
    public static IEnumerable<(string Info, string Text)> Blocks(string page) =>
        Fence().Matches(Read(page)).Select(m => (m.Groups["info"].Value, m.Groups["text"].Value));

    /// <summary>The fenced block that follows the comment <c>&lt;!-- mark --&gt;</c>.</summary>
    public static string BlockAfter(string page, string mark)
    {
        string text = Read(page);
        int at = text.IndexOf($"<!-- {mark} -->", StringComparison.Ordinal);
        Assert.True(at >= 0, $"{page} has no mark <!-- {mark} -->");
        return Fence().Match(text, at).Groups["text"].Value;
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Harness.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("the tests run outside the repository");
    }

    [GeneratedRegex(
        @"^```(?<info>[^\n]*)\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
