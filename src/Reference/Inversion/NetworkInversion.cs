using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Harness.Reference.Inversion;

/// <summary>The gradient of ‖y − f(x)‖² by the input x of a network, by autograd.</summary>
public static class NetworkInversion
{
    /// <summary>∇E(x) for layers of weights [out, in], biases [out], logistic or linear.</summary>
    public static double[] Gradient(IReadOnlyList<(double[][] W, double[] B, bool IsLogistic)> network, double[] x, double[] y)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor input = tensor(x).requires_grad_();
        Tensor h = input;
        foreach ((double[][] w, double[] b, bool isLogistic) in network)
        {
            Tensor sums = F.linear(h, tensor(w.SelectMany(row => row).ToArray()).reshape(w.Length, w[0].Length), tensor(b));
            h = isLogistic ? sums.sigmoid() : sums;
        }

        return [.. autograd.grad([F.mse_loss(h, tensor(y), nn.Reduction.Sum)], [input])[0].data<double>()];
    }
}
