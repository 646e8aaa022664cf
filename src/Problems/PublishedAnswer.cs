using Harness.Problems.Expressions;

namespace Harness.Problems;

/// <summary>One answer of the key that is being judged: <c>new(W1): [[2.5, 1.0007], [-1.5, -0.2994]]</c>.</summary>
public sealed record PublishedAnswer
{
    /// <summary>The key as the file writes it.</summary>
    public required string Name { get; init; }

    /// <summary>What the key means.</summary>
    public required Expression Key { get; init; }

    /// <summary>Where the key stands.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>The printed numbers, row-major; null for a formula or a missing answer.</summary>
    public IReadOnlyList<PrintedNumber>? Printed { get; init; }

    /// <summary>The shape of <see cref="Printed"/>.</summary>
    public int[] PrintedShape { get; init; } = [];

    /// <summary>A constant factor that the key prints in front of the numbers, such as 2/9; null for none.</summary>
    public Formula? Times { get; init; }

    /// <summary>The published formula; null for numbers or a missing answer.</summary>
    public Formula? Formula { get; init; }

    /// <summary>Whether the formula is claimed for the given point only, not for points around it.</summary>
    public bool AtGivenPointOnly { get; init; }

    /// <summary>The ids of the claims that this answer settles.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>What the source states, in words; null when the key says it all.</summary>
    public string? Statement { get; init; }

    /// <summary>What is garbled beside the answer, if anything.</summary>
    public Misprint? Misprint { get; init; }

    /// <summary>The condition under which alone the answer holds, if the source does not state it.</summary>
    public Condition? OnlyWhen { get; init; }

    /// <summary>The corrected formula; null where the computed value is the correction.</summary>
    public Formula? Correction { get; init; }

    /// <summary>Whether the source asks for this and prints no answer.</summary>
    public bool IsMissing => Printed is null && Formula is null;
}

/// <summary>An expression with the text it was written as.</summary>
/// <param name="Text">As written.</param>
/// <param name="Expression">As parsed.</param>
public sealed record Formula(string Text, Expression Expression);

/// <summary>A label, index, factor or digit that the source garbles beside a right result.</summary>
/// <param name="Prints">What it prints.</param>
/// <param name="Means">The reading that the text itself shows to be intended.</param>
/// <param name="Because">The evidence in the text.</param>
/// <param name="Literal">The garbled line taken at its word, where it can be evaluated; it must be false.</param>
/// <param name="Intended">The intended formula, where it replaces the printed one; it must be true.</param>
/// <param name="IntendedNumbers">The intended numbers, where they replace the printed ones (same shape); they must be right.</param>
public sealed record Misprint(
    string Prints, string Means, string Because, Formula? Literal, Formula? Intended, IReadOnlyList<PrintedNumber>? IntendedNumbers);

/// <summary>A condition that a source leaves unsaid.</summary>
/// <param name="Text">The condition, in words.</param>
/// <param name="FailsFor">A case outside the condition: an expression.</param>
/// <param name="Claimed">What the statement would make of that case; it must be false.</param>
public sealed record Condition(string Text, Formula FailsFor, Formula Claimed);
