using System.Xml.Linq;
using Harness.Claims;
using Harness.Reports;
using Harness.Verification;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>Claims as a table, one body for each heading.</summary>
/// <param name="page">The frame.</param>
/// <param name="sheets">Whether the source sheets are named, or only the places on one.</param>
internal sealed class ClaimBoard(Page page, bool sheets = true)
{
    private static readonly string[] Heads = ["Claim", "Where", "Verdict", "Grade", "Witnesses", "Worst error"];

    /// <summary>The table.</summary>
    /// <param name="label">What it shows.</param>
    /// <param name="claims">Its claims.</param>
    public XElement Write(string label, IReadOnlyList<ClaimReport> claims) => Tag("table", Class("board"), Id("board"),
        Tag("caption", Class("unseen"), label),
        Tag("thead", Tag("tr", Heads.Select(h => Tag("th", Attr("scope", "col"), h)))),
        claims.GroupBy(c => c.Heading).Select(Body));

    private XElement Body(IGrouping<string, ClaimReport> group) => Tag("tbody", Id(page.Map.Heading(group.Key)),
        Tag("tr", Class("heading"), Tag("th", Attr("scope", "rowgroup"), Attr("colspan", "6"), Heading(group.First(), group.Key))),
        group.Select(Row));

    private object Heading(ClaimReport first, string heading) => page.Map.Problem(first.Problem) is { } worked ? Link(page.To(worked), heading) : heading;

    private XElement Row(ClaimReport claim)
    {
        SourceSheet? sheet = SourceSheet.Of(claim);
        return Tag("tr",
            Attr("data-verdict", claim.Verdict.Word()), Attr("data-grade", claim.Grade?.Word() ?? "none"), Attr("data-topic", claim.Entry?.Topic ?? "other"), Attr("data-sheet", sheet?.Number ?? "other"),
            Tag("th", Attr("scope", "row"), page.Claim(claim), Tag("div", Class("says"), ClaimParts.Statement(claim))),
            Tag("td", Class("sheet"), sheets && sheet is not null ? Link(page.To(SiteMap.Sheet(sheet)), sheet.Name) : null, Tag("div", Class("note"), SourceSheet.Place(claim))),
            Tag("td", Class("verdict-cell"), Marks.Badge(claim.Verdict), claim.IsAsRecorded || claim.Entry is null ? null : Tag("div", Class("note"), $"on record: {claim.Entry.OnRecord?.Word() ?? "nothing"}")),
            Tag("td", Class("grade"), claim.Grade?.Word() ?? "–"),
            Tag("td", Class("witnesses"), ClaimParts.Witnesses(claim)),
            Tag("td", Class("number error"), Marks.WorstError(claim) is { } error ? Marks.Error(error) : "–"));
    }
}
