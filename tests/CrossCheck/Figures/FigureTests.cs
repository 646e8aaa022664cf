using System.Xml.Linq;
using Harness.CrossCheck.Pictures;
using Harness.Figures;
using Harness.Pictures;
using Harness.Pictures.Drawing;

namespace Harness.CrossCheck.Figures;

public sealed class FigureTests
{
    private static readonly Lazy<IReadOnlyList<Figure>> Drawn = new(AllFigures.Draw);

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        string[] first = [.. Drawn.Value.Select(Picture.Standalone)];
        Assert.Equal(first, AllFigures.Draw().Select(Picture.Standalone));
    }

    [Fact]
    public void Everything_is_inside_the_picture() => Assert.All(Drawn.Value, figure =>
    {
        Box view = Labels.View(figure);
        Assert.All(Labels.Of(figure), l => Assert.True(view.Grown(0.01).Holds(l.Box),
            $"{figure.Id}: '{l.Text}' {l.Box} in {view}"));
        Assert.All(Labels.Corners(figure), c => Assert.True(view.Grown(0.01).Holds(new(c.X, c.Y, c.X, c.Y)),
            $"{figure.Id}: {c} in {view}"));
    });

    [Fact]
    public void No_two_labels_overlap() => Assert.All(Drawn.Value, figure =>
    {
        (string Text, Box Box)[] labels = Labels.Of(figure);
        Assert.Empty(labels.SelectMany((a, i) => labels.Skip(i + 1).Where(b => a.Box.Grown(-1).Overlaps(b.Box.Grown(-1)))
            .Select(b => $"{figure.Id}: '{a.Text}' on '{b.Text}'")));
    });

    [Fact]
    public void Every_picture_has_a_name_and_a_description() => Assert.All(Drawn.Value, figure =>
    {
        Assert.Equal("img", (string?)figure.Svg.Attribute("role"));
        Assert.Equal([$"{figure.Id}-title", $"{figure.Id}-desc"], ((string)figure.Svg.Attribute("aria-labelledby")!).Split(' '));
        Assert.Equal(figure.Title, Named(figure, "title", $"{figure.Id}-title"));
        Assert.Equal(figure.Description, Named(figure, "desc", $"{figure.Id}-desc"));
        Assert.True(figure.Title.Length > 10 && figure.Description.Length > figure.Title.Length / 2, figure.Id);
        Assert.Matches("^[a-z0-9][a-z0-9-]*[a-z0-9]$", figure.Id);
    });

    [Fact]
    public void Pictures_are_coloured_by_the_style_sheet_only()
    {
        string[] known = [.. System.Text.RegularExpressions.Regex.Matches(PictureStyle.Css, @"\.([a-z][a-z0-9-]*)")
            .Select(m => m.Groups[1].Value)];
        string[] structure = ["plot", "series", "names", "heat", "table", "edges", "edge-labels", "node", "edge"];
        Assert.All(Drawn.Value.SelectMany(f => f.Svg.DescendantsAndSelf()), e =>
        {
            Assert.Null(e.Attribute("style") ?? e.Attribute("fill") ?? e.Attribute("stroke"));
            Assert.All(((string?)e.Attribute("class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), c =>
                Assert.Contains(c, known.Concat(structure)));
        });
    }

    [Fact]
    public void Every_claim_of_a_topic_picture_is_listed()
    {
        string[] unknown = [.. FigureList.Topics.SelectMany(t => t.Claims)
            .Where(c => !Harness.Claims.ClaimList.ById.ContainsKey(c))];
        Assert.Empty(unknown);
        Assert.Distinct(FigureList.Topics.Select(t => t.Figure.Id));
    }

    [Fact]
    public void Names_of_pictures_are_unique_for_a_claim_and_for_a_problem()
    {
        Assert.All(AllFigures.Claims, c => Assert.Distinct(FigureList.ForClaim(c).Select(f => f.Id)));
        Assert.All(AllFigures.Problems, p => Assert.Distinct(FigureList.ForProblem(p).Select(f => f.Id)));
    }

    [Fact]
    public void A_file_by_itself_is_XML_with_the_style_inside()
    {
        XElement root = XDocument.Parse(Picture.Standalone(Drawn.Value[0])).Root!;
        Assert.Equal(Labels.Svg + "svg", root.Name);
        Assert.Equal(PictureStyle.Css, root.Element(Labels.Svg + "style")!.Value);
    }

    private static string? Named(Figure figure, string element, string id) =>
        figure.Svg.Elements(Labels.Svg + element).Single(e => (string?)e.Attribute("id") == id).Value;
}
