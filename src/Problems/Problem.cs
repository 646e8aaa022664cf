using Harness.Problems.Expressions;

namespace Harness.Problems;

/// <summary>A worked example: what is given, what is computed from it, and what an answer key prints.</summary>
/// <remarks>Syntax with places, no computed values: the only thing that the evaluators have in common.</remarks>
public sealed record Problem
{
    /// <summary>The file it came from, as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>A short name: the file's name without folder and extension.</summary>
    public string Id => Path.GetFileNameWithoutExtension(File);

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Where the exercise is printed.</summary>
    public required string Source { get; init; }

    /// <summary>Remarks for the reader of the solution sheet; null for none.</summary>
    public string? Notes { get; init; }

    /// <summary>The given values, in order.</summary>
    public required IReadOnlyList<Given> Given { get; init; }

    /// <summary>The edges of a graph that is given by its local derivatives; empty otherwise.</summary>
    public required IReadOnlyList<Edge> Edges { get; init; }

    /// <summary>The computed lines, in order.</summary>
    public required IReadOnlyList<Line> Compute { get; init; }

    /// <summary>The name of the loss whose gradient is asked for; null when none is.</summary>
    public NameReference? Loss { get; init; }

    /// <summary>The updates, all made at once from the values before them.</summary>
    public required IReadOnlyList<Line> Update { get; init; }

    /// <summary>How often the updates are made.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>What the answer key prints.</summary>
    public required IReadOnlyList<PublishedAnswer> Published { get; init; }

    /// <summary>The reading that this problem takes where the source leaves something open; null where it does not.</summary>
    public string? Reading { get; init; }

    /// <summary>Claims about the problem itself (its graph, its depth) that its readings settle.</summary>
    public IReadOnlyList<ReadingClaim> ReadingClaims { get; init; } = [];

    /// <summary>The other readings, each a complete problem.</summary>
    public IReadOnlyList<AlternativeReading> Alternatives { get; init; } = [];

    /// <summary>The nodes of the edge graph, in an order in which every edge points forward.</summary>
    public IReadOnlyList<string> EdgeNodes { get; init; } = [];

    /// <summary>Every name with a value: given, edge nodes, computed.</summary>
    public IEnumerable<string> Names => Given.Select(g => g.Name).Concat(EdgeNodes).Distinct().Concat(Compute.Select(l => l.Name));
}

/// <summary>A given value with the digits it was written with.</summary>
public sealed record Given(string Name, NumberArray Value, IReadOnlyList<PrintedNumber> Written, SourcePosition At);

/// <summary>A named line of the computation or of the update.</summary>
/// <param name="Name">The name it defines.</param>
/// <param name="Text">The expression as written.</param>
/// <param name="Expression">The expression as parsed.</param>
/// <param name="At">Where the name stands.</param>
public sealed record Line(string Name, string Text, Expression Expression, SourcePosition At);

/// <summary>An edge that carries a local derivative ∂to/∂from.</summary>
public sealed record Edge(string From, string To, double Derivative, string Text, SourcePosition At);

/// <summary>Another way to read the source.</summary>
/// <param name="Name">The reading, in words.</param>
/// <param name="Because">Why the source can be read so.</param>
/// <param name="RuledOutBy">What in the text speaks against it; null when the question stays open.</param>
/// <param name="Problem">The problem under that reading.</param>
public sealed record AlternativeReading(string Name, string? Because, string? RuledOutBy, Problem Problem);

/// <summary>A claim about the problem itself which its readings settle.</summary>
public sealed record ReadingClaim(string Id, string Statement, string Answer, SourcePosition At);
