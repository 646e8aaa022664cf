using Harness.Claims;
using Harness.Evaluation;
using Harness.Problems;
using Harness.Problems.Expressions;
using Harness.Verification;

namespace Harness.Reports;

/// <summary>One claim as text: what is stated, what was computed by which rules, what the witnesses say.</summary>
internal static class ClaimSheet
{
    public static void Write(TextWriter writer, ClaimReport claim)
    {
        writer.WriteLine($"{claim.Id}: {claim.Verdict.Word()}{(claim.Grade is { } grade ? $" ({grade.Word()})" : "")}");
        Part(writer, "states", claim.Statement);
        Part(writer, "source", claim.Entry?.Source ?? claim.Problem.Source);
        Part(writer, "on record", claim.Entry?.OnRecord?.Word() ?? "nothing");
        Part(writer, "published", claim.Published);
        Part(writer, "computed", claim.Computed);
        Part(writer, "why", claim.Why);
        Part(writer, "correct", claim.Correction);
        Part(writer, "carried from", claim.CarriedFrom);
        Part(writer, "worked in", $"{claim.Problem.Id} ({claim.Problem.Title}); whole sheet: harness solve {claim.Problem.Id}");
        writer.WriteLine("  derivation");
        foreach (string line in Derivation(claim))
        {
            writer.WriteLine($"    {line}");
        }

        writer.WriteLine("  evidence");
        foreach (WitnessReport witness in claim.Witnesses)
        {
            string error = witness.Error is { } e ? $", worst error {Digits.Error(e)} relative, {witness.Points} {(witness.Points == 1 ? "point" : "points")}" : "";
            writer.WriteLine($"    {witness.Name}: {witness.Outcome.Word()}{error}{(witness.Reason is null ? "" : $": {witness.Reason}")}");
        }

        writer.WriteLine();
    }

    private static void Part(TextWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteLine($"  {name,-13} {text}");
        }
    }

    // The lines of the problem that the claim's keys depend on, each with the rules that differentiate it.
    private static IEnumerable<string> Derivation(ClaimReport claim)
    {
        var needed = new HashSet<string>(claim.Answers.SelectMany(a => a.Answer.Key.Names()).Select(n => n.Name), StringComparer.Ordinal);
        bool backward = claim.Answers.Any(a => a.Answer.Key.SelfAndParts().Any(p => p is GradientOf or NewValueOf or JacobianOf));
        using var evaluation = new HandwrittenEvaluation(claim.Problem, null, Problems.Evaluation.Substitutions.None);
        foreach (Edge edge in claim.Problem.Edges)
        {
            yield return $"∂{edge.To}/∂{edge.From} = {edge.Text}";
        }

        foreach (Line line in claim.Problem.Compute.Where(l => backward || DependsOn(claim.Problem, needed).Contains(l.Name)))
        {
            yield return $"{line.Name} = {line.Text}";
            foreach (Handwritten.Rule<double> rule in evaluation.RulesOf(line.Name))
            {
                yield return $"    {rule.Name}: {rule.LocalDerivative}   ({RuleSource.FileOf(rule)})";
            }
        }

        foreach (Line update in claim.Problem.Update.Where(u => needed.Contains(u.Name)))
        {
            yield return $"new({update.Name}) = {update.Text}";
        }
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
