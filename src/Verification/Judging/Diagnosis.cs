using Harness.Problems;

namespace Harness.Verification.Judging;

/// <summary>Names the mistake behind a wrong printed number, where one is recognised.</summary>
internal static class Diagnosis
{
    private static (double Factor, string Name)[] Factors =>
        [(2, "twice"), (0.5, "half"), (10, "ten times"), (0.1, "a tenth of"), (100, "a hundred times"), (0.01, "a hundredth of")];

    /// <summary>A sentence about the mistake, or null when none of the known ones explains the digits.</summary>
    /// <param name="answer">All printed numbers of the answer.</param>
    /// <param name="value">The right values of the whole answer.</param>
    /// <param name="i">Which entry is wrong.</param>
    /// <param name="routes">Values that follow from earlier numbers as printed, with what they follow from.</param>
    public static string? Of(IReadOnlyList<PrintedNumber> answer, NumberArray value, int i, (double Value, Lazy<string> Because)[] routes)
    {
        PrintedNumber printed = answer[i];
        double right = value.Data[i];
        if (IsTransposed(answer, value))
        {
            return "the array is transposed";
        }

        if (printed.IsTruncationOf(right))
        {
            return $"cut off instead of rounded: {Digits.Readable(right)}";
        }

        // One digit fits by chance too easily.
        foreach ((double candidate, Lazy<string> because) in routes.Where(r => printed.Text.Count(char.IsAsciiDigit) > 1 && printed.IsTruncationOf(r.Value)))
        {
            return $"cut off instead of rounded: {Digits.Readable(candidate)} with {because.Value}";
        }

        if (printed.Matches(-right))
        {
            return "the sign is wrong";
        }

        foreach ((double factor, string name) in Factors.Where(f => printed.Matches(f.Factor * right)))
        {
            return $"it is {name} the right value";
        }

        return null;
    }

    private static bool IsTransposed(IReadOnlyList<PrintedNumber> answer, NumberArray value)
    {
        if (value.Rank != 2 || value.Shape[0] != value.Shape[1])
        {
            return false;
        }

        int n = value.Shape[0];
        return Enumerable.Range(0, n * n).All(k => answer[k].Matches(value.Data[((k % n) * n) + (k / n)]));
    }
}
