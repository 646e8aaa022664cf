using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Harness.Reference.Linear;

/// <summary>A stack of affine layers in TorchSharp, and the one layer read off it by autograd.</summary>
public static class AffineLayers
{
    /// <summary>The output at x, the output at 0 (the bias of the whole) and the Jacobian (its matrix), row by row.</summary>
    public static (double[] Value, double[] AtZero, double[] Jacobian) Measured(
        IReadOnlyList<(double[][] W, double[] B)> layers, double[] x)
    {
        using var scope = NewDisposeScope();
        Tensor input = tensor(x).requires_grad_();
        Tensor y = Output(layers, input);
        IEnumerable<double> jacobian = Enumerable.Range(0, (int)y.numel())
            .SelectMany(i => autograd.grad([y[i]], [input], retain_graph: true)[0].data<double>().ToArray());
        return (y.data<double>().ToArray(), Output(layers, zeros_like(input)).data<double>().ToArray(), [.. jacobian]);
    }

    private static Tensor Output(IEnumerable<(double[][] W, double[] B)> layers, Tensor x) =>
        layers.Aggregate(x, (value, layer) => F.linear(value, Matrix(layer.W), tensor(layer.B)));

    private static Tensor Matrix(double[][] rows) => tensor([.. rows.SelectMany(r => r)]).reshape(rows.Length, rows[0].Length);
}
