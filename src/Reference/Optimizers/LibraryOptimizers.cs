using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Harness.Reference.Optimizers;

/// <summary>The library's own optimizers, run in float64 on prescribed gradients or on f = ½ Σ ηᵢ xᵢ², whose gradient is autograd's.</summary>
public static class LibraryOptimizers
{
    /// <summary>The points of gradient descent on ½ Σ ηᵢ xᵢ², the start first.</summary>
    public static double[][] GradientDescent(double[] eta, double[] start, double alpha, int steps) =>
        OnBowl(eta, start, steps, p => optim.SGD(p, alpha));

    /// <summary>
    /// The points of momentum by averaging on ½ Σ ηᵢ xᵢ². The library has the heavy ball u ← βu + g, x ← x − rate·u, which is the same
    /// at the rate α(1 − β).
    /// </summary>
    public static double[][] Momentum(double[] eta, double[] start, double alpha, double beta, int steps) =>
        OnBowl(eta, start, steps, p => optim.SGD(p, alpha * (1 - beta), momentum: beta));

    /// <summary>The same with dampening β instead: not momentum by averaging, since the first gradient enters undamped.</summary>
    public static double[][] Dampened(double[] eta, double[] start, double alpha, double beta, int steps) =>
        OnBowl(eta, start, steps, p => optim.SGD(p, alpha, momentum: beta, dampening: beta));

    /// <summary>The points of Adagrad with ε inside the root: the library adds its eps outside, so ε is the first accumulator.</summary>
    public static double[][] Adagrad(double[][] gradients, double alpha, double epsilon) =>
        OnGradients(gradients, p => optim.Adagrad(p, alpha, initial_accumulator_value: epsilon, eps: 0));

    /// <summary>The points of Adam.</summary>
    public static double[][] Adam(double[][] gradients, double alpha, double beta1, double beta2, double epsilon) =>
        OnGradients(gradients, p => optim.Adam(p, alpha, beta1, beta2, epsilon));

    /// <summary>The magnitude of the largest eigenvalue.</summary>
    public static double SpectralRadius(double[][] matrix)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor a = tensor(matrix.SelectMany(row => row).ToArray()).reshape(matrix.Length, matrix.Length);
        return linalg.eigvals(a).abs().max().item<double>();
    }

    private static double[][] OnBowl(double[] eta, double[] start, int steps, Func<Parameter[], optim.Optimizer> make) =>
        Run(start, steps, make, (x, _) => (tensor(eta) * x.square()).sum() / 2);

    private static double[][] OnGradients(double[][] gradients, Func<Parameter[], optim.Optimizer> make) =>
        Run(new double[gradients[0].Length], gradients.Length, make, (x, t) => x.dot(tensor(gradients[t])));

    private static double[][] Run(double[] start, int steps, Func<Parameter[], optim.Optimizer> make, Func<Tensor, int, Tensor> loss)
    {
        using DisposeScope scope = NewDisposeScope();
        using var x = new Parameter(tensor(start));
        using optim.Optimizer optimizer = make([x]);
        List<double[]> path = [start];
        for (int t = 0; t < steps; t++)
        {
            optimizer.zero_grad();
            loss(x, t).backward();
            optimizer.step();
            path.Add([.. x.detach().data<double>()]);
        }

        return [.. path];
    }
}
