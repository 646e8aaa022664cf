using Harness.Mathematics;

namespace Harness.Claims;

/// <summary>A claim of the source sheets, as listed: what is claimed, and the verdict on record.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Source">Sheet and place.</param>
/// <param name="Kind">What kind of claim it is: worked-example, gradient, identity, ….</param>
/// <param name="MarkedStatement">What is claimed, with the mathematics between dollars.</param>
/// <param name="MarkedPrinted">The answer as printed, with the mathematics between dollars; <c>none</c> where the source asks only.</param>
/// <param name="OnRecord">The verdict on record; null when the claim has not been judged.</param>
internal sealed record ClaimEntry(string Id, string Source, string Kind, string MarkedStatement, string MarkedPrinted, Verification.Verdict? OnRecord)
{
    /// <summary>The first part of the id: <c>cnn</c> of <c>cnn.filter-update</c>.</summary>
    public string Topic => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>What is claimed, as plain text.</summary>
    public string Statement => Prose.Plain(MarkedStatement);

    /// <summary>The answer as printed, as plain text.</summary>
    public string Printed => Prose.Plain(MarkedPrinted);
}
