using Harness.Pictures.Drawing;

namespace Harness.Pictures.Grids;

/// <summary>Rows of text under a head.</summary>
/// <param name="head">The names of the columns.</param>
/// <param name="rows">The rows, each with an entry for every column.</param>
public sealed class Table(IReadOnlyList<RichText> head, IReadOnlyList<IReadOnlyList<RichText>> rows) : Part
{
    private const double LineHeight = 22;
    private const double Padding = 9;

    /// <summary>The heading above it.</summary>
    public RichText? Heading { get; init; }

    /// <summary>What is special about an entry of the body.</summary>
    public Func<int, int, CellMark> Mark { get; init; } = (_, _) => CellMark.None;

    /// <summary>Before which columns a vertical line stands.</summary>
    public IReadOnlyList<int> Rules { get; init; } = [];

    /// <inheritdoc/>
    public override Extent Size => new(Widths.Sum() + 2, Top + ((rows.Count + 1) * LineHeight) + 4);

    private double Top => Heading is null ? 2 : 24;

    private double[] Widths => [.. head.Select((h, j) => Math.Ceiling(rows.Select(r => r[j]).Append(h)
        .Max(t => TextSize.Width(t, TextKind.Label)) + (2 * Padding)))];

    /// <inheritdoc/>
    public override void Draw(Canvas canvas, Spot at)
    {
        if (Heading is not null)
            canvas.Text(new(at.X, at.Y + 15), Heading, TextKind.Heading);
        double[] widths = Widths;
        double top = at.Y + Top;
        double bottom = top + ((rows.Count + 1) * LineHeight);
        canvas.Group("table", () =>
        {
            double x = at.X;
            for (int j = 0; j < head.Count; x += widths[j], j++)
            {
                if (Rules.Contains(j))
                    canvas.Line(new(x, top), new(x, bottom), "axis");
                canvas.TextAround(new(x + (widths[j] / 2), top + (LineHeight / 2)), head[j], TextKind.Label, Anchor.Middle,
                    "strong");
                for (int i = 0; i < rows.Count; i++)
                    Entry(canvas, new(x, top + ((i + 1) * LineHeight), x + widths[j], top + ((i + 2) * LineHeight)), i, j);
            }
        });
        canvas.Line(new(at.X, top + LineHeight), new(at.X + widths.Sum(), top + LineHeight), "axis");
    }

    private void Entry(Canvas canvas, Box box, int i, int j)
    {
        CellMark mark = Mark(i, j);
        if (mark != CellMark.None)
            canvas.Rectangle(box.Grown(-2), mark == CellMark.Wrong ? "wrong" : "chosen", 3);
        canvas.TextAround(box.Centre, rows[i][j], TextKind.Label, Anchor.Middle, mark == CellMark.Wrong ? "wrong-text" : "");
    }
}
