using Harness.Pictures.Drawing;

namespace Harness.Pictures.Plots;

/// <summary>How the points of a series are drawn.</summary>
public enum Look
{
    /// <summary>A line through them.</summary>
    Line,

    /// <summary>A line that keeps its height up to the next point.</summary>
    Step,

    /// <summary>A mark at each.</summary>
    Marks,

    /// <summary>A line, and a mark at each.</summary>
    LineAndMarks,

    /// <summary>Full dots: the value taken at a jump.</summary>
    Closed,

    /// <summary>Open dots: a value not taken at a jump.</summary>
    Open,
}

/// <summary>Points of a plot that belong together.</summary>
/// <param name="Name">What they are; an empty name is left out of the labels.</param>
/// <param name="Points">The points; one that is not finite breaks the line.</param>
/// <param name="Look">How they are drawn.</param>
/// <param name="Style">Colour, dash pattern and mark: 1 to 6.</param>
public sealed record Series(RichText Name, IReadOnlyList<(double X, double Y)> Points, Look Look = Look.Line, int Style = 1)
{
    /// <summary>The graph of a function between two values, at so many points.</summary>
    public static Series Of(RichText name, Func<double, double> f, double from, double to, int style = 1, int points = 81) =>
        new(name, [.. Enumerable.Range(0, points).Select(i => from + ((to - from) * i / (points - 1))).Select(x => (x, f(x)))],
            Look.Line, style);

    /// <summary>Values at 0, 1, 2, ….</summary>
    public static Series Over(RichText name, IEnumerable<double> values, Look look = Look.Line, int style = 1, int first = 0) =>
        new(name, [.. values.Select((y, i) => ((double)(first + i), y))], look, style);

    internal bool HasLine => Look is Look.Line or Look.Step or Look.LineAndMarks;

    internal bool HasMarks => Look is not (Look.Line or Look.Step);
}

/// <summary>A line across the plot at one value, with a remark.</summary>
/// <param name="Value">Where.</param>
/// <param name="IsVertical">Whether it stands at a value of x, rather than lies at one of y.</param>
/// <param name="Text">The remark.</param>
public sealed record Guide(double Value, bool IsVertical, RichText Text);

/// <summary>Words at a point of the plot.</summary>
public sealed record Note(double X, double Y, RichText Text, Anchor Anchor = Anchor.Start, int Style = 0);
