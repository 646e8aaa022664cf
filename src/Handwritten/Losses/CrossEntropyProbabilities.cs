using System.Numerics;

namespace Harness.Handwritten.Losses;

/// <summary>The cross-entropy of a target distribution on one row of probabilities: L = −Σₖ yₖ ln pₖ, in nats.</summary>
/// <remarks>
/// <para>Shapes: p [K], y [K], L a scalar, K ≥ 1. An array of higher rank is taken row by row along its last axis: [N, K] gives
/// [N], one loss per row, neither summed nor averaged.</para>
/// <para>Domain: pₖ &gt; 0 where yₖ ≠ 0. A term with yₖ = 0 is 0, also at pₖ = 0 (the limit of y ln y); with yₖ ≠ 0 at pₖ = 0
/// the loss
/// is infinite. p need not sum to 1, and the derivative does not assume it.</para>
/// <para>Derivation: ∂L/∂pₖ = −yₖ/pₖ, 0 where yₖ = 0; ∂L/∂yₖ = −ln pₖ, which is ∞ at pₖ = 0.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 3.13, (3.51).</para>
/// </remarks>
public static class CrossEntropyProbabilities
{
    /// <summary>Returns L.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Value<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> y)
        where T : ILogarithmicFunctions<T>
    {
        Require.SameLength(p, y);
        T loss = T.Zero;
        for (int k = 0; k < p.Length; k++)
        {
            if (!T.IsZero(y[k]) || !T.IsZero(p[k]))
                loss -= y[k] * T.Log(p[k]);
        }
        return loss;
    }

    /// <summary>Adds −L̄ y/p to p̄ and −L̄ ln p to ȳ; an empty span is not wanted.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> y, T lossBar, Span<T> pBar, Span<T> yBar)
        where T : ILogarithmicFunctions<T>
    {
        Require.SameLength(p, y);
        Require.LengthOrEmpty<T>(pBar, p.Length);
        Require.LengthOrEmpty<T>(yBar, y.Length);
        for (int k = 0; k < p.Length; k++)
        {
            if (!pBar.IsEmpty && !T.IsZero(y[k]))
                pBar[k] -= lossBar * y[k] / p[k];
            if (!yBar.IsEmpty)
                yBar[k] -= lossBar * T.Log(p[k]);
        }
    }
}
