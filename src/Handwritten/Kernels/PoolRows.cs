using System.Numerics;
using System.Runtime.Intrinsics;
using Harness.Handwritten.Convolution;

namespace Harness.Handwritten.Kernels;

/// <summary>Rows of windows of 2 × 2 with stride 2, by the widest vectors that such a row fills.</summary>
internal static unsafe class PoolRows<T>
    where T : unmanaged, INumberBase<T>
{
    /// <summary>Whether the windows are of this kind and a row has enough of them.</summary>
    public static bool Pay(PoolSize size) => size is { Size: 2, Stride: 2 } && size.OutputWidth >= Vector128<T>.Count && Vectors.Pay<T>(size.OutputCount);

    /// <summary>Writes y for the windows of a row whose first one begins where x does; returns how many windows were done.</summary>
    public static int Value(ReadOnlySpan<T> x, PoolSize size, Span<T> y)
    {
        fixed (T* upper = x, py = y)
        {
            T* lower = upper + size.Width;
            return IsWide(Vector512.IsHardwareAccelerated, Vector512<T>.Count, size) ? PoolPairs<T, Lanes512<T>>.Value(upper, lower, size.OutputWidth, py)
                : IsWide(Vector256.IsHardwareAccelerated, Vector256<T>.Count, size) ? PoolPairs<T, Lanes256<T>>.Value(upper, lower, size.OutputWidth, py)
                : PoolPairs<T, Lanes128<T>>.Value(upper, lower, size.OutputWidth, py);
        }
    }

    /// <summary>Adds the ȳ of such a row to x̄, likewise.</summary>
    public static int Vjp(ReadOnlySpan<T> x, PoolSize size, ReadOnlySpan<T> yBar, Span<T> xBar)
    {
        fixed (T* upper = x, py = yBar, to = xBar)
        {
            T* lower = upper + size.Width;
            return IsWide(Vector512.IsHardwareAccelerated, Vector512<T>.Count, size)
                    ? PoolPairs<T, Lanes512<T>>.Vjp(upper, lower, size.OutputWidth, py, to, to + size.Width)
                : IsWide(Vector256.IsHardwareAccelerated, Vector256<T>.Count, size)
                    ? PoolPairs<T, Lanes256<T>>.Vjp(upper, lower, size.OutputWidth, py, to, to + size.Width)
                : PoolPairs<T, Lanes128<T>>.Vjp(upper, lower, size.OutputWidth, py, to, to + size.Width);
        }
    }

    private static bool IsWide(bool isFast, int count, PoolSize size) => isFast && size.OutputWidth >= count;
}
