using Harness.Handwritten.Optimizers;
using Harness.Handwritten.Plateaus;
using Harness.Pictures.Drawing;
using Harness.Pictures.Plots;

namespace Harness.Figures.Plateaus;

/// <summary>Where gradients fade, and where descent ends.</summary>
internal static class PlateauFigures
{
    private static readonly (double Rate, string Name)[] Rates = [(0.5, "rate 0.5"), (1.9, "rate 1.9"), (2, "rate 2"),
        (2.1, "rate 2.1"), (1e-4, "rate 0.0001")];

    public static IReadOnlyList<TopicFigure> All { get; } =
    [
        new("saturation", "Saturation: the gradient of a sigmoid output with target 1",
            "By the pre-activation a. For the squared error the magnitude of the gradient falls towards 0 on both sides, "
                + "also where the output is wrong (a far below 0). For the cross-entropy it rises to 1 there.",
            Saturation, "plateau.saturation"),
        new("vanishing-depth", "The derivative through a chain of sigmoids",
            "On a logarithmic axis the derivative through n sigmoids falls along a straight line, below 4 to the power −n.",
            Depth, "plateau.vanishing-depth"),
        new("descent-rates", "Descent on x²/2 from 1 with five rates", "The distance from the minimum per step: 0.5 falls "
            + "fast, 1.9 slowly, 2 stays at 1, 2.1 grows, 0.0001 hardly moves.",
            LearningRates, "plateau.learning-rate"),
        new("double-well", "Descent into the nearer of two minima", "The tilted double well has its lower minimum left of "
            + "0. Descent from the right ends in the higher minimum on the right.",
            Wells, "plateau.local-minimum"),
    ];

    internal static Plot Saturation() => new(
        new("pre-activation a"), new("magnitude of the gradient"),
        Series.Of("cross-entropy", a => Math.Abs(LogisticOutput.OfCrossEntropy(a, 1)), -10, 10),
        Series.Of("½(σ(a) − 1)²", a => Math.Abs(LogisticOutput.OfSquaredError(a, 1)), -10, 10, 2))
    { Inner = new(420, 240) };

    internal static Plot Depth() => new(
        new("number of sigmoids"), new("derivative at x = 0") { IsLogarithmic = true },
        Series.Over("by the chain rule", Enumerable.Range(1, 15).Select(n => LogisticOutput.ChainDerivative(0, n)),
            Look.LineAndMarks, 1, 1),
        Series.Over("the bound 4⁻ⁿ", Enumerable.Range(1, 15).Select(n => Math.Pow(4, -n)), Look.Line, 2, 1));

    private static Plot LearningRates() => new(
        new("step"), new("distance from the minimum") { IsLogarithmic = true, From = 1e-6, To = 50 },
        [.. Rates.Select((r, i) => Series.Over(r.Name, GradientDescent.Path<double>([1], x => [x[0]], r.Rate, 30)
            .Select(x => Math.Abs(x[0])), Look.LineAndMarks, i + 1))])
    { Inner = new(420, 240) };

    private static Plot Wells()
    {
        (double X, double Y)[] Path(double from) =>
            [.. GradientDescent.Path<double>([from], x => [DoubleWell.Derivative(x[0])], 0.03, 25)
                .Select(x => (x[0], DoubleWell.Value(x[0])))];
        return new Plot(
            new("x"), new("f(x)"),
            Series.Of("f", DoubleWell.Value<double>, -1.6, 1.6),
            new Series("from the right", Path(1.5), Look.Marks, 2),
            new Series("from the left", Path(-0.2), Look.Marks, 3))
        { Inner = new(420, 240) };
    }
}
