using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Harness.Claims;
using Harness.Verification;

namespace Harness.Reports;

/// <summary>The results as JSON. The field names are a contract; fields are only ever added.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A witness that computes NaN or an infinity differs; the value itself is worth keeping.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>One object with engine, seed, trials and all claims.</summary>
    public static string Write(RunInfo run, IEnumerable<ClaimReport> claims) => JsonSerializer.Serialize(
        new
        {
            Engine = new { Torch = RunInfo.Torch, Mlnet = RunInfo.MLNet, Snapshots = RunInfo.Snapshots },
            run.Seed,
            run.Trials,
            Claims = claims.Select(Claim),
        },
        Options);

    private static object Claim(ClaimReport claim) => new
    {
        claim.Id,
        claim.Source,
        Kind = claim.Entry?.Kind ?? "answer",
        Verdict = claim.Verdict.Word(),
        Recorded = claim.Entry?.OnRecord?.Word(),
        Grade = claim.Grade?.Word(),
        claim.Statement,
        claim.Published,
        claim.Computed,
        claim.Correction,
        claim.Why,
        claim.CarriedFrom,
        Problem = claim.Problem?.Id,
        Witnesses = claim.Witnesses.Select(w => new { w.Name, Outcome = w.Outcome.Word(), w.Error, w.Points, w.Reason }),
        Answers = claim.Answers.SelectMany(Answer),
    };

    private static IEnumerable<object> Answer(AnswerReport report)
    {
        if (report.Entries.Count > 0)
        {
            return report.Entries.Select(e => Entry(report, e.Index, e.Printed, e.Value, e.Verdict, e.Diagnosis, e.CarriedFrom));
        }

        string? printed = report.Answer.IsMissing ? null : ClaimReports.Published(report.Answer);
        return report.Value.Data.Select((v, i) => Entry(report, report.Value.IndexOf(i), printed, v, report.Verdict, report.Why, report.CarriedFrom));
    }

    private static object Entry(AnswerReport report, int[] index, string? printed, double value, Verdict verdict, string? diagnosis, string? carriedFrom) =>
        new { report.Answer.Name, Index = index, Printed = printed, Value = value, Verdict = verdict.Word(), Diagnosis = diagnosis, CarriedFrom = carriedFrom };
}
