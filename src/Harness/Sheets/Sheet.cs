namespace Harness.Sheets;

/// <summary>A worked solution as a list of parts, before it is given a form (text, Markdown).</summary>
/// <param name="Title">The problem's title.</param>
/// <param name="Source">Where it is printed.</param>
/// <param name="Notes">Remarks, or null.</param>
/// <param name="Parts">The sections, in order.</param>
internal sealed record Sheet(string Title, string Source, string? Notes, IReadOnlyList<SheetPart> Parts);

/// <summary>One section of a sheet.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record SheetPart(string Heading, IReadOnlyList<SheetLine> Lines);

/// <summary>One line of a sheet.</summary>
/// <param name="Left">What it is about: a name, a rule, a verdict.</param>
/// <param name="Right">What is said of it; matrices take several rows.</param>
/// <param name="Depth">How far it is set in.</param>
internal sealed record SheetLine(string Left, IReadOnlyList<string> Right, int Depth = 0);
