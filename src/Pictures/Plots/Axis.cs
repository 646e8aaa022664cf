using Harness.Pictures.Drawing;

namespace Harness.Pictures.Plots;

/// <summary>An axis as asked for; what is left open follows from the data.</summary>
/// <param name="Label">What it measures, with the unit.</param>
public sealed record Axis(RichText Label)
{
    /// <summary>Whether equal distances are equal factors.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>The least value shown; null to fit the data.</summary>
    public double? From { get; init; }

    /// <summary>The largest value shown; null to fit the data.</summary>
    public double? To { get; init; }

    /// <summary>Ticks with their names, in place of numbers.</summary>
    public IReadOnlyList<(double Value, string Name)>? Names { get; init; }
}
