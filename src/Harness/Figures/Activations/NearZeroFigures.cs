using Harness.Handwritten.Activations;
using Harness.Pictures.Drawing;
using Harness.Pictures.Plots;

namespace Harness.Figures.Activations;

/// <summary>Activation functions near 0 against their tangents and Taylor polynomials.</summary>
internal static class NearZeroFigures
{
    private static readonly int[] Degrees = [1, 3, 5, 7];

    public static IReadOnlyList<TopicFigure> All { get; } =
    [
        new("taylor-sigmoid", "Taylor polynomials of the sigmoid at 0", "The polynomials of degree 1, 3, 5 and 7 follow "
            + "the sigmoid near 0 and leave it before |x| = π, where the series stops converging.",
            () => Polynomials("σ(x)", Sigmoid.Value<double>, TaylorSeries.OfSigmoid<double>(8), 5, (-0.5, 1.5), (Math.PI, "π")),
            "activation.sigmoid-taylor", "activation.sigmoid-near-zero-linear"),
        new("taylor-tanh", "Taylor polynomials of the hyperbolic tangent at 0",
            "The polynomials of degree 1, 3, 5 and 7 follow tanh near 0 and leave it before |x| = π/2, where the series "
            + "stops converging.",
            () => Polynomials("tanh x", Tanh.Value<double>, TaylorSeries.OfTanh<double>(8), 2.5, (-2, 2), (Math.PI / 2, "π/2")),
            "activation.tanh-taylor", "activation.tanh-near-zero-linear"),
        new("near-zero-relu-selu", "ReLU and SELU near 0", "Neither has one tangent at 0: the slope from the left differs "
            + "from the slope from the right.",
            Kinked, "activation.relu-near-zero-linear", "activation.selu-near-zero-linear"),
    ];

    /// <summary>The value of a polynomial, by Horner's rule.</summary>
    internal static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        double sum = 0;
        for (int n = coefficients.Length - 1; n >= 0; n--)
            sum = (sum * x) + coefficients[n];
        return sum;
    }

    private static Plot Polynomials(string name, Func<double, double> f, double[] coefficients, double reach,
        (double From, double To) range, (double Value, string Name) radius) => new(
        new("x"), new("y") { From = range.From, To = range.To },
        [
            .. Degrees.Select((d, i) => Series.Of($"degree {d}", x => Polynomial(coefficients.AsSpan(0, d + 1), x), -reach,
                reach, i + 2)),
            Series.Of(name, f, -reach, reach),
        ])
        {
            Inner = new(420, 260),
            Guides = [new(radius.Value, true, radius.Name)],
        };

    private static Row Kinked() => new(
    [
        new Plot(new("x"), new("relu(x)"), Series.Of("", Relu.Value<double>, -1, 1)),
        new Plot(new("x"), new("selu(x)"), Series.Of("", x => Selu.Value(x, Selu.StandardLambda, Selu.StandardAlpha), -1, 1)),
    ]);
}
