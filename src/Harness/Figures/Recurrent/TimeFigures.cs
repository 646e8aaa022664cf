using Harness.Handwritten.Recurrent;
using Harness.Pictures.Drawing;
using Harness.Pictures.Plots;

namespace Harness.Figures.Recurrent;

/// <summary>How far gradients reach back through time.</summary>
internal static class TimeFigures
{
    private const int Steps = 60;

    public static IReadOnlyList<TopicFigure> All { get; } =
    [
        new("gradient-through-time", "Gradients through time: recurrent network against LSTM",
            "The norm of the derivative over T steps (the largest sum of magnitudes in a row), on a logarithmic axis. A "
                + "tanh network with the weights [[0.5, −1], [0.75, 0.25]] and inputs loses it within tens of steps; the "
                + "same weights three times as large without saturation make it explode; along the direct path of an LSTM "
                + "with forget gates of 0.9, 0.99 and 0.999 it falls ever more slowly.",
            ThroughTime, "lstm.product-vanishing", "lstm.gate-near-one", "rnn.instability-eigenvalues",
                "bptt.jacobian-product-order", "bptt.hidden-gradient"),
        new("non-normal-transition", "Eigenvalues inside the unit circle, and still growth",
            "Left: all eigenvalues of J = [[0.5, 10], [0, 0.5]] are 0.5, yet the norm of its powers first jumps above 10 "
                + "before it falls. Right: two transitions with the eigenvalues ±0.4, applied in turn, multiply the norm "
                + "by 4 every two steps.",
            NonNormal, "rnn.stability-eigenvalues"),
    ];

    /// <summary>‖Jₜ⋯J₁‖∞ for t = 1, 2, ….</summary>
    internal static double[] Norms(IEnumerable<double[,]> transitions)
    {
        var norms = new List<double>();
        double[,]? product = null;
        foreach (double[,] j in transitions)
        {
            product = product is null ? j : Transition.Then(product, j);
            norms.Add(Transition.Norm(product));
        }

        return [.. norms];
    }

    /// <summary>The transitions of a tanh network along a run: diag(1 − h²) W_h.</summary>
    internal static IEnumerable<double[,]> OfTanhNetwork(double scale, double input)
    {
        double[,] wh = { { scale * 0.5, -scale }, { scale * 0.75, scale * 0.25 } };
        double[][] x = [.. Enumerable.Range(0, Steps).Select(t => new[] { t % 2 == 0 ? input : -input })];
        double[][] h = Bptt.States(wh, new[,] { { 1 }, { -0.5 } }, [0, 0], [0, 0], x, [.. x.Select(_ => true)]);
        return h.Skip(1).Select(state => Transition.Jacobian<double>([.. state.Select(s => 1 - (s * s))], wh));
    }

    private static Plot ThroughTime() => new(
        new("steps T"), new("norm of the derivative over T steps") { IsLogarithmic = true, From = 1e-10, To = 1e8 },
        Series.Over("tanh network, inputs ±1", Norms(OfTanhNetwork(1, 1)), Look.Line, 1, 1),
        Series.Over("tanh network, 3" + RichText.Variable("W_h") + ", at rest", Norms(OfTanhNetwork(3, 0)), Look.Line, 2, 1),
        Gate(0.9, 3), Gate(0.99, 4), Gate(0.999, 5))
    { Inner = new(430, 280) };

    private static Series Gate(double f, int style) => Series.Over(
        $"LSTM, f = {NumberText.Of(f)}", Enumerable.Range(1, Steps).Select(t => LstmMemory.Retained(Enumerable.Repeat(f, t))),
            Look.Line, style, 1);

    private static Row NonNormal()
    {
        double[,] shear = { { 0.5, 10 }, { 0, 0.5 } };
        double[,] odd = { { 0, 2 }, { 0.08, 0 } };
        double[,] even = { { 0, 0.08 }, { 2, 0 } };
        return new Row(
        [
            new Plot(new("steps t"), new("‖Jᵗ‖") { IsLogarithmic = true },
                Series.Over("", [1, .. Norms(Enumerable.Repeat(shear, 16))], Look.LineAndMarks)) {
                    Heading = "one non-normal J", Inner = new(300, 220), Guides = [new(1, false, "as at first")] },
            new Plot(new("steps t"), new("‖Jₜ ⋯ J₁‖") { IsLogarithmic = true },
                Series.Over("", [1, .. Norms(Enumerable.Range(0, 16).Select(t => t % 2 == 0 ? odd : even))], Look.LineAndMarks,
                    2)) { Heading = "two transitions in turn", Inner = new(300, 220), Guides = [new(1, false, "as at first")] },
        ]);
    }
}
