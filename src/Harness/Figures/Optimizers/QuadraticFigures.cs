using Harness.Handwritten.Optimizers;
using Harness.Handwritten.Quadratics;
using Harness.Pictures.Drawing;
using Harness.Pictures.Plots;

namespace Harness.Figures.Optimizers;

/// <summary>Gradient descent on a quadratic bowl, along its eigenvectors.</summary>
internal static class QuadraticFigures
{
    private const double Rate = 0.1;
    private const int Steps = 25;

    private static readonly double[][] H = [[3, 1], [1, 2]];
    private static readonly double[] Minimum = [1, -2];
    private static readonly (double Product, string Name)[] Products = [(0.5, "ρη = 0.5"), (1.2, "ρη = 1.2"),
        (1.9, "ρη = 1.9"), (2, "ρη = 2"), (2.1, "ρη = 2.1")];

    public static IReadOnlyList<TopicFigure> All { get; } =
    [
        new("quadratic-bowl", "Gradient descent on a quadratic bowl, and its components along the eigenvectors",
            "Left: contours of E with H = [[3, 1], [1, 2]] and the minimum (1, −2); the path from (0, 0) with rate 0.1 first "
                + "falls along the steep eigenvector, then creeps along the flat one. Right: the components of the path, "
                + "as marks, lie on the closed form (1 − (1 − ρη)ᵗ) w*, as lines.",
            Bowl, "quadratic.gradient", "quadratic.recursion", "quadratic.closed-form", "optimizer.gd-definition"),
        new("quadratic-convergence", "The share of the distance left after t steps",
            "|1 − ρη| to the power t: it falls for ρη = 0.5, 1.2 and 1.9, stays at 1 for 2 and grows for 2.1.",
            Convergence, "quadratic.convergence"),
        new("quadratic-early-stopping", "Early stopping: what is learned along an eigenvector",
            "The share of w* reached after 100 steps with rate 0.01, by the eigenvalue: nearly 1 far above 1/(ρt) = 1, nearly "
                + "ρηt far below.",
            EarlyStopping, "quadratic.large-eigenvalue", "quadratic.small-eigenvalue"),
    ];

    internal static double[][] Path { get; } = GradientDescent.Path([0, 0], w => Surface.Gradient(w), Rate, Steps);

    private static QuadraticBowl<double> Surface => new(H, Minimum, 0);

    /// <summary>The components of the path along an eigenvector against the closed form.</summary>
    internal static Series[] Component((double Value, double[] Vector) eigen, int style)
    {
        string name = $"η = {NumberText.Of(eigen.Value)}";
        double Along(double[] w) => (w[0] * eigen.Vector[0]) + (w[1] * eigen.Vector[1]);
        return
        [
            Series.Over($"closed form, {name}", Enumerable.Range(0, Steps + 1)
                .Select(t => QuadraticBowl.Component(Along(Minimum), eigen.Value, Rate, t)), Look.Line, style),
            Series.Over($"steps, {name}", Path.Select(Along), Look.Marks, style),
        ];
    }

    private static Row Bowl()
    {
        ((double, double[]) large, (double, double[]) small) = Eigen.Of(H);
        return new Row(
        [
            Contoured(new(300, 260)),
            new Plot(new("step t"), new("component of w along the eigenvector"),
                [.. Component(large, 1), .. Component(small, 2)]) { Inner = new(300, 260) },
        ]);
    }

    private static Plot Contoured(Extent inner)
    {
        (double From, double To) x = (-0.6, 2.2);
        (double From, double To) y = (-3.2, 0.4);
        double[] levels = [0.05, 0.25, 0.6, 1.2, 2, 3, 4.5, 6.5];
        ((double _, double[] u), (double _, double[] v)) = Eigen.Of(H);
        return new Plot(
            new("w₁") { From = x.From, To = x.To }, new("w₂") { From = y.From, To = y.To },
            new Series("", Through(u), Look.Line, 4), new Series("", Through(v), Look.Line, 4),
            new Series("", [.. Path.Select(w => (w[0], w[1]))], Look.LineAndMarks),
            new Series("", [(Minimum[0], Minimum[1])], Look.Marks, 6))
        {
            Inner = inner,
            Contours = [.. levels.SelectMany(l => Pictures.Plots.Contours.Of((a, b) => Surface.Value([a, b]), x, y, l))],
            Notes = [new(1.12, -1.85, "w*")],
        };
    }

    private static (double X, double Y)[] Through(double[] u) =>
        [(Minimum[0] - (4 * u[0]), Minimum[1] - (4 * u[1])), (Minimum[0] + (4 * u[0]), Minimum[1] + (4 * u[1]))];

    private static Plot Convergence() => new(
        new("step t"), new("|1 − ρη|ᵗ") { IsLogarithmic = true, From = 1e-6, To = 50 },
        [.. Products.Select((p, i) =>
            Series.Over(p.Name, Enumerable.Range(0, 31).Select(t => Math.Abs(QuadraticBowl.Residual(p.Product, 1, t))),
            Look.LineAndMarks, i + 1))])
    { Inner = new(420, 240) };

    private static Plot EarlyStopping()
    {
        (double X, double Y)[] On(Func<double, double> f) =>
            [.. Enumerable.Range(0, 161).Select(i => Math.Pow(10, -2 + (4.0 * i / 160))).Select(eta => (eta, f(eta)))];
        return new Plot(
            new("eigenvalue η") { IsLogarithmic = true }, new("share of w* after 100 steps of 0.01") { From = 0, To = 1.1 },
            new Series("1 − (1 − ρη)ᵗ", On(eta => QuadraticBowl.Component(1, eta, 0.01, 100))),
            new Series("ρηt", On(eta => 0.01 * eta * 100), Look.Line, 2))
        { Inner = new(420, 240), Guides = [new(1, true, "1/(ρt)")] };
    }
}
