namespace Harness.CrossCheck.Snapshots;

/// <summary>Explains two lines that are the same text with different numbers.</summary>
internal static class NumberDifference
{
    private const int MostNumbersListed = 3;

    /// <summary>Returns which numbers changed, from what to what, or null if the lines differ in more than numbers.</summary>
    public static string? Explain(string verified, string received)
    {
        IReadOnlyList<NumberToken> old = NumberToken.In(verified);
        IReadOnlyList<NumberToken> now = NumberToken.In(received);
        if (old.Count != now.Count || NumberToken.Skeleton(verified) != NumberToken.Skeleton(received))
            return null;
        int inName = old.Count(number => number.Start < LineName.End(verified));
        int[] changed = [.. Enumerable.Range(0, old.Count).Where(i => old[i].Text != now[i].Text)];
        string[] said = [.. changed.Take(MostNumbersListed).Select(i => Place(i, inName, old.Count) + Say(old[i], now[i]))];
        string rest = changed.Length > MostNumbersListed ? $"; {changed.Length - MostNumbersListed} more numbers differ" : "";
        return string.Join("; ", said) + rest;
    }

    private static string Say(NumberToken old, NumberToken now) =>
        $"verified {old.Text}, received {now.Text}, {NumberToken.Compare(old, now)}";

    private static string Place(int i, int inName, int count) =>
        i < inName || count - inName == 1 ? "" : $"number {i - inName + 1} of {count - inName}: ";
}
