using Harness.Handwritten.Activations;
using Harness.Handwritten.Classifiers;
using Harness.Verification;
using Harness.Verification.Claims;
using Twin = Harness.Reference.Classifiers.TwoLayerClassifier;

namespace Harness.Claims.Classifiers;

/// <summary>Homework 3, question 2.g and 2.l: the expansion of the loss, and the derivative of ReLU.</summary>
internal static class LossStepClaims
{
    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("mlp.ce-expansion-eq17-18")
        {
            Printed = Check.ForAll("for y close to one-hot, Σₖ(yₖ − log(yₖ)pₖ) and −log(y_t)p_t − Σⱼ yⱼ log(yⱼ)p_t are close to L", [1e-3, 1e-6, 1e-9], Lines17And18),
            True = Check.Same("L = −y_t log p_t − Σⱼ yⱼ log pⱼ (j ≠ t) = −log p_t: the logarithm is of p, not of y", SomeLogits, Expanded, z => [Twin.Loss(z, 1)]),
            Because = "for one-hot y the lines have log 0; (16) before and (20) after them are right",
            Derivation =
            [
                "−Σₖ yₖ log pₖ = −y_t log p_t − Σⱼ yⱼ log pⱼ over j ≠ t.",
                "For one-hot y the first term is −log p_t, and the others are 0.",
            ],
            Code = ["src/Handwritten/Activations/LogSoftmax.cs", "src/Reference/Classifiers/TwoLayerClassifier.cs"],
        },
        new("mlp.relu-grad-elementwise")
        {
            Printed = Evidence.With(
                Check.ForAll(
                    "∂hˢ/∂hᵃ is 0 for hᵃ < 0, 1 for hᵃ > 0, and does not exist at 0, for hᵃ = −3, −2.75, …, 3 and MLP-1’s",
                    [.. Enumerable.Range(-12, 25).Select(i => i / 4.0), 1.1, -0.7, 1.3],
                    Slopes),
                Derivatives.Agree(
                    "beside 0",
                    _ => [[1.1], [-0.7], [1.3], [-3], [0.25]],
                    x => [Relu.Derivative(x[0])],
                    x => Twin.ReluDerivative(x),
                    x => [Relu.Value(x[0])],
                    x => [Relu.Value(x[0])],
                    tolerance: 0,
                    step: x => Math.Abs(x[0]) / 2)),
            Derivation =
            [
                "max(0, x) is 0 to the left of 0 and x to the right of it.",
                "At 0 the difference quotient is 0 from the left and 1 from the right, so it has no limit.",
            ],
            Code = ["src/Handwritten/Activations/Relu.cs", "src/Reference/Classifiers/TwoLayerClassifier.cs"],
        },
    ];

    private static double[] Mlp1Logits => TwoLayerClassifier.Logits<double>(ClassifierClaims.Mlp1, ClassifierClaims.Theta, [1, -2]);

    private static string? Lines17And18(double epsilon)
    {
        double[] z = Mlp1Logits;
        double[] p = Softmax.Value<double>(z);
        double[] y = [epsilon, 1 - (3 * epsilon), epsilon, epsilon];
        double loss = Twin.Loss(z, 1);
        double line17 = y.Zip(p, (yk, pk) => yk - (Math.Log(yk) * pk)).Sum();
        double line18 = -(Math.Log(y[1]) * p[1]) - (3 * epsilon * Math.Log(epsilon) * p[1]);
        return Math.Abs(line17 - loss) < 0.01 && Math.Abs(line18 - loss) < 0.01 ? null
            : $"MLP-1 has L = {Digits.Readable(loss)}; with {epsilon} for the zeros of y (17) is {Digits.Readable(line17)} and "
                + $"(18) is {Digits.Readable(line18)}";
    }

    private static IEnumerable<double[]> SomeLogits(CheckContext context)
    {
        Random random = context.Random();
        return [Mlp1Logits, .. Enumerable.Range(0, context.Trials).Select(_ => Enumerable.Range(0, 4).Select(_ => (10 * random.NextDouble()) - 5).ToArray())];
    }

    private static double[] Expanded(double[] z)
    {
        double[] logP = LogSoftmax.Value<double>(z);
        double[] y = [0, 1, 0, 0];
        return [-(y[1] * logP[1]) - ((y[0] * logP[0]) + (y[2] * logP[2]) + (y[3] * logP[3]))];
    }

    // A step that is a power of two, so that the quotients are exact; ReLU is straight on either side of x.
    private static string? Slopes(double x)
    {
        const double H = 1.0 / 1024;
        (double at, double left, double right) = (Relu.Value(x), Relu.Value(x - H), Relu.Value(x + H));
        (double fromLeft, double fromRight) = (Math.Round((at - left) / H, 6), Math.Round((right - at) / H, 6));
        (double, double) printed = x < 0 ? (0, 0) : x > 0 ? (1, 1) : (0, 1);
        return (fromLeft, fromRight) != printed ? $"at {x} the slopes are {fromLeft} and {fromRight}"
            : x != 0 && Twin.ReluDerivative([x])[0] != printed.Item1 ? $"autograd at {x} has {Twin.ReluDerivative([x])[0]}" : null;
    }
}
