namespace Harness.Verification.Checking;

/// <summary>The check at many points of a domain: stops to explain the first failure, then says where else it is wrong.</summary>
internal sealed class DomainCheck(Calls calls, Settings settings, Func<Random, int, double[]> draw, int points)
{
    private readonly Random random = new(settings.Seed);

    public (PointReport Report, string[] Notes) Run()
    {
        double[][] drawn = [.. Enumerable.Range(0, points).Select(k => draw(random, k))];
        Settings quick = settings with { UniformDirections = 2, ScaledDirections = 1, Explain = false };
        PointReport[] reports = [.. drawn.Select(x => PointCheck.Run(calls, x, quick, random))];
        PointReport[] failed = [.. reports.Where(r => r.Outcome == GradientOutcome.Failed)];
        return failed.Length > 0 ? Failed(failed, reports) : NotFailed(drawn, reports);
    }

    private (PointReport Report, string[] Notes) Failed(PointReport[] failed, PointReport[] reports)
    {
        PointReport[] right = [.. reports.Where(r => r.Outcome == GradientOutcome.Passed)];
        PointReport explained = failed[0].Findings is not null ? failed[0]
            : PointCheck.Run(calls, failed[0].Point, settings, random);
        if (explained.Outcome != GradientOutcome.Failed || explained.Findings is not { } findings || right.Length == 0)
            return (explained, []);
        MistakeDiagnosis? region = Regions.Of([.. failed.Select(f => f.Point)], [.. right.Select(r => r.Point)],
            Layout.Of(settings.Inputs, explained.Point.Length), findings);
        bool keeps = findings.Diagnosis.Kind is MistakeKind.OutsideSubdifferential or MistakeKind.NotFinite or MistakeKind.Throws;
        string[] notes = region is null ? [] : [$"{region.Text}: {region.Evidence}"];
        return region is null || keeps ? (explained, notes)
            : (explained with { Findings = findings with { Diagnosis = region } }, [$"at this point: {findings.Diagnosis.Text}"]);
    }

    private (PointReport Report, string[] Notes) NotFailed(double[][] drawn, PointReport[] reports)
    {
        foreach ((string name, Func<double[], bool> reached) in settings.Branches)
        {
            if (!Array.Exists(drawn, x => reached(x)))
            {
                return (reports[0] with
                {
                    Outcome = GradientOutcome.Vacuous,
                    Reason = $"no point of the domain reached the branch \"{name}\""
                },
                    []);
            }
        }

        PointReport[] passed = [.. reports.Where(r => r.Outcome == GradientOutcome.Passed)];
        if (settings.Exhaustive && Array.Find(reports, r => r.Outcome == GradientOutcome.Abstained) is { } undecided)
            return (undecided, []);
        if (passed.Length == 0)
            return (reports[0], []);
        PointReport weakest = passed.MaxBy(r => r.Power?.RelativeToNorm ?? 0)!;
        return (weakest with { Measurements = [.. passed.SelectMany(r => r.Measurements)] }, [.. Notes(reports, passed)]);
    }

    private IEnumerable<string> Notes(PointReport[] reports, PointReport[] passed)
    {
        foreach (IGrouping<string?, PointReport> others in reports.Except(passed).GroupBy(r => r.Reason))
            yield return FormattableString.Invariant($"{others.Count()} of {reports.Length} points proved nothing: {others.Key}");
        double[][] gradients = [.. passed.Where(r => r.Gradient is not null).Select(r => r.Gradient!)];
        if (gradients.Length == 0)
            yield break;
        Layout layout = Layout.Of(settings.Inputs, gradients[0].Length);
        int[] idle = [.. Enumerable.Range(0, layout.Count).Where(i => Array.TrueForAll(gradients, g => g[i] == 0))];
        if (idle.Length > 0)
        {
            yield return FormattableString.Invariant($"the gradient of {layout.NameOf(idle[0])} is zero at every point ")
                + FormattableString.Invariant($"({idle.Length} such entries): what depends on it was not exercised");
        }
    }
}
