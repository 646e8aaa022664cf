using Harness.Pictures.Drawing;

namespace Harness.Pictures.Plots;

/// <summary>The names of the series in a column right of the plot, each with a sample, as near as possible to the line's
/// end.</summary>
internal static class SeriesLabels
{
    private const double Sample = 26;
    private const double Gap = 10;
    private const double Spacing = 18;

    public static double Width(IReadOnlyList<Series> series) => series.Where(IsNamed)
        .Select(s => Gap + Sample + 6 + Math.Ceiling(TextSize.Width(s.Name, TextKind.Small))).DefaultIfEmpty().Max();

    public static void Draw(Canvas canvas, PlotFrame frame, IReadOnlyList<Series> series)
    {
        (Series Series, double Y)[] ends = [.. series.Where(IsNamed).Select(s => (s, End(frame, s))).OrderBy(e => e.Item2)];
        if (ends.Length == 0)
            return;
        double[] places = Spreading.Apart([.. ends.Select(e => e.Y)], [.. Enumerable.Repeat(Spacing, ends.Length - 1)]);
        double shift = Math.Max(0, places[^1] - frame.Area.Bottom + 6);
        shift = Math.Min(shift, places[0] - frame.Area.Top - 6);
        canvas.Group("names", () =>
        {
            for (int i = 0; i < ends.Length; i++)
                DrawOne(canvas, new(frame.Area.Right + Gap, places[i] - shift), ends[i].Series);
        });
    }

    private static void DrawOne(Canvas canvas, Spot at, Series series)
    {
        if (series.HasLine)
            canvas.Line(at, new(at.X + Sample, at.Y), $"line s{series.Style}");
        if (series.HasMarks)
            SeriesDrawing.Mark(canvas, new(at.X + (Sample / 2), at.Y), series);
        canvas.TextAround(new(at.X + Sample + 6, at.Y), series.Name, TextKind.Small, Anchor.Start);
    }

    // Where the last visible point is; lines that leave the plot end at its border.
    private static double End(PlotFrame frame, Series series)
    {
        double y = series.Points.Select(p => frame.Place(p.X, p.Y)).OfType<Spot>()
            .Where(p => p.X <= frame.Area.Right + 0.5).Select(p => p.Y).DefaultIfEmpty(frame.Area.Top).Last();
        return Math.Clamp(y, frame.Area.Top + 6, frame.Area.Bottom - 6);
    }

    private static bool IsNamed(Series series) => series.Name.ToString().Length > 0;
}
