using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Harness.Reference.Complexity;

/// <summary>A layered sigmoid network with loss ½ |t − y|², differentiated and updated by TorchSharp.</summary>
public static class BackpropagationSteps
{
    /// <summary>−∂E/∂W of every layer without thresholds, row by row.</summary>
    public static double[][] WeightChanges(double[][][] layers, double[] x, double[] target)
    {
        using var scope = NewDisposeScope();
        Tensor[] w = [.. layers.Select(rows => Matrix(rows).requires_grad_())];
        Tensor y = w.Aggregate(tensor(x), (value, matrix) => F.linear(value, matrix).sigmoid());
        Tensor loss = (tensor(target) - y).square().sum() / 2;
        return [.. autograd.grad([loss], w).Select(g => g.neg().reshape(-1).data<double>().ToArray())];
    }

    /// <summary>The output before and after one step of TorchSharp's SGD on every weight and bias.</summary>
    public static (double Before, double After) SgdStep(
        IEnumerable<(double[][] W, double[] B)> layers, double[] x, double target, double rate)
    {
        using var scope = NewDisposeScope();
        (Parameter W, Parameter B)[] parameters =
            [.. layers.Select(l => (nn.Parameter(Matrix(l.W)), nn.Parameter(tensor(l.B))))];
        using var sgd = optim.SGD(parameters.SelectMany(p => new[] { p.W, p.B }), rate);
        Tensor before = Output(parameters, x);
        ((before - target).square().sum() / 2).backward();
        sgd.step();
        return (before.item<double>(), Output(parameters, x).item<double>());
    }

    private static Tensor Output(IEnumerable<(Parameter W, Parameter B)> layers, double[] x) =>
        layers.Aggregate(tensor(x), (value, layer) => F.linear(value, layer.W, layer.B).sigmoid());

    private static Tensor Matrix(double[][] rows) => tensor([.. rows.SelectMany(r => r)]).reshape(rows.Length, rows[0].Length);
}
