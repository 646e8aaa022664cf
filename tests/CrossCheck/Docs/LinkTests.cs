using System.Text.RegularExpressions;

namespace Harness.CrossCheck.Docs;

/// <summary>Links between the pages, and to files of the repository, lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> AllPages => [.. Pages.All];

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Every_relative_link_resolves(string page)
    {
        string folder = Path.GetDirectoryName(page)!;
        IEnumerable<string> targets = Link().Matches(Prose(Pages.Read(page))).Select(m => m.Groups["target"].Value);
        Assert.All(targets.Where(t => !t.Contains("://", StringComparison.Ordinal)), target =>
        {
            string[] parts = target.Split('#');
            string file = parts[0].Length == 0 ? page : Path.Combine(folder, parts[0]);
            Assert.True(Path.Exists(Path.Combine(Pages.Root, file)), $"{page}: there is no {file}");
            if (parts.Length > 1)
                Assert.Contains(parts[1], Heading().Matches(Prose(Pages.Read(file))).Select(m => Anchor(m.Groups["text"].Value)));
        });
    }

    private static string Prose(string page) => FencedBlock().Replace(page, "");

#pragma warning disable CA1308 // An anchor is lower case.
    private static string Anchor(string heading) =>
        NotInAnchors().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');
#pragma warning restore CA1308

    [GeneratedRegex(@"(?<!`)\[[^\]\n]+\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencedBlock();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
