using Microsoft.Playwright;

namespace Harness.Browser;

/// <summary>Pages of every kind, in a real browser.</summary>
[Collection(SharedSite.Name)]
public sealed class PageTests(OpenedSite site)
{
    private static readonly string Check = Script();

    public static TheoryData<string> Kinds => OpenedSite.Kinds;

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_complained_of_and_nothing_leaves_the_site(string path)
    {
        (IPage page, List<string> complaints) = await site.OpenAsync(path);
        await page.CloseAsync();
        Assert.Empty(complaints);
    }

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task Mathematics_and_pictures_have_size(string path)
    {
        (IPage page, _) = await site.OpenAsync(path);
        string[] empty = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("math, figure svg")].filter(e => e.checkVisibility() && !(e.getBoundingClientRect().width > 1 && e.getBoundingClientRect().height > 1)).map(e => e.outerHTML.slice(0, 200))
            """);
        await page.CloseAsync();
        Assert.Empty(empty);
    }

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task Light_and_dark_pages_pass_the_accessibility_check(string path)
    {
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            (IPage page, _) = await site.OpenAsync(path, new() { ColorScheme = scheme });
            string[] faults = await page.EvaluateAsync<string[]>(Check);
            await page.CloseAsync();
            Assert.True(faults.Length == 0, $"{path}, {scheme}:\n{string.Join('\n', faults)}");
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task Narrow_screens_do_not_scroll_sideways(string path)
    {
        (IPage page, _) = await site.OpenAsync(path, new() { ViewportSize = new() { Width = 360, Height = 740 } });
        int width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        await page.CloseAsync();
        Assert.InRange(width, 1, 360);
    }

    [BrowserFact]
    public async Task The_accessibility_check_finds_planted_faults()
    {
        (IPage page, _) = await site.OpenAsync("sheets.html");
        await page.EvaluateAsync("""
            () => {
              document.querySelector("main").innerHTML += '<p style="color: #999">pale</p><input><a href="#"></a><svg></svg><table><tr><th>x</th></tr></table>';
            }
            """);
        string[] faults = await page.EvaluateAsync<string[]>(Check);
        await page.CloseAsync();
        Assert.Equal(["a: a link without words", "input: no label", "p: contrast 2.", "svg: a picture without a name", "table: a table without caption or scopes"],
            faults.Select(f => f.Split(' ')[1] == "contrast" ? f[..14] : f).Order(StringComparer.Ordinal));
    }

    private static string Script()
    {
        using Stream stream = typeof(PageTests).Assembly.GetManifestResourceStream("accessibility.js")!;
        using var reader = new StreamReader(stream);
        return string.Join('\n', reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(l => !l.StartsWith("//", StringComparison.Ordinal)));
    }
}
