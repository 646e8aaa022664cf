using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Harness.Reference.Symmetry;

/// <summary>A network with one hidden layer of tanh units and a tanh output, in TorchSharp.</summary>
public static class OddNetwork
{
    /// <summary>The outputs at several inputs.</summary>
    public static double[] Tanh(
        double[][] weights, double[] biases, double[] outputWeights, double outputBias, double[][] inputs)
    {
        using var scope = NewDisposeScope();
        Tensor hidden = F.linear(Matrix(inputs), Matrix(weights), tensor(biases)).tanh();
        return F.linear(hidden, Matrix([outputWeights]), tensor(new[] { outputBias })).tanh().reshape(-1).data<double>().ToArray();
    }

    private static Tensor Matrix(double[][] rows) => tensor([.. rows.SelectMany(r => r)]).reshape(rows.Length, rows[0].Length);
}
