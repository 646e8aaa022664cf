using Harness.Handwritten.Activations;
using Harness.Handwritten.Complexity;
using Harness.Verification;
using Harness.Verification.Claims;
using Library = Harness.Reference.Complexity.BackpropagationSteps;

namespace Harness.Claims.Backpropagation;

/// <summary>Problem set 03, problem 4: where one step takes the output.</summary>
internal static class UpdateDirectionClaims
{
    private const double Rate = 0.1;
    private const double Target = 1;

    // A bias is the weight of an extra input 1.
    private static readonly double[] X = [0, 1, 1];
    private static readonly double[][] Hidden = [[2.5, 1, 1.5], [-1.5, -0.3, 2]];
    private static readonly double[][] Output = [[1, 0.5, -1]];

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("backprop1.update-direction")
        {
            True = Evidence.With(
                Check.Once("yes: ŷ goes from 0.58587 to 0.59216, nearer to y = 1", NotNearer),
                Check.Same("by libtorch's SGD on ½(y − ŷ)²", _ => [[Rate]], r => Handwritten(r[0]), r => BySgd(r[0]))),
            Derivation =
            [
                "δ = ŷ(1 − ŷ)(y − ŷ) is positive, and so is every change rate · δ · input of the output weights, as h₁, h₂ and 1 are.",
                "The output weights 1 and 0.5 are positive, so both hidden δ are, and h₁ and h₂ grow too.",
                "Every term of the output's sum grows, so ŷ does.",
            ],
            Code = ["src/Handwritten/Complexity/BackpropagationSteps.cs", "src/Reference/Complexity/BackpropagationSteps.cs"],
        },
    ];

    // ŷ before and after one step.
    private static double[] Handwritten(double rate)
    {
        double[] h = Values(Hidden, X);
        double y = Values(Output, [.. h, 1])[0];
        double[] delta = [y * (1 - y) * (Target - y)];
        double[] deltas = BackpropagationSteps.Deltas([.. h.Select(Sigmoid.Derivative)], Output, delta);
        double[][] hidden = Stepped(Hidden, BackpropagationSteps.WeightChanges(deltas, X), rate);
        double[][] output = Stepped(Output, BackpropagationSteps.WeightChanges(delta, [.. h, 1]), rate);
        return [y, Values(output, [.. Values(hidden, X), 1])[0]];
    }

    private static double[] BySgd(double rate)
    {
        (double before, double after) = Library.SgdStep([Layer(Hidden), Layer(Output)], X[..2], Target, rate);
        return [before, after];
    }

    private static string? NotNearer()
    {
        double[] y = Handwritten(Rate);
        bool asStated = Math.Abs(y[0] - 0.58587) <= 0.000005 && Math.Abs(y[1] - 0.59216) <= 0.000005;
        return asStated && y[1] > y[0] && y[1] <= Target ? null : $"ŷ goes from {Digits.Readable(y[0])} to {Digits.Readable(y[1])}";
    }

    private static double[] Values(double[][] w, double[] u) => Sigmoid.Value<double>(BackpropagationSteps.Sums(w, u));

    private static double[][] Stepped(double[][] w, double[][] changes, double rate) =>
        [.. w.Zip(changes, (row, change) => row.Zip(change, (a, d) => a + (rate * d)).ToArray())];

    private static (double[][] W, double[] B) Layer(double[][] rows) => ([.. rows.Select(r => r[..2])], [.. rows.Select(r => r[2])]);
}
