using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.Hessians;

/// <summary>Second derivatives by differentiating autograd's gradient again.</summary>
public static class LayerHessian
{
    /// <summary>The Hessian of E = (tanh(v·σ(W z)) − target)²/2 by the entries of W, row by row.</summary>
    /// <param name="activation">σ: sigmoid, tanh or exp.</param>
    /// <param name="inputs">z [m].</param>
    /// <param name="weights">W, row by row [nm].</param>
    /// <param name="v">v [n].</param>
    /// <param name="target">The target.</param>
    /// <exception cref="ArgumentException">Another activation.</exception>
    public static double[] ByDoubleBackward(string activation, double[] inputs, double[] weights, double[] v, double target)
    {
        using var scope = NewDisposeScope();
        Tensor w = tensor(weights).requires_grad_();
        Tensor a = w.reshape(v.Length, inputs.Length).matmul(tensor(inputs));
        Tensor z = activation switch
        {
            "sigmoid" => a.sigmoid(),
            "tanh" => a.tanh(),
            "exp" => a.exp(),
            _ => throw new ArgumentException($"{activation} is not sigmoid, tanh or exp", nameof(activation)),
        };
        Tensor error = ((z * tensor(v)).sum().tanh() - target).pow(2) / 2;
        Tensor gradient = autograd.grad([error], [w], retain_graph: true, create_graph: true)[0];
        return [.. Enumerable.Range(0, weights.Length).SelectMany(i => autograd.grad([gradient[i]], [w], retain_graph: true)[0].data<double>().ToArray())];
    }
}
