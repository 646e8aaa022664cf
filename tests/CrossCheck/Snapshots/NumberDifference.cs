using Harness.Review;

namespace Harness.CrossCheck.Snapshots;

/// <summary>Explains two lines that are the same text with different numbers.</summary>
internal static class NumberDifference
{
    private const int MostNumbersListed = 3;

    /// <summary>Returns which numbers changed, from what to what, or null if the lines differ in more than numbers.</summary>
    public static string? Explain(string verified, string received)
    {
        if (NumberChange.Between(verified, received) is not { } changed)
            return null;
        string rest = changed.Count > MostNumbersListed ? $"; {changed.Count - MostNumbersListed} more numbers differ" : "";
        return string.Join("; ", changed.Take(MostNumbersListed).Select(Say)) + rest;
    }

    private static string Say(NumberChange change) =>
        (change.Place == 0 ? "" : $"number {change.Place} of {change.Count}: ")
        + $"verified {change.Old.Text}, received {change.New.Text}, {change.Describe()}";
}
