using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Harness.Browser;

/// <summary>Pages on paper.</summary>
[Collection(SharedSite.Name)]
public sealed partial class PrintTests(OpenedSite site)
{
    [BrowserTheory]
    [InlineData("errata.html", 8, 60)]
    [InlineData("claims/softmax.scale-invariance.html", 1, 2)]
    [InlineData("problems/backprop-2-2-1.html", 2, 12)]
    public async Task Have_a_sensible_number_of_pages(string path, int fewest, int most)
    {
        (IPage page, _) = await site.OpenAsync(path);
        byte[] pdf = await page.PdfAsync(new() { Format = "A4" });
        await page.CloseAsync();
        Assert.InRange(Sheet().Count(System.Text.Encoding.Latin1.GetString(pdf)), fewest, most);
    }

    [BrowserFact]
    public async Task Leave_out_what_only_a_screen_needs_and_are_not_cut_off()
    {
        (IPage page, _) = await site.OpenAsync("errata.html", new() { ViewportSize = new() { Width = 700, Height = 1000 } });
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator("body > header").IsVisibleAsync());
        Assert.True(await page.Locator("main").IsVisibleAsync());
        string[] cut = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.closest('article')?.textContent.slice(0, 60) ?? e.tagName)");
        await page.CloseAsync();
        Assert.Empty(cut.Distinct());
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
