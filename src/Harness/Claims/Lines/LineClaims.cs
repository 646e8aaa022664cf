using Harness.Claims.Logic;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Lines;
using Harness.Handwritten.Logic;
using Harness.Verification.Claims;

namespace Harness.Claims.Lines;

/// <summary>Vertical against horizontal lines on a 2×2 grid, x1 x2 over x3 x4.</summary>
internal static class LineClaims
{
    private const string Grid = "on the 2×2 grid with columns 1010, 0101 and rows 1100, 0011";

    // Left and right column, upper and lower row.
    internal static readonly bool[][] Patterns = [[true, false, true, false], [false, true, false, true], [true, true, false, false], [false, false, true, true]];
    internal static readonly bool[] Vertical = [true, true, false, false];
    private static readonly string[] Files = ["src/Handwritten/Lines/LinearSeparation.cs"];

    // The weights of h1 and h2.
    private static readonly long[][] Detectors = [[1, -1, 1, -1], [1, 1, -1, -1]];

    internal static readonly LogicNetwork LeftOrRight = new(
        new DenseLayer([[1, -1, 1, -1], [-1, 1, -1, 1]], [-1, -1]),
        new DenseLayer([[1, 1]], [-0.5]));

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("lines.linear-separability")
        {
            True = Check.Once($"no, they are not linearly separable {Grid}: 1010 + 0101 = 1111 = 1100 + 0011, so w · x + b has the same sum over both classes", () => SeparableByPixels()),
            Derivation = ["If w · x + b were positive on both columns and negative on both rows, so would be the sums over them.", "But both sums are w · (1,1,1,1) + 2b."],
            Code = Files,
        },
        new("lines.detectors")
        {
            Printed = Check.All(
                "a threshold on h1 tells the vertical lines from the horizontal ones, and so does one on h2",
                Check.ForAll("h1, then h2", Enumerable.Range(0, 2), NoThreshold)),
            True = Check.ForAll(
                "h1 is σ(2) on the left column, σ(−2) on the right and ½ on both rows, h2 the same for the upper and the lower row: |h1 − ½| > 0 detects vertical and |h2 − ½| > 0 horizontal lines; a threshold on h1 or h2 detects one of the two lines only",
                Enumerable.Range(0, 4),
                WrongSum),
            Because = "a unit with one threshold cannot have both columns on one side and both rows on the other",
            Derivation = ["x1 + x3 − x2 − x4 is 2 on the left column, −2 on the right one, and 0 on each row, which has one pixel on either side.", "σ is increasing, so a threshold on h1 is a threshold on this sum."],
            Code = Files,
        },
        new("lines.network-separates")
        {
            Printed = Check.Once("some w1, w2, b make w1 h1 + w2 h2 + b positive on the vertical and negative on the horizontal lines", InseparableWhenHidden),
            True = Check.All(
                $"with h1 = σ(g(x1 + x3 − x2 − x4 − 1)), h2 = σ(g(x2 + x4 − x1 − x3 − 1)) and y = σ(g(h1 + h2 − ½)), g ≥ 2 or step units, y is above ½ on the vertical lines and below on the horizontal ones {Grid}",
                TruthChecks.LogisticFrom("logistic units", LeftOrRight, 2, IsVertical, Patterns)),
            Derivation = ["The biases make h1 the detector of the left column and h2 that of the right one; y is their OR.", "On the rows both sums are −1, on a column 1 and −3: for g = 2, 2σ(−2) = 0.24 < ½ < σ(2) = 0.88."],
            Code = [.. Files, "src/Handwritten/Logic/LogicNetwork.cs"],
        },
    ];

    private static bool[] IsVertical(bool[] x) => [x.SequenceEqual(Patterns[0]) || x.SequenceEqual(Patterns[1])];

    private static string? SeparableByPixels()
    {
        long[][] points = [.. Patterns.Select(p => p.Select(b => b ? 1L : 0L).ToArray())];
        return Refuses(points) is { } combination ? combination.All(n => n == 1) ? null : $"the certificate is ({string.Join(", ", combination)})"
            : "a hyperplane separates them";
    }

    // The combination of the points that shows that no hyperplane separates the classes, put in; null where one does.
    private static long[]? Refuses(long[][] points)
    {
        Separation found = LinearSeparation.Decide(points, Vertical);
        if (found.Combination is not { } lambda)
            return null;
        bool balanced = Enumerable.Range(0, points[0].Length + 1).All(axis =>
            points.Select((p, i) => (Vertical[i] ? 1 : -1) * lambda[i] * (axis < p.Length ? p[axis] : 1)).Sum() == 0);
        return balanced && lambda.All(n => n >= 0) && lambda.Any(n => n > 0) ? lambda : throw new InvalidOperationException("a false certificate");
    }

    private static string? NoThreshold(int unit)
    {
        long[] sums = [.. Patterns.Select(p => Sum(unit, p))];
        return Refuses([.. sums.Select(s => new[] { s })]) is null ? null
            : $"the sum in h{unit + 1} is {sums[0]} and {sums[1]} on the vertical lines, {sums[2]} and {sums[3]} on the horizontal ones";
    }

    private static string? WrongSum(int pattern)
    {
        (long h1, long h2) = (Sum(0, Patterns[pattern]), Sum(1, Patterns[pattern]));
        (long, long) stated = pattern switch { 0 => (2, 0), 1 => (-2, 0), 2 => (0, 2), _ => (0, -2) };
        return (h1, h2) == stated ? null : $"at {BooleanInputs.Text(Patterns[pattern])} the sums are {(h1, h2)}";
    }

    // (h − ½)/(σ(2) − ½) is one affine map; it takes the hidden values to whole numbers, and separability is not changed by it.
    private static string? InseparableWhenHidden()
    {
        double unit = Sigmoid.Value(2.0) - 0.5;
        long[][] points = [.. Patterns.Select(p => new[] { Sum(0, p) / 2, Sum(1, p) / 2 })];
        bool mapped = Patterns.Zip(points).All(pair => Enumerable.Range(0, 2).All(k =>
            Math.Abs(((Sigmoid.Value((double)Sum(k, pair.First)) - 0.5) / unit) - pair.Second[k]) < 1e-14));
        return mapped && Refuses(points) is not null
            ? "(h1, h2) is (σ(2), ½) and (σ(−2), ½) on the vertical lines, (½, σ(2)) and (½, σ(−2)) on the horizontal ones; both pairs have the midpoint (½, ½), so w1 h1 + w2 h2 + b has the same mean over both classes"
            : null;
    }

    internal static long Sum(int unit, bool[] pattern) => Detectors[unit].Zip(pattern, (w, x) => x ? w : 0).Sum();
}
