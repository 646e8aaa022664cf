using System.Xml.Linq;

namespace Harness.Mathematics;

/// <summary>Prose with mathematics in it, as the content of an element.</summary>
internal static class Prose
{
    /// <summary>The text as it reads in a terminal: without the dollars that mark mathematics.</summary>
    public static string Plain(string marked) => marked.Replace("$", "", StringComparison.Ordinal);

    /// <summary>Text in which dollars mark the mathematics, as text and <c>math</c> elements.</summary>
    /// <exception cref="FormatException">What stands between dollars cannot be read.</exception>
    public static IEnumerable<object> Marked(string text)
    {
        string[] parts = text.Split('$');
        for (int i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 0)
            {
                yield return parts[i];
                continue;
            }

            foreach (XElement piece in MathMl.Inline(MathParser.Read(parts[i])))
            {
                yield return piece;
            }
        }
    }

    /// <summary>Text without marks: what is surely mathematics becomes <c>math</c> elements, all else stays as it is.</summary>
    public static IEnumerable<object> Recognised(string text) => text.Contains('$', StringComparison.Ordinal) ? [text] : Marked(MathRecogniser.Marked(text));

    /// <summary>Text without marks as LaTeX: what is surely mathematics between dollars, all else escaped.</summary>
    public static string Latex(string text) => text.Contains('$', StringComparison.Ordinal) ? LatexText.Escape(text) : string.Concat(
        MathRecogniser.Marked(text).Split('$').Select((part, i) => i % 2 == 0 ? LatexText.Escape(part) : $"${MathLatex.Write(MathParser.Read(part))}$"));
}
