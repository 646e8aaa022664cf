namespace Harness.Review;

/// <summary>A place where a received text differs from the one on record: lines that are replaced, added or missing.</summary>
/// <param name="Start">The index of the first of the old lines; where lines are added, the line before which they go.</param>
/// <param name="Old">The lines on record; empty where lines are added.</param>
/// <param name="New">The lines received; empty where lines are missing.</param>
internal sealed record Change(int Start, IReadOnlyList<string> Old, IReadOnlyList<string> New)
{
    /// <summary>The numbers that differ; null if more than numbers does.</summary>
    public IReadOnlyList<NumberChange>? Numbers { get; } =
        Old.Count == 1 && New.Count == 1 ? NumberChange.Between(Old[0], New[0]) : null;
}
