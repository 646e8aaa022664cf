using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Harness.Verification.Numbers;

/// <content>Fractions as text; the grammar is the same for every culture.</content>
public readonly partial struct Rational
{
    // 10^±9999 is beyond any double; more would only be a way to fill the memory.
    private const int LargestExponent = 9999;

    /// <summary>Reads a decimal number or the quotient of two, exactly: "0.0993", "-1.5e-3", "2/9".</summary>
    /// <exception cref="FormatException">The text is no such number.</exception>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Rational Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Reads a decimal number or the quotient of two, exactly: "0.0993", "-1.5e-3", "2/9".</summary>
    /// <exception cref="FormatException">The text is no such number.</exception>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Rational Parse(ReadOnlySpan<char> s) => TryRead(s, out Rational p, out Rational q)
        ? p / q
        : throw new FormatException($"\"{s}\" is no number; write it as 12, -0.5, 1.5e-3 or 2/9");

    /// <summary>Reads like <see cref="Parse(string)"/>; false instead of an error.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Rational result) => TryParse(s.AsSpan(), out result);

    /// <summary>Reads like <see cref="Parse(string)"/>; false instead of an error.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out Rational result)
    {
        bool isNumber = TryRead(s, out Rational p, out Rational q) && !q.Numerator.IsZero;
        result = isNumber ? p / q : Zero;
        return isNumber;
    }

    /// <summary>"p/q" in lowest terms, or "p" for a whole number; <see cref="Parse(string)"/> reads it back.</summary>
    public override string ToString() => IsWhole
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>The same text for every culture.</summary>
    /// <exception cref="FormatException">The format is none of null, "", "G" and "R".</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format is null or "" or "G" or "R"
        ? ToString()
        : throw new FormatException($"a fraction has no format \"{format}\"; use \"G\"");

    private static bool TryRead(ReadOnlySpan<char> s, out Rational p, out Rational q)
    {
        q = One;
        int slash = s.IndexOf('/');
        return slash < 0 ? TryReadDecimal(s, out p) : TryReadDecimal(s[..slash], out p) & TryReadDecimal(s[(slash + 1)..], out q);
    }

    // [sign] digits [. digits] [e [sign] digits], with a digit on at least one side of the point.
    private static bool TryReadDecimal(ReadOnlySpan<char> s, out Rational value)
    {
        value = Zero;
        s = s.Trim();
        int e = s.IndexOfAny('e', 'E'), exponent = 0;
        if (e >= 0 && !TryReadExponent(s[(e + 1)..], out exponent))
            return false;
        ReadOnlySpan<char> mantissa = e < 0 ? s : s[..e];
        bool negative = mantissa is ['-', ..];
        mantissa = mantissa is ['-' or '+', ..] ? mantissa[1..] : mantissa;
        int point = mantissa.IndexOf('.');
        string digits = point < 0 ? mantissa.ToString() : $"{mantissa[..point]}{mantissa[(point + 1)..]}";
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            return false;
        BigInteger whole = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        BigInteger power = BigInteger.Pow(10, Math.Abs(exponent));
        whole = negative ? -whole : whole;
        value = exponent < 0 ? new Rational(whole, power) : new Rational(whole * power);
        return true;
    }

    private static bool TryReadExponent(ReadOnlySpan<char> s, out int exponent) =>
        int.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
        && Math.Abs((long)exponent) <= LargestExponent;
}
