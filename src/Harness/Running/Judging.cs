using Harness.Claims;
using Harness.Evaluation;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Reference;
using Harness.Reference.Problems;
using Harness.Reports;
using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Judging;

namespace Harness.Running;

/// <summary>Wires the handwritten rules, autograd and the judge together, and runs problems on all cores.</summary>
internal static class Judging
{
    /// <summary>The random points per problem when nothing is said.</summary>
    public const int DefaultTrials = 20;

    /// <summary>The random points per problem of a quick run.</summary>
    public const int QuickTrials = 3;

    /// <summary>The seed when nothing is said.</summary>
    public const int DefaultSeed = 42;

    /// <summary>Judges one problem.</summary>
    /// <exception cref="ProblemException">The problem cannot be evaluated.</exception>
    public static ProblemReport Run(Problem problem, int trials = DefaultTrials, int seed = DefaultSeed) => Judge(trials, seed).Judge(problem);

    /// <summary>Judges problems and claims side by side; the reports come in the given order.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="claims">The claims that code settles.</param>
    /// <param name="trials">Random points per problem and per check.</param>
    /// <param name="seed">Their seed.</param>
    /// <param name="done">Called after each, from any thread.</param>
    /// <param name="timing">Takes down where the time goes; null for no clock.</param>
    /// <exception cref="ProblemException">A problem cannot be evaluated.</exception>
    public static (IReadOnlyList<ProblemReport> Problems, IReadOnlyList<ClaimReport> Claims) Run(
        IReadOnlyList<Problem> problems, IReadOnlyList<Claim> claims, int trials, int seed, Action? done = null, Timing? timing = null)
    {
        ProblemJudge judge = Judge(trials, seed, timing);
        var context = new CheckContext(trials, seed);
        var problemReports = new ProblemReport[problems.Count];
        var claimReports = new ClaimReport[claims.Count];
        try
        {
            Parallel.For(0, problems.Count + claims.Count, i =>
            {
                if (i < problems.Count)
                {
                    problemReports[i] = Timed(timing, problems[i].Id, () => judge.Judge(problems[i]));
                }
                else
                {
                    Claim claim = claims[i - problems.Count];
                    claimReports[i - problems.Count] = Timed(timing, claim.Id, () => OfWitness(timing, () => Judge(claim, context)));
                }

                done?.Invoke();
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<ProblemException>().FirstOrDefault() is { } wrong)
        {
            throw wrong;
        }

        return (problemReports, claimReports);
    }

    // Without autograd no claim is decided, also one that would not have asked it: a run is whole or says so.
    private static ClaimReport Judge(Claim claim, CheckContext context) => ClaimReports.Of(claim, TorchEngine.Problem is { } missing
        ? new ClaimVerdict(Verdict.Inconclusive, null, $"autograd is missing: {missing}", null, [new("autograd", Outcome.Missing, null, 0, missing)])
        : claim.Judge(context));

    private static T Timed<T>(Timing? timing, string id, Func<T> run) => timing is null ? run() : timing.Of(TimingTable.Topics, id.Split('.')[0], run);

    // A claim's check calls its witnesses itself.
    private static T OfWitness<T>(Timing? timing, Func<T> run) => timing is null ? run() : timing.Of(TimedWitnesses.Table, "claims settled by code, all their witnesses", run);

    private static ProblemJudge Judge(int trials, int seed, Timing? timing = null)
    {
        string? missing = TorchEngine.Problem;
        var handwritten = new HandwrittenEvaluator();
        IEvaluator? autograd = missing is null ? new TorchEvaluator() : null;
        IDerivativeWitness[] derivatives = [new DualNumbers(), new FiniteDifferences(handwritten)];
        return timing is null
            ? new ProblemJudge(handwritten, autograd, missing, derivatives, trials, seed)
            : new ProblemJudge(new TimedWitnesses(handwritten, timing), autograd is null ? null : new TimedWitnesses(autograd, timing), missing,
                [.. derivatives.Select(d => new TimedDerivatives(d, timing))], trials, seed);
    }
}
