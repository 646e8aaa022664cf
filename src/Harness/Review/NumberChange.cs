using System.Globalization;

namespace Harness.Review;

/// <summary>A number that is no longer the one on record.</summary>
/// <param name="Old">The number on record.</param>
/// <param name="New">The number received.</param>
/// <param name="Place">Which number of its line it is, counted from 1 after the line's name; 0 where the line has only one.</param>
/// <param name="Count">How many numbers the line has after its name.</param>
internal sealed record NumberChange(NumberToken Old, NumberToken New, int Place, int Count)
{
    /// <summary>How many doubles the new number is away from the old one; negative if it is smaller.</summary>
    public Int128 Ulps => Ordinal(New.Value) - Ordinal(Old.Value);

    /// <summary>The difference in units of the old number's last printed digit.</summary>
    public double LastDigits => Math.Round(Old.InLastDigits(New), 2);

    /// <summary>The numbers that changed between two lines; null if the lines differ in more than numbers.</summary>
    public static IReadOnlyList<NumberChange>? Between(string verified, string received)
    {
        IReadOnlyList<NumberToken> old = NumberToken.In(verified);
        IReadOnlyList<NumberToken> now = NumberToken.In(received);
        if (old.Count != now.Count || NumberToken.Skeleton(verified) != NumberToken.Skeleton(received))
        {
            return null;
        }

        int inName = old.Count(number => number.Start < LineName.End(verified));
        int count = old.Count - inName;
        return
        [
            .. Enumerable.Range(0, old.Count).Where(i => old[i].Text != now[i].Text)
                .Select(i => new NumberChange(old[i], now[i], i < inName || count == 1 ? 0 : i - inName + 1, count)),
        ];
    }

    /// <summary>Says how the two differ: in sign, in magnitude, or from which significant digit on.</summary>
    public string Describe()
    {
        (double x, double y) = (Old.Value, New.Value);
        (string digits, int magnitude) = Significant(Old.Text);
        (string otherDigits, int otherMagnitude) = Significant(New.Text);
        bool sameSign = double.IsNegative(x) == double.IsNegative(y);
        if (digits == otherDigits && magnitude == otherMagnitude && sameSign)
        {
            return "the same value, written differently";
        }

        double relative = Math.Abs(x - y) / Math.Max(Math.Abs(x), Math.Abs(y));
        string by = relative > 0 ? string.Create(CultureInfo.InvariantCulture, $" (relative difference {relative:0.0e+0})") : "";
        int place = digits.Zip(otherDigits).TakeWhile(pair => pair.First == pair.Second).Count();
        return !sameSign ? "differs in the sign" + by
            : magnitude != otherMagnitude ? "differs in magnitude" + by
            : $"differs in the {Counted(place + 1)} significant digit{by}";
    }

    // Doubles in their order as whole numbers: neighbours differ by one, and zero has one place.
    private static Int128 Ordinal(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        return bits < 0 ? -(Int128)(bits & long.MaxValue) : bits;
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

    private static string Counted(int n) => n + (n % 100 is 11 or 12 or 13 ? "th" : (n % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });
}
