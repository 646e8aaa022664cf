namespace Harness.Pictures.Drawing;

/// <summary>A width and a height, in pixels at natural size.</summary>
public readonly record struct Extent(double Width, double Height);

/// <summary>A place, in pixels from the upper left corner.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>A rectangle with sides parallel to the axes.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The rectangle of a size around a centre.</summary>
    public static Box Around(Spot centre, Extent size) =>
        new(centre.X - (size.Width / 2), centre.Y - (size.Height / 2), centre.X + (size.Width / 2), centre.Y + (size.Height / 2));

    /// <summary>The middle.</summary>
    public Spot Centre => new((Left + Right) / 2, (Top + Bottom) / 2);

    /// <summary>The same with a margin on every side.</summary>
    public Box Grown(double margin) => new(Left - margin, Top - margin, Right + margin, Bottom + margin);

    /// <summary>Whether two have an inner point in common.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether another lies inside.</summary>
    public bool Holds(Box other) => Left <= other.Left && Top <= other.Top && other.Right <= Right && other.Bottom <= Bottom;
}
