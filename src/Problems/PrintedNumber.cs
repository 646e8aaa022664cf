using System.Globalization;

namespace Harness.Problems;

/// <summary>A number with the digits it was printed with.</summary>
/// <param name="Text">The digits as printed, such as <c>0.0993</c>.</param>
/// <param name="Value">Their value.</param>
/// <param name="Unit">The worth of one unit in the last printed place: 1e-4 for <c>0.0993</c>, 1 for <c>46</c>.</param>
public readonly record struct PrintedNumber(string Text, double Value, double Unit)
{
    // Decimal digits meet binary values here: a printed tie such as 0.12345 to four places may fall on either side.
    private const double TieSlack = 1e-9;

    // Below, a unit in the last place is no longer a normal double.
    private const int SmallestPlace = -300;

    /// <summary>Reads a printed number: an optional sign, digits, an optional point and an optional power of ten.</summary>
    /// <returns>False when the text is no finite decimal number, or its last place is worth less than 1e-300.</returns>
    public static bool TryParse(string text, out PrintedNumber number)
    {
        number = default;
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!text.Any(char.IsAsciiDigit) || !double.TryParse(text, style, CultureInfo.InvariantCulture, out double value)
            || !double.IsFinite(value) || !TryPlace(text, out int place))
        {
            return false;
        }

        number = new(text, value, Math.Pow(10, place));
        return true;
    }

    /// <summary>Whether <paramref name="value"/> rounds to the printed digits (at most half a unit away; a tie may go either way).</summary>
    public bool Matches(double value) => Math.Abs(value - Value) <= (0.5 + TieSlack) * Unit;

    /// <summary>Whether cutting <paramref name="value"/> off after the printed places gives the printed digits.</summary>
    public bool IsTruncationOf(double value)
    {
        if (!double.IsFinite(value))
        {
            return false;
        }

        double beyond = (Math.Abs(value) - Math.Abs(Value)) / Unit;
        return (Math.Sign(value) == Math.Sign(Value) || Value == 0) && beyond > -TieSlack && beyond < 1;
    }

    /// <summary><paramref name="value"/> written with as many places as the printed number has.</summary>
    public string SamePlaces(double value)
    {
        int places = (int)Math.Max(0, Math.Round(-Math.Log10(Unit)));
        string text = value.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.Trim('-', '0', '.').Length == 0 ? text.TrimStart('-') : text;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // The power of ten that the last printed place is worth.
    private static bool TryPlace(string text, out int place)
    {
        int e = text.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? text : text[..e];
        int exponent = 0;
        bool known = e < 0 || int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        int places = point < 0 ? 0 : mantissa.Length - point - 1;
        place = known ? Math.Max(exponent, int.MinValue / 2) - places : 0;
        return known && place is >= SmallestPlace and <= -SmallestPlace;
    }
}
