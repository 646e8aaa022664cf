using System.Numerics;

namespace Harness.Handwritten.Graphs;

/// <summary>A node known only by the local derivatives on its edges: y = y₀ + Σᵢ dᵢ(xᵢ − x⁰ᵢ).</summary>
/// <remarks>
/// <para>Shapes: n scalar inputs, y a scalar. It is the tangent plane at x⁰, for exercises that print the numbers on the edges
/// of a
/// graph and not the functions.</para>
/// <para>Derivation: ∂y/∂xᵢ = dᵢ.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class LocalDerivatives
{
    /// <summary>Returns y.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="d">The local derivatives, one to an input.</param>
    /// <param name="x0">The base point, one to an input.</param>
    /// <param name="y0">The value at the base point.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Value<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> d, ReadOnlySpan<T> x0, T y0)
        where T : INumberBase<T>
    {
        Require.SameLength(x, d);
        Require.SameLength(x, x0);
        T y = y0;
        for (int i = 0; i < x.Length; i++)
            y += d[i] * (x[i] - x0[i]);
        return y;
    }

    /// <summary>Adds ȳ · d to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> d, T yBar, Span<T> xBar)
        where T : INumberBase<T>
    {
        Require.SameLength(d, xBar);
        for (int i = 0; i < d.Length; i++)
            xBar[i] += yBar * d[i];
    }
}
