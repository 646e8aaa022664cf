using System.Xml.Linq;
using Harness.Claims;
using Harness.Reports;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>The frame of every page: head, navigation, footer.</summary>
/// <param name="input">What the site is made from.</param>
/// <param name="map">Where its pages are.</param>
/// <param name="path">The page's own path.</param>
internal sealed class Page(SiteInput input, SiteMap map, string path)
{
    private static readonly (string Path, string Name)[] Chapters =
    [
        (SiteMap.Front, "Verdicts"), (SiteMap.Errata, "Errata"), (SiteMap.Sheets, "Sheets"), (SiteMap.Problems, "Worked problems"), (SiteMap.Gallery, "Pictures"),
    ];

    /// <summary>What the site is made from.</summary>
    public SiteInput Input => input;

    /// <summary>Where the pages are.</summary>
    public SiteMap Map => map;

    /// <summary>A relative link to another page.</summary>
    public string To(string target) => SiteMap.Between(path, target);

    /// <summary>The link to a claim: its id.</summary>
    public XElement Claim(ClaimReport claim) => Link(To(map.Claim(claim)), Class("id"), claim.Id);

    /// <summary>The link to the claim with this id; the id alone when the claim is not part of this site.</summary>
    public XElement Claim(string id) => map.Claim(id) is { } page ? Link(To(page), Class("id"), id) : Tag("span", Class("id"), id);

    /// <summary>The whole document.</summary>
    /// <param name="title">The title of the window.</param>
    /// <param name="body">What stands in the main part, beginning with the heading.</param>
    /// <param name="scripts">Scripts of the site that the page needs.</param>
    public SiteFile Write(string title, IEnumerable<object?> body, params string[] scripts) => new(path, HtmlWriter.Document(
        Tag("html", Attr("lang", "en"),
            Tag("head",
                Tag("meta", Attr("charset", "utf-8")),
                Tag("title", title.ReplaceLineEndings(" ") + " · Harness"),
                Tag("meta", Attr("name", "viewport"), Attr("content", "width=device-width, initial-scale=1")),
                Tag("meta", Attr("name", "color-scheme"), Attr("content", "light dark")),
                Tag("link", Attr("rel", "icon"), Attr("href", "data:,")),
                Tag("link", Attr("rel", "stylesheet"), Attr("href", To("style.css"))),
                scripts.Select(s => Tag("script", Attr("src", To(s)), Attr("defer", "defer")))),
            Tag("body",
                Link("#main", Class("skip"), "Skip to the content"),
                Tag("header", Tag("nav", Attr("aria-label", "Chapters"), Tag("ul", Chapters.Select(Chapter)))),
                Tag("main", Id("main"), body),
                Footer()))));

    /// <summary>A document by itself, with the style sheet inside.</summary>
    public static string Alone(string title, IEnumerable<object?> body) => HtmlWriter.Document(
        Tag("html", Attr("lang", "en"),
            Tag("head",
                Tag("meta", Attr("charset", "utf-8")),
                Tag("title", title.ReplaceLineEndings(" ")),
                Tag("meta", Attr("name", "viewport"), Attr("content", "width=device-width, initial-scale=1")),
                Tag("meta", Attr("name", "color-scheme"), Attr("content", "light dark")),
                Tag("style", SiteBuilder.Style)),
            Tag("body", Tag("main", Id("main"), body))));

    private XElement Chapter((string Path, string Name) chapter) =>
        Tag("li", Link(To(chapter.Path), chapter.Path == path ? Attr("aria-current", "page") : null, chapter.Name));

    private XElement Footer() => Tag("footer", Tag("p",
        $"Judged on {input.Date} by Harness. Autograd: {RunInfo.Torch}. Seed {input.Run.Seed}, {input.Run.Trials} random points per formula."));
}
