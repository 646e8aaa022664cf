namespace Harness.Verification.Claims;

/// <summary>What a check is run with.</summary>
/// <param name="Trials">How many random points it may try.</param>
/// <param name="Seed">Their seed.</param>
public sealed record CheckContext(int Trials, int Seed)
{
    /// <summary>Whether one side of every comparison is made wrong, by 10⁻⁶ or twice what the comparison allows.</summary>
    /// <remarks>For tests: a check that still holds then compares nothing.</remarks>
    public bool Faulty { get; init; }

    /// <summary>Random numbers that are the same in every run with this seed.</summary>
    public Random Random() => new(Seed);
}

/// <summary>What came out of a check.</summary>
/// <param name="Counterexample">The first (smallest) case in which the statement fails; null when it holds.</param>
/// <param name="Grade">How strong the evidence is.</param>
/// <param name="Witnesses">Who spoke, and how far apart they were.</param>
public sealed record CheckResult(string? Counterexample, Grade Grade, IReadOnlyList<WitnessReport> Witnesses)
{
    /// <summary>Whether the statement holds wherever it was tried.</summary>
    public bool Holds => Counterexample is null;

    /// <summary>Why nothing can be said, for a check that could not decide; null otherwise.</summary>
    public string? Undecided { get; init; }
}
