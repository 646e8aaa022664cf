using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.Neurons;

/// <summary>One sigmoid neuron with half the squared error, by autograd.</summary>
public static class SigmoidNeuron
{
    /// <summary>(∂J/∂w, ∂J/∂b) of J = ½(σ(wx + b) − z)².</summary>
    public static (double W, double B) Gradient(double w, double b, double x, double z)
    {
        using var scope = NewDisposeScope();
        Tensor parameters = tensor([w, b]).requires_grad_();
        Tensor y = (parameters * tensor([x, 1.0])).sum().sigmoid();
        Tensor loss = 0.5 * (y - z).square();
        double[] gradient = autograd.grad([loss], [parameters])[0].data<double>().ToArray();
        return (gradient[0], gradient[1]);
    }
}
