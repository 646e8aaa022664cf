using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.Recurrent;

/// <summary>A recurrent tanh network in TorchSharp.</summary>
public static class TanhNetwork
{
    /// <summary>∂h_T/∂h₀ by autograd, row by row, when xₜ is chosen so that the pre-activations are those given.</summary>
    /// <param name="wh">W_h, row by row.</param>
    /// <param name="preactivations">aₜ for t = 1..T.</param>
    public static double[] StateJacobian(double[] wh, IReadOnlyList<double[]> preactivations)
    {
        using var scope = NewDisposeScope();
        int n = preactivations[0].Length;
        Tensor w = tensor(wh).reshape(n, n);
        Tensor start = zeros([n], ScalarType.Float64).requires_grad_();
        Tensor h = start;
        foreach (double[] a in preactivations)
        {
            Tensor input = (tensor(a) - w.matmul(h)).detach();
            h = (w.matmul(h) + input).tanh();
        }

        return [.. Enumerable.Range(0, n).SelectMany(i => autograd.grad([h[i]], [start], retain_graph: true)[0].data<double>().ToArray())];
    }

    /// <summary>∂(g·h₁)/∂(W_h, W_x, b) by autograd for h₁ = tanh(W_h h₀ + W_x x + b), one after the other, row by row.</summary>
    public static double[] StepGradients(double[] wh, double[] wx, double[] b, double[] h0, double x, double[] g)
    {
        using var scope = NewDisposeScope();
        Tensor[] parameters = [tensor(wh).reshape(h0.Length, h0.Length).requires_grad_(), tensor(wx).requires_grad_(), tensor(b).requires_grad_()];
        Tensor h = (parameters[0].matmul(tensor(h0)) + (parameters[1] * x) + parameters[2]).tanh();
        return [.. autograd.grad([(h * tensor(g)).sum()], parameters).SelectMany(t => t.contiguous().data<double>().ToArray())];
    }

    /// <summary>∂(Σₜ gₜ·hₜ)/∂(W_h, W_x, b) by autograd over the whole sequence, one after the other, row by row.</summary>
    /// <param name="wh">W_h, row by row.</param>
    /// <param name="wx">W_x, row by row.</param>
    /// <param name="b">b.</param>
    /// <param name="h0">h₀.</param>
    /// <param name="x">x₁ … x_T.</param>
    /// <param name="g">g₁ … g_T.</param>
    public static double[] SequenceGradients(double[] wh, double[] wx, double[] b, double[] h0, IReadOnlyList<double[]> x, IReadOnlyList<double[]> g)
    {
        using var scope = NewDisposeScope();
        int n = h0.Length;
        Tensor[] parameters = [tensor(wh).reshape(n, n).requires_grad_(), tensor(wx).reshape(n, x[0].Length).requires_grad_(), tensor(b).requires_grad_()];
        Tensor h = tensor(h0);
        Tensor loss = zeros([], ScalarType.Float64);
        for (int t = 0; t < x.Count; t++)
        {
            h = (parameters[0].matmul(h) + parameters[1].matmul(tensor(x[t])) + parameters[2]).tanh();
            loss += (h * tensor(g[t])).sum();
        }

        return [.. autograd.grad([loss], parameters).SelectMany(p => p.contiguous().data<double>().ToArray())];
    }
}
