using Harness.Problems;

namespace Harness.CrossCheck.Reference;

/// <summary>Mistakes that can be made in any gradient.</summary>
public static class GradientFaults
{
    /// <summary>By name: a wrong copy of a gradient; one that is not wrong where the mistake cannot be made in it.</summary>
    public static IReadOnlyDictionary<string, Func<NumberArray, NumberArray>> All { get; } =
        new Dictionary<string, Func<NumberArray, NumberArray>>
        {
            ["sign"] = right => Each(right, x => -x),
            ["factor 2"] = right => Each(right, x => 2 * x),
            ["factor 1 + 1e-11"] = right => Each(right, x => x * (1 + 1e-11)),
            ["detached path"] = right => Each(right, _ => 0),
            ["largest entry lost"] = right => At(right, Largest(right), 0),
            ["not a number"] = right => At(right, right.Data.Length - 1, double.NaN),
            ["overflow"] = right => At(right, right.Data.Length - 1, double.PositiveInfinity),
            ["transposed"] = Transposed,
            ["shifted by one entry"] = right => new([right.Data[^1], .. right.Data[..^1]], right.Shape),
            ["reversed, as by a kernel not flipped"] = right => new([.. right.Data.Reverse()], right.Shape),
            ["flattened"] = right => new([.. right.Data], right.Data.Length),
        };

    /// <summary>Those that can be made in the gradient of every function.</summary>
    public static IReadOnlyList<string> Everywhere { get; } =
        ["sign", "factor 2", "factor 1 + 1e-11", "detached path", "largest entry lost", "not a number", "overflow"];

    private static NumberArray Each(NumberArray right, Func<double, double> change) =>
        new([.. right.Data.Select(change)], right.Shape);

    private static NumberArray At(NumberArray right, int entry, double value) =>
        new([.. right.Data.Select((x, i) => i == entry ? value : x)], right.Shape);

    private static int Largest(NumberArray right) => Array.IndexOf(right.Data, right.Data.MaxBy(Math.Abs));

    private static NumberArray Transposed(NumberArray right) => right.Shape is [var m, var n] && m == n
        ? new([.. right.Data.Select((_, i) => right.Data[(i % n * n) + (i / n)])], n, n)
        : right;
}
