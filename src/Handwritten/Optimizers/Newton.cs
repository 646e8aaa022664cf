using System.Numerics;
using Harness.Handwritten.LinearAlgebra;

namespace Harness.Handwritten.Optimizers;

/// <summary>Newton's method: θₜ₊₁ = θₜ − α H⁻¹ ∇f(θₜ), H the Hessian at θₜ.</summary>
/// <remarks>
/// <para>Shapes: θ and ∇f [n], H [n, n], invertible.</para>
/// <para>
/// On a quadratic the error is multiplied by 1 − α: gone in one step with α = 1. Near a minimiser with positive definite H, and
/// with α = 1, the error is squared in every step. Where H is not positive definite the step need not descend: it goes to a
/// stationary point of any kind.
/// </para>
/// <para>Cost: n² second derivatives and about n³/3 multiplications for the system, n³ for an inverse.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 8.6.1, (8.27).</para>
/// </remarks>
public static class Newton
{
    /// <summary>Returns θₜ₊₁.</summary>
    /// <exception cref="ArgumentException">The shapes differ, or H is singular.</exception>
    public static T[] Step<T>(ReadOnlySpan<T> theta, ReadOnlySpan<T> gradient, T[][] hessian, T alpha)
        where T : INumber<T> => GradientDescent.Step(theta, LinearSystem.Solve(hessian, gradient), alpha);
}
