using System.Xml.Linq;
using Harness.Pictures;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>A picture with its caption: the caption is its name, and beside it stands, for those who cannot see it, what it shows.</summary>
internal static class FigureView
{
    /// <summary>The figure.</summary>
    public static XElement Of(Figure figure, params object?[] more)
    {
        string title = $"{figure.Id}-title", description = $"{figure.Id}-text";
        var svg = new XElement(figure.Svg);
        svg.Elements().Where(e => e.Name.LocalName is "title" or "desc").Remove();
        foreach ((string name, string value) in new[] { ("role", "img"), ("aria-labelledby", title), ("aria-describedby", description) })
        {
            svg.SetAttributeValue(name, value);
        }

        return Tag("figure", Id(figure.Id),
            Tag("div", Class("scroll"), Attr("role", "region"), Attr("aria-label", figure.Title), Attr("tabindex", "0"), svg),
            Tag("figcaption", Tag("strong", Id(title), figure.Title), " ", Tag("span", Id(description), Class("unseen"), figure.Description), more));
    }
}
