using System.Xml.Linq;

namespace Harness.Site;

/// <summary>Short forms for elements of a page. Text becomes escaped when the page is written, whatever it contains.</summary>
internal static class Html
{
    /// <summary>An element; null content is left out.</summary>
    public static XElement Tag(string name, params object?[] content) => new(name, content);

    /// <summary>An attribute.</summary>
    public static XAttribute Attr(string name, string value) => new(name, value);

    /// <summary>The attribute <c>class</c>.</summary>
    public static XAttribute Class(string value) => new("class", value);

    /// <summary>The attribute <c>id</c>.</summary>
    public static XAttribute Id(string value) => new("id", value);

    /// <summary>A link.</summary>
    public static XElement Link(string href, params object?[] content) => Tag("a", Attr("href", href), content);

    /// <summary>A section with its heading; nothing when there is nothing in it.</summary>
    public static XElement? Section(string id, string heading, params object?[] content)
    {
        object?[] parts = [.. content.Select(c => c is IEnumerable<object?> several ? several.ToArray() : c)];
        return parts.All(p => p is null or object[] { Length: 0 }) ? null
            : Tag("section", Attr("aria-labelledby", id), Tag("h2", Id(id), heading), parts);
    }

    /// <summary>A list of terms; those without a description are left out.</summary>
    public static XElement Terms(params (string Term, object? Description)[] terms) =>
        Tag("dl", terms.Where(t => t.Description is not null).Select(t => Tag("div", Tag("dt", t.Term), Tag("dd", t.Description))));

    /// <summary>A table that scrolls by itself where it is too wide; the frame can be reached by keyboard.</summary>
    /// <param name="label">What the table shows, for those who cannot see it.</param>
    /// <param name="heads">The headings of the columns.</param>
    /// <param name="rows">The rows, each a <c>tr</c>.</param>
    public static XElement Table(string label, IEnumerable<string> heads, IEnumerable<XElement> rows) =>
        Tag("div", Class("scroll"), Attr("role", "region"), Attr("aria-label", label), Attr("tabindex", "0"),
            Tag("table",
                Tag("caption", Class("unseen"), label),
                Tag("thead", Tag("tr", heads.Select(h => Tag("th", Attr("scope", "col"), h)))),
                Tag("tbody", rows)));
}
