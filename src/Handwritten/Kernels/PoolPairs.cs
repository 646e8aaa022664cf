using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Harness.Handwritten.Kernels;

/// <summary>Maximum pooling of two rows by windows of 2 × 2 that do not overlap, several windows at a time.</summary>
/// <remarks>
/// The entries of a window in row-major order are a, b of the upper row and c, d of the lower. Neighbouring windows lie side by side,
/// so the even places of the upper row are all the a, the odd ones all the b; then the windows are compared place by place. A candidate
/// takes the lead if it exceeds the leader, so that the first of ties stays; where the last change of lead was is where ȳ goes.
/// </remarks>
internal static unsafe class PoolPairs<T, V>
    where T : unmanaged
    where V : struct, ILanes<V, T>
{
    /// <summary>Writes y for whole vectors of windows from the left; returns how many windows that were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Value(T* upper, T* lower, int windows, T* y)
    {
        int i = 0;
        for (; i + V.Count <= windows; i += V.Count, upper += 2 * V.Count, lower += 2 * V.Count)
        {
            V left = V.Load(upper), right = V.Load(upper + V.Count);
            V best = Larger(V.Odd(left, right), V.Even(left, right));
            (left, right) = (V.Load(lower), V.Load(lower + V.Count));
            best = Larger(V.Even(left, right), best);
            V.Store(Larger(V.Odd(left, right), best), y + i);
        }
        return i;
    }

    /// <summary>Adds ȳ to x̄ where the windows' first maxima are, likewise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Vjp(T* upper, T* lower, int windows, T* yBar, T* upperBar, T* lowerBar)
    {
        V zero = V.All(default);
        int i = 0;
        for (; i + V.Count <= windows; i += V.Count, upper += 2 * V.Count, lower += 2 * V.Count)
        {
            V left = V.Load(upper), right = V.Load(upper + V.Count);
            V a = V.Even(left, right), b = V.Odd(left, right);
            (left, right) = (V.Load(lower), V.Load(lower + V.Count));
            V c = V.Even(left, right), d = V.Odd(left, right);
            V toB = V.Exceeds(b, a);
            V best = V.Select(toB, b, a);
            V toC = V.Exceeds(c, best);
            V toD = V.Exceeds(d, V.Select(toC, c, best));

            // From the last change of lead to the first: who takes it leaves nothing to those before.
            V rest = V.Load(yBar + i);
            V dBar = V.Select(toD, rest, zero);
            rest = V.Select(toD, zero, rest);
            V cBar = V.Select(toC, rest, zero);
            rest = V.Select(toC, zero, rest);
            V bBar = V.Select(toB, rest, zero);
            Add(upperBar + (2 * i), V.Select(toB, zero, rest), bBar);
            Add(lowerBar + (2 * i), cBar, dBar);
        }
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Larger(V candidate, V best) => V.Select(V.Exceeds(candidate, best), candidate, best);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(T* to, V even, V odd)
    {
        V.Store(V.Add(V.Load(to), V.ZipLow(even, odd)), to);
        V.Store(V.Add(V.Load(to + V.Count), V.ZipHigh(even, odd)), to + V.Count);
    }
}
