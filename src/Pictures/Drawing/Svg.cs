using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Harness.Pictures.Drawing;

/// <summary>Elements and numbers of SVG.</summary>
internal static class Svg
{
    public static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params object?[] content) => new(Space + name, content);

    /// <summary>A coordinate to a tenth of a pixel, or to so many decimals: the same text on every machine.</summary>
    public static string Number(double value, int decimals = 1)
    {
        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return double.IsFinite(rounded) ? (rounded + 0.0).ToString("0.##", CultureInfo.InvariantCulture)
            : throw new ArgumentException($"a coordinate must be finite, not {value}", nameof(value));
    }

    /// <summary>The text without characters that XML cannot hold.</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Select(r => r.Value <= 0xFFFF && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString()));

    public static XAttribute At(string name, double value, int decimals = 1) => new(name, Number(value, decimals));

    public static XAttribute Class(string names) => new("class", names);
}
