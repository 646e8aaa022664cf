namespace Harness.Pictures.Drawing;

/// <summary>What text is for; each kind has its size.</summary>
public enum TextKind
{
    /// <summary>Labels and numbers, 13 px.</summary>
    Label,

    /// <summary>Tick marks and remarks, 12 px.</summary>
    Small,

    /// <summary>Variables and formulas, 15 px, with serifs.</summary>
    Formula,

    /// <summary>The heading of a part, 14 px, bold.</summary>
    Heading,
}

/// <summary>An estimate of how wide text comes out, on the wide side for common system fonts.</summary>
public static class TextSize
{
    /// <summary>The height of capitals above the base line, as part of the size.</summary>
    public const double Ascent = 0.76;

    /// <summary>The depth of letters below the base line, as part of the size.</summary>
    public const double Descent = 0.24;

    /// <summary>The size of subscripts in pixels.</summary>
    public const double Subscript = 11;

    /// <summary>The size of a kind in pixels.</summary>
    public static double Pixels(TextKind kind) => kind switch
    {
        TextKind.Small => 12,
        TextKind.Formula => 15,
        TextKind.Heading => 14,
        _ => 13,
    };

    /// <summary>The width of a line in pixels.</summary>
    public static double Width(RichText text, TextKind kind) =>
        (kind == TextKind.Heading ? 1.1 : 1)
        * text.Runs.Sum(r => Width(r.Text, r.Kind == RunKind.Subscript ? Subscript : Pixels(kind)));

    /// <summary>The height of a line with its usual leading.</summary>
    public static double Line(TextKind kind) => Math.Round(Pixels(kind) * 1.35);

    /// <summary>The width of plain text at a size.</summary>
    public static double Width(string text, double pixels) => pixels * text.EnumerateRunes().Sum(r => Width(r.Value));

    private static double Width(int c) => c switch
    {
        >= 0x300 and < 0x370 => 0,
        >= 0x2070 and < 0x20A0 or 0xB2 or 0xB3 or 0xB9 => 0.42,
        'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' => 0.33,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or 'I' => 0.42,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '—' => 0.98,
        '−' or '+' or '=' or '<' or '>' or '×' or '·' or '→' or '≤' or '≥' or '≈' or '∞' => 0.84,
        >= 'A' and <= 'Z' => 0.7,
        _ => 0.63,
    };
}
