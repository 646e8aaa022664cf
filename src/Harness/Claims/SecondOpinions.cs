using Harness.Claims.Classifiers;
using Harness.Reference;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims;

/// <summary>What ML.NET says of claims that other witnesses settle.</summary>
/// <remarks>
/// It cannot settle a claim, only overthrow its verdict. Where it is missing, its evidence says so and the verdict stays.
/// </remarks>
internal static class SecondOpinions
{
    /// <summary>The name of the witness.</summary>
    public const string Witness = "ML.NET";

    private static readonly CheckContext NoRandomPoints = new(1, 0);

    /// <summary>The checks, by the id of their claim.</summary>
    public static IReadOnlyDictionary<string, Check> ByClaim { get; } = new Dictionary<string, Check>(StringComparer.Ordinal)
    {
        ["ce.objective"] = MLNetOpinions.SoftmaxLoss,
        ["mlp.empirical-risk"] = MLNetOpinions.SoftmaxLoss,
        ["ce.weight-gradient"] = MLNetOpinions.SoftmaxGradient,
        ["mlp.ce-grad-vector"] = MLNetOpinions.SoftmaxGradient,
        ["mlp.grad-w2-matrix"] = MLNetOpinions.SoftmaxGradient,
        ["mlp.gd-regularizer-sign"] = MLNetOpinions.PenaltySign,
        ["activation.log-sigmoid-softplus"] = MLNetOpinions.LogisticLoss,
        ["plateau.saturation"] = MLNetOpinions.LogisticGradient,
        ["lines.linear-separability"] = MLNetOpinions.LinearTrainersFail(
            "two columns against two rows", [[1, 0, 1, 0], [0, 1, 0, 1], [1, 1, 0, 0], [0, 0, 1, 1]], [true, true, false, false],
            x => [x[0] * x[2], x[1] * x[3]]),
        ["plateau.capacity"] = MLNetOpinions.LinearTrainersFail(
            "XOR", [[0, 0], [0, 1], [1, 0], [1, 1]], [false, true, true, false], x => [x[0] * x[1]]),
    };

    /// <summary>The report with ML.NET's evidence, if it has any.</summary>
    public static ClaimReport Heard(ClaimReport report) => Heard(report, MLNetEngine.Problem);

    /// <summary>The report with ML.NET's evidence, or with the reason why there is none.</summary>
    internal static ClaimReport Heard(ClaimReport report, string? missing) =>
        !ByClaim.TryGetValue(report.Id, out Check? check) || report.Verdict == Verdict.Inconclusive ? report
        : missing is not null ? report with { Witnesses = [.. report.Witnesses, new(Witness, Outcome.Missing, null, 0, missing)] }
        : With(report, check.Says, check.Run(NoRandomPoints));

    /// <summary>The report with what the check found: a disagreement leaves it undecided.</summary>
    internal static ClaimReport With(ClaimReport report, string says, CheckResult result)
    {
        string? against = result.Counterexample ?? result.Undecided;
        ClaimReport heard = report with { Witnesses = [.. report.Witnesses, Check.Witness(Witness, against, null, 1) with { Reason = against ?? says }] };
        return against is null ? heard
            : heard with
            {
                Verdict = Verdict.Inconclusive,
                Grade = null,
                Correction = null,
                Why = $"{Witness} differs: {says}: "
                + $"{against}"
            };
    }
}
