using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Harness.Review;

/// <summary>A number as it stands in a text. Digits in a name (W1) and in an index ([0,1]) are not numbers.</summary>
internal sealed partial record NumberToken(int Start, string Text)
{
    /// <summary>The number itself.</summary>
    public double Value => double.Parse(Text, CultureInfo.InvariantCulture);

    /// <summary>The difference of another number from this one in units of this one's last printed digit, from the digits.</summary>
    public double InLastDigits(NumberToken other)
    {
        (BigInteger digits, int power) = Exact();
        (BigInteger otherDigits, int otherPower) = other.Exact();
        int least = Math.Min(power, otherPower);
        BigInteger difference = (otherDigits * BigInteger.Pow(10, otherPower - least)) - (digits * BigInteger.Pow(10, power - least));
        return (double)difference / (double)BigInteger.Pow(10, power - least);
    }

    public static IReadOnlyList<NumberToken> In(string line) =>
    [
        .. Pattern().Matches(line).Where(match => match.Groups["number"].Success)
            .Select(match => new NumberToken(match.Index, match.Value)),
    ];

    /// <summary>Returns the line with every number replaced by the same sign, and runs of spaces by one.</summary>
    public static string Skeleton(string line) => Spaces().Replace(
        Pattern().Replace(line, match => match.Groups["number"].Success ? "0" : match.Value), " ");

    // The number is its digits times a power of ten.
    private (BigInteger Digits, int Power) Exact()
    {
        string[] parts = Text.Split('e', 'E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        string digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return (BigInteger.Parse(digits, CultureInfo.InvariantCulture), exponent - (point < 0 ? 0 : parts[0].Length - 1 - point));
    }

    [GeneratedRegex(@"(?<=[\w)\]])\[[\d,:;\s]*\]|(?<number>(?<![\w.])(?:(?<![\w.)\]])[-+])?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?(?!\w|\.\d))")]
    private static partial Regex Pattern();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
