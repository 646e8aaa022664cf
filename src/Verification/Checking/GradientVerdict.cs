namespace Harness.Verification.Checking;

/// <summary>What one witness said of a gradient.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Outcome">Its word.</param>
/// <param name="Error">The largest difference it saw, relative to the scale of what it compared; null when it compared
/// nothing.</param>
/// <param name="Bar">Its own error bar there, relative to the same scale.</param>
/// <param name="Comparisons">How many numbers it compared.</param>
/// <param name="Reason">Why it differs or abstains.</param>
public sealed record WitnessEvidence(string Name, Outcome Outcome, double? Error, double? Bar, int Comparisons, string? Reason)
{
    /// <summary>How strong its agreement is, where it is more than a sample.</summary>
    public Grade? Grade { get; init; }
}

/// <summary>How often the functions were called.</summary>
/// <param name="Values">Calls of the function.</param>
/// <param name="Tangents">Calls of the forward-mode function.</param>
/// <param name="Gradients">Calls of the gradient under test.</param>
public sealed record EvaluationCount(int Values, int Tangents, int Gradients)
{
    /// <summary>Evaluations of the function, with or without a tangent.</summary>
    public int Forward => Values + Tangents;
}

/// <summary>What a pass excludes.</summary>
/// <param name="Error">An error of at least this in any one entry, whatever the other entries are, ...</param>
/// <param name="RelativeToNorm">... which is this part of the gradient's Euclidean norm, ...</param>
/// <param name="Probability">... is caught with at least this probability.</param>
/// <param name="Certain">An error of at least this in a single entry is caught with certainty, if all other entries are
/// right.</param>
public sealed record CheckPower(double Error, double RelativeToNorm, double Probability, double Certain);

/// <summary>An entry that is wrong.</summary>
/// <param name="Entry">Its place in the flat array.</param>
/// <param name="Name">Its name.</param>
/// <param name="Claimed">What the gradient under test says.</param>
/// <param name="Reference">What the witness says; at a kink the nearer end of the interval.</param>
/// <param name="Bar">The witness's error bar.</param>
public sealed record WrongEntry(int Entry, string Name, double Claimed, double Reference, double Bar);

/// <summary>The mistake, as far as the numbers tell.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Text">A sentence that names it.</param>
/// <param name="Evidence">The numbers that speak for it.</param>
public sealed record MistakeDiagnosis(MistakeKind Kind, string Text, string Evidence);

/// <summary>A point at which the gradient is seen to be wrong, with numbers as round and as many zeros as could be
/// reached.</summary>
/// <param name="Point">The point.</param>
/// <param name="Entry">The wrong entry shown.</param>
/// <param name="Claimed">What the gradient under test says there.</param>
/// <param name="Reference">What it is.</param>
public sealed record Counterexample(double[] Point, string Entry, double Claimed, double Reference)
{
    /// <summary>Whether a shorter input was found; null where none was looked for, or none showed the mistake.</summary>
    public string? Lengths { get; init; }
}

/// <summary>The verdict on a gradient, with its evidence.</summary>
public sealed record GradientVerdict
{
    /// <summary>What was checked: the name given, or the kind of derivative.</summary>
    public required string Subject { get; init; }

    /// <summary>The outcome.</summary>
    public required GradientOutcome Outcome { get; init; }

    /// <summary>Why it did not pass; null for a pass.</summary>
    public string? Reason { get; init; }

    /// <summary>What each witness said.</summary>
    public IReadOnlyList<WitnessEvidence> Evidence { get; init; } = [];

    /// <summary>The mistake; null unless it failed.</summary>
    public MistakeDiagnosis? Diagnosis { get; init; }

    /// <summary>The wrong entries that were located, worst first.</summary>
    public IReadOnlyList<WrongEntry> WrongEntries { get; init; } = [];

    /// <summary>Whether <see cref="WrongEntries"/> is complete, to the power of the check.</summary>
    public bool AllWrongEntriesFound { get; init; }

    /// <summary>The simplest point found with the same mistake, which may be the one that was checked; null unless it failed with a wrong entry.</summary>
    public Counterexample? Counterexample { get; init; }

    /// <summary>What a pass excludes; null when it did not pass.</summary>
    public CheckPower? Power { get; init; }

    /// <summary>How strong a pass is: proved by an exact identity, exhaustive over a finite domain, or sampled; null
    /// otherwise.</summary>
    public Grade? Grade { get; init; }

    /// <summary>Remarks that do not change the outcome.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How often the functions were called.</summary>
    public required EvaluationCount Evaluations { get; init; }

    /// <summary>The seed that repeats the check.</summary>
    public required int Seed { get; init; }

    /// <summary>The point that the verdict speaks of; for a failure on a domain the point that failed.</summary>
    public required double[] Point { get; init; }

    /// <summary>At how many points of a domain it was checked.</summary>
    public int Points { get; init; } = 1;

    /// <summary>The names and shapes of the inputs.</summary>
    public required IReadOnlyList<InputShape> Inputs { get; init; }

    /// <summary>Whether it passed. Vacuous and abstained are not passes.</summary>
    public bool Passed => Outcome == GradientOutcome.Passed;

    /// <summary>The verdict as text: subject, witnesses, position, values, error against allowed, diagnosis, how to
    /// repeat.</summary>
    public override string ToString() => VerdictText.Of(this);
}
