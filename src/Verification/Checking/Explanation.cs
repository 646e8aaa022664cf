namespace Harness.Verification.Checking;

/// <summary>From a difference along some direction to the entries, the mistake and a simpler point.</summary>
internal static class Explanation
{
    private const int Shown = 64;

    public static Findings Of(Examiner examiner, IReadOnlyList<Measurement> directions, Settings settings, Random random)
    {
        Section section = examiner.Section;
        Layout layout = Layout.Of(settings.Inputs, section.Count);
        double[] scale = Directions.Natural(section.Point);
        var locator = new Locator(examiner, scale, random);
        locator.Run();
        View view = ViewBuilder.Of(examiner, locator, directions, scale, layout, settings);
        WrongEntry[] wrong = [.. Wrong(view)];
        MistakeDiagnosis diagnosis = AtKinksOnly(locator, directions) ?? Linearity.Of(section, random) ?? Diagnoses.Of(view);
        return new Findings(diagnosis, wrong, locator.Complete, Simplest(section, view, wrong, settings, random));
    }

    /// <summary>The same where all entries are known.</summary>
    public static Findings Of(Section section, View view, Settings settings, Random random)
    {
        WrongEntry[] wrong = [.. Wrong(view)];
        return new Findings(Diagnoses.Of(view), wrong, view.Whole, Simplest(section, view, wrong, settings, random));
    }

    private static Counterexample? Simplest(Section section, View view, WrongEntry[] wrong, Settings settings, Random random) =>
        wrong is [var worst, ..] ? Shrinker.Shrink(section, wrong, view.Intervals.ContainsKey(worst.Entry), view.Layout, settings, random) : null;

    private static IEnumerable<WrongEntry> Wrong(View view) => view.Wrong
        .OrderByDescending(i => Math.Abs(view.Claimed[i] - view.Reference[i])).Take(Shown)
        .Select(i => new WrongEntry(i, view.Layout.NameOf(i), view.Claimed[i], view.Reference[i], view.Bars[i]));

    private static MistakeDiagnosis? AtKinksOnly(Locator locator, IReadOnlyList<Measurement> directions)
    {
        Measurement[] wrong = [.. locator.Measured.Values.Where(m => m.Differs)];
        if (wrong.Length == 0)
            wrong = [.. directions.Where(m => m.Differs)];
        bool onlyThere = directions.All(m => m.Kink || !m.Differs || m.AcrossTie);
        if (wrong.Length == 0 || !onlyThere || !wrong.All(m => m.Kink || m.AcrossTie))
            return null;
        Measurement worst = wrong.MaxBy(m => m.Residual)!;
        double length = Vectors.Largest(worst.Direction);
        (double left, double right) = worst.Sides ?? (worst.Slope, worst.Slope);
        return new MistakeDiagnosis(MistakeKind.OutsideSubdifferential,
            "wrong at a kink: outside the Clarke sub-differential, and right everywhere else that was tried",
            FormattableString.Invariant($"{worst.Claimed / length:R} where the one-sided derivatives are {left / length:R} and {right / length:R}"));
    }
}
