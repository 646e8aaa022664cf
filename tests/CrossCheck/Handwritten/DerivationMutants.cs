using Harness.Verification.Checking;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Mistakes that are planted in every derivation without knowing it.</summary>
public static class DerivationMutants
{
    /// <summary>The mistakes by name.</summary>
    public static IReadOnlyDictionary<string, Func<DerivationCase, Func<double[], double[]>>> All { get; } =
        new Dictionary<string, Func<DerivationCase, Func<double[], double[]>>>
        {
            ["sign flipped"] = c => x => [.. c.Gradient(x).Select(g => -g)],
            ["factor 2"] = c => x => [.. c.Gradient(x).Select(g => 2 * g)],
            ["off by 1e-6"] = c => x => [.. c.Gradient(x).Select(g => g * (1 + 1e-6))],
            ["last input's sign flipped"] = c => x => Block(c, x, c.Inputs.Length - 1, b => [.. b.Select(g => -g)]),
            ["first input's term dropped"] = c => x => Block(c, x, 0, b => new double[b.Length]),
            ["largest entry dropped"] = c => x => WithoutLargest(c.Gradient(x)),
            ["transposed"] = c => x => Transposed(c, x),
            ["shifted by one entry"] = c => x => Rolled(c.Gradient(x)),
            ["derivative at the neighbour's input"] = c => x => c.Gradient(Rolled(x)),
            ["derivative of the other branch"] = c => x => c.Gradient([.. x.Select(v => -v)]),
        };

    private static double[] Block(DerivationCase c, double[] x, int input, Func<double[], double[]> change)
    {
        double[] g = [.. c.Gradient(x)];
        int start = c.Inputs.Take(input).Sum(i => i.Count);
        change(g[start..(start + c.Inputs[input].Count)]).CopyTo(g, start);
        return g;
    }

    private static double[] WithoutLargest(double[] gradient)
    {
        double[] g = [.. gradient];
        g[Array.IndexOf(g, g.MaxBy(Math.Abs))] = 0;
        return g;
    }

    private static double[] Transposed(DerivationCase c, double[] x)
    {
        int matrix = Array.FindIndex(c.Inputs, (InputShape i) => i.Shape is [> 1, > 1]);
        return matrix < 0 ? c.Gradient(x) : Block(c, x, matrix, b =>
            [.. Enumerable.Range(0, b.Length).Select(k => b[(k % c.Inputs[matrix].Shape[0] * c.Inputs[matrix].Shape[1]) + (k / c.Inputs[matrix].Shape[0])])]);
    }

    private static double[] Rolled(double[] a) => [a[^1], .. a[..^1]];
}
