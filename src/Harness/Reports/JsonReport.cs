using System.Text.Json;
using Harness.Claims;
using Harness.Verification;

namespace Harness.Reports;

/// <summary>The results as JSON.</summary>
internal static class JsonReport
{
    /// <summary>One object with engine, seed, trials and all claims.</summary>
    public static string Write(RunInfo run, IEnumerable<ClaimReport> claims) => JsonSerializer.Serialize(
        new JsonRun(new JsonEngine(RunInfo.Torch, RunInfo.MLNet, RunInfo.Snapshots), run.Seed, run.Trials, [.. claims.Select(Claim)]),
        JsonText.Readable.JsonRun);

    private static JsonClaim Claim(ClaimReport claim) => new(
        claim.Id, claim.Source, claim.Entry?.Kind ?? "answer", claim.Verdict.Word(), claim.Entry?.OnRecord?.Word(), claim.Grade?.Word(),
        claim.Statement, claim.Published, claim.Computed, claim.Correction, claim.Why, claim.CarriedFrom, claim.Problem?.Id,
        [.. claim.Witnesses.Select(w => new JsonWitness(w.Name, w.Outcome.Word(), w.Error, w.Points, w.Reason))],
        [.. claim.Answers.SelectMany(Answer)]);

    private static IEnumerable<JsonAnswer> Answer(AnswerReport report)
    {
        if (report.Entries.Count > 0)
        {
            return report.Entries.Select(e => Entry(report, e.Index, e.Printed, e.Value, e.Verdict, e.Diagnosis, e.CarriedFrom));
        }

        string? printed = report.Answer.IsMissing ? null : ClaimReports.Published(report.Answer);
        return report.Value.Data.Select((v, i) => Entry(report, report.Value.IndexOf(i), printed, v, report.Verdict, report.Why, report.CarriedFrom));
    }

    private static JsonAnswer Entry(AnswerReport report, int[] index, string? printed, double value, Verdict verdict, string? diagnosis, string? carriedFrom) =>
        new(report.Answer.Name, index, printed, value, verdict.Word(), diagnosis, carriedFrom);
}
