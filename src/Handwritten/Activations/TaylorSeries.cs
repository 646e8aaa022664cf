using System.Numerics;

namespace Harness.Handwritten.Activations;

/// <summary>Coefficients c₀, c₁, … of Taylor series at 0: f(x) = Σ cₙ xⁿ.</summary>
/// <remarks>
/// <para>
/// Derivation: σ′ = σ − σ² and tanh′ = 1 − tanh². Comparing the coefficients of xⁿ on both sides gives
/// (n + 1)cₙ₊₁ = cₙ − Σₖ cₖcₙ₋ₖ from c₀ = ½, and (n + 1)cₙ₊₁ = [n = 0] − Σₖ cₖcₙ₋ₖ from c₀ = 0.
/// </para>
/// <para>Domain: exact over fractions. The series converge for |x| &lt; π (σ) and |x| &lt; π/2 (tanh).</para>
/// <para>Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 4.5.64 for tanh.</para>
/// </remarks>
public static class TaylorSeries
{
    /// <summary>The series of the logistic sigmoid: ½ + x/4 − x³/48 + x⁵/480 − …</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static T[] OfSigmoid<T>(int count)
        where T : INumberBase<T> => Recursion(count, T.One / (T.One + T.One), (n, c) => c[n]);

    /// <summary>The series of the hyperbolic tangent: x − x³/3 + 2x⁵/15 − 17x⁷/315 + …</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static T[] OfTanh<T>(int count)
        where T : INumberBase<T> => Recursion(count, T.Zero, (n, _) => n == 0 ? T.One : T.Zero);

    /// <summary>The series of e^(ax): aⁿ/n!.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static T[] OfExp<T>(int count, T a)
        where T : INumberBase<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var c = new T[count];
        c[0] = T.One;
        for (int n = 1; n < count; n++)
            c[n] = c[n - 1] * a / T.CreateChecked(n);
        return c;
    }

    /// <summary>The series of f/g by long division: qₙ = (fₙ − Σₖ₌₁ⁿ gₖqₙ₋ₖ)/g₀.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or g₀ is 0.</exception>
    public static T[] Quotient<T>(ReadOnlySpan<T> f, ReadOnlySpan<T> g)
        where T : INumberBase<T>
    {
        Require.SameLength(f, g);
        if (g.IsEmpty || T.IsZero(g[0]))
            throw new ArgumentException("g needs a constant term that is not 0", nameof(g));
        var q = new T[f.Length];
        for (int n = 0; n < q.Length; n++)
        {
            T rest = f[n];
            for (int k = 1; k <= n; k++)
                rest -= g[k] * q[n - k];
            q[n] = rest / g[0];
        }

        return q;
    }

    // Both differential equations are c′ = linear part − c².
    private static T[] Recursion<T>(int count, T first, Func<int, T[], T> linear)
        where T : INumberBase<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var c = new T[count];
        c[0] = first;
        for (int n = 0; n + 1 < count; n++)
        {
            T next = linear(n, c);
            for (int k = 0; k <= n; k++)
                next -= c[k] * c[n - k];
            c[n + 1] = next / T.CreateChecked(n + 1);
        }

        return c;
    }
}
