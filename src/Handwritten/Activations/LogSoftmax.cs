using System.Numerics;
using System.Runtime.CompilerServices;
using Harness.Handwritten.Kernels;
using Harness.Handwritten.Reductions;

namespace Harness.Handwritten.Activations;

/// <summary>The logarithm of the softmax of one row of logits: yₖ = zₖ − ln Σⱼ exp(zⱼ), in nats.</summary>
/// <remarks>
/// <para>Shapes: z [K], y [K], K ≥ 1. An array of higher rank is taken row by row along its last axis.</para>
/// <para>Domain: finite z, none of which overflows and none of whose probabilities vanishes into ln 0; −∞ stays −∞ beside a
/// finite logit. +∞ gives NaN.</para>
/// <para>Derivation: ∂yₖ/∂zᵢ = [i = k] − exp(yᵢ), so z̄ᵢ = ȳᵢ − exp(yᵢ) Σₖ ȳₖ.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.2.2.3, (6.30).</para>
/// </remarks>
public static class LogSoftmax
{
    // Worked examples stay below this, so that their digits are the same on every processor.
    private const int FewestForVectors = 256;

    /// <summary>Returns ln softmax(z).</summary>
    /// <exception cref="ArgumentException">z has no entry.</exception>
    public static T[] Value<T>(ReadOnlySpan<T> z)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        T[] y = new T[z.Length];
        Value(z, y);
        return y;
    }

    /// <summary>Writes ln softmax(z).</summary>
    /// <exception cref="ArgumentException">z has no entry, or the lengths differ.</exception>
    public static void Value<T>(ReadOnlySpan<T> z, Span<T> y)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(z, y);
        (T max, T logSum) = ShiftedLogSum(z);
        for (int k = 0; k < z.Length; k++)
            y[k] = z[k] - max - logSum;
    }

    /// <summary>Adds ȳ − exp(y) Σ ȳ to z̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> zBar)
        where T : IExponentialFunctions<T>
    {
        Require.SameLength(y, yBar);
        Require.SameLength(y, zBar);
        T sum = Sum.Value(yBar);
        for (int i = 0; i < y.Length; i++)
            zBar[i] += yBar[i] - (T.Exp(y[i]) * sum);
    }

    /// <summary>Returns m = max z and ln Σⱼ exp(zⱼ − m): no power is positive, and one is 1, so the sum is neither ∞ nor
    /// 0. m need not vary with z, since it is taken off and added again: for many dual numbers it is a constant.</summary>
    internal static (T Max, T LogSum) ShiftedLogSum<T>(ReadOnlySpan<T> z)
        where T : IExponentialFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        if (z.Length >= FewestForVectors && typeof(T) == typeof(double))
            return As<T, double>(SoftmaxRows<double>.ShiftedLogSum(MatrixProduct.As<T, double>(z)));
        if (z.Length >= FewestForVectors && typeof(T) == typeof(float))
            return As<T, float>(SoftmaxRows<float>.ShiftedLogSum(MatrixProduct.As<T, float>(z)));
        if (z.Length >= FewestForVectors && DualExponentials<T>.Are)
            return DualExponentials<T>.SumOfPowers(z) is var (shift, powers) ? (shift, T.Log(powers)) : default;
        T max = Max.Value(z);
        T sum = T.Zero;
        foreach (T zj in z)
            sum += T.Exp(zj - max);
        return (max, T.Log(sum));
    }

    private static (T Max, T LogSum) As<T, TNumber>((TNumber Max, TNumber LogSum) found) =>
        (Unsafe.BitCast<TNumber, T>(found.Max), Unsafe.BitCast<TNumber, T>(found.LogSum));
}
