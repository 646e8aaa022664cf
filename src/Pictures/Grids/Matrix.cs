using Harness.Pictures.Drawing;

namespace Harness.Pictures.Grids;

/// <summary>A matrix in brackets behind its name: aligned numbers, as in a line of mathematics.</summary>
/// <param name="lead">What stands before it.</param>
/// <param name="cells">The rows.</param>
/// <param name="names">Further classes of its text.</param>
public sealed class Matrix(RichText lead, IReadOnlyList<IReadOnlyList<string>> cells, string names = "") : Part
{
    private const double LineHeight = 18;
    private const double Gap = 10;
    private const double Bracket = 6;

    private double LeadWidth => TextSize.Width(lead, TextKind.Formula) + 6;

    private double[] Widths =>
        [.. Enumerable.Range(0, cells[0].Count).Select(j => Math.Ceiling(cells.Max(r => TextSize.Width(r[j], TextKind.Label))))];

    /// <inheritdoc/>
    public override Extent Size => new(
        Math.Ceiling(LeadWidth + (2 * Bracket) + Widths.Sum() + (Gap * (Widths.Length - 1))),
            Math.Max(20, (cells.Count * LineHeight) + 4));

    /// <inheritdoc/>
    public override void Draw(Canvas canvas, Spot at)
    {
        Extent size = Size;
        double[] widths = Widths;
        canvas.TextAround(new(at.X, at.Y + (size.Height / 2)), lead, TextKind.Formula, Anchor.Start, names);
        double left = at.X + LeadWidth;
        DrawBracket(canvas, left, left + 4, at.Y, size.Height);
        DrawBracket(canvas, at.X + size.Width - 1, at.X + size.Width - 5, at.Y, size.Height);
        for (int i = 0; i < cells.Count; i++)
        {
            double x = left + Bracket;
            for (int j = 0; j < widths.Length; x += widths[j] + Gap, j++)
                canvas.TextAround(new(x + widths[j], at.Y + 2 + ((i + 0.5) * LineHeight)), cells[i][j], TextKind.Label,
                    Anchor.End, names);
        }
    }

    private static void DrawBracket(Canvas canvas, double x, double hook, double top, double height) =>
        canvas.Polyline([new(hook, top + 1), new(x, top + 1), new(x, top + height - 1), new(hook, top + height - 1)], "axis");
}
