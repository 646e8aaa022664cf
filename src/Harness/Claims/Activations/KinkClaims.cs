using Harness.Handwritten.Activations;
using Harness.Handwritten.LinearAlgebra;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Kinked = Harness.Handwritten.Elementwise.Abs;
using Torch = Harness.Reference.Activations.LibraryActivations;

namespace Harness.Claims.Activations;

/// <summary>Homework 3, question 1 (a), (f), (h): ReLU, sign and 1-norm, and what happens at their kinks.</summary>
internal static class KinkClaims
{
    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("activation.relu-definition")
        {
            Printed = Check.Same("max{0, x} is x for x ≥ 0 and 0 for x < 0", Points.Line,
                x => [Relu.Value(x[0]), Torch.Relu(x[0])], x => x[0] >= 0 ? [x[0], x[0]] : [0, 0], tolerance: 0),
            Derivation = ["For x ≥ 0 the larger of 0 and x is x; for x < 0 it is 0."],
            Code = ["src/Handwritten/Activations/Relu.cs"],
        },
        new("activation.relu-derivative")
        {
            Printed = Check.ForAll(
                "g′(x) = 1[x > 0] for every x, 0 included",
                [0, 1, -1, 2, -2],
                SlopesOfRelu,
                by: "exact difference quotients"),
            True = Evidence.With(
                Check.ForAll(
                    "g′(x) = 1[x > 0] for every x ≠ 0; at 0 there is no derivative (slope 1 to the right, 0 to the left)",
                    [1, -1, 2, -2],
                    SlopesOfRelu,
                    by: "exact difference quotients"),
                Derivatives.Agree(
                    "the derivative beside 0",
                    Points.BesideZero,
                    x => [Relu.Derivative(x[0])],
                    x => [Torch.ReluDerivative(x[0])],
                    x => [Relu.Value(x[0])],
                    x => [Relu.Value(x[0])],
                    tolerance: 0,
                    step: x => Math.Abs(x[0]) / 2)),
            Otherwise = Verdict.Qualified,
            Because = "true for x ≠ 0; the value 0 at x = 0 is a convention",
            Derivation =
            [
                "For x > 0 and small h: (g(x + h) − g(x))/h = h/h = 1.",
                "For x < 0 and small h: 0.",
                "At x = 0: h/h = 1 for h > 0, but 0/h = 0 for h < 0; the two limits differ.",
                "g(cx) = c·g(x) for c > 0, so the slopes at 1 and −1 are those at every x of their sign.",
            ],
            Code = ["src/Handwritten/Activations/Relu.cs"],
        },
        new("activation.sign-definition")
        {
            Printed = Check.Same("sign x = 1[x > 0] − 1[x < 0]: the slope of |x|, and at 0 the mean of its two slopes", Points.Line,
                x => [(x[0] > 0 ? 1 : 0) - (x[0] < 0 ? 1 : 0), Kinked.Derivative(x[0])], x => [Math.Sign(x[0]), MeanSlopeOfAbs(x[0])]),
            Derivation = ["x > 0: 1 − 0 = 1; x < 0: 0 − 1 = −1; x = 0: 0 − 0 = 0."],
            Code = ["src/Handwritten/Elementwise/Abs.cs"],
        },
        new("norm.l1-gradient")
        {
            Printed = Check.ForAll(
                "∂‖x‖₁/∂xᵢ = sign(xᵢ) for every x",
                [.. Points.Whole(1, 2), .. Points.Whole(2, 2), .. Points.Whole(3, 2)],
                SlopesOfNorm,
                by: "exact difference quotients"),
            True = Evidence.With(
                Check.ForAll(
                    "∂‖x‖₁/∂xᵢ = sign(xᵢ) where no entry of x is 0; where xᵢ = 0 there is no ∂/∂xᵢ (slopes −1 and 1)",
                    [.. Points.Whole(1, 2), .. Points.Whole(2, 2), .. Points.Whole(3, 2)],
                    x => x.Contains(0) ? null : SlopesOfNorm(x),
                    by: "exact difference quotients"),
                Derivatives.Agree(
                    "the gradient beside the kinks",
                    NoZeros,
                    Norm1Gradient,
                    Torch.Norm1Gradient,
                    x => [Norm1.Value<double>(x)],
                    x => [Norm1.Value<Dual<double>>(x)],
                    tolerance: 0,
                    step: x => x.Min(Math.Abs) / 2)),
            Otherwise = Verdict.Qualified,
            Because = "true where xᵢ ≠ 0; sign(0) = 0 is there one of the subgradients −1 … 1",
            Derivation =
            [
                "‖x‖₁ is a sum of |xᵢ|, one entry each.",
                "d|xᵢ|/dxᵢ is 1 for xᵢ > 0 and −1 for xᵢ < 0.",
                "At xᵢ = 0 the quotient |h|/h is 1 or −1 according to the side.",
                "|cxᵢ| = c|xᵢ| for c > 0 and each entry stands alone, so whole numbers of every sign decide.",
            ],
            Code = ["src/Handwritten/LinearAlgebra/Norm1.cs"],
        },
    ];

    private static string? SlopesOfRelu(int x) => Slopes(Relu.Value, new Rational(x), x > 0 ? 1 : 0, $"x = {x}");

    private static string? SlopesOfNorm(int[] x) => Enumerable.Range(0, x.Length)
        .Select(i => Slopes(xi => Norm1.Value<Rational>([.. x.Select((v, j) => j == i ? xi : new Rational(v))]), new Rational(x[i]), Math.Sign(x[i]), $"x = ({string.Join(", ", x)}), i = {i + 1}"))
        .FirstOrDefault(s => s is not null);

    // Both functions are straight between whole numbers, so the quotients with h = ½ are the one-sided derivatives.
    private static string? Slopes(Func<Rational, Rational> f, Rational x, int claimed, string where)
    {
        Rational h = new(1, 2);
        (Rational right, Rational left) = ((f(x + h) - f(x)) / h, (f(x) - f(x - h)) / h);
        return right == left && right == new Rational(claimed) ? null
            : $"{where}: the slope is {right} to the right and {left} to the left, claimed {claimed}";
    }

    // A step that stays on one branch of |x| unless x is 0.
    private static double MeanSlopeOfAbs(double x)
    {
        double h = x == 0 ? 1 : Math.Abs(x) / 2;
        return (Math.Abs(x + h) - Math.Abs(x - h)) / (2 * h);
    }

    private static IEnumerable<double[]> NoZeros(CheckContext context) => Points.Vectors(context).Prepend([3, -4, 0.5]);

    private static double[] Norm1Gradient(double[] x)
    {
        var gradient = new double[x.Length];
        Norm1.Vjp<double>(x, 1, gradient);
        return gradient;
    }
}
