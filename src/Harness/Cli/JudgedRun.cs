using Harness.Claims;
using Harness.Problems;
using Harness.Reference;
using Harness.Running;
using Harness.Verification;
using Spectre.Console;

namespace Harness.Cli;

/// <summary>What was asked for, judged.</summary>
/// <param name="Targets">What was asked for.</param>
/// <param name="Request">How to run.</param>
/// <param name="Problems">The judged problems.</param>
/// <param name="Selected">The claims that were asked for, of all parts.</param>
internal sealed record JudgedRun(Targets Targets, RunRequest Request, IReadOnlyList<ProblemReport> Problems, IReadOnlyList<ClaimReport> Selected)
{
    /// <summary>The claims of the part of the run that was asked for.</summary>
    public IEnumerable<ClaimReport> Part => Selected.Where((_, i) => i % Request.Shard.N == Request.Shard.I - 1);

    /// <summary>Judges what was asked for, with a progress bar on a terminal; the clock, if any, takes down where the time goes.</summary>
    public static JudgedRun Of(Targets targets, RunRequest request, Terminal terminal, Timing? timing = null)
    {
        (IReadOnlyList<ProblemReport> problems, IReadOnlyList<ClaimReport> settled) = Progress.Show(
            terminal, request.Quiet, "judging", targets.Problems.Count + targets.Claims.Count,
            done => Judging.Run(targets.Problems, targets.Claims, request.Trials, request.Seed, done, timing));
        return new(targets, request, problems, [.. problems.SelectMany(ClaimReports.Of).Concat(settled).Where(c => targets.Wanted(c) && IsOf(request.Topic, c))]);
    }

    /// <summary>What to say when no claim is selected.</summary>
    public Exception NothingToJudge() => Request.Topic is { } topic
        ? new BadInputException($"no claims of the topic '{topic}'{Targets.NearTopic(topic)}")
        : new ProblemException(SourcePosition.Start, "nothing is published here, so there is nothing to verify; 'harness solve' works the problem out").In(Targets.Problems[0].File);

    /// <summary>The exit code; disagreements of witnesses and a missing engine are said on standard error.</summary>
    public int Code(Terminal terminal)
    {
        if (TorchEngine.Problem is { } missing)
        {
            terminal.Error.WriteLine($"harness: autograd is missing, so nothing is confirmed: {missing}");
            return ExitCode.MissingWitness;
        }

        string[] disagreements = [.. Problems.SelectMany(r => r.Witnesses.Where(w => w.Outcome == Outcome.Differs).Select(w => $"{r.Problem.Id}: {w.Reason}; repeat: harness verify {r.Problem.File} --seed {Request.Seed} --trials {Request.Trials}"))];
        foreach (string disagreement in disagreements)
        {
            terminal.Error.WriteLine($"harness: witnesses disagree in {disagreement}");
        }

        return disagreements.Length == 0 && Part.All(c => c.IsAsRecorded) ? ExitCode.Success : ExitCode.Differs;
    }

    private static bool IsOf(string? topic, ClaimReport claim) => topic is null || claim.Id.StartsWith(topic + ".", StringComparison.Ordinal);
}
