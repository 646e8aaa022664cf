namespace Harness.Pictures.Drawing;

/// <summary>Straight lines between two places.</summary>
internal static class Segments
{
    /// <summary>The part of a segment inside a box; null if there is none. By Liang and Barsky.</summary>
    public static (Spot From, Spot To)? Clip(Spot a, Spot b, Box box)
    {
        (double dx, double dy) = (b.X - a.X, b.Y - a.Y);
        (double enter, double leave) = (0, 1);
        ReadOnlySpan<(double Speed, double Room)> sides =
            [(-dx, a.X - box.Left), (dx, box.Right - a.X), (-dy, a.Y - box.Top), (dy, box.Bottom - a.Y)];
        foreach ((double speed, double room) in sides)
        {
            if (speed == 0 && room < 0)
                return null;
            if (speed < 0)
                enter = Math.Max(enter, room / speed);
            else if (speed > 0)
                leave = Math.Min(leave, room / speed);
        }

        return enter > leave ? null
            : (new(a.X + (enter * dx), a.Y + (enter * dy)), new(a.X + (leave * dx), a.Y + (leave * dy)));
    }

    /// <summary>Whether two segments cross at a point that is an end of neither.</summary>
    public static bool Cross(Spot a, Spot b, Spot c, Spot d) =>
        Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    /// <summary>Whether a path crosses another.</summary>
    public static bool Cross(IReadOnlyList<Spot> one, IReadOnlyList<Spot> other)
    {
        Box bounds = Bounds(other);
        for (int i = 1; i < one.Count; i++)
        {
            if (Clip(one[i - 1], one[i], bounds) is null)
                continue;
            for (int j = 1; j < other.Count; j++)
            {
                if (Cross(one[i - 1], one[i], other[j - 1], other[j]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The least box around places.</summary>
    public static Box Bounds(IReadOnlyList<Spot> places) =>
        new(places.Min(p => p.X), places.Min(p => p.Y), places.Max(p => p.X), places.Max(p => p.Y));

    /// <summary>Whether a path runs through a box.</summary>
    public static bool Meets(IReadOnlyList<Spot> path, Box box) =>
        Enumerable.Range(1, Math.Max(0, path.Count - 1)).Any(i => Clip(path[i - 1], path[i], box) is not null);

    private static int Side(Spot a, Spot b, Spot p) => Math.Sign(((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X)));
}
