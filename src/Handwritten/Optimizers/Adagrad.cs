using System.Numerics;

namespace Harness.Handwritten.Optimizers;

/// <summary>Adagrad, entry by entry: gₜ₊₁ = gₜ + (∇f)², θₜ₊₁ = θₜ − α ∇f / √(gₜ₊₁ + ε).</summary>
/// <remarks>
/// <para>Shapes: θ, g and ∇f [n]. Domain: α > 0, ε ≥ 0; with ε = 0 an entry stays put while all its gradients are 0.</para>
/// <para>
/// The rate α/√(g + ε) never grows, and shrinks at every gradient that is not 0. With gradients ±c of one size the n-th step is
/// α/√n, whatever c (ε = 0). ε stands inside the root; TorchSharp's Adagrad has it outside, and the two agree when ε goes into the
/// initial accumulator instead.
/// </para>
/// <para>Source: Duchi, Hazan and Singer, “Adaptive Subgradient Methods for Online Learning and Stochastic Optimization”.</para>
/// </remarks>
public static class Adagrad
{
    /// <summary>Returns the rate α / √(g + ε) of one entry.</summary>
    public static T Rate<T>(T sum, T alpha, T epsilon)
        where T : IRootFunctions<T> => alpha / T.Sqrt(sum + epsilon);

    /// <summary>Returns θₜ₊₁ and gₜ₊₁.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static (T[] Theta, T[] Sum) Step<T>(ReadOnlySpan<T> theta, ReadOnlySpan<T> sum, ReadOnlySpan<T> gradient, T alpha, T epsilon)
        where T : IRootFunctions<T>
    {
        Require.SameLength(theta, sum);
        Require.SameLength(theta, gradient);
        (T[] next, T[] squares) = (theta.ToArray(), sum.ToArray());
        for (int i = 0; i < next.Length; i++)
        {
            squares[i] += gradient[i] * gradient[i];
            if (!T.IsZero(gradient[i]))
                next[i] -= Rate(squares[i], alpha, epsilon) * gradient[i];
        }

        return (next, squares);
    }
}
