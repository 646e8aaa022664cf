using System.Text;
using System.Xml.Linq;

namespace Harness.Site;

/// <summary>Writes elements as HTML 5: void elements without an end, all others with one, and all text escaped.</summary>
/// <remarks>Elements are written by their local names: the parser of HTML knows where SVG and MathML begin.</remarks>
internal static class HtmlWriter
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    // Of all elements only those of SVG and MathML may end where they begin.
    private const string Svg = "http://www.w3.org/2000/svg";

    // Children of these stand on lines of their own; elsewhere a line break would be a space.
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "html", "head", "body", "header", "nav", "main", "footer", "section", "article", "ul", "ol", "dl", "div", "table", "thead", "tbody",
        "tr", "form", "figure", "aside", "details", "svg", "g", "mtable",
    };

    /// <summary>A whole document.</summary>
    public static string Document(XElement html)
    {
        var text = new StringBuilder("<!DOCTYPE html>\n");
        Write(text, html);
        return text.Append('\n').ToString();
    }

    /// <summary>One element.</summary>
    public static string Element(XElement element)
    {
        var text = new StringBuilder();
        Write(text, element);
        return text.ToString();
    }

    private static void Write(StringBuilder text, XElement element)
    {
        string name = element.Name.LocalName;
        text.Append('<').Append(name);
        foreach (XAttribute attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            text.Append(' ').Append(attribute.Name.LocalName).Append("=\"");
            Escape(text, attribute.Value, quotes: true);
            text.Append('"');
        }

        if (element.IsEmpty && element.Name.NamespaceName == Svg)
        {
            text.Append("/>");
            return;
        }

        text.Append('>');
        if (Void.Contains(name))
        {
            return;
        }

        if (name is "script" or "style" && element.Value.Length > 0)
        {
            // Nothing is escaped in there, so it must be our own text, and cannot hold an end of an element.
            string raw = !element.Value.Contains("</", StringComparison.Ordinal) ? element.Value
                : throw new ArgumentException($"the text of a {name} cannot be escaped: put it in a file of its own", nameof(element));
            text.Append(raw).Append("</").Append(name).Append('>');
            return;
        }

        bool lines = Blocks.Contains(name) && !element.Nodes().OfType<XText>().Any();
        foreach (XNode node in element.Nodes())
        {
            if (lines)
            {
                text.Append('\n');
            }

            Write(text, node);
        }

        text.Append(lines && element.HasElements ? "\n</" : "</").Append(name).Append('>');
    }

    private static void Write(StringBuilder text, XNode node)
    {
        switch (node)
        {
            case XElement element:
                Write(text, element);
                break;
            case XText words:
                Escape(text, words.Value, quotes: false);
                break;
            default:
                break;
        }
    }

    private static void Escape(StringBuilder text, string value, bool quotes)
    {
        // Half a surrogate pair is no character; U+FFFD takes its place.
        foreach (Rune rune in value.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' when quotes => text.Append("&quot;"),
                < ' ' and not ('\n' or '\t') or (>= 0x7F and < 0xA0) => text.Append('\uFFFD'),
                _ => text.Append(rune.ToString()),
            };
        }
    }
}
