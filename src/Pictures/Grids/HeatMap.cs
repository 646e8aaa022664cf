using Harness.Pictures.Drawing;

namespace Harness.Pictures.Grids;

/// <summary>What is special about a cell.</summary>
public enum CellMark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It was chosen: a thick frame.</summary>
    Chosen,

    /// <summary>It is wrong: a dashed frame and a cross.</summary>
    Wrong,
}

/// <summary>A matrix with the number in each cell; colour gives sign and size, the text gives both again.</summary>
/// <param name="heading">The heading above it.</param>
/// <param name="values">The rows.</param>
public sealed class HeatMap(RichText heading, IReadOnlyList<IReadOnlyList<double>> values) : Part
{
    // Text on the strongest colour must stay readable.
    private const double Strongest = 0.5;

    /// <summary>How numbers are written; four significant digits by default.</summary>
    public Func<double, string> Text { get; init; } = v => NumberText.Of(v);

    /// <summary>What is special about the cell in a row and column.</summary>
    public Func<int, int, CellMark> Mark { get; init; } = (_, _) => CellMark.None;

    /// <summary>A small remark at the bottom of the cell in a row and column; null for none anywhere.</summary>
    public Func<int, int, string>? Note { get; init; }

    /// <summary>The magnitude with the strongest colour; null for the largest of this matrix.</summary>
    public double? Full { get; init; }

    /// <summary>Words under it.</summary>
    public IReadOnlyList<RichText> Remarks { get; init; } = [];

    /// <inheritdoc/>
    public override Extent Size
    {
        get
        {
            double remarks = Remarks.Select(r => TextSize.Width(r, TextKind.Small)).DefaultIfEmpty().Max();
            double width = Math.Max(Math.Max(TextSize.Width(heading, TextKind.Heading), remarks), Columns * CellWidth);
            return new(Math.Ceiling(width), Top + (values.Count * CellHeight) + 2
                + (Remarks.Count * TextSize.Line(TextKind.Small)));
        }
    }

    private double CellHeight => Note is null ? 30 : 40;

    private double Top => heading.ToString().Length > 0 ? 24 : 2;

    private int Columns => values.Max(r => r.Count);

    private double CellWidth => Math.Max(32, Math.Ceiling(values.SelectMany((r, i) => r.Select((v, j) =>
        Math.Max(TextSize.Width(Text(v), TextKind.Label), Note is null ? 0 : TextSize.Width(Note(i, j), TextKind.Small))))
            .Max() + 10));

    /// <inheritdoc/>
    public override void Draw(Canvas canvas, Spot at)
    {
        canvas.Text(new(at.X, at.Y + 15), heading, TextKind.Heading);
        double full = Full ?? values.SelectMany(r => r).Select(Math.Abs).Where(double.IsFinite).DefaultIfEmpty().Max();
        canvas.Group("heat", () =>
        {
            for (int i = 0; i < values.Count; i++)
            {
                for (int j = 0; j < values[i].Count; j++)
                    Cell(canvas, CellBox(at, i, j), values[i][j], full, Note?.Invoke(i, j));
            }
        });
        Marks(canvas, at);
        for (int i = 0; i < Remarks.Count; i++)
            canvas.Text(new(at.X, at.Y + Top + (values.Count * CellHeight) + 15 + (i * TextSize.Line(TextKind.Small))),
                Remarks[i], TextKind.Small, Anchor.Start, "soft");
    }

    /// <summary>The rectangle of a cell when the map is drawn at a place.</summary>
    public Box CellBox(Spot at, int row, int column)
    {
        double x = at.X + (column * CellWidth);
        double y = at.Y + Top + (row * CellHeight);
        return new(x, y, x + CellWidth, y + CellHeight);
    }

    private void Cell(Canvas canvas, Box box, double value, double full, string? note)
    {
        double strength = full > 0 && double.IsFinite(value) ? Strongest * Math.Min(1, Math.Abs(value) / full) : 0;
        if (strength >= 0.005)
            canvas.Rectangle(box, value > 0 ? "plus" : "minus", 0, strength);
        canvas.Rectangle(box, "cell");
        canvas.TextAround(note is null ? box.Centre : box.Centre with { Y = box.Top + 14 }, Text(value), TextKind.Label);
        if (note is { Length: > 0 })
            canvas.Text(new(box.Centre.X, box.Bottom - 6), note, TextKind.Small, Anchor.Middle);
    }

    // Above all cells, or the next cell's border would cut them.
    private void Marks(Canvas canvas, Spot at)
    {
        for (int i = 0; i < values.Count; i++)
        {
            for (int j = 0; j < values[i].Count; j++)
            {
                Box box = CellBox(at, i, j).Grown(-1.5);
                if (Mark(i, j) == CellMark.Chosen)
                    canvas.Rectangle(box, "chosen", 3);
                else if (Mark(i, j) == CellMark.Wrong)
                    Wrong(canvas, box);
            }
        }
    }

    private static void Wrong(Canvas canvas, Box box)
    {
        canvas.Rectangle(box, "wrong", 3);
        canvas.Text(new(box.Right - 2, box.Top + 10), "✗", TextKind.Small, Anchor.End, "wrong-text");
    }
}
