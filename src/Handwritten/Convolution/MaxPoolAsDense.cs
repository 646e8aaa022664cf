using Harness.Handwritten.Activations;
using Harness.Handwritten.LinearAlgebra;

namespace Harness.Handwritten.Convolution;

/// <summary>A weight matrix of a dense layer without bias.</summary>
/// <param name="Weights">The entries, row by row.</param>
/// <param name="Rows">The number of units.</param>
/// <param name="Columns">The number of inputs.</param>
public sealed record DenseLayer(double[] Weights, int Rows, int Columns);

/// <summary>Maximum pooling as several dense layers with ReLU between them.</summary>
/// <remarks>
/// <para>
/// Derivation: max(a, b) = b + max(a − b, 0) = relu(a − b) + relu(b) − relu(−b), so one hidden layer of three units for
/// each pair, read out linearly, gives the maximum of the pair. The read-out is merged into the layer above. A window of K
/// entries takes ⌈log₂ K⌉ hidden layers and one linear read-out.
/// </para>
/// <para>
/// One layer does not do: a unit φ(a·x + b) has the same value at 0, d and −d for a direction d ≠ 0 with a·d = 0, but
/// max(0, 0) = 0, and max(d) or max(−d) is positive.
/// </para>
/// <para>Source: Arora, Basu, Mianjy and Mukherjee, Understanding Deep Neural Networks with Rectified Linear Units, ICLR 2018, section 2.</para>
/// </remarks>
public static class MaxPoolAsDense
{
    /// <summary>The dense layers for the windows of a pooling; ReLU follows every one but the last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The window has fewer than two entries.</exception>
    public static IReadOnlyList<DenseLayer> Layers(PoolSize size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size.Size, 2, nameof(size));
        var layers = new List<DenseLayer>();
        int width = size.InputCount;
        // What is still to be compared in each window, as combinations of the units below.
        List<double[]>[] open = [.. Enumerable.Range(0, size.OutputCount).Select(w =>
            Enumerable.Range(0, size.WindowCount).Select(k => Unit(size.InputCount, (size.At(w, k), 1))).ToList())];
        while (open[0].Count > 1)
        {
            var units = new List<double[]>();
            (int, double)[][][] maxima = [.. open.Select(window => window.Chunk(2).Select(pair => AddUnits(pair, units)).ToArray())];
            layers.Add(new DenseLayer([.. units.SelectMany(u => u)], units.Count, width));
            width = units.Count;
            open = [.. maxima.Select(window => window.Select(m => Unit(width, m)).ToList())];
        }

        layers.Add(new DenseLayer([.. open.SelectMany(window => window[0])], size.OutputCount, width));
        return layers;
    }

    /// <summary>Runs dense layers on x, with ReLU after every one but the last.</summary>
    /// <exception cref="ArgumentException">A layer does not fit the one below.</exception>
    public static double[] Run(IReadOnlyList<DenseLayer> layers, double[] x)
    {
        ArgumentNullException.ThrowIfNull(layers);
        for (int i = 0; i < layers.Count; i++)
        {
            x = MatMul.Value<double>(layers[i].Weights, x, layers[i].Rows, layers[i].Columns, 1);
            if (i < layers.Count - 1)
                x = Relu.Value<double>(x);
        }

        return x;
    }

    /// <summary>
    /// A direction d ≠ 0, up to the signs of its entries, along which f does not change from 0 to d and to −d; null for
    /// none, and then f, if positively homogeneous, is no unit φ(a·x + b) of two inputs.
    /// </summary>
    public static (int, int)? DirectionWithoutChange(Func<int, int, int> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        foreach ((int a, int b) in from a in new[] { -1, 0, 1 } from b in new[] { -1, 0, 1 } where (a, b) != (0, 0) select (a, b))
        {
            if (f(a, b) == f(0, 0) && f(-a, -b) == f(0, 0))
                return (a, b);
        }

        return null;
    }

    // relu(a − b), relu(b), relu(−b) for a pair, relu(a), relu(−a) for a left-over entry; gives how they are read out.
    private static (int, double)[] AddUnits(double[][] pair, List<double[]> units)
    {
        int first = units.Count;
        double[] last = pair[^1];
        if (pair.Length == 2)
            units.Add([.. pair[0].Zip(last, (a, b) => a - b)]);
        int rest = units.Count;
        units.Add(last);
        units.Add([.. last.Select(b => -b)]);
        // For a left-over entry the first is one of the other two.
        return [(first, 1), (rest, 1), (rest + 1, -1)];
    }

    private static double[] Unit(int width, params ReadOnlySpan<(int At, double Weight)> entries)
    {
        double[] row = new double[width];
        foreach ((int at, double weight) in entries)
            row[at] = weight;
        return row;
    }
}
