using System.Numerics;

namespace Harness.Handwritten.Optimizers;

/// <summary>Gradient descent: θₜ₊₁ = θₜ − α ∇f(θₜ).</summary>
/// <remarks>
/// <para>Shapes: θ and ∇f(θ) [n]; α scalar, in units of θ² over f.</para>
/// <para>On f = ηx²/2 every step multiplies x by 1 − αη: it converges for 0 &lt; αη &lt; 2.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 4.3, (4.5).</para>
/// </remarks>
public static class GradientDescent
{
    /// <summary>Returns θₜ₊₁.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T[] Step<T>(ReadOnlySpan<T> theta, ReadOnlySpan<T> gradient, T alpha)
        where T : INumberBase<T>
    {
        Require.SameLength(theta, gradient);
        T[] next = new T[theta.Length];
        for (int i = 0; i < next.Length; i++)
            next[i] = theta[i] - (alpha * gradient[i]);
        return next;
    }

    /// <summary>Returns the points θ₀, θ₁, …, θₛ of s steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is a negative number of steps.</exception>
    public static T[][] Path<T>(T[] theta, Func<T[], T[]> gradient, T alpha, int steps)
        where T : INumberBase<T>
    {
        Require.AtLeast(steps, 0);
        T[][] path = new T[steps + 1][];
        path[0] = theta;
        for (int t = 0; t < steps; t++)
            path[t + 1] = Step(path[t], gradient(path[t]), alpha);
        return path;
    }
}
