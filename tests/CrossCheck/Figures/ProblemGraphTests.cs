using Harness.CrossCheck.Pictures;
using Harness.Evaluation;
using Harness.Figures.Graphs;
using Harness.Pictures;
using Harness.Pictures.Drawing;
using Harness.Pictures.Graphs;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Files;
using Harness.Running;

namespace Harness.CrossCheck.Figures;

public sealed class ProblemGraphTests
{
    public static TheoryData<string> Problems => [.. ProblemSet.Files.Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [MemberData(nameof(Problems))]
    public void Nothing_in_a_graph_lies_on_top_of_anything_else(string name)
    {
        GraphLayout layout = ComputationGraph.Draw(Problem(name)).Layout;
        Box[] boxes = [.. layout.Nodes, .. layout.Routes.Select(r => r.Label).OfType<Box>()];
        Assert.Empty(boxes.SelectMany((a, i) => boxes.Skip(i + 1).Where(a.Overlaps)));
        for (int e = 0; e < layout.Routes.Count; e++)
        {
            IEnumerable<Box> others = layout.Routes.Where((_, i) => i != e).Select(r => r.Label).OfType<Box>();
            Assert.DoesNotContain(others, b => Runs(layout.Routes[e], b));
            Assert.DoesNotContain(layout.Nodes, b => Runs(layout.Routes[e], b));
        }
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void No_two_labels_of_a_graph_overlap(string name)
    {
        (string Text, Box Box)[] labels = Labels.Of(ComputationGraphFigure.Of(Problem(name)).First());
        Assert.Empty(labels.SelectMany((a, i) => labels.Skip(i + 1).Where(b => a.Box.Overlaps(b.Box))
            .Select(b => $"{a.Text} on {b.Text}")));
    }

    // The others cannot do with fewer in their layers: their crossings are counted, so that a worse layout is noticed.
    [Theory]
    [InlineData("loss-0.1-graph-2012", 0)]
    [InlineData("loss-0.1-graph-2022", 1)]
    [InlineData("sin-cos-graph", 0)]
    [InlineData("sigmoid-neuron", 0)]
    [InlineData("conv-dense-dense", 0)]
    [InlineData("cnn-filter-update", 0)]
    [InlineData("two-layer-classifier", 0)]
    [InlineData("softmax-classifier", 0)]
    public void Edges_cross_no_more_than_they_must(string name, int crossings) =>
        Assert.Equal(crossings, ComputationGraph.Draw(Problem(name)).Layout.Crossings);

    [Theory]
    [MemberData(nameof(Problems))]
    public void Local_derivatives_chain_to_the_gradients(string name)
    {
        Problem problem = Problem(name);
        if (problem.Loss is null)
            return;
        using var evaluation = new HandwrittenEvaluation(problem, null, Substitutions.None);
        var expected = problem.Names.ToDictionary(n => n, n => new double[evaluation.Graph.Value(evaluation.NodeOf(n)).Count]);
        expected[problem.Loss.Name][0] = 1;
        foreach (Line line in problem.Compute.Reverse())
        {
            foreach ((string input, LocalJacobian jacobian) in LocalJacobian.Of(problem, line, evaluation))
            {
                for (int i = 0; i < jacobian.Rows!.Length; i++)
                {
                    for (int j = 0; j < expected[input].Length; j++)
                        expected[input][j] += expected[line.Name][i] * jacobian.Rows[i][j];
                }
            }
        }

        foreach (string n in problem.Names.Where(n => problem.EdgeNodes.Count == 0 && evaluation.Reaches(evaluation.NodeOf(n))))
        {
            double[] gradient = evaluation.Gradient(evaluation.NodeOf(n)).Data;
            double scale = gradient.Max(Math.Abs);
            Assert.All(gradient.Zip(expected[n]), p => Assert.True(Math.Abs(p.First - p.Second) <= 1e-12 * scale, $"{n}: {p}"));
        }
    }

    [Fact]
    public void The_exam_graph_shows_what_the_answer_key_prints()
    {
        LayeredGraph graph = ComputationGraph.Draw(Problem("loss-0.1-graph-2022"));
        Assert.Equal(["L", "o", "u1", "u2", "v1", "v2", "v3", "x1", "x2"], graph.Nodes.Select(n => n.Id)
            .Order(StringComparer.Ordinal));
        Assert.Equal("−2", graph.Edges.Single(e => e.From == "x1" && e.To == "u1").Label!.ToString());
        string[] words = [.. Labels.Of(ComputationGraphFigure.Of(Problem("loss-0.1-graph-2022")).First()).Select(l => l.Text)];
        Assert.Contains("∂L/∂x1 = −100", words);
        Assert.Contains("∂L/∂x2 = 110", words);
        Assert.Contains("o = 0.1", words);
    }

    [Fact]
    public void A_graph_that_nobody_could_read_is_not_drawn()
    {
        Edge[] edges = [.. Enumerable.Range(0, 120).Select(i => new Edge($"a{i}", $"a{i + 1}", 1, "1", SourcePosition.Start))];
        Problem large = Problem("loss-0.1-graph-2022") with { Edges = edges, Alternatives = [] };
        Assert.Empty(ComputationGraphFigure.Of(large));
        Assert.Empty(ComputationGraphFigure.Of(large with { Edges = [], Compute = [] }));
    }

    private static Problem Problem(string name) => ProblemFile.Load(Path.Combine(ProblemSet.Folder, name + ".yaml"));

    // A route begins and ends on the frames of its own nodes.
    private static bool Runs(EdgeRoute route, Box box)
    {
        Box inner = box.Grown(-1);
        return route.Flat.Any(p => inner.Left < p.X && p.X < inner.Right && inner.Top < p.Y && p.Y < inner.Bottom);
    }
}
