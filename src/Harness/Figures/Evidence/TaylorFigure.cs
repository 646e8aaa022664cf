using Harness.Claims;
using Harness.Evaluation;
using Harness.Pictures;
using Harness.Pictures.Drawing;
using Harness.Pictures.Plots;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Verification;

namespace Harness.Figures.Evidence;

/// <summary>The Taylor remainders of a gradient claim: of the right gradient, and of the printed one where it is wrong.</summary>
internal static class TaylorFigure
{
    public static IEnumerable<Figure> Of(ClaimReport claim)
    {
        if (claim.Problem is not { Loss: not null } problem || claim.Answers.FirstOrDefault(a =>
            a.Answer.Key is GradientOf) is not { } answer)
            yield break;
        string name = ((GradientOf)answer.Answer.Key).Name;
        var remainders = new TaylorRemainders(problem, name);
        List<Series> series = [];
        Add(series, "right", remainders.Of(remainders.Gradient), 1);
        if (answer.Verdict > Verdict.Rounded && Wrong(problem, answer) is { } wrong && Differs(wrong, remainders.Gradient))
            Add(series, "as printed", remainders.Of(wrong), 2);
        if (series.Count == 0)
            yield break;
        yield return Picture.Of(
            FigureId.Of("taylor", claim.Id), $"Taylor remainder of {problem.Loss.Name} in the direction of {name}",
            "On logarithmic axes the remainder of a right gradient falls with slope 2, that of a wrong one with slope 1. "
                + "Here: " + string.Join("; ", series.Select(s => s.Name)) + ".",
            new Plot(
                new("step t") { IsLogarithmic = true },
                new("|" + RichText.Variable(problem.Loss.Name) + "(" + RichText.Variable(name) + " + t d) − "
                    + RichText.Variable(problem.Loss.Name) + " − t g·d|")
                { IsLogarithmic = true },
                series)
            { Inner = new(380, 230) });
    }

    /// <summary>The gradient that the source prints, or that its garbled line says; null if it has no value.</summary>
    internal static double[]? Wrong(Problem problem, AnswerReport answer)
    {
        using var evaluation = new HandwrittenEvaluation(problem, null, Substitutions.None);
        try
        {
            double factor = answer.Answer.Times is { } times ? evaluation.Value(times.Expression).Data[0] : 1;
            return answer.Answer.Misprint?.Literal is { } literal ? evaluation.Value(literal.Expression).Data
                : answer.Answer.Printed is { } printed ? [.. printed.Select(p => factor * p.Value)]
                : answer.Answer.Formula is { } formula ? evaluation.Value(formula.Expression).Data : null;
        }
        catch (ProblemException)
        {
            // A printed formula whose shapes do not fit has no value.
            return null;
        }
    }

    // A line may be garbled, or hold under a condition only, and its numbers be right.
    private static bool Differs(double[] wrong, double[] right) =>
        wrong.Length == right.Length && wrong.Zip(right).Any(p => Math.Abs(p.First - p.Second) > 1e-9 * right.Max(Math.Abs));

    private static void Add(List<Series> series, string what, (double Step, double Remainder)[] points, int style)
    {
        if (points.Length == 0)
            return;
        string slope = TaylorRemainders.Slope(points) is { } s ? $"slope {NumberText.Decimals(s, 2)}" : "at rounding level";
        series.Add(new Series($"{what}: {slope}", points, Look.LineAndMarks, style));
    }
}
