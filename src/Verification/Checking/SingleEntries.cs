namespace Harness.Verification.Checking;

/// <summary>Hypothesis: one entry is wrong, or very few of many are, each in its own way.</summary>
internal static class SingleEntries
{
    public static MistakeDiagnosis? Of(View view)
    {
        int few = Math.Max(1, view.Count / 8);
        if (!view.Whole || view.Wrong.Length > few || (view.Count == 1))
            return null;
        int worst = view.Wrong.MaxBy(i => Math.Abs(view.Claimed[i] - view.Reference[i]));
        double difference = view.Claimed[worst] - view.Reference[worst];
        string how = view.IsZero(worst) ? "should be zero"
            : Factors.Name(view.Claimed[worst] / view.Reference[worst], view, null).Text;
        string which = view.Wrong.Length == 1 ? "one entry is wrong and all others are right"
            : $"{view.Wrong.Length} entries are wrong and all others are right";
        return new MistakeDiagnosis(MistakeKind.WrongEntries, $"{which}: {view.Layout.NameOf(worst)} {how}",
            FormattableString.Invariant($"it is off by {difference:0.0#####e+0}, the error bar is {view.Bars[worst]:0.0e+0}"));
    }
}
