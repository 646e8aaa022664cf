using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.Gans;

/// <summary>The GAN game in TorchSharp.</summary>
public static class GanGame
{
    /// <summary>V as the mean of log D over data samples plus that of log(1 − D) over generated ones.</summary>
    /// <param name="real">D at the data samples.</param>
    /// <param name="fake">D at the generated samples.</param>
    public static double Value(double[] real, double[] fake)
    {
        using var scope = NewDisposeScope();
        return (tensor(real).log().mean() + (1 - tensor(fake)).log().mean()).item<double>();
    }

    /// <summary>The gradients by the logit of log(1 − D) and of log D, for D = sigmoid(logit).</summary>
    public static double[] LogitGradients(double logit)
    {
        using var scope = NewDisposeScope();
        Tensor l = tensor(logit, ScalarType.Float64).requires_grad_();
        Tensor saturating = autograd.grad([(1 - l.sigmoid()).log()], [l])[0];
        Tensor other = autograd.grad([l.sigmoid().log()], [l])[0];
        return [saturating.item<double>(), other.item<double>()];
    }

    /// <summary>∂V/∂(θ, w, b) for data at 1, generated samples at θ and D(x) = sigmoid(wx + b).</summary>
    public static double[] Gradient(double theta, double w, double b)
    {
        using var scope = NewDisposeScope();
        Tensor[] p = [.. new[] { theta, w, b }.Select(v => tensor(v, ScalarType.Float64).requires_grad_())];
        Tensor value = (p[1] + p[2]).sigmoid().log() + (1 - ((p[1] * p[0]) + p[2]).sigmoid()).log();
        return [.. autograd.grad([value], p).Select(t => t.item<double>())];
    }
}
