using System.Numerics;

namespace Harness.Handwritten.Distances;

/// <summary>The Wasserstein-1 (earth mover's) distance of two distributions on points of a line.</summary>
/// <remarks>
/// <para>Shapes: x, p, q [K], x increasing; p and q of equal total mass. In units of x times mass. Exact for exact number types.</para>
/// <para>
/// Derivation: whatever lies to the left of a gap in p and not in q must cross it, so W₁ = Σᵢ |Fₚ(xᵢ) − F_q(xᵢ)| (xᵢ₊₁ − xᵢ) with
/// the cumulative sums F. For point masses at 0 and θ this is |θ|: it has no derivative at θ = 0.
/// </para>
/// <para>Source: Peyré and Cuturi, Computational Optimal Transport, section 2.6, remark 2.30.</para>
/// </remarks>
public static class Wasserstein1
{
    /// <summary>W₁(p, q).</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the points do not increase.</exception>
    public static T Distance<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q)
        where T : INumber<T>
    {
        Require.SameLength(x, p);
        Require.SameLength(x, q);
        T surplus = T.Zero;
        T work = T.Zero;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            if (x[i + 1] <= x[i])
                throw new ArgumentException($"the points must increase, but {x[i]} is followed by {x[i + 1]}", nameof(x));
            surplus += p[i] - q[i];
            work += T.Abs(surplus) * (x[i + 1] - x[i]);
        }

        return work;
    }

    /// <summary>W₁ of point masses at a and b: |a − b|.</summary>
    public static T BetweenPoints<T>(T a, T b)
        where T : INumber<T> => T.Abs(a - b);
}
