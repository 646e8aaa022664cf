namespace Harness.Verification.Checking;

/// <summary>Hypotheses: zeros where there should be none.</summary>
internal static class Missing
{
    public static MistakeDiagnosis? Of(View view)
    {
        if (!Array.TrueForAll(view.Wrong, i => view.Claimed[i] == 0))
            return null;
        int[] inputs = [.. view.Wrong.Select(view.Layout.InputOf).Distinct()];
        bool whole = inputs.All(input => view.Claimed[view.Layout.RangeOf(input)].All(g => g == 0));
        return whole ? Path(view, inputs) : Entries(view);
    }

    private static MistakeDiagnosis Path(View view, int[] inputs)
    {
        InputShape[] shapes = [.. inputs.Select(i => view.Layout.Inputs[i])];
        bool bias = view.Layout.Inputs.Count > 1 && shapes.All(s => s.Name.StartsWith('b') && s.Shape.Length <= 1);
        string names = string.Join(", ", shapes.Select(s => s.Name));
        return new MistakeDiagnosis(MistakeKind.MissingPath,
            bias ? $"the gradient of the bias {names} is missing"
                : $"the gradient of {names} is missing: it is zero, as if it were a constant",
            Evidence(view));
    }

    private static MistakeDiagnosis Entries(View view) => new(MistakeKind.MissingEntries,
        $"{(view.Wrong.Length == 1 ? "one entry is" : "some entries are")} zero and should not be", Evidence(view));

    private static string Evidence(View view)
    {
        int first = view.Wrong[0];
        string should = FormattableString.Invariant($"{view.Layout.NameOf(first)} should be {view.Reference[first]:R}");
        return FormattableString.Invariant($"all {view.Wrong.Length} wrong entries measured are exactly zero; {should}");
    }
}
