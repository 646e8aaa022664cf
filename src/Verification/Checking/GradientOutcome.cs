namespace Harness.Verification.Checking;

/// <summary>What a check of a gradient comes to. Only <see cref="Passed"/> is a pass.</summary>
public enum GradientOutcome
{
    /// <summary>Every witness that spoke agrees, and at least one spoke; the verdict's power says what that excludes.</summary>
    Passed,

    /// <summary>A witness differs by more than the error bars of both sides, or the functions break their contract.</summary>
    Failed,

    /// <summary>Nothing was compared that a wrong gradient could not also have satisfied; the reason says why.</summary>
    Vacuous,

    /// <summary>The witnesses cannot tell; the reason says why.</summary>
    Abstained,
}
