using System.Globalization;
using System.Xml.Linq;
using Harness.Pictures;
using Harness.Pictures.Drawing;
using Harness.Pictures.Grids;
using Harness.Pictures.Plots;

namespace Harness.CrossCheck.Pictures;

public sealed class PlotTests
{
    [Theory]
    [InlineData(0, 1, 5, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-3, 7, 6, "−2 0 2 4 6")]
    [InlineData(0, 0.03, 4, "0.00 0.01 0.02 0.03")]
    [InlineData(95, 1210, 5, "500 1000")]
    public void Ticks_are_round_numbers(double from, double to, int most, string labels) =>
        Assert.Equal(labels, string.Join(' ', LinearTicks.Of(from, to, most).Select(t => t.Label)));

    [Theory]
    [InlineData(-3.2, 2.1, 8, "0.001 0.01 0.1 1 10 100")]
    [InlineData(-12, 3, 5, "10⁻¹⁰ 10⁻⁵ 1")]
    [InlineData(0.1, 0.8, 5, "2 5")]
    public void Logarithmic_ticks_are_powers_of_ten(double from, double to, int most, string labels) =>
        Assert.Equal(labels, string.Join(' ', LogTicks.Of(from, to, most).Select(t => t.Label)));

    [Theory]
    [InlineData(0.1005, "0.1005")]
    [InlineData(-3442.444, "−3442")]
    [InlineData(1.2e-7, "1.2·10⁻⁷")]
    [InlineData(1e-7, "10⁻⁷")]
    [InlineData(0, "0")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(0.30000001, "0.3")]
    public void Numbers_are_written_short(double value, string text) => Assert.Equal(text, NumberText.Of(value));

    [Fact]
    public void Points_are_drawn_where_the_axes_say()
    {
        var plot = new Plot(new("x") { From = 0, To = 10 }, new("y") { From = 0.01, To = 100, IsLogarithmic = true },
            new Series("s", [(0, 0.01), (5, 1), (10, 100)]));
        string[] points = ((string)Figure(plot).Svg.Descendants(Labels.Svg + "polyline")
            .Single(e => (string?)e.Attribute("class") == "line s1").Attribute("points")!).Split(' ');
        double[][] at = [.. points.Select(p => p.Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture))
            .ToArray())];
        Assert.Equal(at[0][0] + 180, at[1][0], 2);
        Assert.Equal(at[0][1] - 115, at[1][1], 2);
        Assert.Equal((at[0][0] + 360, at[0][1] - 230), (at[2][0], at[2][1]));
    }

    [Fact]
    public void What_cannot_be_shown_breaks_the_line()
    {
        var plot = new Plot(new("x"), new("y") { IsLogarithmic = true },
            new Series("", [(0, 1), (1, 10), (2, -1), (3, double.NaN), (4, 10), (5, 100)]));
        Assert.Equal(2, Figure(plot).Svg.Descendants(Labels.Svg + "polyline")
            .Count(e => (string?)e.Attribute("class") == "line s1"));
    }

    [Fact]
    public void Lines_end_at_the_frame()
    {
        var plot = new Plot(new("x") { From = 0, To = 1 }, new("y") { From = 0, To = 1 },
            Series.Of("steep", x => (100 * x) - 50, -2, 3));
        Figure figure = Figure(plot);
        Assert.All(Labels.Corners(figure), c => Assert.True(Labels.View(figure).Holds(new(c.X, c.Y, c.X, c.Y))));
    }

    [Fact]
    public void Names_stand_apart_though_lines_end_at_one_place()
    {
        var plot = new Plot(new("x"), new("y"),
            [.. Enumerable.Range(1, 6).Select(i => new Series($"line {i}", [(0, i), (1, 0.5)], Look.Line, i))]);
        (string Text, Box Box)[] labels = [.. Labels.Of(Figure(plot))
            .Where(l => l.Text.StartsWith("line", StringComparison.Ordinal))];
        Assert.Equal(6, labels.Length);
        Assert.DoesNotContain(labels, a => labels.Any(b => a.Text != b.Text && a.Box.Overlaps(b.Box)));
    }

    [Fact]
    public void A_contour_of_a_circle_is_one_closed_line_at_its_radius()
    {
        IReadOnlyList<(double X, double Y)> circle = Assert.Single(Contours.Of((x, y) => (x * x) + (y * y), (-2, 2), (-2, 2), 1));
        Assert.Equal(circle[0].X, circle[^1].X, 9);
        Assert.Equal(circle[0].Y, circle[^1].Y, 9);
        Assert.All(circle, p => Assert.Equal(1, double.Hypot(p.X, p.Y), 2));
    }

    [Fact]
    public void A_heat_map_writes_every_number_and_colours_by_sign()
    {
        XElement svg = Figure(new HeatMap("A", [[1, -2], [0, 4]])
        {
            Mark = (i, j) => (i, j) == (1, 1) ? CellMark.Chosen
            : CellMark.None
        }).Svg;
        Assert.Equal(["A", "1", "−2", "0", "4"], svg.Descendants(Labels.Svg + "text").Select(t => t.Value));
        (string?, string?)[] fills = [.. svg.Descendants(Labels.Svg + "rect")
            .Where(r => r.Attribute("fill-opacity") is not null)
            .Select(r => ((string?)r.Attribute("class"), (string?)r.Attribute("fill-opacity")))];
        Assert.Equal([("plus", "0.13"), ("minus", "0.25"), ("plus", "0.5")], fills);
        Assert.Single(svg.Descendants(Labels.Svg + "rect"), r => (string?)r.Attribute("class") == "chosen");
    }

    [Fact]
    public void Things_spread_apart_as_little_as_possible()
    {
        double[] places = Spreading.Apart([0, 0, 10], [4, 4]);
        Assert.Equal([-2, 2, 10], places);
        Assert.Equal([1.0, 2, 3], Spreading.Apart([2, 2, 2], [1, 1]));
    }

    [Theory]
    [InlineData("W_h1x2", "W", "h1x2")]
    [InlineData("v1", "v", "1")]
    [InlineData("Wh", "W", "h")]
    [InlineData("yhat", "ŷ", null)]
    [InlineData("theta", "θ", null)]
    [InlineData("delta_y", "δ", "y")]
    [InlineData("out", "out", null)]
    public void Names_are_set_as_mathematics(string name, string letter, string? index)
    {
        RichText text = RichText.Variable(name);
        Assert.Equal(new TextRun(letter, RunKind.Italic), text.Runs[0]);
        Assert.Equal(index, text.Runs.Count > 1 ? text.Runs[1].Text : null);
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        Figure figure = Picture.Of("x", "<script>\u0001", "\" onload=\"", new TextBlock(["<b>&\u0000</b>"]));
        XElement read = XElement.Parse(figure.Svg.ToString());
        Assert.Equal("<b>&\uFFFD</b>", read.Descendants(Labels.Svg + "text").Single().Value);
        Assert.DoesNotContain(read.Descendants(), e => e.Name.LocalName is "script" or "b");
    }

    private static Figure Figure(Part part) => Picture.Of("test", "a test", "nothing to see", part);
}
