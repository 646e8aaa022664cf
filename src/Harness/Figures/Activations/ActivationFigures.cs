using Harness.Handwritten.Activations;
using Harness.Handwritten.Elementwise;
using Harness.Pictures.Drawing;
using Harness.Pictures.Plots;

namespace Harness.Figures.Activations;

/// <summary>Activation functions beside their derivatives; where a derivative jumps, a full dot is the value that is
/// taken.</summary>
internal static class ActivationFigures
{
    private const double Reach = 4;
    private const string Dots = " At the kink a full dot marks the derivative that the rules take, open dots those from "
        + "either side.";

    public static IReadOnlyList<TopicFigure> All { get; } =
    [
        new("activation-sigmoid", "The sigmoid and its derivative",
            "The sigmoid rises from 0 to 1 through 1/2 at 0. Its derivative is a bell with its largest value 1/4 at 0.",
            () => Pair("σ(x)", "σ′(x)", Sigmoid.Value<double>, x => Sigmoid.Derivative(Sigmoid.Value(x)), 6,
                guide: new(0.25, false, "1/4")),
            "activation.sigmoid-derivative", "activation.sigmoid-derivative-steps", "activation.sigmoid-derivative-exercise",
                "activation.sigmoid-derivative-max",
            "lstm.gate-range"),
        new("activation-tanh", "The hyperbolic tangent and its derivative",
            "tanh rises from −1 to 1 through 0 and is odd. Its derivative is a bell with its largest value 1 at 0.",
            () => Pair("tanh x", "tanh′ x", Tanh.Value<double>, x => Tanh.Derivative(Tanh.Value(x)), Reach),
            "activation.tanh-derivative", "activation.tanh-odd", "activation.tanh-half-steps"),
        new("activation-relu", "ReLU and its derivative", "ReLU is 0 up to 0 and x beyond. Its derivative is 0, then 1; "
            + "at 0 the rules take 0." + Dots,
            () => Pair("relu(x)", "relu′(x)", Relu.Value<double>, Relu.Derivative<double>, Reach, kink: 0),
            "activation.relu-definition", "activation.relu-derivative", "h1h2.relu-mask",
                "mlp.relu-grad-elementwise", "plateau.dead-relu"),
        new("activation-selu", "SELU and its derivative", "SELU is λx above 0 and λα(exp x − 1) below." + Dots,
            () => Pair("selu(x)", "selu′(x)", x => Selu.Value(x, Selu.StandardLambda, Selu.StandardAlpha), x =>
                Selu.Derivative(x, Selu.StandardLambda, Selu.StandardAlpha), Reach, kink: 0),
            "activation.selu-definition", "activation.selu-constants"),
        new("activation-softplus", "The softplus and its derivative", "The softplus runs along 0 on the left and along x "
            + "on the right. Its derivative is the sigmoid.",
            () => Pair("softplus(x)", "softplus′(x) = σ(x)", Softplus.Value<double>, Softplus.Derivative<double>, 6),
            "activation.log-sigmoid-softplus", "activation.softplus-difference", "activation.softplus-difference-log-quotient"),
        new("activation-abs", "The absolute value and its derivative, the sign",
            "|x| has a corner at 0. Its derivative is −1, then 1; at 0 the rules take 0." + Dots,
            () => Pair("|x|", "sign(x)", Abs.Value<double>, Abs.Derivative<double>, Reach, kink: 0),
            "norm.l1-gradient", "activation.sign-definition"),
        new("activation-sigmoid-tanh", "The sigmoid and the hyperbolic tangent", "2σ(2x) − 1, drawn as marks, lies on tanh x.",
            Relation, "activation.sigmoid-tanh-relation"),
    ];

    /// <summary>A function beside its derivative, each by the handwritten code.</summary>
    internal static Part Pair(
        string value, string derivative, Func<double, double> f, Func<double, double> slope, double reach, double? kink = null,
            Guide? guide = null) => new Row(
    [
        new Plot(new("x"), new(value), Series.Of("", f, -reach, reach)),
        new Plot(new("x"), new(derivative), [.. Branches(slope, reach, kink)]) { Guides = guide is null ? [] : [guide] },
    ]);

    // A line must not join the two sides of a jump.
    private static IEnumerable<Series> Branches(Func<double, double> slope, double reach, double? kink)
    {
        if (kink is not { } at)
            return [Series.Of("", slope, -reach, reach, 2)];
        double before = Math.BitDecrement(at);
        double after = Math.BitIncrement(at);
        return
        [
            Series.Of("", slope, -reach, before, 2) with { Style = 1 },
            Series.Of("", slope, after, reach, 2) with { Style = 1 },
            new Series("", [.. new[] { before, after }.Select(x => (at, slope(x))).Where(p => p.Item2 != slope(at))], Look.Open),
            new Series("", [(at, slope(at))], Look.Closed),
        ];
    }

    private static Plot Relation() => new(
        new("x"), new("y"),
        Series.Of("tanh x", Tanh.Value<double>, -3, 3),
        Series.Of("2σ(2x) − 1", x => (2 * Sigmoid.Value(2 * x)) - 1, -3, 3, 2, 25) with { Look = Look.Marks });
}
