using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Verification.Judging;

/// <summary>
/// A witness for graphs given by local derivatives: the gradient at a node is the sum over all paths to the graph's ends
/// of the product of the derivatives along the path. Nothing is accumulated backwards.
/// </summary>
internal static class PathEnumeration
{
    /// <summary>The witness's name.</summary>
    public const string Name = "path enumeration";

    /// <summary>Compares the gradient of every node, or abstains when the problem has no edges.</summary>
    public static WitnessReport? Judge(Problem problem, IEvaluation handwritten)
    {
        if (problem.Edges.Count == 0 || problem.Loss is null)
        {
            return null;
        }

        double worst = 0;
        string? difference = null;
        foreach (string node in problem.EdgeNodes)
        {
            double gradient = Gradient(handwritten, node);
            double sum = SumOverPaths(problem, handwritten, node);
            double scale = Math.Max(Math.Abs(gradient), Math.Abs(sum));
            double error = gradient == sum ? 0 : Math.Abs(gradient - sum) / scale;
            worst = Math.Max(worst, error);
            difference ??= error <= Closeness.Agreement ? null : $"grad({node}): handwritten {Digits.RoundTrip(gradient)}, over all paths {Digits.RoundTrip(sum)}";
        }

        return new WitnessReport(Name, difference is null ? Outcome.Agrees : Outcome.Differs, worst, 1, difference);
    }

    private static double SumOverPaths(Problem problem, IEvaluation handwritten, string node)
    {
        Edge[] onward = [.. problem.Edges.Where(e => e.From == node)];
        return onward.Length == 0
            ? Gradient(handwritten, node)
            : onward.Sum(e => e.Derivative * SumOverPaths(problem, handwritten, e.To));
    }

    private static double Gradient(IEvaluation handwritten, string node) => handwritten.Value(new GradientOf(node, default)).Data[0];
}
