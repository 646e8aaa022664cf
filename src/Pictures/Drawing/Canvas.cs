using System.Xml.Linq;

namespace Harness.Pictures.Drawing;

/// <summary>Where text stands relative to its place.</summary>
public enum Anchor
{
    /// <summary>It begins there.</summary>
    Start,

    /// <summary>It is centred there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}

/// <summary>What parts draw on: shapes with classes of the style sheet, at absolute places.</summary>
public sealed class Canvas
{
    private readonly Stack<XElement> _groups = new();

    internal Canvas(XElement root) => _groups.Push(root);

    /// <summary>Draws into a group of a class.</summary>
    public void Group(string names, Action draw)
    {
        XElement group = Svg.Element("g", Svg.Class(names));
        Add(group);
        _groups.Push(group);
        draw();
        _groups.Pop();
    }

    /// <summary>A line between two places.</summary>
    public void Line(Spot a, Spot b, string names) => Add(Svg.Element("line", Svg.Class(names),
        Svg.At("x1", a.X), Svg.At("y1", a.Y), Svg.At("x2", b.X), Svg.At("y2", b.Y)));

    /// <summary>Many lines of one kind as one shape. With round ends, one from a place to itself is a dot.</summary>
    public void Lines(IEnumerable<(Spot From, Spot To)> lines, string names)
    {
        string path = string.Concat(lines.Select(l => $"M{Pair(l.From)}{To(l.From, l.To)}"));
        if (path.Length > 0)
            Add(Svg.Element("path", Svg.Class(names), new XAttribute("d", path)));
    }

    /// <summary>Straight lines from place to place.</summary>
    public void Polyline(IEnumerable<Spot> places, string names) => Add(Svg.Element("polyline", Svg.Class(names),
        new XAttribute("points", Points(places))));

    /// <summary>A closed shape.</summary>
    public void Polygon(IEnumerable<Spot> places, string names) => Add(Svg.Element("polygon", Svg.Class(names),
        new XAttribute("points", Points(places))));

    /// <summary>A smooth line: a start, and for each further piece two control points and an end.</summary>
    public void Curve(IReadOnlyList<Spot> places, string names) => Add(Svg.Element("path", Svg.Class(names),
        new XAttribute("d", $"M{Pair(places[0])}" + string.Concat(places.Skip(1).Chunk(3)
            .Select(p => $"C{string.Join(' ', p.Select(Pair))}")))));

    /// <summary>A rectangle.</summary>
    /// <param name="box">Where.</param>
    /// <param name="names">Its classes.</param>
    /// <param name="radius">How round its corners are.</param>
    /// <param name="strength">How strong its colour is, from 0 to 1; null for full strength.</param>
    public void Rectangle(Box box, string names, double radius = 0, double? strength = null) =>
        Add(Svg.Element("rect", Svg.Class(names), Svg.At("x", box.Left), Svg.At("y", box.Top),
            Svg.At("width", box.Right - box.Left), Svg.At("height", box.Bottom - box.Top),
            radius > 0 ? Svg.At("rx", radius) : null, strength is { } s ? Svg.At("fill-opacity", s, 2) : null));

    /// <summary>A circle.</summary>
    public void Circle(Spot centre, double radius, string names) => Add(Svg.Element("circle", Svg.Class(names),
        Svg.At("cx", centre.X), Svg.At("cy", centre.Y), Svg.At("r", radius)));

    /// <summary>An arrow head whose tip is at a place, pointing along a direction.</summary>
    public void ArrowHead(Spot tip, Spot along, string names, double length = 9)
    {
        double norm = Math.Max(1e-9, Math.Sqrt((along.X * along.X) + (along.Y * along.Y)));
        (double x, double y) = (along.X / norm * length, along.Y / norm * length);
        Polygon([tip, new(tip.X - x - (0.38 * y), tip.Y - y + (0.38 * x)),
            new(tip.X - x + (0.38 * y), tip.Y - y - (0.38 * x))], names);
    }

    /// <summary>A line with an arrow head at its end.</summary>
    public void Arrow(Spot from, Spot to, string names)
    {
        Line(from, to, names);
        ArrowHead(to, new(to.X - from.X, to.Y - from.Y), names + " head");
    }

    /// <summary>A line of text on a base line.</summary>
    public void Text(Spot at, RichText text, TextKind kind, Anchor anchor = Anchor.Start, string names = "") =>
        Add(Svg.Element("text", Svg.Class($"t-{Name(kind)} {names}".TrimEnd()), Svg.At("x", at.X), Svg.At("y", at.Y),
            anchor == Anchor.Start ? null : new XAttribute("text-anchor", anchor == Anchor.Middle ? "middle" : "end"),
            Content(text)));

    /// <summary>A line of text whose middle height is at a place.</summary>
    public void TextAround(Spot at, RichText text, TextKind kind, Anchor anchor = Anchor.Middle, string names = "") =>
        Text(at with { Y = at.Y + (0.35 * TextSize.Pixels(kind)) }, text, kind, anchor, names);

    private static string Name(TextKind kind) => kind switch
    {
        TextKind.Small => "small",
        TextKind.Formula => "formula",
        TextKind.Heading => "heading",
        _ => "label",
    };

    // A subscript lowers the line; what follows must be raised again.
    private static object[] Content(RichText text)
    {
        var content = new List<object>();
        double lowered = 0;
        foreach (TextRun run in text.Runs)
        {
            double target = run.Kind == RunKind.Subscript ? 4 : 0;
            string names = run.Kind switch { RunKind.Italic => "i", RunKind.Subscript => "sub", _ => "" };
            content.Add(names.Length == 0 && target == lowered ? Svg.Clean(run.Text) : Svg.Element("tspan",
                names.Length > 0 ? Svg.Class(names) : null, target == lowered ? null : Svg.At("dy", target - lowered),
                    Svg.Clean(run.Text)));
            lowered = target;
        }

        return [.. content];
    }

    private static string To(Spot a, Spot b) => a == b ? "h0"
        : a.X == b.X ? $"V{Svg.Number(b.Y)}" : a.Y == b.Y ? $"H{Svg.Number(b.X)}" : $"L{Pair(b)}";

    private static string Points(IEnumerable<Spot> places) => string.Join(' ', places.Select(Pair));

    private static string Pair(Spot p) => $"{Svg.Number(p.X)},{Svg.Number(p.Y)}";

    private void Add(XElement element) => _groups.Peek().Add(element);
}
