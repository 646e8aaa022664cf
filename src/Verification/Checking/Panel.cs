namespace Harness.Verification.Checking;

/// <summary>Hears the witnesses beside the directions; one that differs is never outvoted into a pass.</summary>
internal static class Panel
{
    public static PointReport Hear(Section section, PointReport report, Settings settings, Random random)
    {
        if (settings.Witnesses.Count == 0 || report.Measurements.Count == 0)
            return report;
        bool smooth = !report.Measurements.Any(m => m.Kink);
        PointWord[] words = [.. settings.Witnesses.Select(w => w.Examine(section, smooth, settings))];
        PointReport heard = report with { Others = [.. report.Others, .. words.Select(w => w.Evidence)] };
        PointWord? against = Array.Find(words, w => w.Evidence.Outcome == Outcome.Differs);
        return report.Outcome == GradientOutcome.Failed ? heard
            : against is not null ? Against(section, heard, against, settings, random)
            : Silent(report) && Array.Find(words, w => w.Evidence.Outcome == Outcome.Agrees && w.View is not null) is { } speaker
                ? Passed(heard, speaker.View!)
            : heard;
    }

    // Nothing was measured along directions, and nothing doubtful either.
    private static bool Silent(PointReport report) => report.Outcome == GradientOutcome.Abstained
        && report.Measurements.All(m => m is { Abstains: not null, Doubtful: false });

    private static bool SomeAgree(PointReport report) => report.Measurements.Any(m => m.Outcome == Outcome.Agrees);

    private static PointReport Against(Section section, PointReport report, PointWord word, Settings settings, Random random)
    {
        string what = section.Calls.Model.What;
        return !word.Decides && SomeAgree(report)
            ? report with
            {
                Outcome = GradientOutcome.Abstained,
                Reason = $"{word.Evidence.Name} differs from the {what} and {report.Measurements[0].Witness} does not: "
                    + "one of the two is not a derivative of this function",
            }
            : report with
            {
                Outcome = GradientOutcome.Failed,
                Reason = $"the {what} and {word.Evidence.Name} differ",
                Findings = word.View is { } view ? Explanation.Of(section, view, settings, random)
                    : new Findings(word.Diagnosis ?? Unnamed(word), [], false, null),
            };
    }

    private static MistakeDiagnosis Unnamed(PointWord word) => new(MistakeKind.Unknown,
        $"unknown: {word.Evidence.Name} shows that it is wrong, and not where", word.Evidence.Reason!);

    private static PointReport Passed(PointReport report, View view)
    {
        double norm = Vectors.Norm(view.Claimed);
        double largest = Vectors.Largest(view.Bars);
        return norm == 0 ? report : report with
        {
            Outcome = GradientOutcome.Passed,
            Reason = null,
            Power = new CheckPower(2 * largest, 2 * largest / norm, 1, 2 * largest),
        };
    }
}
