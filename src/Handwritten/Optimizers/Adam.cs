using System.Numerics;

namespace Harness.Handwritten.Optimizers;

/// <summary>Where Adam stands after t steps.</summary>
/// <param name="Theta">The parameters [n].</param>
/// <param name="M">The average of gradients [n].</param>
/// <param name="V">The average of squared gradients [n].</param>
/// <param name="T">The number of steps done.</param>
public sealed record AdamState<TNumber>(TNumber[] Theta, TNumber[] M, TNumber[] V, int T)
    where TNumber : INumberBase<TNumber>
{
    /// <summary>The start: no gradient seen yet.</summary>
    public static AdamState<TNumber> At(params TNumber[] theta) => new(theta, new TNumber[theta.Length], new TNumber[theta.Length], 0);
}

/// <summary>Adam's constants.</summary>
/// <param name="Alpha">The rate.</param>
/// <param name="Beta1">The decay of the average of gradients.</param>
/// <param name="Beta2">The decay of the average of squared gradients.</param>
/// <param name="Epsilon">Added to the root.</param>
public sealed record AdamOptions<TNumber>(TNumber Alpha, TNumber Beta1, TNumber Beta2, TNumber Epsilon);

/// <summary>Adam: momentum's average of gradients over the root of an average of their squares, both corrected for starting at 0.</summary>
/// <remarks>
/// <para>m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g², θ ← θ − α m̂ / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ), entry by entry.</para>
/// <para>Domain: 0 ≤ β₁, β₂ &lt; 1, ε ≥ 0; with ε = 0 an entry stays put while all its gradients are 0.</para>
/// <para>
/// Bound: by Cauchy and Schwarz |m|/√v ≤ (1 − β₁)/√(1 − β₂) · √(Σₖ qᵏ), k &lt; t, with q = β₁²/β₂, equal for gradients growing by the
/// factor β₂/β₁. With q &lt; 1 every step stays below α(1 − β₁)/√((1 − β₂)(1 − q)): 7.27α for β₁ = 0.9, β₂ = 0.999.
/// </para>
/// <para>Source: Kingma and Ba, “Adam: A Method for Stochastic Optimization”, algorithm 1; the bound corrects section 2.1.</para>
/// </remarks>
public static class Adam
{
    /// <summary>Returns the state after one more step.</summary>
    /// <exception cref="ArgumentException">The gradient has another length than the parameters.</exception>
    public static AdamState<T> Step<T>(AdamState<T> state, ReadOnlySpan<T> gradient, AdamOptions<T> options)
        where T : IRootFunctions<T>
    {
        Require.Length(gradient, state.Theta.Length);
        T[] squares = gradient.ToArray();
        for (int i = 0; i < squares.Length; i++)
            squares[i] *= squares[i];
        T[] m = ExponentialAverage.Next(state.M, gradient, options.Beta1);
        T[] v = ExponentialAverage.Next<T>(state.V, squares, options.Beta2);
        T[] theta = [.. state.Theta];
        for (int i = 0; i < theta.Length; i++)
            theta[i] -= Move(m[i], v[i], state.T + 1, options);
        return new(theta, m, v, state.T + 1);
    }

    /// <summary>Returns the bound on |step|/α at step t that holds for all gradients and is reached for some (ε = 0).</summary>
    /// <exception cref="ArgumentOutOfRangeException">t is below 1.</exception>
    public static T StepBound<T>(T beta1, T beta2, int t)
        where T : IRootFunctions<T>
    {
        T q = beta1 * beta1 / beta2;
        (T sum, T power) = (T.Zero, T.One);
        for (int k = 0; k < t; k++)
            (sum, power) = (sum + power, power * q);
        T corrections = T.Sqrt(ExponentialAverage.Weight(beta2, t)) / ExponentialAverage.Weight(beta1, t);
        return (T.One - beta1) / T.Sqrt(T.One - beta2) * T.Sqrt(sum) * corrections;
    }

    private static T Move<T>(T m, T v, int t, AdamOptions<T> options)
        where T : IRootFunctions<T>
    {
        if (T.IsZero(m))
            return T.Zero;
        T root = T.Sqrt(ExponentialAverage.Corrected(v, options.Beta2, t));
        return options.Alpha * ExponentialAverage.Corrected(m, options.Beta1, t) / (root + options.Epsilon);
    }
}
