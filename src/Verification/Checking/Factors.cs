using System.Globalization;

namespace Harness.Verification.Checking;

/// <summary>Hypotheses: the gradient is right but for a factor.</summary>
internal static class Factors
{
    private const double Accuracy = 1e-7;

    private static double[] Simple => [-1, 2, 0.5, -2, -0.5];

    /// <summary>−1, 2 or 1/2 for everything.</summary>
    public static MistakeDiagnosis? WholeSimple(View view) =>
        Array.Find(Simple, c => view.Explains(Times(view.Claimed, 1 / c))) is var c && c != 0
            ? Named(c, view, "the gradient", null) : null;

    /// <summary>Any constant for everything.</summary>
    public static MistakeDiagnosis? Whole(View view) =>
        Ratio(view, view.Known) is { } c && view.Explains(Times(view.Claimed, 1 / c)) && Telling(c, view, view.Known)
            ? Named(c, view, "the gradient", null) : null;

    /// <summary>A constant for each of several inputs.</summary>
    public static MistakeDiagnosis? PerInput(View view)
    {
        if (view.Layout.Inputs.Count < 2)
            return null;
        double[] candidate = [.. view.Claimed];
        var wrong = new List<(int Input, double Factor)>();
        for (int input = 0; input < view.Layout.Inputs.Count; input++)
        {
            int[] known = [.. view.Known.Where(i => view.Layout.InputOf(i) == input)];
            if (!known.Any(view.Wrong.Contains))
                continue;
            if (Ratio(view, known) is not { } c || !Telling(c, view, known))
                return null;
            wrong.Add((input, c));
            for (int i = view.Layout.Start(input); i < view.Layout.RangeOf(input).End.Value; i++)
                candidate[i] /= c;
        }

        return wrong.All(w => Math.Abs(w.Factor - wrong[0].Factor) < 1e-6 * Math.Abs(w.Factor))
            && view.Explains(candidate)
            ? Named(wrong[0].Factor, view, "the gradient of " + string.Join(", ",
                wrong.Select(w => view.Layout.Inputs[w.Input].Name)), wrong[0].Input)
            : null;
    }

    /// <summary>A constant for the wrong entries, which are some of many.</summary>
    public static MistakeDiagnosis? OfSubset(View view) =>
        view.Wrong.Length >= 2 && Ratio(view, view.Wrong) is { } c && Telling(c, view, view.Wrong)
            ? Named(c, view, $"each of {view.Wrong.Length} entries", null) : null;

    /// <summary>claim/reference where it is the same for all of these entries; null otherwise.</summary>
    public static double? Ratio(View view, IReadOnlyList<int> entries)
    {
        int[] nonZero = [.. entries.Where(i => !view.IsZero(i))];
        if (nonZero.Length == 0)
            return null;
        int best = nonZero.MinBy(i => view.Bars[i] / Math.Abs(view.Reference[i]));
        double c = view.Claimed[best] / view.Reference[best];
        return c != 0 && double.IsFinite(c) && entries.All(i =>
            view.Miss(i, view.Claimed[i] / c) <= view.Tolerance(i, view.Claimed[i] / c) * Math.Max(1, 1 / Math.Abs(c)))
            ? c : null;
    }

    /// <summary>The factor with its usual cause.</summary>
    public static (MistakeKind Kind, string Text) Name(double c, View view, int? input)
    {
        if (Near(c, -1, view))
            return (MistakeKind.Sign, "has the wrong sign");
        string value = c.ToString("0.######", CultureInfo.InvariantCulture);
        string text = Near(c, 2, view) ? "is twice what it should be"
            : Near(c, 0.5, view) ? "is half of what it should be"
            : Cause(Math.Abs(c), view, input) is { } cause ? $"is {value} times what it should be: {cause}"
            : $"is {value} times what it should be";
        return (MistakeKind.Factor, text);
    }

    private static MistakeDiagnosis Named(double c, View view, string what, int? input)
    {
        (MistakeKind kind, string text) = Name(c, view, input);
        return new MistakeDiagnosis(kind, $"{what} {text}", string.Create(CultureInfo.InvariantCulture,
            $"divided by {c:0.##########} it agrees with all {view.Known.Length} entries and {view.Directions.Count} directions measured"));
    }

    // The usual suspects: lengths of axes, numbers of entries, and one less than these.
    private static string? Cause(double c, View view, int? input)
    {
        IEnumerable<InputShape> shapes = input is { } i ? [view.Layout.Inputs[i]] : view.Layout.Inputs;
        foreach (int n in shapes.SelectMany(s => s.Shape.Append(s.Count)).Append(view.Count).Where(n => n > 1).Distinct())
        {
            if (Near(c, n, view))
                return FormattableString.Invariant($"n = {n}, a sum where a mean is differentiated");
            if (Near(c, 1.0 / n, view))
                return FormattableString.Invariant($"1/n with n = {n}, a mean where a sum is differentiated");
            if (Near(c, n / (n - 1.0), view) || Near(c, (n - 1.0) / n, view))
                return FormattableString.Invariant($"n against n - 1 with n = {n}");
        }

        return null;
    }

    // One number is always some multiple of another: without a second one the factor must be a known one.
    private static bool Telling(double c, View view, IReadOnlyList<int> entries) =>
        entries.Count(i => !view.IsZero(i)) >= 2 || Array.Exists(Simple, s => Near(c, s, view));

    private static bool Near(double a, double b, View view) =>
        Math.Abs(a - b) <= Math.Max(Accuracy, 16 * view.Roundoff) * Math.Abs(b);

    private static double[] Times(double[] a, double c) => Array.ConvertAll(a, x => c * x);
}
