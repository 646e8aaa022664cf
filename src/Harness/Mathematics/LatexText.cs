using System.Globalization;
using System.Text;

namespace Harness.Mathematics;

/// <summary>Plain text as LaTeX text: whatever it contains, it is shown and nothing in it is a command.</summary>
internal static class LatexText
{
    // Letters and signs that the encodings utf8 and T1 know; what is in none of the lists is named by its code.
    private const string Known = "“”‘’„«»–—…§©®°±²³¹µ¶·×÷¼½¾¿¡£€";

    /// <summary>The text, escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        // Half a surrogate pair is no character; U+FFFD takes its place.
        foreach (Rune rune in text.EnumerateRunes())
        {
            escaped.Append(Escape(rune));
        }

        return escaped.ToString();
    }

    private static string Escape(Rune rune) => rune.Value switch
    {
        '\\' => "\\textbackslash{}",
        '^' => "\\textasciicircum{}",
        '~' => "\\textasciitilde{}",
        '<' => "\\textless{}",
        '>' => "\\textgreater{}",
        '|' => "\\textbar{}",
        '"' => "\\textquotedbl{}",
        '`' => "\\textasciigrave{}",
        '[' or ']' => $"{{{rune}}}",
        '#' or '$' or '%' or '&' or '_' or '{' or '}' => $"\\{rune}",
        '-' => "{-}",
        < 32 or 127 => " ",
        < 127 => rune.ToString(),
        '✓' => "$\\checkmark$",
        '✗' => "$\\times$",
        '\u00A0' => "~",
        _ when MathLatex.SignOf(rune.ToString()) is { } sign => $"${sign}$",
        _ when Known.Contains(rune.ToString(), StringComparison.Ordinal) || IsEuropeanLetter(rune) => rune.ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\texttt{{U+{rune.Value:X4}}}"),
    };

    // The letters of Latin-1; the two signs between them are in the list above.
    private static bool IsEuropeanLetter(Rune rune) => rune.Value is >= 0xC0 and <= 0xFF && Rune.IsLetter(rune);
}
