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
    public static int Eight(T* from, nint step, int k, T* to, int pitch)
    {
        // In two goes: into a method with more operations the compiler would leave calls.
        Half<Lower>(from, step, k, to, pitch);
        return Half<Upper>(from, step, k, to + (4 * (nint)pitch), pitch);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Half<THalf>(T* from, nint step, int k, T* to, int pitch)
    {
        int l = 0;
        for (; l + 8 <= k; l += 8, from += 8, to += 8 * (nint)pitch)
        {
            T* rest = from + (4 * step);
            V ae = First<THalf>(V.Load(from), V.Load(rest)), cg = First<THalf>(V.Load(from + (2 * step)), V.Load(rest + (2 * step)));
            V bf = First<THalf>(V.Load(from + step), V.Load(rest + step));
            V dh = First<THalf>(V.Load(from + (3 * step)), V.Load(rest + (3 * step)));
            Pair(V.ZipLow(ae, cg), V.ZipLow(bf, dh), to, pitch);
            Pair(V.ZipHigh(ae, cg), V.ZipHigh(bf, dh), to + (2 * (nint)pitch), pitch);
        }
        return l;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V First<THalf>(V x, V y) => typeof(THalf) == typeof(Lower) ? V.ZipLow(x, y) : V.ZipHigh(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pair(V even, V odd, T* to, int pitch)
    {
        V.Store(V.ZipLow(even, odd), to);
        V.Store(V.ZipHigh(even, odd), to + pitch);
    }

    private readonly struct Lower;

    private readonly struct Upper;
}
