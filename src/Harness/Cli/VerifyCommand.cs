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
        JsonTarget? json = JsonTarget.Open(request.Json, terminal);
        (IReadOnlyList<ProblemReport> reports, IReadOnlyList<ClaimReport> settled) = Judged(targets, request, terminal);
        ClaimReport[] selected = [.. Selected(reports.SelectMany(ClaimReports.Of).Concat(settled).Where(targets.Wanted), request.Topic)];
        if (selected.Length == 0)
        {
            throw NothingToJudge(targets.Problems, request.Topic);
        }

        ClaimReport[] claims = [.. selected.Where((_, i) => i % request.Shard.N == request.Shard.I - 1)];
        var run = new RunInfo(request.Seed, request.Trials);
        json?.Write(JsonReport.Write(run, claims));
        if (json is not { TakesStandardOutput: true })
        {
            Print(run, claims, request, terminal);
        }

        return Code(claims, reports, request, terminal);
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

    private static IEnumerable<ClaimReport> Selected(IEnumerable<ClaimReport> claims, string? topic) =>
        claims.Where(c => topic is null || c.Id.StartsWith(topic + ".", StringComparison.Ordinal));

    private static Exception NothingToJudge(IReadOnlyList<Problem> problems, string? topic) => topic is not null
        ? new BadInputException($"no claims of the topic '{topic}'{Targets.NearTopic(topic)}")
        : new ProblemException(SourcePosition.Start, "nothing is published here, so there is nothing to verify; 'harness solve' works the problem out").In(problems[0].File);

    private static int Code(ClaimReport[] claims, IReadOnlyList<ProblemReport> reports, RunRequest request, Terminal terminal)
    {
        if (TorchEngine.Problem is { } missing)
        {
            terminal.Error.WriteLine($"harness: autograd is missing, so nothing is confirmed: {missing}");
            return ExitCode.MissingWitness;
        }

        string[] disagreements = [.. reports.SelectMany(r => r.Witnesses.Where(w => w.Outcome == Outcome.Differs).Select(w => $"{r.Problem.Id}: {w.Reason}; repeat: harness verify {r.Problem.File} --seed {request.Seed} --trials {request.Trials}"))];
        foreach (string disagreement in disagreements)
        {
            terminal.Error.WriteLine($"harness: witnesses disagree in {disagreement}");
        }

        return disagreements.Length == 0 && claims.All(c => c.IsAsRecorded) ? ExitCode.Success : ExitCode.Differs;
    }
}
