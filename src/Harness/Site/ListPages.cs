using System.Xml.Linq;
using Harness.Claims;
using Harness.Pictures;
using Harness.Reports;
using Harness.Verification;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>The pages that list: source sheets, worked problems, pictures.</summary>
internal static class ListPages
{
    /// <summary>One source sheet with its claims.</summary>
    public static SiteFile Sheet(Page page, SourceSheet sheet)
    {
        ClaimReport[] claims = [.. page.Input.Claims.Where(sheet.Prints)];
        return page.Write(sheet.Name,
        [
            Tag("p", Class("where"), Link(page.To(SiteMap.Sheets), "Sheets")),
            Tag("h1", sheet.Name),
            Tag("p", Class("lead"), Counted(claims)),
            new ClaimBoard(page, sheets: false).Write($"The claims of {sheet.Name}", claims),
        ]);
    }

    /// <summary>The source sheets.</summary>
    public static SiteFile Sheets(Page page, IEnumerable<SourceSheet> sheets) => page.Write("Sheets",
    [
        Tag("h1", "Source sheets"),
        Tag("ul", Class("entries"), sheets.Select(s => Tag("li", Link(page.To(SiteMap.Sheet(s)), s.Name), Tag("div", Class("note"), Counted([.. page.Input.Claims.Where(s.Prints)]))))),
    ]);

    /// <summary>The worked problems.</summary>
    public static SiteFile Problems(Page page) => page.Write("Worked problems",
    [
        Tag("h1", "Worked problems"),
        Tag("ul", Class("entries"), page.Input.Problems.Select(p => Tag("li",
            Link(page.To(page.Map.Problem(p.Problem)!), p.Problem.Title),
            Tag("div", Class("note"), p.Problem.Source, p.Problem.Source.Length == 0 ? "" : " · ", Counted([.. page.Input.Claims.Where(c => ReferenceEquals(c.Problem, p.Problem))]))))),
    ]);

    /// <summary>All pictures, each once, with the pages they stand on.</summary>
    public static SiteFile Gallery(Page page)
    {
        IEnumerable<(Figure Figure, XElement Page)> all =
        [
            .. page.Input.Problems.SelectMany(p => page.Input.PicturesOf(p).Select(f => (f, Link(page.To(page.Map.Problem(p.Problem)!), p.Problem.Title)))),
            .. page.Input.Claims.SelectMany(c => page.Input.PicturesOf(c).Select(f => (f, page.Claim(c)))),
        ];
        XElement[] figures = [.. all.GroupBy(f => f.Figure.Id).Select(g => FigureView.Of(g.First().Figure, Tag("div", Class("note"), "On: ", g.SelectMany((f, i) => new object[] { i == 0 ? "" : ", ", f.Page }))))];
        return page.Write("Pictures",
        [
            Tag("h1", "Pictures"),
            figures.Length == 0 ? Tag("p", "There are no pictures for these claims.") : Tag("div", Class("gallery"), figures),
        ]);
    }

    /// <summary>How many claims, and how many of each verdict.</summary>
    public static string Counted(IReadOnlyList<ClaimReport> claims)
    {
        IEnumerable<string> counts = claims.GroupBy(c => c.Verdict).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.Word()}");
        return claims.Count == 0 ? "no claims" : $"{claims.Count} {(claims.Count == 1 ? "claim" : "claims")}: {string.Join(", ", counts)}";
    }
}
