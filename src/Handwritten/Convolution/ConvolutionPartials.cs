namespace Harness.Handwritten.Convolution;

/// <summary>The partial derivatives of O = X ∗ F, Oᵢⱼ = Σₘₙ Xᵢ₊ₘ,ⱼ₊ₙ Fₘₙ, one channel, stride 1, no padding.</summary>
/// <remarks>
/// <para>Shapes: X [H, W], F [h, w], O [H − h + 1, W − w + 1]; all indices count from 0.</para>
/// <para>
/// Derivation: Fₘₙ stands in Oᵢⱼ once, beside Xᵢ₊ₘ,ⱼ₊ₙ. Xᵢⱼ stands in Oₘₙ beside F_ab with m + a = i and n + b = j, if F
/// has an entry (i − m, j − n), and else not at all.
/// </para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 9.1, (9.6).</para>
/// </remarks>
public static class ConvolutionPartials
{
    /// <summary>Returns ∂Oᵢⱼ/∂Fₘₙ = Xᵢ₊ₘ,ⱼ₊ₙ.</summary>
    public static T ByFilter<T>(NdArray<T> x, int i, int j, int m, int n)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x[i + m, j + n];
    }

    /// <summary>Returns ∂Oₘₙ/∂Xᵢⱼ = Fᵢ₋ₘ,ⱼ₋ₙ, and 0 where F has no such entry.</summary>
    public static T ByInput<T>(NdArray<T> f, int m, int n, int i, int j)
        where T : System.Numerics.INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(f);
        return Exists(f.Shape, i - m, j - n) ? f[i - m, j - n] : T.Zero;
    }

    /// <summary>Whether a filter of the given shape has an entry (a, b).</summary>
    public static bool Exists(ReadOnlySpan<int> shape, int a, int b) => (uint)a < (uint)shape[0] && (uint)b < (uint)shape[1];
}
