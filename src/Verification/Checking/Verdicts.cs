namespace Harness.Verification.Checking;

/// <summary>From reports on points to the verdict.</summary>
internal static class Verdicts
{
    // A pass that excludes less than this, relative to the gradient's norm, is worth a remark.
    private const double WeakPower = 1e-3;

    public static GradientVerdict AtPoint(Model model, Settings settings, double[] x)
    {
        var calls = new Calls(model);
        Layout.Of(settings.Inputs, x.Length);
        return Of(calls, settings, MatrixCheck.Improve(calls, PointCheck.Run(calls, x, settings, new Random(settings.Seed)),
            settings), 1, []);
    }

    public static GradientVerdict OnDomain(Model model, Settings settings, Func<Random, int, double[]> draw, int points)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        var calls = new Calls(model);
        var domain = new DomainCheck(calls, settings, draw, points);
        (PointReport report, string[] notes) = domain.Run();
        return Of(calls, settings, MatrixCheck.Improve(calls, report, settings), points, notes);
    }

    public static GradientVerdict OnAll(Model model, Settings settings, double[][] all)
    {
        ArgumentOutOfRangeException.ThrowIfZero(all.Length, nameof(all));
        return OnDomain(model, settings with { Exhaustive = true }, (_, k) => all[k], all.Length);
    }

    private static GradientVerdict Of(Calls calls, Settings settings, PointReport report, int points, string[] notes) => new()
    {
        Subject = settings.Name ?? calls.Model.What,
        Outcome = report.Outcome,
        Reason = report.Reason,
        Evidence = [.. Words(report)],
        Diagnosis = report.Findings?.Diagnosis,
        WrongEntries = report.Findings?.WrongEntries ?? [],
        AllWrongEntriesFound = report.Findings?.Complete ?? false,
        Counterexample = report.Findings?.Counterexample,
        Power = report.Outcome == GradientOutcome.Passed ? report.Power : null,
        Grade = report.Outcome == GradientOutcome.Passed ? GradeOf(report, settings) : null,
        Notes = [.. report.Notes, .. notes, .. Weak(report)],
        Evaluations = calls.Count,
        Seed = settings.Seed,
        Point = report.Point,
        Points = points,
        Inputs = Layout.Of(settings.Inputs, report.Point.Length).Inputs,
    };

    private static Grade GradeOf(PointReport report, Settings settings) =>
        report.Others.Any(o => o.Outcome == Outcome.Agrees && o.Grade == Grade.Proved) ? Grade.Proved
        : settings.Exhaustive ? Grade.Exhaustive : Grade.Sampled;

    private static string[] Weak(PointReport report) => report.Outcome != GradientOutcome.Passed ? []
        : report.Power is null ? ["no power is stated: no direction with one scale for all entries decided"]
        : report.Power.RelativeToNorm > WeakPower ? ["weak: by this power a gross error in some entry could pass"]
        : [];

    private static IEnumerable<WitnessEvidence> Words(PointReport report)
    {
        foreach (IGrouping<string, Measurement> witness in report.Measurements.GroupBy(m => m.Witness))
        {
            Measurement worst = witness.MaxBy(m => m.Differs ? 2 : m.Abstains is null ? 1 : 0)!;
            Measurement[] spoke = [.. witness.Where(m => m.Abstains is null)];
            double? error = spoke.Length == 0 ? null
                : spoke.Max(m => m.Residual / Math.Max(m.Scale, Math.Abs(m.Slope)) is var e && double.IsNaN(e) ? 0 : e);
            double? bar = spoke.Length == 0 ? null : spoke.Max(m => m.Bar / Math.Max(m.Scale, Math.Abs(m.Slope)));
            yield return new WitnessEvidence(witness.Key, worst.Outcome, error, bar, spoke.Length, worst.Abstains);
        }

        // One word for each witness: the worst where it was asked for several cotangents.
        foreach (IGrouping<string, WitnessEvidence> other in report.Others.GroupBy(o => o.Name))
            yield return other.MaxBy(o => o.Outcome == Outcome.Differs ? 2 : o.Outcome == Outcome.Agrees ? 1 : 0)!;
    }
}
