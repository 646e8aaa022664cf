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
        Part(writer, "source", claim.Source);
        Part(writer, "on record", claim.Entry?.OnRecord?.Word() ?? "nothing");
        Part(writer, "published", claim.Published);
        Part(writer, "computed", claim.Computed);
        Part(writer, "why", claim.Why);
        Part(writer, "correct", claim.Correction);
        Part(writer, "carried from", claim.CarriedFrom);
        Part(writer, "worked in", claim.Problem is { } problem ? $"{problem.Id}; whole sheet: harness solve {problem.Id}" : null);
        Section(writer, "derivation", claim.Problem is { } worked ? Derivation(claim, worked) : claim.Derivation);
        Section(writer, "code", claim.Code);
        Section(writer, "evidence", claim.Witnesses.Select(Evidence));
        writer.WriteLine();
    }

    private static string Evidence(WitnessReport witness)
    {
        string error = witness.Error is { } e ? $", worst error {Digits.Error(e)} relative" : "";
        string points = $", {witness.Points} {(witness.Points == 1 ? "point" : "points")}";
        return $"{witness.Name}: {witness.Outcome.Word()}{error}{points}{(witness.Reason is null ? "" : $": {witness.Reason}")}";
    }

    private static void Section(TextWriter writer, string name, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            writer.WriteLine($"  {name}");
        }

        foreach (string line in all)
        {
            writer.WriteLine($"    {line}");
        }
    }

    private static void Part(TextWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteLine($"  {name,-13} {text}");
        }
    }

    // The lines of the problem that the claim's keys depend on, each with the rules that differentiate it.
    private static IEnumerable<string> Derivation(ClaimReport claim, Problem problem)
    {
        var needed = new HashSet<string>(claim.Answers.SelectMany(a => a.Answer.Key.Names()).Select(n => n.Name), StringComparer.Ordinal);
        bool backward = claim.Answers.Any(a => a.Answer.Key.SelfAndParts().Any(p => p is GradientOf or NewValueOf or JacobianOf));
        using var evaluation = new HandwrittenEvaluation(problem, null, Problems.Evaluation.Substitutions.None);
        foreach (Edge edge in problem.Edges)
        {
            yield return $"∂{edge.To}/∂{edge.From} = {edge.Text}";
        }

        foreach (Line line in problem.Compute.Where(l => backward || DependsOn(problem, needed).Contains(l.Name)))
        {
            yield return $"{line.Name} = {line.Text}";
            foreach (Handwritten.Rule<double> rule in evaluation.RulesOf(line.Name))
            {
                yield return $"    {rule.Name}: {rule.LocalDerivative}   ({RuleSource.FileOf(rule)})";
            }
        }

        foreach (Line update in problem.Update.Where(u => needed.Contains(u.Name)))
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
