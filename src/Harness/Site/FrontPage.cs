using System.Xml.Linq;
using Harness.Claims;
using Harness.Reports;
using Harness.Verification;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>The verdict board, with filters for those who have scripts.</summary>
internal static class FrontPage
{
    /// <summary>The page.</summary>
    public static SiteFile Write(Page page)
    {
        IReadOnlyList<ClaimReport> claims = page.Input.Claims;
        return page.Write("Verdicts",
        [
            Tag("h1", "Verdicts on published answers"),
            Tag("p", Class("lead"), "Derivations of neural networks, written out by hand and cross-checked by independent witnesses. Every published answer gets a verdict, with the reason, the evidence and, where it does not hold, the correction."),
            Counts(claims),
            Section("run", "This run", Run(page.Input)),
            Section("board-heading", "All claims", Filters(claims), new ClaimBoard(page).Write("Every claim with its verdict", claims)),
        ], "filter.js");
    }

    private static XElement Counts(IReadOnlyList<ClaimReport> claims) => Tag("dl", Class("counts"),
        claims.GroupBy(c => c.Verdict).OrderBy(g => g.Key).Select(g => Tag("div",
            Tag("dt", Marks.Badge(g.Key), Tag("span", Class("note"), Marks.Meaning(g.Key))),
            Tag("dd", $"{g.Count()}"))));

    private static XElement Run(SiteInput input) => Terms(
        ("Claims", $"{input.Claims.Count}{Record(input.Claims)}"),
        ("Date", input.Date),
        ("Autograd", RunInfo.Torch),
        ("ML.NET", RunInfo.MLNet),
        ("Random points", $"{input.Run.Trials} per formula, seed {input.Run.Seed}"));

    private static string Record(IReadOnlyList<ClaimReport> claims)
    {
        int different = claims.Count(c => c.Entry is not null && !c.IsAsRecorded);
        return claims.All(c => c.Entry is null) ? "" : different == 0 ? ", all as recorded" : $", {different} not as recorded";
    }

    // Shown by the script, since without it the filters would do nothing.
    private static XElement Filters(IReadOnlyList<ClaimReport> claims) => Tag("form", Id("filters"), Attr("hidden", "hidden"), Attr("role", "search"), Attr("aria-label", "Filter the claims"),
        Tag("label", "Search ", Tag("input", Attr("type", "search"), Attr("name", "words"), Attr("autocomplete", "off"))),
        Choice("Verdict", "verdict", claims.Select(c => c.Verdict).Distinct().Order().Select(v => (v.Word(), v.Word()))),
        Choice("Sheet", "sheet", SourceSheet.All.Where(s => claims.Any(s.Prints)).Select(s => (s.Number, s.Name))),
        Choice("Topic", "topic", claims.Select(c => c.Entry?.Topic).OfType<string>().Distinct().Select(t => (t, Topics.TitleOf(t))).OrderBy(t => t.Item2, StringComparer.Ordinal)),
        Choice("Grade", "grade", claims.Select(c => c.Grade).OfType<Grade>().Distinct().Order().Select(g => (g.Word(), g.Word()))),
        Tag("button", Attr("type", "reset"), "Show all"),
        Tag("output", Id("shown"), Attr("aria-live", "polite")));

    private static XElement Choice(string label, string name, IEnumerable<(string Value, string Text)> values) => Tag("label", label + " ",
        Tag("select", Attr("name", name), Tag("option", Attr("value", ""), "all"), values.Select(v => Tag("option", Attr("value", v.Value), v.Text))));
}
