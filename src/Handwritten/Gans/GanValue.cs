using System.Numerics;

namespace Harness.Handwritten.Gans;

/// <summary>The value of the GAN game on a finite space: V = Σₓ p(x) log D(x) + Σₓ q(x) log(1 − D(x)), p of the data, q of the generator.</summary>
/// <remarks>
/// <para>Shapes: p, q, D [K]; V in nats. Domain: p, q ≥ 0, 0 ≤ D ≤ 1; a term of probability 0 counts as 0, and V may be −∞.</para>
/// <para>
/// Derivation: each summand is concave in D(x), with the derivative p/D − q/(1 − D); it vanishes at D* = p/(p + q), and
/// V(D*) = −log 4 + 2 JSD(p, q). The generator minimises this, so min max V = −log 4, at q = p only.
/// </para>
/// <para>Source: Goodfellow et al., “Generative Adversarial Nets”, section 4.1, proposition 1 and theorem 1.</para>
/// </remarks>
public static class GanValue
{
    /// <summary>V.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Value<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> q, ReadOnlySpan<T> d)
        where T : INumber<T>, ILogarithmicFunctions<T>
    {
        Require.SameLength(p, q);
        Require.SameLength(p, d);
        T sum = T.Zero;
        for (int x = 0; x < p.Length; x++)
        {
            sum += T.IsZero(p[x]) ? T.Zero : p[x] * T.Log(d[x]);
            sum += T.IsZero(q[x]) ? T.Zero : q[x] * T.Log(T.One - d[x]);
        }

        return sum;
    }

    /// <summary>D*(x) = p(x)/(p(x) + q(x)).</summary>
    /// <exception cref="ArgumentException">The lengths differ, or neither p nor q ever takes a point.</exception>
    public static T[] OptimalDiscriminator<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> q)
        where T : INumber<T>
    {
        Require.SameLength(p, q);
        T[] best = new T[p.Length];
        for (int x = 0; x < best.Length; x++)
        {
            if (T.IsZero(p[x] + q[x]))
                throw new ArgumentException($"p and q are both 0 at {x}: every D is optimal there", nameof(q));
            best[x] = p[x] / (p[x] + q[x]);
        }

        return best;
    }

    /// <summary>∂V/∂D(x) = p(x)/D(x) − q(x)/(1 − D(x)).</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T[] Gradient<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> q, ReadOnlySpan<T> d)
        where T : INumber<T>
    {
        Require.SameLength(p, q);
        Require.SameLength(p, d);
        T[] gradient = new T[p.Length];
        for (int x = 0; x < gradient.Length; x++)
            gradient[x] = (p[x] / d[x]) - (q[x] / (T.One - d[x]));
        return gradient;
    }
}
