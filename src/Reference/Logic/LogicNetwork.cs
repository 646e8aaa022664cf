using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Harness.Reference.Logic;

/// <summary>A layered network of step or logistic units, all inputs at once, in TorchSharp.</summary>
public static class LogicNetwork
{
    /// <summary>The sums of the output units, one row for each input.</summary>
    /// <param name="layers">Weights and biases of every layer.</param>
    /// <param name="inputs">The inputs, one in each row.</param>
    /// <param name="gain">The gain of logistic hidden units; null for step units.</param>
    public static double[][] Sums(IEnumerable<(double[][] Weights, double[] Biases)> layers, double[][] inputs, double? gain)
    {
        using var scope = NewDisposeScope();
        Tensor values = Matrix(inputs);
        Tensor sums = values;
        foreach ((double[][] weights, double[] biases) in layers)
        {
            sums = F.linear(values, Matrix(weights), tensor(biases));
            values = gain is { } g ? (sums * g).sigmoid() : sums.gt(0).to_type(ScalarType.Float64);
        }

        double[] flat = sums.data<double>().ToArray();
        return [.. flat.Chunk(flat.Length / inputs.Length)];
    }

    private static Tensor Matrix(double[][] rows) => tensor([.. rows.SelectMany(r => r)]).reshape(rows.Length, rows[0].Length);
}
