using Microsoft.Playwright;

namespace Harness.Browser;

/// <summary>The filters of the front page.</summary>
[Collection(SharedSite.Name)]
public sealed class FilterTests(OpenedSite site)
{
    private const string Rows = "#board tr[data-verdict]:not([hidden])";

    [BrowserFact]
    public async Task Work_by_keyboard_alone()
    {
        (IPage page, List<string> complaints) = await site.OpenAsync("index.html");
        int all = await page.Locator(Rows).CountAsync();
        await TabToAsync(page, "words");
        await page.Keyboard.TypeAsync("softmax jacobian");
        int found = await page.Locator(Rows).CountAsync();
        Assert.InRange(found, 1, 20);
        Assert.Equal($"{found} of {all} claims", await page.Locator("#shown").TextContentAsync());

        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
        Assert.Equal(all, await page.Locator(Rows).CountAsync());
        await TabToAsync(page, "verdict");
        await page.Keyboard.TypeAsync("refuted");
        Assert.Equal(["refuted"], await page.Locator(Rows).EvaluateAllAsync<string[]>("rows => [...new Set(rows.map(r => r.dataset.verdict))]"));

        await page.Locator("#filters button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync($"{all} of {all} claims");
        await page.CloseAsync();
        Assert.Empty(complaints);
    }

    [BrowserTheory]
    [InlineData("verdict", "misprint")]
    [InlineData("sheet", "002")]
    [InlineData("topic", "conv")]
    [InlineData("grade", "proved")]
    public async Task Show_what_is_chosen_and_hide_empty_headings(string name, string value)
    {
        (IPage page, _) = await site.OpenAsync("index.html");
        await page.Locator($"select[name={name}]").SelectOptionAsync(value);
        Assert.Equal([value], await page.Locator(Rows).EvaluateAllAsync<string[]>($"rows => [...new Set(rows.map(r => r.dataset.{name}))]"));
        Assert.Equal(0, await page.Locator("#board tbody:not([hidden]):not(:has(tr[data-verdict]:not([hidden])))").CountAsync());
        await page.CloseAsync();
    }

    [BrowserFact]
    public async Task Are_not_there_without_scripts_and_the_table_is()
    {
        (IPage page, _) = await site.OpenAsync("index.html", new() { JavaScriptEnabled = false });
        Assert.False(await page.Locator("#filters").IsVisibleAsync());
        Assert.True(await page.Locator(Rows).First.IsVisibleAsync());
        await page.CloseAsync();
    }

    [BrowserFact]
    public async Task The_skip_link_is_the_first_stop_and_is_seen()
    {
        (IPage page, _) = await site.OpenAsync("index.html");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.getBoundingClientRect().left >= 0"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        await page.CloseAsync();
    }

    private static async Task TabToAsync(IPage page, string name)
    {
        for (int i = 0; i < 40; i++)
        {
            if (await page.EvaluateAsync<string>("() => document.activeElement.name ?? ''") == name)
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"'{name}' is not reached by the tabulator");
    }
}
