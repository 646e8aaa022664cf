namespace Harness.Verification.Claims;

/// <summary>A claim of a source that is settled by code: the statement as printed, and what is true where it fails.</summary>
/// <remarks>
/// The verdict is never written down here, it follows: a statement that holds is confirmed; one that fails is refuted,
/// qualified or a misprint (<see cref="Otherwise"/>) only if the corrected statement holds, and else inconclusive.
/// </remarks>
/// <param name="id">The claim's id.</param>
public sealed class Claim(string id)
{
    /// <summary>The claim's id.</summary>
    public string Id => id;

    /// <summary>The statement as printed; null when the source asks and prints no answer.</summary>
    public Check? Printed { get; init; }

    /// <summary>
    /// What is true instead where the printed statement fails: the corrected statement, the intended reading, or the
    /// statement under its condition. Where nothing is printed, the answer.
    /// </summary>
    public Check? True { get; init; }

    /// <summary>What a failing printed statement is: refuted, qualified (true under the condition) or a misprint (garbled).</summary>
    public Verdict Otherwise { get; init; } = Verdict.Refuted;

    /// <summary>The evidence in the text for a misprint, or the condition that it leaves unsaid; null for none.</summary>
    public string? Because { get; init; }

    /// <summary>The derivation in steps.</summary>
    public IReadOnlyList<string> Derivation { get; init; } = [];

    /// <summary>The files of the handwritten code, from the root of the repository.</summary>
    public IReadOnlyList<string> Code { get; init; } = [];

    /// <summary>Gives the claim its verdict.</summary>
    public ClaimVerdict Judge(CheckContext context)
    {
        CheckResult? printed = Printed?.Run(context);
        CheckResult? right = True?.Run(context);
        WitnessReport[] witnesses = [.. (printed is { Holds: false } or null ? right?.Witnesses : printed.Witnesses) ?? []];
        if ((printed?.Undecided ?? right?.Undecided) is { } undecided)
        {
            return new(Verdict.Inconclusive, null, undecided, null, witnesses);
        }

        return (printed, right) switch
        {
            (null, null) => throw new InvalidOperationException($"{Id} states nothing"),
            (null, { Holds: true }) => new(Verdict.Confirmed, right.Grade, True!.Says, null, witnesses),
            (null, _) => new(Verdict.Inconclusive, null, $"the answer does not hold: {right.Counterexample}", null, witnesses),
            ({ Holds: true }, null) => new(Verdict.Confirmed, printed.Grade, null, null, witnesses),
            ({ Holds: true }, _) => new(Verdict.Inconclusive, null, "the printed statement holds, so the recorded correction is "
                + "needless", null, witnesses),
            (_, { Holds: true }) => new(Otherwise, right.Grade, Reason(printed), True!.Says, witnesses),
            (_, null) => new(Verdict.Inconclusive, null, $"it fails, and no correction is known: {printed.Counterexample}", null, witnesses),
            _ => new(Verdict.Inconclusive, null, $"it fails ({printed.Counterexample}), and so does the correction: "
                + $"{right.Counterexample}", null, witnesses),
        };
    }

    private string Reason(CheckResult printed) => Because is null ? printed.Counterexample! : $"{printed.Counterexample}; "
        + $"{Because}";
}

/// <summary>The verdict on a claim that code settles.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Grade">How strong the evidence is; null when inconclusive.</param>
/// <param name="Why">The counterexample and the reason, or the answer; null for a confirmed statement.</param>
/// <param name="Correction">The corrected statement; null where the printed one holds.</param>
/// <param name="Witnesses">The evidence.</param>
public sealed record ClaimVerdict(Verdict Verdict, Grade? Grade, string? Why, string? Correction, IReadOnlyList<WitnessReport> Witnesses);
