using Harness.Pictures.Drawing;

namespace Harness.Pictures.Plots;

/// <summary>The rectangle between the axes, with ticks and grid.</summary>
internal sealed class PlotFrame
{
    public const double Bottom = 44;
    private const double TickLength = 5;

    private readonly Axis _x;
    private readonly Axis _y;
    private readonly IReadOnlyList<(double Value, string Label)> _xTicks;
    private readonly IReadOnlyList<(double Value, string Label)> _yTicks;

    public PlotFrame(Axis x, Axis y, Scale xScale, Scale yScale, Extent inner, Spot at, bool hasHeading)
    {
        (_x, _y, X, Y) = (x, y, xScale, yScale);
        _xTicks = x.Names ?? Fitting(xScale, inner.Width);
        _yTicks = y.Names ?? yScale.Ticks((int)(inner.Height / 34));
        Left = TickLength + 6 + Math.Ceiling(_yTicks.Select(t => TextSize.Width(t.Label, TextKind.Small)).DefaultIfEmpty().Max());
        Top = (hasHeading ? 22 : 0) + 24;
        Area = new(at.X + Left, at.Y + Top, at.X + Left + inner.Width, at.Y + Top + inner.Height);
    }

    public double Left { get; }

    public double Top { get; }

    public Box Area { get; }

    public Scale X { get; }

    public Scale Y { get; }

    /// <summary>Where a point is drawn, also outside the area; null if it cannot be shown.</summary>
    public Spot? Place(double x, double y)
    {
        (double h, double v) = (X.Share(x), Y.Share(y));
        return double.IsFinite(h) && double.IsFinite(v)
            ? new Spot(Area.Left + (h * (Area.Right - Area.Left)), Area.Bottom - (v * (Area.Bottom - Area.Top))) : null;
    }

    public void Draw(Canvas canvas, RichText? heading, Spot at)
    {
        if (heading is not null)
            canvas.Text(new(at.X + Left, at.Y + 15), heading, TextKind.Heading);
        canvas.Text(new(at.X, Area.Top - 11), _y.Label, TextKind.Small, Anchor.Start, "soft");
        canvas.Text(new(Area.Right, Area.Bottom + 37), _x.Label, TextKind.Small, Anchor.End, "soft");
        DrawGrid(canvas);
        foreach ((double value, string label) in _xTicks)
            canvas.Text(new(Across(value), Area.Bottom + TickLength + 14), label, TextKind.Small, Anchor.Middle, "soft");
        foreach ((double value, string label) in _yTicks)
            canvas.TextAround(new(Area.Left - TickLength - 3, Up(value)), label, TextKind.Small, Anchor.End, "soft");
        canvas.Polyline([new(Area.Left, Area.Top), new(Area.Left, Area.Bottom), new(Area.Right, Area.Bottom)], "axis");
    }

    /// <summary>The line of a guide; null if its value is not shown.</summary>
    public (Spot From, Spot To)? LineOf(Guide guide)
    {
        double share = (guide.IsVertical ? X : Y).Share(guide.Value);
        if (!(share is >= 0 and <= 1))
            return null;
        (double x, double y) = (Area.Left + (share * (Area.Right - Area.Left)), Area.Bottom - (share * (Area.Bottom - Area.Top)));
        return guide.IsVertical ? (new(x, Area.Bottom), new(x, Area.Top)) : (new(Area.Left, y), new(Area.Right, y));
    }

    /// <summary>Writes the remark of a guide beside the end of its line.</summary>
    public void Name(Canvas canvas, Guide guide)
    {
        if (LineOf(guide) is not { } line)
            return;
        Spot at = guide.IsVertical ? new(line.From.X + 5, line.From.Y - 7) : new(line.To.X - 4, line.To.Y - 5);
        canvas.Text(at, guide.Text, TextKind.Small, guide.IsVertical ? Anchor.Start : Anchor.End, "on soft");
    }

    // Labels side by side must not touch.
    private static IReadOnlyList<(double Value, string Label)> Fitting(Scale scale, double width)
    {
        for (int most = Math.Max(2, (int)(width / 45)); ; most--)
        {
            IReadOnlyList<(double Value, string Label)> ticks = scale.Ticks(most);
            double widest = ticks.Select(t => TextSize.Width(t.Label, TextKind.Small)).DefaultIfEmpty().Max();
            bool fit = ticks.Zip(ticks.Skip(1))
                .All(p => (scale.Share(p.Second.Value) - scale.Share(p.First.Value)) * width > widest + 10);
            if (fit || most <= 1)
                return ticks;
        }
    }

    private double Across(double value) => Area.Left + (X.Share(value) * (Area.Right - Area.Left));

    private double Up(double value) => Area.Bottom - (Y.Share(value) * (Area.Bottom - Area.Top));

    private void DrawGrid(Canvas canvas)
    {
        (double Value, Spot From, Spot To)[] lines =
        [
            .. _xTicks.Select(t => (t.Value, new Spot(Across(t.Value), Area.Bottom), new Spot(Across(t.Value), Area.Top))),
            .. _yTicks.Select(t => (t.Value, new Spot(Area.Left, Up(t.Value)), new Spot(Area.Right, Up(t.Value)))),
        ];
        canvas.Lines(lines.Where(l => l.Value != 0).Select(l => (l.From, l.To)), "grid");
        canvas.Lines(lines.Where(l => l.Value == 0).Select(l => (l.From, l.To)), "zero");
        IEnumerable<(Spot, Spot)> below = _xTicks.Select(t => Across(t.Value))
            .Select(x => (new Spot(x, Area.Bottom), new Spot(x, Area.Bottom + TickLength)));
        IEnumerable<(Spot, Spot)> beside = _yTicks.Select(t => Up(t.Value))
            .Select(y => (new Spot(Area.Left - TickLength, y), new Spot(Area.Left, y)));
        canvas.Lines(below.Concat(beside), "axis");
    }
}
