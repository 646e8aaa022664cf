using Harness.Pictures.Drawing;

namespace Harness.Pictures.Plots;

/// <summary>Draws the lines and marks of a series, cut off at the frame.</summary>
internal static class SeriesDrawing
{
    public static void Draw(Canvas canvas, PlotFrame frame, Series series)
    {
        canvas.Group("series", () =>
        {
            if (series.HasLine)
                Line(canvas, frame, series.Look == Look.Step ? Stairs(series.Points) : series.Points, $"line s{series.Style}");
            if (series.HasMarks)
                Marks(canvas, frame, series);
        });
    }

    private static void Marks(Canvas canvas, PlotFrame frame, Series series)
    {
        Box area = frame.Area.Grown(0.5);
        Spot[] places = [.. series.Points.Select(p => frame.Place(p.X, p.Y)).OfType<Spot>()
            .Where(p => area.Holds(new(p.X, p.Y, p.X, p.Y)))];
        if (IsDot(series))
        {
            canvas.Lines(places.Select(p => (p, p)), $"dot s{series.Style}");
            return;
        }

        foreach (Spot place in places)
            Mark(canvas, place, series);
    }

    // The plainest mark, of which there are most.
    private static bool IsDot(Series series) => series is { Style: 1, Look: Look.Marks or Look.LineAndMarks };

    public static void Line(Canvas canvas, PlotFrame frame, IReadOnlyList<(double X, double Y)> points, string names)
    {
        foreach (List<Spot> piece in Pieces(frame, points))
            canvas.Polyline(piece, names);
    }

    /// <summary>The mark of a series, by its shape as much as by its colour.</summary>
    public static void Mark(Canvas canvas, Spot p, Series series)
    {
        string names = $"mark s{series.Style}";
        const double r = 4;
        switch (series.Look == Look.Closed ? -1 : series.Look == Look.Open ? -2 : series.Style)
        {
            case -1: canvas.Circle(p, r, names + " closed"); break;
            case -2: canvas.Circle(p, r, names + " open"); break;
            case 1: canvas.Lines([(p, p)], "dot s1"); break;
            case 2: canvas.Rectangle(Box.Around(p, new(6.5, 6.5)), names + " open"); break;
            case 3:
                canvas.Polygon([new(p.X, p.Y - 4.5), new(p.X + 4.2, p.Y + 3.2), new(p.X - 4.2, p.Y + 3.2)],
                names + " closed"); break;
            case 4:
                canvas.Polygon([new(p.X, p.Y - 5), new(p.X + 4, p.Y), new(p.X, p.Y + 5), new(p.X - 4, p.Y)],
                names + " open"); break;
            case 5: Strokes(canvas, p, names, (-3.5, -3.5), (-3.5, 3.5)); break;
            default: Strokes(canvas, p, names, (-4.5, 0), (0, -4.5)); break;
        }
    }

    private static void Strokes(Canvas canvas, Spot p, string names, params ReadOnlySpan<(double X, double Y)> ends)
    {
        foreach ((double x, double y) in ends)
            canvas.Line(new(p.X + x, p.Y + y), new(p.X - x, p.Y - y), names);
    }

    private static List<List<Spot>> Pieces(PlotFrame frame, IReadOnlyList<(double X, double Y)> points)
    {
        var pieces = new List<List<Spot>>();
        Spot?[] places = [.. points.Select(p => frame.Place(p.X, p.Y))];
        for (int i = 1; i < places.Length; i++)
        {
            if (places[i - 1] is not { } a || places[i] is not { } b || Segments.Clip(a, b, frame.Area) is not { } part)
                continue;
            if (pieces.Count == 0 || pieces[^1][^1] != part.From)
                pieces.Add([part.From]);
            pieces[^1].Add(part.To);
        }

        return pieces;
    }

    private static List<(double X, double Y)> Stairs(IReadOnlyList<(double X, double Y)> points)
    {
        var stairs = new List<(double X, double Y)>();
        foreach ((double x, double y) in points)
        {
            if (stairs.Count > 0)
                stairs.Add((x, stairs[^1].Y));
            stairs.Add((x, y));
        }

        return stairs;
    }
}
