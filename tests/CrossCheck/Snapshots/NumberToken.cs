using System.Globalization;
using System.Text.RegularExpressions;

namespace Harness.CrossCheck.Snapshots;

/// <summary>A number as it stands in a text. Digits in a name (W1) and in an index ([0,1]) are not numbers.</summary>
internal sealed partial record NumberToken(int Start, string Text)
{
    public static IReadOnlyList<NumberToken> In(string line) =>
    [
        .. Pattern().Matches(line).Where(match => match.Groups["number"].Success)
            .Select(match => new NumberToken(match.Index, match.Value)),
    ];

    /// <summary>Returns the line with every number replaced by the same sign, and runs of spaces by one.</summary>
    public static string Skeleton(string line) => Spaces().Replace(
        Pattern().Replace(line, match => match.Groups["number"].Success ? "0" : match.Value), " ");

    /// <summary>Says how two numbers differ: in sign, in magnitude, or from which significant digit on.</summary>
    public static string Compare(NumberToken a, NumberToken b)
    {
        double x = double.Parse(a.Text, CultureInfo.InvariantCulture);
        double y = double.Parse(b.Text, CultureInfo.InvariantCulture);
        (string digits, int magnitude) = Significant(a.Text);
        (string otherDigits, int otherMagnitude) = Significant(b.Text);
        if (digits == otherDigits && magnitude == otherMagnitude && double.IsNegative(x) == double.IsNegative(y))
            return "the same value, written differently";
        double relative = Math.Abs(x - y) / Math.Max(Math.Abs(x), Math.Abs(y));
        string by = relative > 0 ? string.Create(CultureInfo.InvariantCulture, $" (relative difference {relative:0.0e+0})") : "";
        if (double.IsNegative(x) != double.IsNegative(y))
            return "differs in the sign" + by;
        if (magnitude != otherMagnitude)
            return "differs in magnitude" + by;
        int place = 0;
        while (place < digits.Length && place < otherDigits.Length && digits[place] == otherDigits[place])
            place++;
        return $"differs in the {Ordinal(place + 1)} significant digit{by}";
    }

    // The digits without zeros at either end, and the power of ten of the first of them.
    private static (string Digits, int Magnitude) Significant(string number)
    {
        string[] parts = number.TrimStart('+', '-').Split('e', 'E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? at : parts[0].Length;
        string all = parts[0].Replace(".", "", StringComparison.Ordinal);
        string digits = all.TrimStart('0');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return digits.Length == 0 ? ("", 0) : (digits.TrimEnd('0'), exponent + point - (all.Length - digits.Length));
    }

    private static string Ordinal(int n) => n + (n % 100 is 11 or 12 or 13 ? "th" : (n % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    [GeneratedRegex(@"(?<=[\w)\]])\[[\d,:;\s]*\]|(?<number>(?<![\w.])(?:(?<![\w.)\]])[-+])?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?(?!\w|\.\d))")]
    private static partial Regex Pattern();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
