using Harness.Review;

namespace Harness.CrossCheck.Snapshots;

/// <summary>Says where two texts differ: the line, the name it begins with, the number, and the digit.</summary>
internal static class Difference
{
    private const int MostLinesListed = 12;

    /// <summary>Returns one or more lines of explanation; empty if the texts are equal.</summary>
    public static string Explain(string verified, string received)
    {
        string[] old = verified.Split('\n');
        string[] now = received.Split('\n');
        int[] changed = [.. Enumerable.Range(0, Math.Max(old.Length, now.Length)).Where(
            i => i >= old.Length || i >= now.Length || old[i] != now[i])];
        if (changed.Length == 0)
            return "";
        string first = ExplainLine(old, now, changed[0]);
        return old.Length == now.Length
            ? first + Others(changed)
            : $"{first}\nthe verified text has {old.Length} lines, the received text {now.Length}";
    }

    private static string ExplainLine(string[] old, string[] now, int i)
    {
        if (i >= now.Length)
            return $"line {i + 1} is missing: {old[i]}";
        if (i >= old.Length)
            return $"line {i + 1} is not on record: {now[i]}";
        string what = SameButForSpaces(old[i], now[i]) ? ExplainSpaces(old[i], now[i])
            : NumberDifference.Explain(old[i], now[i]) is { } numbers ? ": " + numbers
            : $", column {FirstDifferent(old[i], now[i]) + 1}: the text differs";
        return $"line {i + 1}{Owner(old, i)}{what}\n  verified: {Visible(old[i])}\n  received: {Visible(now[i])}";
    }

    private static string Owner(string[] lines, int i) =>
        LineName.Owner(lines, i) is not { } owner ? "" : owner.Own ? $", `{owner.Name}`" : $", under `{owner.Name}`";

    private static string Others(int[] changed)
    {
        if (changed.Length == 1)
            return "";
        IEnumerable<string> listed = changed.Skip(1).Take(MostLinesListed).Select(i => $"{i + 1}");
        string rest = changed.Length - 1 > MostLinesListed ? ", ..." : "";
        return $"\n{changed.Length - 1} more {(changed.Length == 2 ? "line differs" : "lines differ")}: {string.Join(", ", listed)}{rest}";
    }

    private static bool SameButForSpaces(string a, string b) => WithoutSpaces(a) == WithoutSpaces(b);

    private static string WithoutSpaces(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));

    private static string ExplainSpaces(string a, string b) => $", column {FirstDifferent(a, b) + 1}: only the spaces differ";

    private static int FirstDifferent(string a, string b)
    {
        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
            i++;
        return i;
    }

    // Spaces at the end, tabs and control characters would not be seen otherwise.
    private static string Visible(string line)
    {
        int end = line.TrimEnd(' ').Length;
        IEnumerable<string> shown = line.Select((c, i) => c == ' ' && i >= end ? "·" : char.IsControl(c) ? $"\\u{(int)c:x4}" : $"{c}");
        return string.Concat(shown);
    }
}
