namespace Harness.Verification.Claims;

/// <summary>Checks whose outcome is a proof on the stated domain.</summary>
public static class ExactCheck
{
    /// <summary>A statement proved part by part with outward-rounded intervals that cover its domain.</summary>
    /// <param name="says">The statement, with its domain.</param>
    /// <param name="parts">The parts that cover the domain.</param>
    /// <param name="failure">What cannot be excluded on a part; null when the statement holds on all of it.</param>
    public static Check ByIntervals<T>(string says, IReadOnlyList<T> parts, Func<T, string?> failure) => new(says, _ =>
    {
        string? counterexample = parts.Select(failure).FirstOrDefault(f => f is not null);
        return new(counterexample, Grade.Proved, [Check.Witness("intervals", counterexample, null, parts.Count)]);
    });
}
