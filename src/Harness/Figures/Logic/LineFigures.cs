using Harness.Claims.Lines;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Logic;
using Harness.Pictures.Drawing;
using Harness.Pictures.Grids;
using Harness.Pictures.Plots;

namespace Harness.Figures.Logic;

/// <summary>Vertical and horizontal lines on a 2×2 grid, and where the hidden units put them.</summary>
internal static class LineFigures
{
    private const double Gain = 2;

    public static IReadOnlyList<TopicFigure> All { get; } =
    [
        new("lines-patterns", "The four lines on the 2×2 grid", "Two vertical lines, 1010 and 0101, and two horizontal ones, "
            + "1100 and 0011. Added up, either pair gives 1 everywhere: no plane separates them.",
            Patterns, "lines.linear-separability"),
        new("lines-hidden-plane", "The four lines as the hidden units see them",
            "Left, with the printed detectors: the vertical lines lie left and right, the horizontal ones above and below, "
                + "and both pairs have the midpoint (1/2, 1/2), so no straight line separates them. Right, with a bias of "
                + "−1 in both units: the horizontal lines fall together, and the line h1 + h2 = 1/2 separates them.",
            Hidden, "lines.detectors", "lines.network-separates"),
    ];

    private static Row Patterns() => new([.. LineClaims.Patterns.Select((p, i) => new HeatMap(
        LineClaims.Vertical[i] ? "vertical" : "horizontal", [.. p.Select(b => b ? 1.0 : 0).Chunk(2)])
    {
        Remarks = [BooleanInputs.Text(p)],
    })]);

    private static Row Hidden()
    {
        (double X, double Y)[] printed = [.. LineClaims.Patterns.Select(p =>
            (Sigmoid.Value((double)LineClaims.Sum(0, p)), Sigmoid.Value((double)LineClaims.Sum(1, p))))];
        (double X, double Y)[] corrected = [.. LineClaims.Patterns.Select(p =>
            LogicNetwork.Sums(LineClaims.LeftOrRight.Layers[0], BooleanInputs.Numbers(p)))
            .Select(a => (Sigmoid.Value(Gain * a[0]), Sigmoid.Value(Gain * a[1])))];
        return new Row([Plane("printed detectors", printed, false), Plane("with bias −1, gain 2", corrected, true)]);
    }

    private static Plot Plane(string heading, (double X, double Y)[] places, bool hasBorder) => new(
        new(RichText.Variable("h1")) { From = -0.05, To = 1.05 }, new(RichText.Variable("h2")) { From = -0.05, To = 1.05 },
        [
            new Series("vertical", [.. places.Where((_, i) => LineClaims.Vertical[i])], Look.Marks, 1),
            new Series("horizontal", [.. places.Where((_, i) => !LineClaims.Vertical[i])], Look.Marks, 2),
            .. hasBorder ? [new Series("h1 + h2 = 1/2", [(0, 0.5), (0.5, 0)], Look.Line, 4)] : Array.Empty<Series>(),
        ])
    { Heading = heading, Inner = new(230, 230) };
}
