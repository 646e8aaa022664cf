namespace Harness.Pictures.Drawing;

/// <summary>A piece of a picture: it has a size and can draw itself anywhere.</summary>
public abstract class Part
{
    /// <summary>How much room it takes.</summary>
    public abstract Extent Size { get; }

    /// <summary>Draws it with its upper left corner at a place.</summary>
    public abstract void Draw(Canvas canvas, Spot at);
}

/// <summary>Free drawing in a room of fixed size.</summary>
/// <param name="size">The room.</param>
/// <param name="draw">Draws, given the upper left corner.</param>
public sealed class Sketch(Extent size, Action<Canvas, Spot> draw) : Part
{
    /// <inheritdoc/>
    public override Extent Size => size;

    /// <inheritdoc/>
    public override void Draw(Canvas canvas, Spot at) => draw(canvas, at);
}

/// <summary>Lines of text, one below the other.</summary>
/// <param name="lines">The lines.</param>
/// <param name="kind">Their size.</param>
/// <param name="anchor">How they are aligned.</param>
/// <param name="names">Further classes.</param>
public sealed class TextBlock(IReadOnlyList<RichText> lines, TextKind kind = TextKind.Label, Anchor anchor = Anchor.Start,
    string names = "") : Part
{
    /// <inheritdoc/>
    public override Extent Size => new(
        Math.Ceiling(lines.Select(l => TextSize.Width(l, kind)).DefaultIfEmpty().Max()), lines.Count * TextSize.Line(kind));

    /// <inheritdoc/>
    public override void Draw(Canvas canvas, Spot at)
    {
        double x = anchor switch { Anchor.Start => at.X, Anchor.Middle => at.X + (Size.Width / 2), _ => at.X + Size.Width };
        for (int i = 0; i < lines.Count; i++)
            canvas.Text(new(x, at.Y + (i * TextSize.Line(kind)) + TextSize.Pixels(kind)), lines[i], kind, anchor, names);
    }
}
