using Harness.Verification.Checking;

namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>A wrong gradient of a corpus function.</summary>
/// <param name="Case">The function.</param>
/// <param name="Name">The mistake.</param>
/// <param name="Expected">The names it may be given; more than one where the mistakes coincide.</param>
/// <param name="Gradient">The wrong gradient.</param>
public sealed record Mistake(CorpusCase Case, string Name, MistakeKind[] Expected, Func<double[], double[]> Gradient)
{
    /// <summary>Whether it differs from the right gradient at the point, by more than rounding.</summary>
    public bool IsWrongAt(double[] x)
    {
        if (Breaks(Expected))
            return true;
        (double[] wrong, double[] right) = (Gradient(x), Case.Gradient(x));
        double scale = right.Max(Math.Abs);
        return !wrong.Zip(right, (a, b) => Math.Abs(a - b)).All(d => d <= 1e-9 * scale);
    }

    /// <summary>Whether the name given to the mistake at the point is one of those expected, or describes the numbers as
    /// truly.</summary>
    public bool Accepts(MistakeKind kind, double[] x) => Expected.Contains(kind) || Twins(x).Any(m => m.Expected.Contains(kind))
        || IsTrue(kind, x);

    private static IEnumerable<Mistake> Family => MistakeList.All.Concat(HoldOutList.Mistakes).Concat(RoundedList.Mistakes);

    private IEnumerable<Mistake> Twins(double[] x) =>
        Family.Where(m => m.Case == Case && m.Expected.Length > 0 && Coincide(m, x));

    private bool Coincide(Mistake other, double[] x)
    {
        if (ReferenceEquals(this, other) || Breaks(Expected) || Breaks(other.Expected))
            return false;
        double[] mine = Gradient(x);
        double scale = mine.Max(Math.Abs);
        return mine.Zip(other.Gradient(x), (a, b) => Math.Abs(a - b)).All(d => d <= 1e-9 * scale);
    }

    private static bool Breaks(MistakeKind[] kinds) => Array.Exists(kinds, k => k >= MistakeKind.NotFinite);

    private bool IsTrue(MistakeKind kind, double[] x)
    {
        if (Breaks(Expected))
            return false;
        (double[] wrong, double[] right) = (Gradient(x), Case.Gradient(x));
        double scale = right.Max(Math.Abs);
        int[] differ = [.. Enumerable.Range(0, x.Length).Where(i => Math.Abs(wrong[i] - right[i]) > 1e-9 * scale)];
        double factor = wrong.Zip(right, (a, b) => a * b).Sum() / right.Sum(r => r * r);
        return kind switch
        {
            MistakeKind.Factor => wrong.Zip(right, (a, b) => Math.Abs(a - (factor * b))).All(d => d <= 1e-9 * scale),
            MistakeKind.WrongEntries => differ.Length == 1,
            MistakeKind.MissingPath => wrong.All(g => g == 0),
            MistakeKind.OutsideSubdifferential => Case.AtKink is { } atKink && differ.All(i => atKink(x, i)),
            _ => false,
        };
    }
}
