using Harness.Claims;
using Harness.Problems;
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

    private static IEnumerable<string> Derivation(ClaimReport claim, Problem problem) => WorkedDerivation.Of(claim, problem).SelectMany(Step);

    private static IEnumerable<string> Step(WorkedStep step) => step switch
    {
        { Edge: { } edge } => [$"∂{edge.To}/∂{edge.From} = {edge.Text}"],
        { IsUpdate: true, Line: { } update } => [$"new({update.Name}) = {update.Text}"],
        _ => step.Rules.Select(r => $"    {r.Name}: {r.LocalDerivative}   ({RuleSource.FileOf(r)})").Prepend($"{step.Line!.Name} = {step.Line.Text}"),
    };
}
