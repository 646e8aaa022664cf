namespace Harness.Pictures.Drawing;

/// <summary>Parts side by side.</summary>
/// <param name="parts">The parts, from left to right.</param>
/// <param name="gap">The room between them.</param>
/// <param name="centred">Whether their middles are on one height, instead of their upper edges.</param>
public sealed class Row(IReadOnlyList<Part> parts, double gap = 28, bool centred = false) : Part
{
    /// <inheritdoc/>
    public override Extent Size => new(parts.Sum(p => p.Size.Width) + (gap * (parts.Count - 1)), parts.Max(p => p.Size.Height));

    /// <inheritdoc/>
    public override void Draw(Canvas canvas, Spot at)
    {
        double x = at.X;
        double height = Size.Height;
        foreach (Part part in parts)
        {
            Extent size = part.Size;
            part.Draw(canvas, new(x, centred ? at.Y + ((height - size.Height) / 2) : at.Y));
            x += size.Width + gap;
        }
    }
}

/// <summary>Parts one below the other.</summary>
/// <param name="parts">The parts, from top to bottom.</param>
/// <param name="gap">The room between them.</param>
/// <param name="centred">Whether their middles are on one vertical line, instead of their left edges.</param>
public sealed class Column(IReadOnlyList<Part> parts, double gap = 12, bool centred = false) : Part
{
    /// <inheritdoc/>
    public override Extent Size => new(parts.Max(p => p.Size.Width), parts.Sum(p => p.Size.Height) + (gap * (parts.Count - 1)));

    /// <inheritdoc/>
    public override void Draw(Canvas canvas, Spot at)
    {
        double y = at.Y;
        double width = Size.Width;
        foreach (Part part in parts)
        {
            Extent size = part.Size;
            part.Draw(canvas, new(centred ? at.X + ((width - size.Width) / 2) : at.X, y));
            y += size.Height + gap;
        }
    }
}
