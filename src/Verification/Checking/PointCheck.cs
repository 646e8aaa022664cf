namespace Harness.Verification.Checking;

/// <summary>The check at one point.</summary>
internal static class PointCheck
{
    public static PointReport Run(Calls calls, double[] x, Settings settings, Random random)
    {
        double[] point = calls.Model.Round(x);
        calls.Visit(point);
        try
        {
            return Entrance.ReportInstead(calls, point, out double[] value, out double[]? gradient)
                ?? Compare(calls, point, value, calls.Model is { Scalar: true, Pullback: not null } ? gradient : null, settings, random);
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

    // The gradient for the cotangent 1, if that is the one there is.
    private static PointReport Compare(Calls calls, double[] point, double[] value, double[]? gradient, Settings settings, Random random)
    {
        PointReport? first = null;
        foreach (double[] yBar in Cotangents(calls.Model, value, settings, random))
        {
            var section = new Section(calls, point, yBar, value, gradient);
            if (first is null)
                Contract.RequireSameGradient(section);
            if (first is null && !calls.HasTangent)
                Contract.RequireSameValue(section);
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
            : [model.Round(Directions.Random(random, ones)), model.Round(Directions.Random(random, ones))];
    }

    private static PointReport Merge(PointReport a, PointReport b) => b with
    {
        Outcome = b.Outcome == GradientOutcome.Failed || a.Outcome == GradientOutcome.Passed ? b.Outcome : a.Outcome,
        Reason = a.Reason is null || b.Outcome == GradientOutcome.Failed ? b.Reason : a.Reason,
        Measurements = [.. a.Measurements, .. b.Measurements],
        Others = [.. a.Others, .. b.Others],
        Power = b.Power is null || (a.Power is not null && a.Power.RelativeToNorm > b.Power.RelativeToNorm) ? a.Power : b.Power,
        Notes = [.. a.Notes.Union(b.Notes)],
    };
}
