using System.Numerics;
using Harness.Handwritten.Kernels;

namespace Harness.Handwritten.Layers;

/// <summary>A fully connected layer of a batch: Y = X Wᵀ + 1 bᵀ.</summary>
/// <remarks>
/// <para>Shapes: X [n, d], W [m, d], b [m], Y [n, m]; one row of X for each sample, one row of W for each output.</para>
/// <para>Derivation: dY = dX Wᵀ + X dWᵀ + 1 dbᵀ, so X̄ = Ȳ W, W̄ = Ȳᵀ X, b̄ = Ȳᵀ 1 (the sum over the samples).</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.5.4, algorithms 6.3 and 6.4.</para>
/// </remarks>
public static class Dense
{
    /// <summary>Writes Y.</summary>
    /// <exception cref="ArgumentException">W is not m × d, or X or Y has no whole number of rows, or another number of them.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> w, ReadOnlySpan<T> b, Span<T> y)
        where T : INumberBase<T>
    {
        (int n, int d, int m) = Sizes(x, w, b.Length, y);
        MatrixProduct.Multiply(x, false, w, true, n, d, m, y, add: false);
        Rows.Add(y, b);
    }

    /// <summary>Writes W̄ and b̄, and X̄ unless that is empty.</summary>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public static void Gradient<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> w, ReadOnlySpan<T> yBar, Span<T> xBar, Span<T> wBar, Span<T> bBar)
        where T : INumberBase<T>
    {
        (int n, int d, int m) = Sizes(x, w, bBar.Length, yBar);
        Require.LengthOrEmpty<T>(xBar, x.Length);
        Require.Length<T>(wBar, w.Length);
        MatrixProduct.Multiply(yBar, true, x, false, m, n, d, wBar, add: false);
        Rows.Sum(yBar, bBar);
        if (!xBar.IsEmpty)
            MatrixProduct.Multiply(yBar, false, w, false, n, m, d, xBar, add: false);
    }

    private static (int N, int D, int M) Sizes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> w, int m, ReadOnlySpan<T> y)
    {
        Require.AtLeast(m, 1);
        Require.Rows(w, m);
        int d = w.Length / m;
        Require.Rows(x, d);
        Require.Length(y, x.Length / d * m);
        return (x.Length / d, d, m);
    }
}
