using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Harness.Reference.Plateaus;

/// <summary>The gradients of the plateau examples by autograd.</summary>
public static class PlateauGradients
{
    /// <summary>At the pre-activation of a logistic output: of half the squared error, and of the cross-entropy.</summary>
    public static double[] LogisticOutput(double a, double t)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(a).requires_grad_();
        return
        [
            autograd.grad([F.mse_loss(x.sigmoid(), tensor(t)) / 2], [x])[0].item<double>(),
            autograd.grad([F.binary_cross_entropy_with_logits(x, tensor(t))], [x])[0].item<double>(),
        ];
    }

    /// <summary>Of y = v r(wx + b) under Σ ½(y − t)², by (w, b, v).</summary>
    public static double[] ReluUnit(double slope, double w, double b, double v, double[] x, double[] t)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor p = tensor(new[] { w, b, v }).requires_grad_();
        Tensor y = p[2] * F.leaky_relu((p[0] * tensor(x)) + p[1], slope);
        return [.. autograd.grad([F.mse_loss(y, tensor(t), nn.Reduction.Sum) / 2], [p])[0].data<double>()];
    }

    /// <summary>Of y = tanh(v·tanh(Wx + b) + c) under Σ ½(y − t)², by (W, b, v, c) in one list.</summary>
    public static double[] TanhNetwork(int inputs, int hidden, double[] parameters, double[][] x, double[] t)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor p = tensor(parameters).requires_grad_();
        int w = hidden * inputs;
        Tensor examples = tensor(x.SelectMany(row => row).ToArray()).reshape(x.Length, inputs);
        Tensor h = F.linear(examples, p.narrow(0, 0, w).reshape(hidden, inputs), p.narrow(0, w, hidden)).tanh();
        Tensor y = (h.mv(p.narrow(0, w + hidden, hidden)) + p[^1]).tanh();
        return [.. autograd.grad([F.mse_loss(y, tensor(t), nn.Reduction.Sum) / 2], [p])[0].data<double>()];
    }

    /// <summary>Of n sigmoids, or n ReLUs, one inside the other, by the innermost input.</summary>
    public static double Chain(double x, int n, bool isRelu)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor input = tensor(x).requires_grad_();
        Tensor y = input;
        for (int layer = 0; layer < n; layer++)
            y = isRelu ? F.relu(y) : y.sigmoid();
        return autograd.grad([y], [input])[0].item<double>();
    }
}
