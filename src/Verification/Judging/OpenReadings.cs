using Harness.Problems;

namespace Harness.Verification.Judging;

/// <summary>What remains of a verdict where the source can be read in more than one way.</summary>
internal static class OpenReadings
{
    /// <summary>An answer that holds under the reading taken but not under another open one is qualified by the reading.</summary>
    public static AnswerReport Qualify(AnswerReport report, (AlternativeReading Reading, ProblemReport Report)[] alternatives, int i)
    {
        if (report.Verdict > Verdict.Qualified)
        {
            return report;
        }

        foreach ((AlternativeReading reading, ProblemReport other) in alternatives.Where(a => a.Reading.RuledOutBy is null))
        {
            if (other.Answers[i].Verdict == Verdict.Refuted)
            {
                return report with
                {
                    Verdict = Verdict.Qualified,
                    Why = $"holds under the reading taken, not if {reading.Name}: then {other.Answers[i].Why}",
                    Correction = $"{Digits.List(other.Answers[i].Value, Digits.Readable)} if {reading.Name}",
                };
            }
        }

        return report;
    }

    /// <summary>A claim about the problem itself is settled when only one reading is left.</summary>
    public static ReadingReport Settle(ReadingClaim claim, ProblemReport report, (AlternativeReading Reading, ProblemReport Report)[] alternatives)
    {
        string[] open = [.. alternatives.Where(a => a.Reading.RuledOutBy is null).Select(a => a.Reading.Name)];
        WitnessReport? against = report.Witnesses.FirstOrDefault(w => w.Outcome != Outcome.Agrees);
        return against is not null ? new(claim, Verdict.Inconclusive, null, $"{against.Name}: {against.Reason}", report.Witnesses)
            : open.Length > 0 ? new(claim, Verdict.Inconclusive, null, $"the text does not decide between “{report.Problem.Reading}” and “{string.Join("”, “", open)}”; both are worked out", report.Witnesses)
            : new(claim, Verdict.Confirmed, Grade.Exhaustive, claim.Answer, report.Witnesses);
    }
}
