using System.Numerics;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Reductions;

namespace Harness.Handwritten.Losses;

/// <summary>The cross-entropy of a target distribution on one row of logits: L = −Σₖ yₖ ln softmax(z)ₖ, in nats.</summary>
/// <remarks>
/// <para>Shapes: z [K], y [K], L a scalar, K ≥ 1. An array of higher rank is taken row by row along its last axis: [N, K] gives
/// [N], one loss per row, neither summed nor averaged.</para>
/// <para>Domain: finite z, none of which overflows; any y, usually one-hot or a distribution. A term with yₖ = 0 is 0.</para>
/// <para>Derivation: with p = softmax(z), ∂ ln pₖ/∂zᵢ = [i = k] − pᵢ, so z̄ᵢ = L̄(pᵢ Σₖ yₖ − yᵢ), which is L̄(p − y) for a
/// distribution; and ȳₖ = −L̄ ln pₖ.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.2.2.3.</para>
/// </remarks>
public static class CrossEntropyLogits
{
    /// <summary>Returns L.</summary>
    /// <exception cref="ArgumentException">z has no entry, or the lengths differ.</exception>
    public static T Value<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> y)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(z, y);
        (T max, T logSum) = LogSoftmax.ShiftedLogSum(z);
        T loss = T.Zero;
        for (int k = 0; k < z.Length; k++)
            loss -= y[k] * (z[k] - max - logSum);
        return loss;
    }

    /// <summary>Adds L̄(p Σ y − y) to z̄ and −L̄ ln p to ȳ; an empty span is not wanted.</summary>
    /// <exception cref="ArgumentException">z has no entry, or the lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> y, T lossBar, Span<T> zBar, Span<T> yBar)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(z, y);
        Require.LengthOrEmpty<T>(zBar, z.Length);
        Require.LengthOrEmpty<T>(yBar, y.Length);
        (T max, T logSum) = LogSoftmax.ShiftedLogSum(z);
        T total = Sum.Value(y);
        for (int k = 0; k < z.Length; k++)
        {
            T logP = z[k] - max - logSum;
            if (!zBar.IsEmpty)
                zBar[k] += lossBar * ((T.Exp(logP) * total) - y[k]);
            if (!yBar.IsEmpty)
                yBar[k] -= lossBar * logP;
        }
    }
}
