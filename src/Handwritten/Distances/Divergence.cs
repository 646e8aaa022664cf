namespace Harness.Handwritten.Distances;

/// <summary>Kullback-Leibler and Jensen-Shannon divergence of two distributions on the same finite space.</summary>
/// <remarks>
/// <para>Shapes: p, q [K], each of sum 1; results in nats. 0 log 0 counts as 0.</para>
/// <para>
/// Formulas: KL(p‖q) = Σ p log(p/q), +∞ where p lies on a point that q misses; JSD = ½KL(p‖m) + ½KL(q‖m) with m = ½(p + q), between
/// 0 (p = q) and log 2 (no common point).
/// </para>
/// <para>Source: Lin, “Divergence Measures Based on the Shannon Entropy”, 1991.</para>
/// </remarks>
public static class Divergence
{
    /// <summary>KL(p‖q).</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double KullbackLeibler(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        Require.SameLength(p, q);
        double sum = 0;
        for (int i = 0; i < p.Length; i++)
            sum += p[i] == 0 ? 0 : p[i] * Math.Log(p[i] / q[i]);
        return sum;
    }

    /// <summary>JSD(p, q).</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double JensenShannon(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        Require.SameLength(p, q);
        double[] m = new double[p.Length];
        for (int i = 0; i < m.Length; i++)
            m[i] = (p[i] + q[i]) / 2;
        return (KullbackLeibler(p, m) + KullbackLeibler(q, m)) / 2;
    }
}
