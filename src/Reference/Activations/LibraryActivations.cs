using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.Activations;

/// <summary>The library's own activations and norms, their values and gradients by autograd.</summary>
public static class LibraryActivations
{
    /// <summary>relu(x).</summary>
    public static double Relu(double x) => Apply(t => nn.functional.relu(t), [x])[0];

    /// <summary>selu(x) with the library's constants.</summary>
    public static double Selu(double x) => Apply(t => nn.functional.selu(t), [x])[0];

    /// <summary>softmax(x).</summary>
    public static double[] Softmax(double[] x) => Apply(t => t.softmax(0), x);

    /// <summary>ln softmax(x).</summary>
    public static double[] LogSoftmax(double[] x) => Apply(t => t.log_softmax(0), x);

    /// <summary>d relu(x)/dx.</summary>
    public static double ReluDerivative(double x) => Pull(t => nn.functional.relu(t), [x], [1])[0];

    /// <summary>The gradient of Σ |xᵢ|.</summary>
    public static double[] Norm1Gradient(double[] x) => Pull(t => t.abs(), x, [.. x.Select(_ => 1.0)]);

    /// <summary>Jᵀȳ of the sigmoid.</summary>
    public static double[] SigmoidVjp(double[] x, double[] yBar) => Pull(t => t.sigmoid(), x, yBar);

    /// <summary>Jᵀȳ of the softmax.</summary>
    public static double[] SoftmaxVjp(double[] x, double[] yBar) => Pull(t => t.softmax(0), x, yBar);

    private static double[] Apply(Func<Tensor, Tensor> f, double[] x)
    {
        using var scope = NewDisposeScope();
        return f(tensor(x)).data<double>().ToArray();
    }

    private static double[] Pull(Func<Tensor, Tensor> f, double[] x, double[] yBar)
    {
        using var scope = NewDisposeScope();
        Tensor input = tensor(x).requires_grad_();
        return autograd.grad([f(input)], [input], [tensor(yBar)])[0].data<double>().ToArray();
    }
}
