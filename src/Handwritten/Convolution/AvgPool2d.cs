using System.Numerics;

namespace Harness.Handwritten.Convolution;

/// <summary>Average pooling: y = the mean of every window.</summary>
/// <remarks>
/// <para>Shapes: X [H, W], [C, H, W] or [N, C, H, W]; Y likewise with oh = ⌊(H − k)/s⌋ + 1 rows and ow columns. Windows may
/// overlap
/// (s &lt; k); rows and columns that no window reaches do not count.</para>
/// <para>Derivation: y = (1/k²) Σ x over the window, so each of its entries gets ȳ/k² from every window it lies in.</para>
/// <para>Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning, chapter 3.</para>
/// </remarks>
public static class AvgPool2d
{
    /// <summary>Returns Y.</summary>
    /// <exception cref="ArgumentException">A length does not fit the size, or the size has a window or stride below
    /// 1.</exception>
    public static T[] Value<T>(ReadOnlySpan<T> x, PoolSize size)
        where T : INumberBase<T>
    {
        T[] y = new T[size.OutputCount];
        Value(x, size, y);
        return y;
    }

    /// <summary>Writes Y.</summary>
    /// <exception cref="ArgumentException">A length does not fit the size, or the size has a window or stride below
    /// 1.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, PoolSize size, Span<T> y)
        where T : INumberBase<T>
    {
        size.Check(x, y);
        for (int window = 0; window < y.Length; window++)
        {
            T sum = T.Zero;
            for (int k = 0; k < size.WindowCount; k++)
                sum += x[size.At(window, k)];
            y[window] = sum / T.CreateChecked(size.WindowCount);
        }
    }

    /// <summary>Adds ȳ/k² to x̄ at every entry of the window.</summary>
    /// <exception cref="ArgumentException">A length does not fit the size, or the size has a window or stride below
    /// 1.</exception>
    public static void Vjp<T>(PoolSize size, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : INumberBase<T>
    {
        size.Check(xBar, yBar);
        for (int window = 0; window < yBar.Length; window++)
        {
            T share = yBar[window] / T.CreateChecked(size.WindowCount);
            for (int k = 0; k < size.WindowCount; k++)
                xBar[size.At(window, k)] += share;
        }
    }
}
