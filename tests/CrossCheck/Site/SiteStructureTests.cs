using AngleSharp.Dom;
using Harness.Claims;
using Harness.Running;

namespace Harness.CrossCheck.Site;

/// <summary>The site as a whole: its pages, their links, names and headings.</summary>
public sealed class SiteStructureTests(WrittenSite site) : IClassFixture<WrittenSite>
{
    [Fact]
    public void Every_link_and_fragment_resolves() => Assert.Empty(Links().SelectMany(l => Broken(site.Pages, site.Root, l.Page, l.Target)));

    [Fact]
    public void A_link_to_nothing_would_be_found()
    {
        Assert.NotEmpty(Broken(site.Pages, site.Root, "index.html", "claims/no-such-claim.html"));
        Assert.NotEmpty(Broken(site.Pages, site.Root, "index.html", "errata.html#no-such-id"));
        Assert.NotEmpty(Broken(site.Pages, site.Root, "index.html", "https://example.org/"));
    }

    [Fact]
    public void Ids_are_unique_on_every_page() => Assert.All(site.Pages, page =>
        Assert.Empty(page.Value.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"{page.Key}: {g.Key}")));

    [Fact]
    public void What_is_referred_to_as_a_name_exists() => Assert.All(site.Pages, page => Assert.All(
        page.Value.QuerySelectorAll("[aria-labelledby], [aria-describedby]").SelectMany(e => new[] { e.GetAttribute("aria-labelledby"), e.GetAttribute("aria-describedby") }).OfType<string>(),
        id => Assert.False(string.IsNullOrWhiteSpace(page.Value.GetElementById(id)?.TextContent), $"{page.Key}: {id}")));

    [Fact]
    public void Every_picture_has_a_name() => Assert.All(site.Pages, page =>
    {
        Assert.All(page.Value.QuerySelectorAll("img"), image => Assert.False(string.IsNullOrWhiteSpace(image.GetAttribute("alt"))));
        Assert.All(page.Value.QuerySelectorAll("svg"), picture =>
        {
            Assert.Equal("img", picture.GetAttribute("role"));
            Assert.NotNull(picture.GetAttribute("aria-labelledby"));
            Assert.NotNull(picture.GetAttribute("aria-describedby"));
        });
    });

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        IEnumerable<string?> loaded = site.Pages.Values.SelectMany(p => p.QuerySelectorAll("[src], link[href], [srcset], [data], [poster], use, image"))
            .Select(e => e.GetAttribute("src") ?? e.GetAttribute("href") ?? e.GetAttribute("data"));
        Assert.All(loaded.Distinct(), url => Assert.Matches(@"^(\.\./)?(style\.css|filter\.js)$|^data:,$|^#", url));
        string css = File.ReadAllText(Path.Combine(site.Root, "style.css"));
        Assert.DoesNotContain("url(", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("://", File.ReadAllText(Path.Combine(site.Root, "filter.js")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_carries_script_or_style_of_its_own() => Assert.All(site.Pages, page =>
    {
        Assert.Empty(page.Value.QuerySelectorAll("script:not([src]), style, [style]"));
        Assert.DoesNotContain(page.Value.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    });

    [Fact]
    public void Every_claim_and_every_problem_has_a_page()
    {
        Assert.All(ClaimList.All, claim => Assert.Equal(claim.Id, site.Pages[$"claims/{claim.Id}.html"].QuerySelector("h1")!.TextContent));
        Assert.All(ProblemSet.Files, file => Assert.Contains($"problems/{Path.GetFileNameWithoutExtension(file)}.html", site.Pages.Keys));
    }

    [Fact]
    public void The_board_has_a_row_for_every_claim_page()
    {
        string[] linked = [.. site.Pages["index.html"].QuerySelectorAll("#board th[scope=row] > a").Select(a => a.GetAttribute("href")!)];
        Assert.Equal(site.Pages.Keys.Where(k => k.StartsWith("claims/", StringComparison.Ordinal)).Order(StringComparer.Ordinal), linked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_has_language_title_landmarks_and_headings_in_order() => Assert.All(site.Pages, page =>
    {
        IDocument document = page.Value;
        Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(document.Title), page.Key);
        Assert.All(new[] { "main#main", "body > header nav[aria-label]", "body > footer", "a.skip[href='#main']", "h1" }, s => Assert.Single(document.QuerySelectorAll(s)));
        int[] levels = [.. document.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0')];
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{page.Key}: a heading of level {pair.Second} below one of level {pair.First}"));
    });

    [Fact]
    public void Every_verdict_is_a_word() => Assert.All(site.Pages.Values.SelectMany(p => p.QuerySelectorAll("span.verdict:not(.legend span)")), badge =>
        Assert.Contains(badge.ClassList[1], badge.TextContent, StringComparison.Ordinal));

    [Fact]
    public void The_site_is_smaller_than_ten_megabytes() =>
        Assert.InRange(Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length), 1, 10_000_000);

    private IEnumerable<(string Page, string Target)> Links() =>
        site.Pages.SelectMany(p => p.Value.QuerySelectorAll("a[href]").Select(a => (p.Key, a.GetAttribute("href")!)));

    private static IEnumerable<string> Broken(IReadOnlyDictionary<string, IDocument> pages, string root, string page, string target)
    {
        string[] parts = target.Split('#');
        string file = parts[0].Length == 0 ? page : Path.GetRelativePath(root, Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(page)!, parts[0]))).Replace('\\', '/');
        if (!pages.TryGetValue(file, out IDocument? found) || (parts.Length > 1 && found.GetElementById(parts[1]) is null))
        {
            yield return $"{page} -> {target}";
        }
    }
}
