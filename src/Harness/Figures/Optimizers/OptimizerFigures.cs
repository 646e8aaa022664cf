using Harness.Handwritten.Optimizers;
using Harness.Pictures.Drawing;
using Harness.Pictures.Plots;

namespace Harness.Figures.Optimizers;

/// <summary>Paths of optimizers over the contours of a bowl.</summary>
internal static class OptimizerFigures
{
    private static readonly (double From, double To) X = (-2.4, 1.2);
    private static readonly (double From, double To) Y = (-1.3, 1.3);

    public static IReadOnlyList<TopicFigure> All { get; } =
    [
        new("optimizer-paths", "Six optimizers on the bowl (x² + 10y²)/2, 60 steps from (−2, 1)",
            "Gradient descent zigzags across the valley. Momentum and Nesterov's method swing through it, the latter less. "
                + "Adagrad turns early towards the minimum and slows down. Newton's method lands on the minimum in one step. "
                + "Adam leaves in a straight line and overshoots.",
            Paths, "optimizer.momentum-definition", "optimizer.nag-lookahead", "optimizer.adagrad-definition",
                "optimizer.newton-quadratic", "optimizer.adam-update"),
        new("optimizer-stability", "What one step multiplies errors by: momentum against Nesterov's method",
            "The spectral radius by c = αη(1 − β) for β = 0.9. Nesterov's curve lies below momentum's in an interval only, "
                + $"and crosses 1 at c = {NumberText.Of(MomentumOnParabola.StabilityLimit(0.9, 1))}, where momentum is stable.",
            Radii, "optimizer.nag-stability", "optimizer.nag-damping"),
        new("adam-correction", "Averages that start at 0, with and without Adam's correction",
            "The average of a constant gradient 1: uncorrected it starts at 1 − β and rises slowly; corrected it is 1 from "
                + "the first step on.",
            Correction, "optimizer.adam-zero-bias", "optimizer.adam-correction", "optimizer.adam-early-updates"),
        new("adam-step-bound", "The largest step of Adam relative to α", "The bound starts at 1 and rises with the number "
            + "of steps, for the usual β₁ = 0.9, β₂ = 0.999.",
            StepBound, "optimizer.adam-step-bound"),
        new("adagrad-decay", "The effective rate of Adagrad", "With a gradient of 1 at every step the rate falls like one "
            + "over the root of the number of steps; where the gradient is 1 in every tenth step only, it falls later.",
            Decay, "optimizer.adagrad-decay", "optimizer.adagrad-sparse"),
    ];

    private static Column Paths() => new(
    [
        new Row([Path("gradient descent, α = 0.15", OptimizerPaths.Descent()),
            Path("momentum, α = 0.4, β = 0.8", OptimizerPaths.OfMomentum()),
            Path("Nesterov, α = 0.4, β = 0.8", OptimizerPaths.OfNesterov())], 12),
        new Row([Path("Adagrad, α = 0.5", OptimizerPaths.OfAdagrad()), Path("Newton", OptimizerPaths.OfNewton()),
            Path("Adam, α = 0.2", OptimizerPaths.OfAdam())], 12),
    ]);

    private static Plot Path(string name, (double X, double Y)[] path) => new(
        new("x") { From = X.From, To = X.To }, new("y") { From = Y.From, To = Y.To }, new Series("", path, Look.LineAndMarks),
            new Series("", [(0, 0)], Look.Marks, 6))
    {
        Heading = name,
        Inner = new(225, 165),
        Contours = Lines,
    };

    private static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Lines { get; } =
        [.. new[] { 0.1, 0.4, 1, 2, 3.5, 5.5, 8 }.SelectMany(l =>
            Contours.Of((x, y) => OptimizerPaths.Bowl.Value([x, y]), X, Y, l))];

    private static Plot Radii() => new(
        new("c = αη(1 − β), β = 0.9"), new("spectral radius") { From = 0, To = 1.4 },
        Series.Of("momentum", c => MomentumOnParabola.SpectralRadius(c, 0.9, 0), 0.001, 2),
        Series.Of("Nesterov, full look-ahead", c => MomentumOnParabola.SpectralRadius(c, 0.9, 1), 0.001, 2, 2))
    { Inner = new(420, 240), Guides = [new(1, false, "unstable above 1")] };

    private static Plot Correction()
    {
        double[] Averages(double beta) => [.. Enumerable.Range(1, 60).Aggregate(new List<double> { 0 }, (list, _) =>
            [.. list, ExponentialAverage.Next(list[^1], 1, beta)]).Skip(1)];
        return new Plot(
            new("step"), new("average of a constant 1") { From = 0, To = 1.1 },
            Series.Over("corrected, β = 0.9 and 0.99", Averages(0.9).Select((a, t) =>
                ExponentialAverage.Corrected(a, 0.9, t + 1)), Look.Line, 1, 1),
            Series.Over("uncorrected, β = 0.9", Averages(0.9), Look.Line, 2, 1),
            Series.Over("uncorrected, β = 0.99", Averages(0.99), Look.Line, 3, 1))
        { Inner = new(420, 240) };
    }

    private static Plot StepBound() => new(
        new("number of steps") { IsLogarithmic = true }, new("largest step / α"),
        new Series("", [.. Enumerable.Range(0, 61).Select(i => (int)Math.Round(Math.Pow(10, i / 15.0))).Distinct()
            .Select(t => ((double)t, Adam.StepBound(0.9, 0.999, t)))]))
    { Inner = new(420, 240) };

    private static Plot Decay()
    {
        IEnumerable<double> Rates(int every)
        {
            double sum = 0;
            for (int t = 1; t <= 100; t++)
            {
                sum += t % every == 0 ? 1 : 0;
                yield return sum == 0 ? double.NaN : Adagrad.Rate(sum, 1, 0);
            }
        }

        return new Plot(
            new("step"), new("rate / α") { From = 0, To = 1.05 },
            Series.Over("gradient 1 at every step", Rates(1), Look.Step, 1, 1),
                Series.Over("at every tenth", Rates(10), Look.Step, 2, 1))
        { Inner = new(420, 240) };
    }
}
