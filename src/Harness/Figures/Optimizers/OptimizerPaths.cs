using Harness.Handwritten.Optimizers;
using Harness.Handwritten.Quadratics;

namespace Harness.Figures.Optimizers;

/// <summary>Six optimizers on one bowl, ten times as steep across as along.</summary>
internal static class OptimizerPaths
{
    public const int Steps = 60;

    public static readonly double[] Start = [-2, 1];

    private static readonly double[][] H = [[1, 0], [0, 10]];

    public static QuadraticBowl<double> Bowl { get; } = new(H, [0, 0], 0);

    public static (double X, double Y)[] Descent() => [.. GradientDescent.Path(Start, w => Bowl.Gradient(w), 0.15, Steps)
        .Select(w => (w[0], w[1]))];

    public static (double X, double Y)[] OfMomentum() =>
        Run((Start, new double[2]), s => Momentum.Step<double>(s.Item1, s.Item2, Bowl.Gradient(s.Item1), 0.4, 0.8), s => s.Item1);

    // Looking ahead to where the old velocity alone would lead.
    public static (double X, double Y)[] OfNesterov() =>
        Run((Start, new double[2]), s => Nesterov.Step(s.Item1, s.Item2, w => Bowl.Gradient(w), 0.4, 0.8, 0.4 * 0.8), s =>
            s.Item1);

    public static (double X, double Y)[] OfAdagrad() =>
        Run((Start, new double[2]), s => Adagrad.Step<double>(s.Item1, s.Item2, Bowl.Gradient(s.Item1), 0.5, 1e-8), s => s.Item1);

    public static (double X, double Y)[] OfNewton() => Run(Start, w => Newton.Step(w, Bowl.Gradient(w), H, 1.0), w => w, 1);

    public static (double X, double Y)[] OfAdam() =>
        Run(AdamState<double>.At(Start), s =>
            Adam.Step(s, Bowl.Gradient(s.Theta), new AdamOptions<double>(0.2, 0.9, 0.999, 1e-8)), s => s.Theta);

    private static (double X, double Y)[] Run<TState>(TState state, Func<TState, TState> step, Func<TState, double[]> theta,
        int steps = Steps)
    {
        var path = new (double X, double Y)[steps + 1];
        for (int t = 0; t <= steps; t++)
        {
            path[t] = (theta(state)[0], theta(state)[1]);
            state = step(state);
        }

        return path;
    }
}
