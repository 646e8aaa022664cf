using Harness.Evaluation;
using Harness.Handwritten;
using Harness.Handwritten.Convolution;
using Harness.Pictures;
using Harness.Pictures.Drawing;
using Harness.Pictures.Grids;
using Harness.Problems;
using Harness.Problems.Evaluation;

namespace Harness.Figures.Convolution;

/// <summary>The convolution example: input, filter, output and pooled map, and the gradient of each.</summary>
internal static class ConvolutionFigure
{
    private const string Id = "cnn-filter-update";

    private static readonly PoolSize Pool = new(1, 4, 4, 2, 1);

    public static IReadOnlyList<Figure> Of(Problem problem) => problem.Id != Id ? [] :
    [
        Picture.Of("cnn-maps", "Forward and backward through convolution and pooling",
            "Above: the 6×6 input X, the 3×3 filter F, the 4×4 output O = X ∗ F and the 3×3 map M of the largest entries "
                + "of its 2×2 windows. Each window has a letter; in O the letters stand in the entry that the window takes. "
                + "Below: the gradients of the loss. The gradient of O is not 0 only where a window took its maximum, and "
                + "is the sum over these windows.",
            Draw(problem)),
    ];

    /// <summary>For each pooling window the entry of the input that it takes, by the pooling rule's own gradient.</summary>
    internal static int[] Taken(double[] o) => [.. Enumerable.Range(0, Pool.OutputCount).Select(w =>
    {
        double[] unit = new double[Pool.OutputCount];
        unit[w] = 1;
        double[] routed = new double[Pool.InputCount];
        MaxPool2d.Vjp<double>(o, Pool, unit, routed);
        return Array.IndexOf(routed, 1);
    })];

    private static Column Draw(Problem problem)
    {
        using var evaluation = new HandwrittenEvaluation(problem, null, Substitutions.None);
        double[][] Value(string name) => Rows(evaluation.Graph.Value(evaluation.NodeOf(name)));
        double[][] Gradient(string name) => Rows(evaluation.Gradient(evaluation.NodeOf(name)));
        int[] taken = Taken(evaluation.Graph.Value(evaluation.NodeOf("O")).Data);
        string Windows(int i, int j) => string.Join(' ', Enumerable.Range(0, taken.Length).Where(w => taken[w] == (i * 4) + j)
            .Select(Letter));
        CellMark Chosen(int i, int j) => taken.Contains((i * 4) + j) ? CellMark.Chosen : CellMark.None;
        return new Column(
        [
            new Row([new HeatMap("input X", Value("X")), new HeatMap("filter F", Value("F")),
                new HeatMap("output O", Value("O")) { Mark = Chosen, Note = Windows },
                new HeatMap("pooled M", Value("M")) { Note = (i, j) => Letter((i * 3) + j) }]),
            new Row([Map("∂L/∂X", Gradient("X")), Map("∂L/∂F", Gradient("F")),
                new HeatMap("∂L/∂O", Gradient("O")) { Mark = Chosen, Note = Windows, Text = Short },
                new HeatMap("∂L/∂M", Gradient("M")) { Note = (i, j) => Letter((i * 3) + j), Text = Short }]),
            new TextBlock(["Letters: the 2×2 windows of the pooling. In O they stand in the entry that the window takes "
                + "(thick frame); only there the gradient goes on."], TextKind.Small, Anchor.Start, "soft"),
        ], 20);
    }

    private static HeatMap Map(string name, double[][] values) => new(name, values) { Text = Short };

    private static string Short(double v) => NumberText.Of(v, 3);

    private static string Letter(int window) => ((char)('a' + window)).ToString();

    private static double[][] Rows(NdArray<double> array) => [.. array.Data.Chunk(array.Shape[1])];
}
