namespace Harness.Verification.Checking;

/// <summary>For a claimed Jacobian or Hessian that failed: the same findings on the matrix itself, entry by entry.</summary>
internal static class MatrixCheck
{
    private const int LargestMatrix = 4096;

    public static PointReport Improve(Calls calls, PointReport report, Settings settings)
    {
        if (calls.Model.Matrix is not { } matrix || report.Outcome != GradientOutcome.Failed || report.Measurements.Count == 0)
            return report;
        double[,] claimed = matrix([.. report.Point]);
        int rows = claimed.GetLength(0);
        int columns = claimed.GetLength(1);
        if (rows * columns > LargestMatrix)
            return report;
        View view = ViewOf(calls, report.Point, claimed, rows, columns, settings);
        WrongEntry[] wrong = [.. view.Wrong.Select(i =>
            new WrongEntry(i, view.Layout.NameOf(i), view.Claimed[i], view.Reference[i], view.Bars[i]))];
        MistakeDiagnosis diagnosis = Asymmetry(calls.Model, view, columns) ?? Diagnoses.Of(view);
        return wrong.Length == 0 ? report
            : report with { Findings = new Findings(diagnosis, wrong, true, report.Findings?.Counterexample) };
    }

    private static View ViewOf(Calls calls, double[] point, double[,] claimed, int rows, int columns, Settings settings)
    {
        double[] value = calls.Value(point);
        double[] scale = Directions.Uniform(point);
        (double[] reference, double[] bars) = (new double[rows * columns], new double[rows * columns]);
        for (int row = 0; row < rows; row++)
        {
            var examiner = new Examiner(new Section(calls, point, Vectors.Unit(rows, row), value), settings.Allowance,
                new Random(settings.Seed));
            for (int column = 0; column < columns; column++)
            {
                Measurement m = examiner.Measure(Vectors.Unit(columns, column, scale[column]), false);
                (reference[(row * columns) + column], bars[(row * columns) + column]) = (m.Nearest / scale[column],
                    m.Bar / scale[column]);
            }
        }

        return new View
        {
            Layout = Layout.Of([new InputShape(calls.Model.What == "Hessian" ? "H" : "J", rows, columns)], rows * columns),
            Point = [.. Enumerable.Range(0, rows * columns).Select(i => point[i % columns])],
            Claimed = [.. claimed.Cast<double>()],
            Reference = reference,
            Bars = bars,
            Directions = [],
        };
    }

    private static MistakeDiagnosis? Asymmetry(Model model, View view, int n)
    {
        if (!model.Symmetric)
            return null;
        double largest = Vectors.Largest(view.Claimed);
        int i = Enumerable.Range(0, n * n).MaxBy(k => Math.Abs(view.Claimed[k] - view.Claimed[(k % n * n) + (k / n)]));
        int mirrored = (i % n * n) + (i / n);
        return Math.Abs(view.Claimed[i] - view.Claimed[mirrored]) <= 1e3 * model.Roundoff * largest ? null
            : new MistakeDiagnosis(MistakeKind.NotSymmetric, "a Hessian is symmetric and this one is not",
                FormattableString.Invariant(
                $"{view.Layout.NameOf(i)} is {view.Claimed[i]:R} and {view.Layout.NameOf(mirrored)} is {view.Claimed[mirrored]:R}"));
    }
}
