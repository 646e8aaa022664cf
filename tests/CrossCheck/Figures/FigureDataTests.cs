using Harness.Claims;
using Harness.Evaluation;
using Harness.Figures.Convolution;
using Harness.Figures.Evidence;
using Harness.Figures.Gans;
using Harness.Figures.Optimizers;
using Harness.Figures.Plateaus;
using Harness.Figures.Recurrent;
using Harness.Handwritten.ReceptiveFields;
using Harness.Pictures.Plots;
using Harness.Problems;
using Harness.Problems.Files;
using Harness.Running;

namespace Harness.CrossCheck.Figures;

/// <summary>What the pictures show is what the handwritten code computes, held against a second way to it.</summary>
public sealed class FigureDataTests
{
    [Fact]
    public void The_steps_of_descent_lie_on_the_closed_form()
    {
        ((double, double[]) large, (double, double[]) small) = Eigen.Of([[3, 1], [1, 2]]);
        foreach ((double Value, double[] Vector) eigen in new[] { large, small })
        {
            Assert.Equal(eigen.Value * eigen.Vector[0], (3 * eigen.Vector[0]) + eigen.Vector[1], 12);
            Assert.Equal(eigen.Value * eigen.Vector[1], eigen.Vector[0] + (2 * eigen.Vector[1]), 12);
            Series[] pair = QuadraticFigures.Component(eigen, 1);
            Assert.Equal(pair[0].Points.Count, pair[1].Points.Count);
            Assert.All(pair[0].Points.Zip(pair[1].Points), p => Assert.Equal(p.First.Y, p.Second.Y, 10));
        }
    }

    [Fact]
    public void Every_optimizer_comes_nearer_to_the_minimum()
    {
        (double X, double Y)[][] paths = [OptimizerPaths.Descent(), OptimizerPaths.OfMomentum(), OptimizerPaths.OfNesterov(),
            OptimizerPaths.OfAdagrad(), OptimizerPaths.OfNewton(), OptimizerPaths.OfAdam()];
        Assert.All(paths, p => Assert.Equal((OptimizerPaths.Start[0], OptimizerPaths.Start[1]), p[0]));
        Assert.All(paths, p => Assert.True(double.Hypot(p[^1].X, p[^1].Y) < 0.2, $"{p[^1]}"));
        Assert.Equal((0.0, 0.0), OptimizerPaths.OfNewton()[1]);
    }

    [Fact]
    public void The_receptive_field_is_as_large_as_the_recursion_says()
    {
        Assert.Equal(ReceptiveField.ByRecursion([3, 3, 2], [2, 2, 1]), ReceptiveFieldFigure.Fields[0].Count);
        Assert.Equal([(0, 11), (0, 5), (0, 2), (0, 1)], ReceptiveFieldFigure.Fields);
    }

    [Fact]
    public void Pooling_windows_are_led_to_their_largest_entries()
    {
        double[] o = [9, 39, -35, -44, 16, 46, -16, -23, 29, 71, -29, -48, 40, 88, -66, -93];
        int[] largest = [.. from i in Enumerable.Range(0, 3)
                            from j in Enumerable.Range(0, 3)
                            select new[] { (4 * i) + j, (4 * i) + j + 1, (4 * i) + j + 4, (4 * i) + j + 5 }.MaxBy(k => o[k])];
        Assert.Equal(largest, ConvolutionFigure.Taken(o));
    }

    [Fact]
    public void The_generator_jumps_from_mode_to_mode() =>
        Assert.Equal([1, 0, 1, 0], GanFigures.MassAtFirstMode()[..4]);

    [Fact]
    public void The_norms_of_powers_are_those_of_the_closed_form()
    {
        double[] norms = TimeFigures.Norms(Enumerable.Repeat(new[,] { { 0.5, 10 }, { 0, 0.5 } }, 8));
        Assert.All(norms.Select((n, i) => (n, t: i + 1)), p =>
            Assert.Equal(Math.Pow(0.5, p.t) + (p.t * 10 * Math.Pow(0.5, p.t - 1)), p.n, 12));
    }

    [Fact]
    public void Saturation_and_depth_are_those_of_the_formulas()
    {
        Assert.All(PlateauFigures.Depth().Series[1].Points, p => Assert.Equal(Math.Pow(0.25, p.X), p.Y, 15));
        Assert.All(PlateauFigures.Saturation().Series[0].Points, p => Assert.Equal(1 / (1 + Math.Exp(p.X)), p.Y, 12));
    }

    [Fact]
    public void Point_masses_have_the_distances_of_the_formulas()
    {
        Series[] series = DistanceFigures.PointSeries();
        Assert.All(series[0].Points, p => Assert.Equal(Math.Abs(p.X), p.Y, 12));
        Assert.All(series[1].Points.Concat(series[2].Points), p => Assert.Equal(Math.Log(2), p.Y, 12));
        Assert.Equal((0, 0), series[4].Points.Single());
    }

    [Theory]
    [InlineData("cnn-filter-update", "F")]
    [InlineData("cnn-filter-update", "O")]
    [InlineData("rnn-bptt", "Wh")]
    [InlineData("loss-0.1-graph-2022", "v2")]
    [InlineData("sin-cos-graph", "x")]
    public void A_right_gradient_has_slope_2_and_a_wrong_one_slope_1(string problem, string name)
    {
        var remainders = new TaylorRemainders(Problem(problem), name);
        Assert.InRange(TaylorRemainders.Slope(remainders.Of(remainders.Gradient))!.Value, 1.95, 2.05);
        double[] wrong = [.. remainders.Gradient];
        wrong[0] += 0.1 * remainders.Gradient.Max(Math.Abs);
        Assert.InRange(TaylorRemainders.Slope(remainders.Of(wrong))!.Value, 0.9, 1.2);
    }

    [Fact]
    public void The_error_map_marks_the_entry_that_was_planted()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.yaml");
        File.WriteAllText(path, "title: t\nsource: s\ngiven:\n  x: [[1, 2], [3, 4]]\n"
            + "compute:\n  y: 2 * x\npublished:\n  y: [[2, 4], [7, 8]]\n");
        try
        {
            ClaimReport claim = ClaimReports.Of(Judging.Run(ProblemFile.Load(path), 3)).Single();
            string said = ErrorMap.Of(claim).Single().Description;
            Assert.Contains("1 of 4 entries are not as printed: [1, 0] printed 7, it is 6", said, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_claim_that_holds_has_no_error_map() =>
        Assert.Empty(ErrorMap.Of(AllFigures.Claims.Single(c => c.Id == "cnn.forward-example")));

    private static Problem Problem(string name) => ProblemFile.Load(Path.Combine(ProblemSet.Folder, name + ".yaml"));
}
