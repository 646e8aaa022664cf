using Harness.Claims;

namespace Harness.Reports;

/// <summary>One of the sheets that print the claims.</summary>
/// <param name="Number">Its number, with which the sources of its claims begin.</param>
/// <param name="Name">Its name.</param>
internal sealed record SourceSheet(string Number, string Name)
{
    /// <summary>The sheets, by number.</summary>
    public static IReadOnlyList<SourceSheet> All { get; } =
    [
        new("000", "Homework solution by hand"),
        new("001", "Homework 3, theory part"),
        new("002", "Exam exercise sheets"),
        new("003", "Problem set 03"),
        new("004", "Deep learning problem set 2"),
    ];

    /// <summary>The sheet that prints a claim; null for an answer of a user's file.</summary>
    public static SourceSheet? Of(ClaimReport claim) => claim.Entry is null ? null : All.First(s => s.Prints(claim));

    /// <summary>Where on its sheet a claim stands: its source without the sheet's number.</summary>
    public static string Place(ClaimReport claim) => claim.Entry is null ? claim.Source : claim.Source[3..].TrimStart();

    /// <summary>Whether a claim stands on this sheet.</summary>
    public bool Prints(ClaimReport claim) => claim.Entry is not null && claim.Source.StartsWith(Number, StringComparison.Ordinal);
}
