namespace Harness.Verification.Checking;

/// <summary>Hypotheses: a term that is the same in all entries, or a multiple of the input, is missing or too much.</summary>
internal static class AdditiveTerms
{
    private const int Least = 3;

    public static MistakeDiagnosis? Of(View view)
    {
        if (view.Wrong.Length < Least)
            return null;
        (string Name, Func<double, double> Term)[] terms =
            [("a constant", _ => 1), ("a multiple of the input", x => x), ("a multiple of the input's sign", x => Math.Sign(x)),
                ("a multiple of the input squared", x => x * x)];
        foreach ((string name, Func<double, double> term) in terms)
        {
            if (Fit(view, term) is { } c)
                return Named(view, name, c);
        }

        return null;
    }

    private static MistakeDiagnosis Named(View view, string name, double c) => new(MistakeKind.AdditiveTerm,
        $"{name} is {(c > 0 ? "missing from" : "too much in")} {view.Wrong.Length} entries", FormattableString.Invariant(
            $"reference - claim is {c:0.########} times it in all of them"));

    // c such that reference − claim = c·term(x) in every wrong entry, and term(x) vanishes or the input is another in the others.
    private static double? Fit(View view, Func<double, double> term)
    {
        int[] smooth = [.. view.Wrong.Where(i => !view.Intervals.ContainsKey(i))];
        if (smooth.Length == 0)
            return null;
        int largest = smooth.MaxBy(i => Math.Abs(term(view.Point[i])));
        double c = (view.Reference[largest] - view.Claimed[largest]) / term(view.Point[largest]);
        if (!double.IsFinite(c) || view.Wrong.Select(view.Layout.InputOf).ToHashSet() is not { } inputs)
            return null;
        bool fits = view.Known.Where(i => inputs.Contains(view.Layout.InputOf(i))).All(i =>
            view.Miss(i, view.Claimed[i] + (c * term(view.Point[i])))
                <= view.Tolerance(i, view.Claimed[i]) + (Math.Abs(term(view.Point[i]) / term(view.Point[largest])) * view.Tolerance(largest, view.Claimed[largest])));
        return fits ? c : null;
    }
}
