using System.Numerics;

namespace Harness.Handwritten.Optimizers;

/// <summary>Momentum by averaging: vₜ₊₁ = β vₜ + (1 − β) ∇f(θₜ), θₜ₊₁ = θₜ − α vₜ₊₁.</summary>
/// <remarks>
/// <para>Shapes: θ, v and ∇f(θ) [n]. Domain: 0 ≤ β &lt; 1; v₀ = 0.</para>
/// <para>
/// Derivation of the other convention: u = v / (1 − β) obeys uₜ₊₁ = β uₜ + ∇f(θₜ), θₜ₊₁ = θₜ − α(1 − β) uₜ₊₁: the heavy ball
/// with rate α(1 − β). TorchSharp's SGD is that one; its dampening leaves the first gradient undamped, so that dampening = β
/// is not this rule.
/// </para>
/// <para>Source: Polyak, “Some methods of speeding up the convergence of iteration methods”, 1964.</para>
/// </remarks>
public static class Momentum
{
    /// <summary>Returns θₜ₊₁ and vₜ₊₁.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static (T[] Theta, T[] V) Step<T>(ReadOnlySpan<T> theta, ReadOnlySpan<T> v, ReadOnlySpan<T> gradient, T alpha, T beta)
        where T : INumberBase<T>
    {
        T[] next = ExponentialAverage.Next(v, gradient, beta);
        return (GradientDescent.Step(theta, next, alpha), next);
    }
}
