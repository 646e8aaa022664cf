namespace Harness.Verification.Checking;

/// <summary>A witness that looks at the whole claim at a point, and not along directions.</summary>
internal interface IPointWitness
{
    /// <summary>What it says, and what is wrong if it differs and can tell.</summary>
    /// <param name="section">The claim.</param>
    /// <param name="smooth">Whether the point lies on no kink.</param>
    /// <param name="settings">How the check is run.</param>
    PointWord Examine(Section section, bool smooth, Settings settings);
}

/// <summary>What a witness says of the claim at a point.</summary>
/// <param name="Evidence">Its word.</param>
/// <param name="Decides">Whether its disagreement alone is a failure: it cannot be wrong about the function.</param>
/// <param name="View">All that it knows of the gradient; null if it knows no entries.</param>
internal sealed record PointWord(WitnessEvidence Evidence, bool Decides, View? View = null)
{
    /// <summary>What the mistake is, where the witness knows without looking at entries.</summary>
    public MistakeDiagnosis? Diagnosis { get; init; }
}
