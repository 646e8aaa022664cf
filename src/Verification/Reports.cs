using Harness.Problems;

namespace Harness.Verification;

/// <summary>What one witness said.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Error">Its largest difference from the handwritten result, relative to the tensor's scale; null when it did not compare.</param>
/// <param name="Points">At how many points it was asked.</param>
/// <param name="Reason">Why it differs, abstains or is missing.</param>
public sealed record WitnessReport(string Name, Outcome Outcome, double? Error, int Points, string? Reason);

/// <summary>The verdict on one printed number, or on one entry of a printed array.</summary>
/// <param name="Index">The entry's index, outermost first; empty for a single number.</param>
/// <param name="Printed">The digits as printed; null for a missing answer.</param>
/// <param name="Value">What it is.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Diagnosis">What the mistake is, or what explains the digits; null when there is nothing to explain.</param>
/// <param name="CarriedFrom">The first wrong line that this number follows from; null when it is wrong by itself or right.</param>
public sealed record EntryReport(int[] Index, string? Printed, double Value, Verdict Verdict, string? Diagnosis, string? CarriedFrom);

/// <summary>The verdict on one published answer.</summary>
public sealed record AnswerReport
{
    /// <summary>The answer that was judged.</summary>
    public required PublishedAnswer Answer { get; init; }

    /// <summary>The verdict on the whole answer.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How strong the evidence is; null for an inconclusive answer.</summary>
    public required Grade? Grade { get; init; }

    /// <summary>What it is, by the handwritten rules.</summary>
    public required NumberArray Value { get; init; }

    /// <summary>The verdicts on its printed numbers; empty for a formula.</summary>
    public IReadOnlyList<EntryReport> Entries { get; init; } = [];

    /// <summary>The reason for the verdict; null where there is nothing to say.</summary>
    public string? Why { get; init; }

    /// <summary>The confirmed correction; null where the answer holds as printed.</summary>
    public string? Correction { get; init; }

    /// <summary>The first wrong line that this answer follows from.</summary>
    public string? CarriedFrom { get; init; }

    /// <summary>What the witnesses said of <see cref="Value"/>.</summary>
    public required IReadOnlyList<WitnessReport> Witnesses { get; init; }
}

/// <summary>Everything that was found out about a problem.</summary>
public sealed record ProblemReport
{
    /// <summary>The problem.</summary>
    public required Problem Problem { get; init; }

    /// <summary>The verdicts on its published answers, in the file's order.</summary>
    public required IReadOnlyList<AnswerReport> Answers { get; init; }

    /// <summary>The claims about the problem itself.</summary>
    public required IReadOnlyList<ReadingReport> ReadingClaims { get; init; }

    /// <summary>How well each witness agrees on every value and gradient of the problem.</summary>
    public required IReadOnlyList<WitnessReport> Witnesses { get; init; }

    /// <summary>The other readings, judged in the same way.</summary>
    public required IReadOnlyList<(AlternativeReading Reading, ProblemReport Report)> Alternatives { get; init; }

    /// <summary>At how many random points formulas were tried.</summary>
    public required int Points { get; init; }
}

/// <summary>The verdict on a claim that the readings of a problem settle.</summary>
public sealed record ReadingReport(ReadingClaim Claim, Verdict Verdict, Grade? Grade, string Why, IReadOnlyList<WitnessReport> Witnesses);
