using Harness.Handwritten.Activations;

namespace Harness.Handwritten.Logic;

/// <summary>A layer of units: sums W x + b.</summary>
/// <param name="Weights">W, one row for each unit.</param>
/// <param name="Biases">b, one for each unit.</param>
public sealed record DenseLayer(double[][] Weights, double[] Biases);

/// <summary>A layered network on 0/1 inputs, with step units or with logistic units σ(g a) of a gain g.</summary>
/// <remarks>
/// <para>Shapes: layer k takes as many values as layer k − 1 has units. A step unit fires when its sum is above 0.</para>
/// <para>With logistic units the outputs count as 1 when they are above ½, that is when their sums are above 0.</para>
/// <para>Source: Minsky and Papert, Perceptrons; Rojas, Neural Networks, chapters 2 and 3.</para>
/// </remarks>
public sealed class LogicNetwork
{
    private readonly DenseLayer[] _layers;

    /// <summary>The network of these layers, first layer first.</summary>
    /// <exception cref="ArgumentException">The layers do not fit each other.</exception>
    public LogicNetwork(params DenseLayer[] layers)
    {
        ArgumentOutOfRangeException.ThrowIfZero(layers.Length, nameof(layers));
        _layers = layers;
        for (int k = 0; k < layers.Length; k++)
        {
            RequireFit(layers, k, k == 0 ? layers[0].Weights[0].Length : layers[k - 1].Weights.Length);
        }
    }

    /// <summary>The layers.</summary>
    public IReadOnlyList<DenseLayer> Layers => _layers;

    /// <summary>How many values go in.</summary>
    public int Inputs => _layers[0].Weights[0].Length;

    /// <summary>The layers between the inputs and the output layer.</summary>
    public int HiddenLayers => _layers.Length - 1;

    /// <summary>What step units compute.</summary>
    public bool[] Bits(bool[] x) => [.. Sums(x, a => a > 0 ? 1 : 0).Select(a => a > 0)];

    /// <summary>What logistic units of this gain compute, the outputs taken at ½.</summary>
    public bool[] Bits(bool[] x, double gain) => [.. Outputs(x, gain).Select(y => y > 0.5)];

    /// <summary>The outputs of logistic units of this gain.</summary>
    public double[] Outputs(bool[] x, double gain) =>
        [.. Sums(x, a => Sigmoid.Value(gain * a)).Select(a => Sigmoid.Value(gain * a))];

    /// <summary>The sums of the output units, with this activation in the layers before.</summary>
    public double[] Sums(bool[] x, Func<double, double> activation)
    {
        double[] values = Sums(_layers[0], BooleanInputs.Numbers(x));
        foreach (DenseLayer layer in _layers.Skip(1))
            values = Sums(layer, [.. values.Select(activation)]);
        return values;
    }

    /// <summary>W x + b of one layer.</summary>
    public static double[] Sums(DenseLayer layer, double[] x) =>
        [.. layer.Weights.Zip(layer.Biases, (row, b) => ThresholdUnit.Sum(row, b, x))];

    private static void RequireFit(DenseLayer[] layers, int k, int width)
    {
        (double[][] rows, double[] biases) = (layers[k].Weights, layers[k].Biases);
        if (rows.Any(row => row.Length != width))
        {
            int wrong = rows.First(row => row.Length != width).Length;
            throw new ArgumentException($"layer {k + 1} has weights for {wrong} values, but {width} come in", nameof(layers));
        }

        if (rows.Length != biases.Length)
            throw new ArgumentException($"layer {k + 1} has {rows.Length} units, but {biases.Length} biases", nameof(layers));
    }
}
