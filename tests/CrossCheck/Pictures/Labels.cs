using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Harness.Pictures;
using Harness.Pictures.Drawing;

namespace Harness.CrossCheck.Pictures;

/// <summary>Reads pictures back: where their words and shapes are.</summary>
internal static class Labels
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Every line of text with the box that it fills, by the widths that the layout reckons with.</summary>
    public static (string Text, Box Box)[] Of(Figure figure) =>
        [.. figure.Svg.Descendants(Svg + "text").Select(t => (t.Value, BoxOf(t)))];

    /// <summary>Every coordinate of a shape, across and down.</summary>
    public static IEnumerable<(double X, double Y)> Corners(Figure figure)
    {
        foreach (XElement e in figure.Svg.Descendants())
        {
            switch (e.Name.LocalName)
            {
                case "line":
                    yield return (N(e, "x1"), N(e, "y1"));
                    yield return (N(e, "x2"), N(e, "y2"));
                    break;
                case "rect":
                    yield return (N(e, "x"), N(e, "y"));
                    yield return (N(e, "x") + N(e, "width"), N(e, "y") + N(e, "height"));
                    break;
                case "circle":
                    yield return (N(e, "cx") - N(e, "r"), N(e, "cy") - N(e, "r"));
                    yield return (N(e, "cx") + N(e, "r"), N(e, "cy") + N(e, "r"));
                    break;
                case "polyline" or "polygon" or "path":
                    foreach ((double X, double Y) p in Pairs((string?)e.Attribute("points") ?? (string)e.Attribute("d")!))
                        yield return p;
                    break;
                default: break;
            }
        }
    }

    /// <summary>The picture's own rectangle.</summary>
    public static Box View(Figure figure)
    {
        double[] v = [.. ((string)figure.Svg.Attribute("viewBox")!).Split(' ').Select(Number)];
        return new(v[0], v[1], v[0] + v[2], v[1] + v[3]);
    }

    private static Box BoxOf(XElement text)
    {
        TextKind kind = ((string)text.Attribute("class")!).Split(' ')[0] switch
        {
            "t-small" => TextKind.Small,
            "t-formula" => TextKind.Formula,
            "t-heading" => TextKind.Heading,
            _ => TextKind.Label,
        };
        RichText content = new([.. text.Nodes().Select(n => n is XElement { } e
            ? new TextRun(e.Value, (string?)e.Attribute("class") == "sub" ? RunKind.Subscript : RunKind.Italic)
            : new TextRun(((XText)n).Value, RunKind.Plain))]);
        double width = TextSize.Width(content, kind);
        double left = N(text, "x") - ((string?)text.Attribute("text-anchor") switch
        {
            "middle" => width / 2,
            "end" =>
            width,
            _ => 0
        });
        double size = TextSize.Pixels(kind);
        return new(left, N(text, "y") - (TextSize.Ascent * size), left + width, N(text, "y") + (TextSize.Descent * size));
    }

    // One number after H or V keeps the other coordinate; h0 stays where it is.
    private static IEnumerable<(double X, double Y)> Pairs(string text)
    {
        (double X, double Y) at = default;
        foreach (string step in Regex.Matches(text, "[HVh]?[^ MLCHVh]+").Select(m => m.Value).Where(s => s != "h0"))
        {
            at = step[0] switch
            {
                'H' => (Number(step[1..]), at.Y),
                'V' => (at.X, Number(step[1..])),
                _ => (Number(step.Split(',')[0]), Number(step.Split(',')[1])),
            };
            yield return at;
        }
    }

    private static double N(XElement element, string name) => Number((string)element.Attribute(name)!);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
