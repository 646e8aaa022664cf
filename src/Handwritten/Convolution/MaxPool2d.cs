using System.Numerics;
using Harness.Handwritten.Kernels;

namespace Harness.Handwritten.Convolution;

/// <summary>Maximum pooling: y = max of every window.</summary>
/// <remarks>
/// <para>Shapes: X [H, W], [C, H, W] or [N, C, H, W]; Y likewise with oh = ⌊(H − k)/s⌋ + 1 rows and ow columns. Windows may
/// overlap
/// (s &lt; k); rows and columns that no window reaches do not count. NaN counts as largest.</para>
/// <para>Derivation: y is the window's largest entry, so ȳ goes to that entry alone. On ties it is the first in row-major order
/// of the window. An entry that is the largest of several windows collects from each.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 9.3.</para>
/// </remarks>
public static class MaxPool2d
{
    /// <summary>Returns Y.</summary>
    /// <exception cref="ArgumentException">A length does not fit the size, or the size has a window or stride below
    /// 1.</exception>
    public static T[] Value<T>(ReadOnlySpan<T> x, PoolSize size)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        T[] y = new T[size.OutputCount];
        Value(x, size, y);
        return y;
    }

    /// <summary>Writes Y.</summary>
    /// <exception cref="ArgumentException">A length does not fit the size, or the size has a window or stride below
    /// 1.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, PoolSize size, Span<T> y)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        size.Check(x, y);
        int columns = size.OutputWidth;
        for (int start = 0; start < y.Length; start += columns)
        {
            int corner = size.At(start, 0);
            for (int j = FastValue(x[corner..], size, y[start..]); j < columns; j++)
                y[start + j] = x[First(x, size, corner + (j * size.Stride))];
        }
    }

    /// <summary>Adds every ȳ to x̄ where the window's first maximum is.</summary>
    /// <exception cref="ArgumentException">A length does not fit the size, or the size has a window or stride below
    /// 1.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, PoolSize size, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        size.Check(x, yBar);
        Require.SameLength(x, xBar);
        int columns = size.OutputWidth;
        for (int start = 0; start < yBar.Length; start += columns)
        {
            int corner = size.At(start, 0);
            for (int j = FastVjp(x[corner..], size, yBar[start..], xBar[corner..]); j < columns; j++)
                xBar[First(x, size, corner + (j * size.Stride))] += yBar[start + j];
        }
    }

    // The first windows of a row, as many as vectors take; the plain loop does the rest, and everything in other number types.
    private static int FastValue<T>(ReadOnlySpan<T> x, PoolSize size, Span<T> y)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> =>
        typeof(T) == typeof(double) && PoolRows<double>.Pay(size) ? PoolRows<double>.Value(To<T, double>(x), size, To<T, double>(y))
        : typeof(T) == typeof(float) && PoolRows<float>.Pay(size) ? PoolRows<float>.Value(To<T, float>(x), size, To<T, float>(y))
        : DualComparisons<T>.Are && size is { Size: 2, Stride: 2 }
            ? DualLoops.Pool(DualParts.Pairs(x), size.Width, size.OutputWidth, DualParts.Pairs(y)) : 0;

    private static int FastVjp<T>(ReadOnlySpan<T> x, PoolSize size, ReadOnlySpan<T> yBar, Span<T> xBar) =>
        typeof(T) == typeof(double) && PoolRows<double>.Pay(size)
            ? PoolRows<double>.Vjp(To<T, double>(x), size, To<T, double>(yBar), To<T, double>(xBar))
        : typeof(T) == typeof(float) && PoolRows<float>.Pay(size)
            ? PoolRows<float>.Vjp(To<T, float>(x), size, To<T, float>(yBar), To<T, float>(xBar)) : 0;

    private static int First<T>(ReadOnlySpan<T> x, PoolSize size, int corner)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        int best = corner;
        for (int u = 0; u < size.Size; u++)
        {
            int row = corner + (u * size.Width);
            for (int candidate = u == 0 ? row + 1 : row; candidate < row + size.Size; candidate++)
            {
                if (Comparison.Exceeds(x[candidate], x[best]))
                    best = candidate;
            }
        }
        return best;
    }

    private static ReadOnlySpan<TTo> To<TFrom, TTo>(ReadOnlySpan<TFrom> x) => MatrixProduct.As<TFrom, TTo>(x);

    private static Span<TTo> To<TFrom, TTo>(Span<TFrom> x) => MatrixProduct.As<TFrom, TTo>(x);
}
