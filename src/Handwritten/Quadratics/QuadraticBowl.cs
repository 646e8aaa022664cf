using System.Numerics;

namespace Harness.Handwritten.Quadratics;

/// <summary>The quadratic error E(w) = E₀ + ½ (w − w*)ᵀ H (w − w*), and gradient descent on it.</summary>
/// <remarks>
/// <para>Shapes: w and w* [n], H [n, n] symmetric. Its gradient is H(w − w*).</para>
/// <para>
/// Derivation: a step with rate ρ gives w − w* ← (1 − ρH)(w − w*). Along an eigenvector of eigenvalue η, from w = 0, that is
/// wₜ = {1 − (1 − ρη)ᵗ} w*: it converges if and only if |1 − ρη| &lt; 1 (or w* = 0 there). For 0 ≤ ρη ≤ 1, t steps leave
/// 1 − tρη ≤ (1 − ρη)ᵗ ≤ exp(−tρη) of the distance: all of it where η ≪ 1/(ρt), nothing where η ≫ 1/(ρt). Stopping early keeps
/// the directions of small curvature near 0, as weight decay does.
/// </para>
/// <para>Source: Bishop, Pattern Recognition and Machine Learning, exercise 5.25.</para>
/// </remarks>
public sealed class QuadraticBowl<T>
    where T : INumberBase<T>
{
    private readonly T[][] _h;
    private readonly T[] _minimum;
    private readonly T _least;

    /// <summary>The bowl with Hessian H, minimum w* and least value E₀.</summary>
    /// <exception cref="ArgumentException">H is not square, not as large as w*, or not symmetric.</exception>
    public QuadraticBowl(T[][] h, T[] minimum, T least)
    {
        int n = minimum.Length;
        if (h.Length != n || Array.Exists(h, row => row.Length != n))
            throw new ArgumentException($"h must have {n} rows of {n} entries, as many as minimum", nameof(h));
        if (Enumerable.Range(0, n * n).Any(k => h[k / n][k % n] != h[k % n][k / n]))
            throw new ArgumentException("h must be symmetric", nameof(h));
        (_h, _minimum, _least) = (h, minimum, least);
    }

    /// <summary>Returns E(w).</summary>
    /// <exception cref="ArgumentException">w has another length than w*.</exception>
    public T Value(ReadOnlySpan<T> w)
    {
        T[] gradient = Gradient(w);
        T twice = T.Zero;
        for (int i = 0; i < gradient.Length; i++)
            twice += (w[i] - _minimum[i]) * gradient[i];
        return _least + (twice / (T.One + T.One));
    }

    /// <summary>Returns ∇E(w) = H(w − w*).</summary>
    /// <exception cref="ArgumentException">w has another length than w*.</exception>
    public T[] Gradient(ReadOnlySpan<T> w)
    {
        Require.Length(w, _minimum.Length);
        T[] gradient = new T[w.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            for (int j = 0; j < gradient.Length; j++)
                gradient[i] += _h[i][j] * (w[j] - _minimum[j]);
        }

        return gradient;
    }
}

/// <summary>Gradient descent along one eigenvector of a quadratic error.</summary>
public static class QuadraticBowl
{
    /// <summary>Returns {1 − (1 − ρη)ᵗ} w*, where t steps of rate ρ lead from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">t is negative.</exception>
    public static T Component<T>(T minimum, T eta, T rho, int t)
        where T : INumberBase<T> => (T.One - Residual(eta, rho, t)) * minimum;

    /// <summary>Returns (1 − ρη)ᵗ, the share of the distance that is left after t steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">t is negative.</exception>
    public static T Residual<T>(T eta, T rho, int t)
        where T : INumberBase<T>
    {
        Require.AtLeast(t, 0);
        T power = T.One;
        for (int k = 0; k < t; k++)
            power *= T.One - (rho * eta);
        return power;
    }
}
