namespace Harness.Verification.Checking;

/// <summary>Names the mistake: the first hypothesis, from the simplest on, that agrees with everything measured.</summary>
internal static class Diagnoses
{
    private static readonly Func<View, MistakeDiagnosis?>[] Hypotheses =
    [
        Factors.WholeSimple,
        Missing.Of,
        Rearrangements.Of,
        Factors.Whole,
        Factors.PerInput,
        AdditiveTerms.Of,
        HiddenLayers.Of,
        LocalDerivatives.Of,
        Rearrangements.AnyPermutation,
        SingleEntries.Of,
        Factors.OfSubset,
    ];

    public static MistakeDiagnosis Of(View view)
    {
        foreach (Func<View, MistakeDiagnosis?> hypothesis in Hypotheses)
        {
            if (view.Wrong.Length > 0 && hypothesis(view) is { } diagnosis)
                return diagnosis;
        }

        return new MistakeDiagnosis(MistakeKind.Unknown, "unknown: none of the known mistakes explains the numbers",
            FormattableString.Invariant($"{view.Wrong.Length} of {view.Known.Length} entries that were measured are wrong{Where(view)}"));
    }

    private static string Where(View view)
    {
        int[] inputs = [.. view.Wrong.Select(view.Layout.InputOf).Distinct().Order()];
        return view.Layout.Inputs.Count == 1 || inputs.Length == 0 ? ""
            : ", in " + string.Join(", ", inputs.Select(i => view.Layout.Inputs[i].Name))
                + (inputs.Length < view.Layout.Inputs.Count ? " only" : "");
    }
}
