using System.CommandLine;
using Harness.Claims;
using Harness.Problems;
using Harness.Reference;
using Harness.Reports;
using Harness.Running;
using Harness.Verification;
using Spectre.Console;

namespace Harness.Cli;

/// <summary><c>harness verify</c>: gives claims and problems their verdict.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var targets = new Argument<string[]>("ID|FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "Claims, shipped problems or problem files; everything when left out" };
        var timing = new Option<bool>("--timing") { Description = "Also print where the time went, by witness and by topic" };
        var options = new RunOptions();
        var command = new Command("verify", "Give every claim and problem its verdict.\n\nExample: harness verify backprop1.delta-y problems/cnn-filter-update.yaml --json verdicts.json") { targets };
        command.Options.Add(timing);
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(targets)!, options.Read(parsed), parsed.GetValue(timing) ? new Timing() : null, terminal));
        return command;
    }

    private static int Run(string[] arguments, RunRequest request, Timing? timing, Terminal terminal)
    {
        Targets targets = Targets.Of(arguments);
        JsonTarget? json = JsonTarget.Open(request.Json, terminal);
        JudgedRun judged = JudgedRun.Of(targets, request, terminal, timing);
        if (judged.Selected.Count == 0)
        {
            throw judged.NothingToJudge();
        }

        ClaimReport[] claims = [.. judged.Part];
        var run = new RunInfo(request.Seed, request.Trials);
        json?.Write(JsonReport.Write(run, claims));
        if (json is not { TakesStandardOutput: true })
        {
            Print(run, claims, request, terminal);
        }

        // Standard output may be taken by JSON, so the clock speaks like progress does.
        if (timing is not null)
        {
            TimingTable.Write(terminal.Progress(), timing);
        }

        return judged.Code(terminal);
    }

    // With more parts than claims some parts have nothing to do, and that is well.
    private static void Print(RunInfo run, ClaimReport[] claims, RunRequest request, Terminal terminal)
    {
        if (claims.Length > 0)
        {
            VerdictBoard.Write(terminal.Results(), run, claims, request.Quiet);
        }
        else
        {
            terminal.Out.WriteLine($"no claims in part {request.Shard.I}/{request.Shard.N}");
        }
    }
}
