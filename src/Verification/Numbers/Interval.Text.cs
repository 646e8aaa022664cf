using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Harness.Verification.Numbers;

/// <content>Intervals as text; the grammar is the same for every culture.</content>
public readonly partial struct Interval
{
    /// <summary>Reads "[0.1, 2/3]", rounded outward; one number, "0.1", as the narrowest interval around it; or
    /// "NaN".</summary>
    /// <exception cref="FormatException">The text is none of these, or the ends are in the wrong order.</exception>
    public static Interval Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Reads "[0.1, 2/3]", rounded outward; one number, "0.1", as the narrowest interval around it; or
    /// "NaN".</summary>
    /// <exception cref="FormatException">The text is none of these, or the ends are in the wrong order.</exception>
    public static Interval Parse(ReadOnlySpan<char> s) => TryParse(s, out Interval result)
        ? result
        : throw new FormatException($"\"{s}\" is no interval; write it as [0.1, 0.2], 0.1 or NaN");

    /// <summary>Reads like <see cref="Parse(string)"/>; false instead of an error.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Interval result) => TryParse(s.AsSpan(), out result);

    /// <summary>Reads like <see cref="Parse(string)"/>; false instead of an error.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out Interval result)
    {
        s = s.Trim();
        result = NaN;
        if (s is "NaN")
            return true;
        if (s is not ['[', .., ']'] || s.IndexOf(',') is var comma && comma < 0)
            return TryParseEnd(s, out result);
        bool read = TryParseEnd(s[1..comma], out Interval lower) & TryParseEnd(s[(comma + 1)..^1], out Interval upper);
        if (!read || lower.Lower > upper.Upper)
            return false;
        result = new(lower.Lower, upper.Upper);
        return true;
    }

    /// <summary>"[lower, upper]" with the digits that give back the same doubles, or "NaN". As <see cref="Parse(string)"/> rounds
    /// outward, reading it back gives this interval or one that encloses it and is one unit in the last place wider.</summary>
    public override string ToString() =>
        IsNaN ? "NaN" : string.Create(CultureInfo.InvariantCulture, $"[{Lower:R}, {Upper:R}]");

    /// <summary>The same text for every culture.</summary>
    /// <exception cref="FormatException">The format is none of null, "", "G" and "R".</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format is null or "" or "G" or "R"
        ? ToString()
        : throw new FormatException($"an interval has no format \"{format}\"; use \"R\"");

    private static bool TryParseEnd(ReadOnlySpan<char> s, out Interval end)
    {
        s = s.Trim();
        double infinity = s is "Infinity" ? double.PositiveInfinity : s is "-Infinity" ? double.NegativeInfinity : 0;
        bool read = Rational.TryParse(s, out Rational exact) || infinity != 0;
        end = infinity != 0 ? new(infinity) : Enclosing(exact);
        return read;
    }
}
