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
        var options = new RunOptions();
        var command = new Command("verify", "Give every claim and problem its verdict.\n\nExample: harness verify backprop1.delta-y problems/cnn-filter-update.yaml --json verdicts.json") { targets };
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(targets)!, options.Read(parsed), terminal));
        return command;
    }

    private static int Run(string[] arguments, RunRequest request, Terminal terminal)
    {
        Targets targets = Targets.Of(arguments);
        using JsonTarget? json = JsonTarget.Open(request.Json, terminal);
        (IReadOnlyList<ProblemReport> reports, IReadOnlyList<ClaimReport> settled) = Judged(targets, request, terminal);
        ClaimReport[] claims = [.. Selected(reports.SelectMany(ClaimReports.Of).Concat(settled).Where(targets.Wanted), request)];
        if (claims.Length == 0)
        {
            throw new BadInputException(request.Topic is null ? "no claims in this selection" : $"no claims of the topic '{request.Topic}'{Suggestion.For(request.Topic, ClaimList.All.Select(c => c.Topic).Distinct())}");
        }

        var run = new RunInfo(request.Seed, request.Trials);
        json?.Write(JsonReport.Write(run, claims));
        if (json is not { TakesStandardOutput: true })
        {
            VerdictBoard.Write(terminal.Results(), run, claims, request.Quiet);
        }

        return Code(claims, reports, terminal);
    }

    private static (IReadOnlyList<ProblemReport> Problems, IReadOnlyList<ClaimReport> Claims) Judged(Targets targets, RunRequest request, Terminal terminal)
    {
        if (request.Quiet || !terminal.ErrorIsTerminal)
        {
            return Judging.Run(targets.Problems, targets.Claims, request.Trials, request.Seed);
        }

        return terminal.Progress().Progress().AutoClear(true).HideCompleted(true).Start(progress =>
        {
            ProgressTask task = progress.AddTask("judging", maxValue: targets.Problems.Count + targets.Claims.Count);
            return Judging.Run(targets.Problems, targets.Claims, request.Trials, request.Seed, () => task.Increment(1));
        });
    }

    private static IEnumerable<ClaimReport> Selected(IEnumerable<ClaimReport> claims, RunRequest request) => claims
        .Where(c => request.Topic is null || c.Id.StartsWith(request.Topic + ".", StringComparison.Ordinal))
        .Where((_, i) => i % request.Shard.N == request.Shard.I - 1);

    private static int Code(ClaimReport[] claims, IReadOnlyList<ProblemReport> reports, Terminal terminal)
    {
        if (TorchEngine.Problem is { } missing)
        {
            terminal.Error.WriteLine($"harness: autograd is missing, so nothing is confirmed: {missing}");
            return ExitCode.MissingWitness;
        }

        string[] disagreements = [.. reports.SelectMany(r => r.Witnesses.Where(w => w.Outcome == Outcome.Differs).Select(w => $"{r.Problem.Id}: {w.Reason}"))];
        foreach (string disagreement in disagreements)
        {
            terminal.Error.WriteLine($"harness: witnesses disagree in {disagreement}");
        }

        return disagreements.Length == 0 && claims.All(c => c.IsAsRecorded) ? ExitCode.Success : ExitCode.Differs;
    }
}
