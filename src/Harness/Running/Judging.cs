using Harness.Evaluation;
using Harness.Problems;
using Harness.Reference;
using Harness.Reference.Problems;
using Harness.Verification;
using Harness.Verification.Judging;

namespace Harness.Running;

/// <summary>Wires the handwritten rules, autograd and the judge together, and runs problems on all cores.</summary>
internal static class Judging
{
    /// <summary>The random points per problem when nothing is said.</summary>
    public const int DefaultTrials = 20;

    /// <summary>The seed when nothing is said.</summary>
    public const int DefaultSeed = 42;

    /// <summary>Judges problems side by side; the reports come in the order of the problems.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="trials">Random points per problem.</param>
    /// <param name="seed">Their seed.</param>
    /// <param name="done">Called after each problem, from any thread.</param>
    /// <exception cref="ProblemException">A problem cannot be evaluated.</exception>
    public static IReadOnlyList<ProblemReport> Run(IReadOnlyList<Problem> problems, int trials, int seed, Action? done = null)
    {
        ProblemJudge judge = Judge(trials, seed);
        var reports = new ProblemReport[problems.Count];
        try
        {
            Parallel.For(0, problems.Count, i =>
            {
                reports[i] = judge.Judge(problems[i]);
                done?.Invoke();
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<ProblemException>().FirstOrDefault() is { } wrong)
        {
            throw wrong;
        }

        return reports;
    }

    private static ProblemJudge Judge(int trials, int seed)
    {
        string? missing = TorchEngine.Problem;
        return new ProblemJudge(new HandwrittenEvaluator(), missing is null ? new TorchEvaluator() : null, missing, trials, seed);
    }
}
