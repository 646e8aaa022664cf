using Harness.Problems;
using Harness.Verification;

namespace Harness.Claims;

/// <summary>The verdict on one claim, or on one answer of a problem file that belongs to no claim.</summary>
internal sealed record ClaimReport
{
    /// <summary>The claim's id; for an answer without a claim <c>problem/answer</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The heading under which it is listed: a problem's title, or the topic of claims that code settles.</summary>
    public required string Heading { get; init; }

    /// <summary>Where it is printed.</summary>
    public required string Source { get; init; }

    /// <summary>The problem that settles it; null for a claim that code settles.</summary>
    public Problem? Problem { get; init; }

    /// <summary>The derivation in steps, for a claim that code settles.</summary>
    public IReadOnlyList<string> Derivation { get; init; } = [];

    /// <summary>The files of the handwritten code, for a claim that code settles.</summary>
    public IReadOnlyList<string> Code { get; init; } = [];

    /// <summary>The claim as listed; null for an answer of a user's file.</summary>
    public ClaimEntry? Entry { get; init; }

    /// <summary>The verdict: the most severe one among its answers.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The weakest grade among its answers.</summary>
    public required Grade? Grade { get; init; }

    /// <summary>The reason.</summary>
    public string? Why { get; init; }

    /// <summary>The correction, where it does not hold as printed.</summary>
    public string? Correction { get; init; }

    /// <summary>The first wrong line that it follows from.</summary>
    public string? CarriedFrom { get; init; }

    /// <summary>What it is.</summary>
    public required string Computed { get; init; }

    /// <summary>What is printed.</summary>
    public required string Published { get; init; }

    /// <summary>What is claimed.</summary>
    public required string Statement { get; init; }

    /// <summary>The answers that it consists of; empty for a claim about the problem itself.</summary>
    public required IReadOnlyList<AnswerReport> Answers { get; init; }

    /// <summary>The evidence.</summary>
    public required IReadOnlyList<WitnessReport> Witnesses { get; init; }

    /// <summary>Whether nothing could be decided because a witness is not installed.</summary>
    public bool LacksWitness => Verdict == Verdict.Inconclusive && Witnesses.Any(w => w.Outcome == Outcome.Missing);

    /// <summary>The further witnesses that would have been asked, had they been installed; the verdict stands without them.</summary>
    public IEnumerable<WitnessReport> Skipped => LacksWitness ? [] : Witnesses.Where(w => w.Outcome == Outcome.Missing);

    /// <summary>Whether the verdict is the one on record; an answer without a record must not be refuted.</summary>
    public bool IsAsRecorded => Entry?.OnRecord is { } recorded ? recorded == Verdict : Verdict < Verdict.Inconclusive;
}
