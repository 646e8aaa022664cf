using Harness.Claims;
using Harness.Evaluation;
using Harness.Handwritten;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Reports;

/// <summary>One step of the derivation of a claim that a worked problem settles: an edge, a line, or an update.</summary>
/// <param name="Edge">The edge; null for a line.</param>
/// <param name="Line">The line; null for an edge.</param>
/// <param name="IsUpdate">Whether the line is an update.</param>
/// <param name="Rules">The handwritten rules that the line applies.</param>
internal sealed record WorkedStep(Edge? Edge, Line? Line, bool IsUpdate, IReadOnlyList<Rule<double>> Rules);

/// <summary>The lines of a problem that a claim's keys depend on, each with the rules that differentiate it.</summary>
internal static class WorkedDerivation
{
    /// <summary>The steps, in the order of the problem.</summary>
    public static IReadOnlyList<WorkedStep> Of(ClaimReport claim, Problem problem)
    {
        var needed = new HashSet<string>(claim.Answers.SelectMany(a => a.Answer.Key.Names()).Select(n => n.Name), StringComparer.Ordinal);
        bool backward = claim.Answers.Any(a => a.Answer.Key.SelfAndParts().Any(p => p is GradientOf or NewValueOf or JacobianOf));
        HashSet<string> forward = DependsOn(problem, needed);
        using var evaluation = new HandwrittenEvaluation(problem, null, Substitutions.None);
        return
        [
            .. problem.Edges.Select(e => new WorkedStep(e, null, false, [])),
            .. problem.Compute.Where(l => backward || forward.Contains(l.Name)).Select(l => new WorkedStep(null, l, false, [.. evaluation.RulesOf(l.Name)])),
            .. problem.Update.Where(u => needed.Contains(u.Name)).Select(u => new WorkedStep(null, u, true, [])),
        ];
    }

    private static HashSet<string> DependsOn(Problem problem, HashSet<string> names)
    {
        var needed = new HashSet<string>(names, StringComparer.Ordinal);
        foreach (Line line in problem.Compute.Reverse().Where(l => needed.Contains(l.Name)))
        {
            needed.UnionWith(line.Expression.Names().Select(n => n.Name));
        }

        return needed;
    }
}
