using Harness.Problems;
using Harness.Problems.Expressions;
using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims;

/// <summary>Turns the verdicts on a problem's answers into verdicts on claims.</summary>
internal static class ClaimReports
{
    private static readonly Outcome[] Worsening = [Outcome.Agrees, Outcome.Abstains, Outcome.Missing, Outcome.Differs];

    /// <summary>The claims that a problem settles, in the order in which it does, then its answers that belong to no claim.</summary>
    public static IEnumerable<ClaimReport> Of(ProblemReport report) =>
    [
        .. report.ReadingClaims.Select(c => OfReading(report, c)),
        .. report.Answers
            .SelectMany(a => a.Answer.Claims.DefaultIfEmpty($"{report.Problem.Id}/{a.Answer.Name}"), (a, id) => (Id: id, Answer: a))
            .GroupBy(p => p.Id, p => p.Answer)
            .Select(g => Further(OfAnswers(report, g.Key, [.. g]))),
    ];

    /// <summary>The verdict on a claim that code settles.</summary>
    public static ClaimReport Of(Claim claim, ClaimVerdict verdict)
    {
        ClaimEntry entry = ClaimList.ById[claim.Id];
        return Further(new ClaimReport
        {
            Id = claim.Id,
            Heading = Topics.TitleOf(entry.Topic),
            Source = entry.Source,
            Entry = entry,
            Verdict = verdict.Verdict,
            Grade = verdict.Grade,
            Why = verdict.Why,
            Correction = verdict.Correction,
            Computed = claim.True?.Says ?? claim.Printed!.Says,
            Published = entry.Printed,
            Statement = entry.Statement,
            Answers = [],
            Witnesses = verdict.Witnesses,
            Derivation = claim.Derivation,
            Code = claim.Code,
        });
    }

    private static ClaimReport OfAnswers(ProblemReport report, string id, AnswerReport[] answers)
    {
        AnswerReport worst = answers.MaxBy(a => a.Verdict)!;
        ClaimEntry? entry = ClaimList.ById.GetValueOrDefault(id);
        return new ClaimReport
        {
            Id = id,
            Heading = $"{report.Problem.Title} ({report.Problem.Source})",
            Source = entry?.Source ?? report.Problem.Source,
            Problem = report.Problem,
            Entry = entry,
            Verdict = worst.Verdict,
            Grade = worst.Grade is null ? null : answers.Max(a => a.Grade),
            Why = Joined(answers, worst.Verdict, a => a.Why),
            Correction = Joined(answers, worst.Verdict, a => a.Correction),
            CarriedFrom = worst.CarriedFrom,
            Computed = string.Join("; ", answers.Select(a => Digits.List(a.Value, Digits.RoundTrip))),
            Published = string.Join("; ", answers.Select(a => Published(a.Answer))),
            Statement = entry?.Statement ?? worst.Answer.Statement ?? $"{worst.Answer.Key.Text()} = {Published(worst.Answer)}",
            Answers = answers,
            Witnesses = Merged(answers),
        };
    }

    // An exact proof, and what ML.NET says.
    private static ClaimReport Further(ClaimReport report) => SecondOpinions.Heard(ExactProofs.Proved(report));

    // Each witness once, with the worst that it says of any answer.
    private static WitnessReport[] Merged(AnswerReport[] answers) =>
    [
        .. answers.SelectMany(a => a.Witnesses).GroupBy(w => w.Name)
            .Select(g => g.MaxBy(w => Array.IndexOf(Worsening, w.Outcome))! with { Error = g.Max(w => w.Error) }),
    ];

    // What is said of every answer that is as bad as the worst.
    private static string? Joined(AnswerReport[] answers, Verdict worst, Func<AnswerReport, string?> part)
    {
        string[] parts = [.. answers.Where(a => a.Verdict == worst).Select(part).OfType<string>().Distinct()];
        return parts.Length == 0 ? null : string.Join("; ", parts);
    }

    private static ClaimReport OfReading(ProblemReport report, ReadingReport claim)
    {
        ClaimEntry? entry = ClaimList.ById.GetValueOrDefault(claim.Claim.Id);
        return new ClaimReport
        {
            Id = claim.Claim.Id,
            Heading = $"{report.Problem.Title} ({report.Problem.Source})",
            Source = entry?.Source ?? report.Problem.Source,
            Problem = report.Problem,
            Entry = entry,
            Verdict = claim.Verdict,
            Grade = claim.Grade,
            Why = claim.Why,
            Computed = claim.Claim.Answer,
            Published = "none",
            Statement = entry?.Statement ?? claim.Claim.Statement,
            Answers = [],
            Witnesses = claim.Witnesses,
        };
    }

    /// <summary>A published answer as printed.</summary>
    public static string Published(PublishedAnswer answer)
    {
        if (answer.IsMissing)
        {
            return "none";
        }

        if (answer.Formula is { } formula)
        {
            return formula.Text;
        }

        int next = 0;
        NumberArray shape = new(new double[answer.Printed!.Count], answer.PrintedShape);
        string list = Digits.List(shape, _ => answer.Printed[next++].Text);
        return answer.Times is null ? list : $"{answer.Times.Text} * {list}";
    }
}
