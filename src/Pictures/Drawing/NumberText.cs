using System.Globalization;

namespace Harness.Pictures.Drawing;

/// <summary>Numbers as a picture writes them: few digits, a true minus sign, powers of ten with superscripts.</summary>
public static class NumberText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A number to so many significant digits.</summary>
    public static string Of(double value, int digits = 4)
    {
        if (value == 0)
            return "0";
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "undefined" : value > 0 ? "∞" : "−∞";
        double size = Math.Abs(value);
        return size is >= 1e6 or < 1e-4 ? Scientific(value, digits) : WithMinus(Fixed(value, digits));
    }

    /// <summary>A number with so many decimals.</summary>
    public static string Decimals(double value, int decimals)
    {
        string text = value.ToString("F" + Math.Max(0, decimals).ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture);
        return WithMinus(text.Trim('-', '0', '.').Length == 0 ? text.TrimStart('-') : text);
    }

    /// <summary>10 to a whole power.</summary>
    public static string PowerOfTen(int exponent) => exponent switch { 0 => "1", 1 => "10", _ => "10" + Superscript(exponent) };

    /// <summary>A whole number above the line.</summary>
    public static string Superscript(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture)
        .Select(c => c == '-' ? '⁻' : Superscripts[c - '0']));

    /// <summary>The same with a true minus sign.</summary>
    public static string WithMinus(string number) => number.Replace('-', '−');

    private static string Fixed(double value, int digits)
    {
        int whole = (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;
        string text = value.ToString("F" + Math.Clamp(digits - whole, 0, 12).ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    private static string Scientific(double value, int digits)
    {
        string[] parts = value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .Split('E');
        string mantissa = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].TrimEnd('0').TrimEnd('.') : parts[0];
        string power = PowerOfTen(int.Parse(parts[1], CultureInfo.InvariantCulture));
        return WithMinus(mantissa switch { "1" => power, "-1" => "-" + power, _ => $"{mantissa}·{power}" });
    }
}
