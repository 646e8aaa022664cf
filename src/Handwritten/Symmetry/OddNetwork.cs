namespace Harness.Handwritten.Symmetry;

/// <summary>A network with one hidden layer of an odd activation f: y = f(Σⱼ vⱼ f(Σᵢ xᵢ wⱼᵢ + bⱼ) + w₀).</summary>
/// <remarks>
/// <para>Shapes: w [N, d], b [N], v [N], w₀ a number, x [d].</para>
/// <para>
/// Symmetries, for f(−a) = −f(a): a hidden unit whose weights, bias and output weight all change sign gives
/// (−vⱼ) f(−aⱼ) = vⱼ f(aⱼ), the same; and the units may stand in any order. That is a group of 2ᴺ · N! changes of the
/// weights. Two of them give the same weights only where a unit has all its weights zero or two units agree up to sign.
/// </para>
/// <para>Source: Sussmann, “Uniqueness of the weights for minimal feedforward nets”, 1992; Bishop, PRML, section 5.1.1.</para>
/// </remarks>
/// <param name="Weights">w, one row for each hidden unit.</param>
/// <param name="Biases">b.</param>
/// <param name="OutputWeights">v.</param>
/// <param name="OutputBias">w₀.</param>
public sealed record OddNetwork(double[][] Weights, double[] Biases, double[] OutputWeights, double OutputBias)
{
    /// <summary>N, the number of hidden units.</summary>
    public int Units => Weights.Length;

    /// <summary>Every weight in one list: for each unit its row, bias and output weight, then w₀.</summary>
    public double[] AllWeights =>
        [.. Enumerable.Range(0, Units).SelectMany(j => (double[])[.. Weights[j], Biases[j], OutputWeights[j]]), OutputBias];

    /// <summary>The sum Σᵢ xᵢ wᵢ + b of one unit.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Sum(ReadOnlySpan<double> x, ReadOnlySpan<double> w, double b)
    {
        Require.SameLength(x, w);
        double sum = b;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * w[i];
        return sum;
    }

    /// <summary>The output.</summary>
    /// <param name="x">The input.</param>
    /// <param name="f">The activation, of the hidden units and of the output.</param>
    public double Value(double[] x, Func<double, double> f) =>
        f(OutputWeights.Select((v, j) => v * f(Sum(x, Weights[j], Biases[j]))).Sum() + OutputBias);

    /// <summary>The same network with the signs of some hidden units changed: row, bias and output weight.</summary>
    /// <param name="flipped">Which units; the lowest binary digit is the first unit.</param>
    public OddNetwork FlipUnits(int flipped)
    {
        double[] signs = [.. Enumerable.Range(0, Units).Select(j => ((flipped >> j) & 1) == 1 ? -1.0 : 1.0)];
        return this with
        {
            Weights = [.. Weights.Zip(signs, (row, s) => row.Select(w => s * w).ToArray())],
            Biases = [.. Biases.Zip(signs, (b, s) => s * b)],
            OutputWeights = [.. OutputWeights.Zip(signs, (v, s) => s * v)],
        };
    }

    /// <summary>The same network with its hidden units in another order.</summary>
    public OddNetwork Reorder(int[] order) => this with
    {
        Weights = [.. order.Select(j => Weights[j])],
        Biases = [.. order.Select(j => Biases[j])],
        OutputWeights = [.. order.Select(j => OutputWeights[j])],
    };

    /// <summary>Every sign of every weight changed; the output bias too, if asked for.</summary>
    public OddNetwork FlipAll(bool outputBias) =>
        FlipUnits((1 << Units) - 1) with { OutputBias = outputBias ? -OutputBias : OutputBias };

    /// <summary>All 2ᴺ changes of signs, the unchanged network first.</summary>
    public IEnumerable<OddNetwork> SignFlips() => Enumerable.Range(0, 1 << Units).Select(FlipUnits);

    /// <summary>All 2ᴺ · N! changes of signs and order, the unchanged network first.</summary>
    public IEnumerable<OddNetwork> Symmetries() =>
        Orders([.. Enumerable.Range(0, Units)]).SelectMany(order => Reorder(order).SignFlips());

    private static IEnumerable<int[]> Orders(int[] units) => units.Length == 0 ? [[]] :
        units.SelectMany(first => Orders([.. units.Where(j => j != first)]).Select(rest => (int[])[first, .. rest]));
}
