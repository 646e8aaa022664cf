namespace Harness.Verification.Checking;

/// <summary>Where in the domain a gradient is wrong that is right elsewhere: a threshold that separates the points.</summary>
internal static class Regions
{
    public static MistakeDiagnosis? Of(double[][] wrong, double[][] right, Layout layout, Findings findings)
    {
        var features = new List<(string Name, Func<double[], double> Of)>
        {
            ("the largest magnitude among the inputs", Vectors.Largest),
            ("the norm of the inputs", Vectors.Norm),
            ("the sum of the inputs", x => x.Sum()),
        };
        IEnumerable<int> entries = findings.WrongEntries.Select(w =>
            w.Entry).Concat(Enumerable.Range(0, Math.Min(64, layout.Count))).Distinct();
        features.InsertRange(0, entries.Select<int, (string, Func<double[], double>)>(i => (layout.NameOf(i), x => x[i])));
        foreach ((string name, Func<double[], double> of) in features)
        {
            if (Separates(name, [.. wrong.Select(of)], [.. right.Select(of)]) is { } text)
                return Region($"wrong only where {text}", wrong.Length, right.Length);
        }

        return wrong.Length <= right.Length
            ? Region("wrong only in a part of the domain that no single number marks off", wrong.Length, right.Length) : null;
    }

    private static MistakeDiagnosis Region(string text, int wrong, int right) =>
        new(MistakeKind.Region, text, FormattableString.Invariant($"wrong at {wrong} points and right at {right}"));

    private static string? Separates(string name, double[] wrong, double[] right)
    {
        // Too few points on one side are separated by some number or other.
        if (wrong.Length + right.Length < 8)
            return null;
        (double low, double high) = (wrong.Min(), wrong.Max());
        bool below = Array.TrueForAll(right, r => r > high);
        bool above = Array.TrueForAll(right, r => r < low);
        bool between = wrong.Length >= 2 && Array.TrueForAll(right, r => r < low || r > high) && right.Length >= 8 * 2;
        return below ? FormattableString.Invariant($"{name} is below about {0.5 * (high + right.Min()):0.###}")
            : above ? FormattableString.Invariant($"{name} is above about {0.5 * (low + right.Max()):0.###}")
            : between ? FormattableString.Invariant($"{name} is between about {low:0.####} and {high:0.####}")
            : null;
    }
}
