using System.CommandLine;
using Harness.Claims;
using Harness.Problems;
using Harness.Reports;
using Harness.Running;
using Harness.Verification;

namespace Harness.Cli;

/// <summary><c>harness show ID</c>: one claim with its statement, answer, derivation and evidence.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The claim" };
        var command = new Command("show", "Show one claim: statement, derivation, code, evidence.\n\nExample: harness show backprop1.delta-y") { id };
        command.SetAction(parsed => Run(parsed.GetValue(id)!, terminal));
        return command;
    }

    private static int Run(string id, Terminal terminal)
    {
        Targets targets = Targets.Of([id]);
        (IReadOnlyList<ProblemReport> reports, IReadOnlyList<ClaimReport> settled) = Judging.Run(targets.Problems, targets.Claims, Judging.DefaultTrials, Judging.DefaultSeed);
        ClaimReport[] claims = [.. reports.SelectMany(ClaimReports.Of).Concat(settled).Where(targets.Wanted)];
        foreach (ClaimReport claim in claims)
        {
            ClaimSheet.Write(terminal.Out, claim);
        }

        return Reference.TorchEngine.Problem is null ? ExitCode.Success : ExitCode.MissingWitness;
    }
}
