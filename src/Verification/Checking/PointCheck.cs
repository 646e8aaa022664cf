namespace Harness.Verification.Checking;

/// <summary>The check at one point.</summary>
internal static class PointCheck
{
    public static PointReport Run(Calls calls, double[] x, Settings settings, Random random)
    {
        double[] point = Array.ConvertAll(x, entry => calls.Model.Round(entry));
        try
        {
            return Entrance.ReportInstead(calls, point, out double[] value) ?? Compare(calls, point, value, settings, random);
        }
        catch (ContractException e)
        {
            return Failed(point, e.Diagnosis);
        }
    }

    public static PointReport Failed(double[] point, MistakeDiagnosis diagnosis) => new()
    {
        Point = point,
        Outcome = GradientOutcome.Failed,
        Reason = diagnosis.Text,
        Findings = new Findings(diagnosis, [], false, null),
    };

    private static PointReport Compare(Calls calls, double[] point, double[] value, Settings settings, Random random)
    {
        PointReport? first = null;
        foreach (double[] yBar in Cotangents(calls.Model, value, settings, random))
        {
            var section = new Section(calls, point, yBar, value);
            if (first is null)
                Contract.RequireRepeatable(section, value);
            PointReport report = SectionCheck.Run(section, settings, random);
            first = first is null ? report : Merge(first, report);
            if (report.Outcome == GradientOutcome.Failed)
                return first;
        }

        return first!;
    }

    // Two cotangents, so that a result which ignores them, or takes them twice, cannot be right for both.
    private static double[][] Cotangents(Model model, double[] value, Settings settings, Random random)
    {
        double[] ones = new double[value.Length];
        Array.Fill(ones, 1.0);
        return model.Scalar ? [ones]
            : settings.Cotangent is { } given ? [given]
            : [Round(Directions.Random(random, ones)), Round(Directions.Random(random, ones))];
        double[] Round(double[] yBar) => Array.ConvertAll(yBar, y => model.Round(y));
    }

    private static PointReport Merge(PointReport a, PointReport b) => (a.Outcome == GradientOutcome.Passed ? b : a) with
    {
        Outcome = b.Outcome == GradientOutcome.Failed || a.Outcome == GradientOutcome.Passed ? b.Outcome : a.Outcome,
        Reason = a.Reason is null || b.Outcome == GradientOutcome.Failed ? b.Reason : a.Reason,
        Measurements = [.. a.Measurements, .. b.Measurements],
        Others = [.. a.Others, .. b.Others],
        Findings = b.Findings,
        Gradient = b.Gradient,
        Power = b.Power is null || (a.Power is not null && a.Power.RelativeToNorm > b.Power.RelativeToNorm) ? a.Power : b.Power,
        Notes = [.. a.Notes.Union(b.Notes)],
    };
}
