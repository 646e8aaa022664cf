namespace Harness.Handwritten.Logic;

/// <summary>Sums (OR) of products: value, network, and the smallest ones of a function.</summary>
/// <remarks>
/// <para>As a network: one hidden step unit for each product, and an output with weights 1 and bias −½.</para>
/// <para>Source: Quine, “The problem of simplifying truth functions”, 1952. No twin: a sum is its truth table.</para>
/// </remarks>
public static class SumOfProducts
{
    /// <summary>Whether any product holds.</summary>
    public static bool Value(IEnumerable<Product> products, bool[] x) => products.Any(p => p.Value(x));

    /// <summary>The network with a hidden unit for every product and one output for every sum.</summary>
    /// <param name="sums">The sums, one for each output.</param>
    public static LogicNetwork Network(params Product[][] sums)
    {
        Product[] hidden = [.. sums.SelectMany(s => s)];
        return new LogicNetwork(
            new DenseLayer([.. hidden.Select(p => p.Weights)], [.. hidden.Select(p => p.Bias)]),
            new DenseLayer(Blocks([.. sums.Select(s => s.Length)]), [.. sums.Select(_ => -0.5)]));
    }

    /// <summary>Output weights that are 1 for an output's own block of hidden units and 0 for the others.</summary>
    /// <param name="sizes">The number of hidden units of each output.</param>
    public static double[][] Blocks(params int[] sizes)
    {
        int[] owner = [.. sizes.SelectMany((size, output) => Enumerable.Repeat(output, size))];
        return [.. sizes.Select((_, output) => owner.Select(o => o == output ? 1.0 : 0.0).ToArray())];
    }

    /// <summary>
    /// Every sum with the fewest products, and of these the fewest literals, that equals f; by trying them all.
    /// </summary>
    /// <remarks>The products of such a sum are among the implicants of f, those that are 0 wherever f is.</remarks>
    /// <param name="n">The number of variables; small, for all subsets of the implicants are tried.</param>
    /// <param name="f">The function.</param>
    public static Product[][] Smallest(int n, Func<bool[], bool> f)
    {
        bool[][] inputs = BooleanInputs.All(n);
        bool[][] ones = [.. inputs.Where(f)];
        Product[] implicants = [.. Product.All(n).Where(p => inputs.All(x => !p.Value(x) || f(x)))];
        for (int size = 0; ; size++)
        {
            Product[][] sums = [.. Subsets(implicants, size).Where(s => ones.All(x => Value(s, x)))];
            if (sums.Length > 0)
                return [.. sums.Where(s => s.Sum(p => p.Literals) == sums.Min(t => t.Sum(p => p.Literals)))];
        }
    }

    private static IEnumerable<Product[]> Subsets(Product[] all, int size) => size == 0 ? [[]] :
        all.SelectMany((first, i) => Subsets(all[(i + 1)..], size - 1).Select(rest => (Product[])[first, .. rest]));
}
