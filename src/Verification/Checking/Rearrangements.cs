namespace Harness.Verification.Checking;

/// <summary>Hypotheses: the right numbers in the wrong places.</summary>
internal static class Rearrangements
{
    public static MistakeDiagnosis? Of(View view)
    {
        foreach (Rearrangement candidate in RearrangementList.For(view.Layout))
        {
            double[] corrected = candidate.Undo(view.Claimed);
            if (!corrected.AsSpan().SequenceEqual(view.Claimed) && view.Explains(corrected))
            {
                return new MistakeDiagnosis(candidate.Kind, candidate.Text, FormattableString.Invariant(
                    $"with the places put right it agrees with all {view.Known.Length} entries and {view.Directions.Count} directions measured"));
            }
        }

        return null;
    }

    /// <summary>The same numbers in another order that has no name.</summary>
    public static MistakeDiagnosis? AnyPermutation(View view)
    {
        if (!view.Whole || view.Wrong.Length < 2)
            return null;
        int[] byClaim = [.. view.Wrong.OrderBy(i => view.Claimed[i])];
        int[] byReference = [.. view.Wrong.OrderBy(i => view.Reference[i])];
        return byClaim.Zip(byReference, (a, b) =>
            Math.Abs(view.Claimed[a] - view.Reference[b]) <= view.Tolerance(b, view.Claimed[a])).All(same => same)
            ? new MistakeDiagnosis(MistakeKind.Permuted, $"{view.Wrong.Length} entries are exchanged among each other",
                "sorted by size, claimed and reference values are the same")
            : null;
    }
}
