using System.Numerics;

namespace Harness.Handwritten.Convolution;

/// <summary>The two-dimensional cross-correlation, which most libraries call convolution: the kernel is not flipped.</summary>
/// <remarks>
/// <para>Y[n, o, i, j] = Σ_{c, u, v} X[n, c, is + ud − p, js + vd − p] · F[o, c, u, v], zero outside X.</para>
/// <para>Shapes: X [N, C, H, W], F [O, C, kh, kw], Y [N, O, oh, ow] with oh = ⌊(H + 2p − d(kh − 1) − 1)/s⌋ + 1, and ow
/// likewise; s is the
/// stride, p the padding with zeros, d the dilation. Without a batch N = 1, without channels C = O = 1.</para>
/// <para>Derivation: Y is linear in X and in F, a sum of products x·f. For every product in the sum of y, x̄ gets ȳ·f and f̄
/// gets ȳ·x. So F̄ is the
/// cross-correlation of X with Ȳ, and X̄ the full convolution of Ȳ with F (for s = 1).</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 9.1, (9.6), and section 9.5; Dumoulin and Visin, A
/// guide to
/// convolution arithmetic for deep learning, chapter 2.</para>
/// </remarks>
public static class CrossCorrelate2d
{
    /// <summary>Returns Y.</summary>
    /// <exception cref="ArgumentException">A length does not fit the size, or the size has a stride or dilation below
    /// 1.</exception>
    public static T[] Value<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> f, ConvolutionSize size)
        where T : INumberBase<T>
    {
        T[] y = new T[size.OutputCount];
        Value(x, f, size, y);
        return y;
    }

    /// <summary>Writes Y.</summary>
    /// <exception cref="ArgumentException">A length does not fit the size, or the size has a stride or dilation below
    /// 1.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> f, ConvolutionSize size, Span<T> y)
        where T : INumberBase<T>
    {
        size.Check(x, f, y);
        CorrelationLoops.Value(x, f, size, y, flip: false);
    }

    /// <summary>Adds to X̄ and F̄; an empty span is not wanted.</summary>
    /// <exception cref="ArgumentException">A length does not fit the size, or the size has a stride or dilation below
    /// 1.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> f, ConvolutionSize size,
        ReadOnlySpan<T> yBar, Span<T> xBar, Span<T> fBar)
        where T : INumberBase<T>
    {
        size.Check(x, f, yBar);
        Require.LengthOrEmpty<T>(xBar, x.Length);
        Require.LengthOrEmpty<T>(fBar, f.Length);
        CorrelationLoops.Vjp(x, f, size, yBar, xBar, fBar, flip: false);
    }
}
