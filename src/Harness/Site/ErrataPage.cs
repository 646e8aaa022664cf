using System.Xml.Linq;
using Harness.Claims;
using Harness.Reports;
using Harness.Verification;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>What the sheets print wrong and what is true: to be read, and to be printed and handed out.</summary>
internal static class ErrataPage
{
    /// <summary>The page.</summary>
    public static SiteFile Write(Page page)
    {
        ClaimReport[] wrong = Errata.Among(page.Input.Claims);
        return page.Write("Errata",
        [
            Tag("h1", "Errata"),
            Tag("p", Class("lead"), "What the sheets print, what is true instead, and why. Every correction was itself checked, to the grade that is given."),
            wrong.Length == 0 ? Tag("p", "Nothing is wrong among these claims.") : Meanings(wrong),
            SourceSheet.All.Select(s => Sheet(page, s, [.. wrong.Where(s.Prints)])),
        ]);
    }

    private static XElement Meanings(ClaimReport[] wrong) => Tag("ul", Class("plain"), wrong.Select(c => c.Verdict).Distinct().OrderDescending()
        .Select(v => Tag("li", Marks.Badge(v), $": {Marks.Meaning(v)}")));

    private static XElement? Sheet(Page page, SourceSheet sheet, ClaimReport[] claims) => claims.Length == 0 ? null
        : Section(SiteMap.Slug(sheet.Name), sheet.Name, Tag("p", Class("note"), ListPages.Counted(claims)), claims.Select(c => Erratum(page, c)));

    private static XElement Erratum(Page page, ClaimReport claim) => Tag("article", Class($"erratum {claim.Verdict.Word()}"),
        Tag("h3", page.Claim(claim), " ", Marks.Badge(claim.Verdict), Tag("span", Class("note"), $" {SourceSheet.Place(claim)}")),
        Terms(
            ("States", ClaimParts.Statement(claim)),
            ("Prints", ClaimParts.Published(claim)),
            ("True", ClaimParts.Words(claim.Correction)),
            ("Why", ClaimParts.Words(claim.Why)),
            ("Carried from", ClaimParts.Words(claim.CarriedFrom)),
            ("Evidence", $"{claim.Grade?.Word()}; {ClaimParts.Witnesses(claim)}")));
}
