using System.Globalization;

namespace Harness.Review;

/// <summary>A change in words.</summary>
internal static class ChangeText
{
    /// <summary>What it is asked for by: <c>Sheets/lstm:12</c>, the snapshot and the line on record.</summary>
    public static string IdOf(ReceivedSnapshot snapshot, Change change) =>
        string.Create(CultureInfo.InvariantCulture, $"{snapshot.Name}:{change.Start + 1}");

    /// <summary>The quantity to which it belongs, and which of its numbers; empty for none.</summary>
    public static string QuantityOf(ReceivedSnapshot snapshot, Change change, NumberChange? number)
    {
        string name = change.Old.Count > 0 && LineName.Owner(snapshot.Old, change.Start) is { } owner ? owner.Name : "";
        return number is null or { Place: 0 } ? name : $"{name} (number {number.Place} of {number.Count})".TrimStart();
    }

    /// <summary>One line for each number, or one for a change of text.</summary>
    public static IEnumerable<string> Lines(ReceivedSnapshot snapshot, Change change)
    {
        if (change.Numbers is { Count: > 0 } numbers)
        {
            return numbers.Select(n => $"{QuantityOf(snapshot, change, n)}: {n.Old.Text} → {n.New.Text} ({Ulps(n)}, {LastDigits(n)})");
        }

        return [.. change.Old.Select(line => $"- {line}"), .. change.New.Select(line => $"+ {line}")];
    }

    /// <summary>The difference in ulps: <c>+1 ulp</c>, <c>-3 ulps</c>, <c>+4.5e+11 ulps</c>.</summary>
    public static string Ulps(NumberChange change) => Counted((double)change.Ulps, "ulp");

    /// <summary>The difference in units of the last printed digit.</summary>
    public static string LastDigits(NumberChange change) => $"{Signed(change.LastDigits)} in the last digit";

    /// <summary>With its sign, in full up to a million.</summary>
    public static string Signed(double value) =>
        value.ToString(Math.Abs(value) < 1e6 ? "+0.##;-0.##;0" : "+0.0e+0;-0.0e+0", CultureInfo.InvariantCulture);

    private static string Counted(double value, string unit) => $"{Signed(value)} {unit}{(Math.Abs(value) == 1 ? "" : "s")}";
}
