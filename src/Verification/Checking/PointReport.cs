namespace Harness.Verification.Checking;

/// <summary>What was found out at one point.</summary>
internal sealed record PointReport
{
    public required double[] Point { get; init; }

    public required GradientOutcome Outcome { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<Measurement> Measurements { get; init; } = [];

    /// <summary>What witnesses said that compare no directions.</summary>
    public IReadOnlyList<WitnessEvidence> Others { get; init; } = [];

    public Findings? Findings { get; init; }

    public CheckPower? Power { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The gradient's entries, where they are known.</summary>
    public double[]? Gradient { get; init; }
}

/// <summary>What is wrong, and where.</summary>
internal sealed record Findings(
    MistakeDiagnosis Diagnosis, IReadOnlyList<WrongEntry> WrongEntries, bool Complete, Counterexample? Counterexample);
