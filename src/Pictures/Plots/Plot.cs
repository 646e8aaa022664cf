using Harness.Pictures.Drawing;

namespace Harness.Pictures.Plots;

/// <summary>Series over two axes, each named beside its end.</summary>
/// <param name="x">The horizontal axis.</param>
/// <param name="y">The vertical axis.</param>
/// <param name="series">The series; later ones lie above.</param>
public sealed class Plot(Axis x, Axis y, params IReadOnlyList<Series> series) : Part
{
    /// <summary>The room between the axes.</summary>
    public Extent Inner { get; init; } = new(360, 230);

    /// <summary>The heading above it; null for none.</summary>
    public RichText? Heading { get; init; }

    /// <summary>Lines across.</summary>
    public IReadOnlyList<Guide> Guides { get; init; } = [];

    /// <summary>Words inside.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Thin lines behind the series.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Contours { get; init; } = [];

    /// <summary>Its series.</summary>
    public IReadOnlyList<Series> Series => series;

    /// <inheritdoc/>
    public override Extent Size
    {
        get
        {
            PlotFrame frame = Frame(default);
            return new(frame.Left + Math.Max(Inner.Width + 14, Inner.Width + SeriesLabels.Width(series)),
                frame.Top + Inner.Height + PlotFrame.Bottom);
        }
    }

    /// <inheritdoc/>
    public override void Draw(Canvas canvas, Spot at)
    {
        PlotFrame frame = Frame(at);
        canvas.Group("plot", () =>
        {
            frame.Draw(canvas, Heading, at);
            foreach (IReadOnlyList<(double X, double Y)> contour in Contours)
                SeriesDrawing.Line(canvas, frame, contour, "contour");
            foreach ((Spot from, Spot to) in Guides.Select(frame.LineOf).OfType<(Spot From, Spot To)>())
                canvas.Line(from, to, "guide");
            foreach (Series s in series)
                SeriesDrawing.Draw(canvas, frame, s);
            foreach (Note note in Notes)
            {
                if (frame.Place(note.X, note.Y) is { } place)
                    canvas.TextAround(place, note.Text, TextKind.Small, note.Anchor, note.Style > 0 ? $"on s{note.Style}" : "on");
            }

            foreach (Guide guide in Guides)
                frame.Name(canvas, guide);
            SeriesLabels.Draw(canvas, frame, series);
        });
    }

    private PlotFrame Frame(Spot at) => new(
        x, y, Scale.Fit(x, series.SelectMany(s => s.Points).Select(p => p.X)),
            Scale.Fit(y, series.SelectMany(s => s.Points).Select(p => p.Y)), Inner, at, Heading is not null);
}
