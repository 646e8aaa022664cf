using System.Xml.Linq;
using Harness.Pictures.Drawing;

namespace Harness.Pictures;

/// <summary>Makes figures of parts.</summary>
public static class Picture
{
    private const double Margin = 8;

    /// <summary>Draws a part as a figure, with its title and description for readers who cannot see it.</summary>
    /// <param name="id">Its name, lower-case with hyphens.</param>
    /// <param name="title">What it shows, in a few words.</param>
    /// <param name="description">What a reader who cannot see it must know.</param>
    /// <param name="part">What is drawn.</param>
    public static Figure Of(string id, string title, string description, Part part)
    {
        Extent size = new(Math.Ceiling(part.Size.Width + (2 * Margin)), Math.Ceiling(part.Size.Height + (2 * Margin)));
        XElement root = Svg.Element("svg",
            Svg.Class("pic"), new XAttribute("role", "img"), new XAttribute("aria-labelledby", $"{id}-title {id}-desc"),
            new XAttribute("viewBox", $"0 0 {Svg.Number(size.Width)} {Svg.Number(size.Height)}"),
            Svg.At("width", size.Width), Svg.At("height", size.Height),
            Svg.Element("title", new XAttribute("id", $"{id}-title"), Svg.Clean(title)),
            Svg.Element("desc", new XAttribute("id", $"{id}-desc"), Svg.Clean(description)));
        part.Draw(new Canvas(root), new(Margin, Margin));
        return new Figure(id, title, description, root);
    }

    /// <summary>The text of a file that shows the figure by itself, with the style sheet inside.</summary>
    public static string Standalone(Figure figure)
    {
        var root = new XElement(figure.Svg);
        root.AddFirst(Svg.Element("style", PictureStyle.Css));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting) + "\n";
    }
}
