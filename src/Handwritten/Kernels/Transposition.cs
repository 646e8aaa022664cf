using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Harness.Handwritten.Kernels;

/// <summary>Columns that lie each in one piece, written side by side: a square of numbers at a time, turned in registers.</summary>
/// <remarks>
/// Zipping the first with the middle column, the second with the one after that, and so on, thrice over for eight columns and twice for
/// four, leaves the numbers of all columns in turn.
/// </remarks>
internal static unsafe class Transposition<T>
    where T : unmanaged, System.Numerics.INumberBase<T>
{
    /// <summary>How many columns at a time; 0 where the processor has no such vectors.</summary>
    public static int Side => sizeof(T) == sizeof(double)
        ? Vector512.IsHardwareAccelerated ? 8 : Vector256.IsHardwareAccelerated ? 4 : 0
        : Vector256.IsHardwareAccelerated && Vector512.IsHardwareAccelerated ? 8 : Vector128.IsHardwareAccelerated ? 4 : 0;

    /// <summary>Writes to[l · pitch + j] = from[j · step + l] for j below <see cref="Side"/> and whole squares of l below k; returns how many l that were.</summary>
    public static int Write(T* from, nint step, int k, T* to, int pitch) => (sizeof(T), Side) switch
    {
        (sizeof(double), 8) => Squares<T, Lanes512<T>>.Eight(from, step, k, to, pitch),
        (sizeof(double), 4) => Squares<T, Lanes256<T>>.Four(from, step, k, to, pitch),
        (sizeof(float), 8) => Squares<T, Lanes256<T>>.Eight(from, step, k, to, pitch),
        (sizeof(float), 4) => Squares<T, Lanes128<T>>.Four(from, step, k, to, pitch),
        _ => 0,
    };
}

/// <summary>The squares of <see cref="Transposition{T}"/> for vectors of eight and of four.</summary>
internal static unsafe class Squares<T, V>
    where T : unmanaged
    where V : struct, ILanes<V, T>
{
    /// <summary>Eight columns by vectors of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Eight(T* from, nint step, int k, T* to, int pitch)
    {
        int l = 0;
        for (; l + 8 <= k; l += 8, from += 8, to += 8 * (nint)pitch)
        {
            T* half = from + (4 * step);
            V a = V.Load(from), b = V.Load(from + step), c = V.Load(from + (2 * step)), d = V.Load(from + (3 * step));
            V e = V.Load(half), f = V.Load(half + step), g = V.Load(half + (2 * step)), h = V.Load(half + (3 * step));
            V ae = V.ZipLow(a, e), cg = V.ZipLow(c, g), bf = V.ZipLow(b, f), dh = V.ZipLow(d, h);
            Half(ae, cg, bf, dh, to, pitch);
            (ae, cg, bf, dh) = (V.ZipHigh(a, e), V.ZipHigh(c, g), V.ZipHigh(b, f), V.ZipHigh(d, h));
            Half(ae, cg, bf, dh, to + (4 * (nint)pitch), pitch);
        }
        return l;
    }

    /// <summary>Four columns by vectors of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Four(T* from, nint step, int k, T* to, int pitch)
    {
        int l = 0;
        for (; l + 4 <= k; l += 4, from += 4, to += 4 * (nint)pitch)
        {
            V a = V.Load(from), b = V.Load(from + step), c = V.Load(from + (2 * step)), d = V.Load(from + (3 * step));
            Pair(V.ZipLow(a, c), V.ZipLow(b, d), to, pitch);
            Pair(V.ZipHigh(a, c), V.ZipHigh(b, d), to + (2 * (nint)pitch), pitch);
        }
        return l;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Half(V ae, V cg, V bf, V dh, T* to, int pitch)
    {
        Pair(V.ZipLow(ae, cg), V.ZipLow(bf, dh), to, pitch);
        Pair(V.ZipHigh(ae, cg), V.ZipHigh(bf, dh), to + (2 * (nint)pitch), pitch);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pair(V even, V odd, T* to, int pitch)
    {
        V.Store(V.ZipLow(even, odd), to);
        V.Store(V.ZipHigh(even, odd), to + pitch);
    }
}
