using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.Quadratics;

/// <summary>E(w) = E₀ + ½ (w − w*)ᵀ H (w − w*) by autograd and the library's eigenvalues.</summary>
public static class QuadraticBowl
{
    /// <summary>∇E(w) by autograd.</summary>
    public static double[] Gradient(double[][] h, double[] minimum, double[] w)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor at = tensor(w).requires_grad_();
        Tensor d = at - tensor(minimum);
        Tensor e = 7 + (d.dot(Matrix(h).mv(d)) / 2);
        return [.. autograd.grad([e], [at])[0].data<double>()];
    }

    /// <summary>The eigenvalues of H and its eigenvectors, one per row.</summary>
    public static (double[] Values, double[][] Vectors) Eigen(double[][] h)
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor values, Tensor vectors) = linalg.eigh(Matrix(h));
        double[] columns = [.. vectors.t().contiguous().data<double>()];
        return ([.. values.data<double>()], [.. columns.Chunk(h.Length)]);
    }

    private static Tensor Matrix(double[][] h) => tensor(h.SelectMany(row => row).ToArray()).reshape(h.Length, h.Length);
}
