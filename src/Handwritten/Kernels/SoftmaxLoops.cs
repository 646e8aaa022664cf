using System.Numerics;
using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Kernels;

/// <summary>The three loops of a softmax over vectors: the largest entry, exponentials with their sum, and their division by it.</summary>
/// <remarks>
/// The exponential is part of the loop. The library's would be called for every vector and take and give it in memory on the stack, at an
/// address that differs from process to process; and the library's loops write long rows past the cache, though they are read again.
/// </remarks>
internal static unsafe class SoftmaxLoops<T, V>
    where T : unmanaged, INumber<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>The largest entry of one or more; any number if there is NaN among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Max(T* z, int count)
    {
        V first = V.All(*z), second = first;
        int i = 0;
        for (; i + (2 * V.Count) <= count; i += 2 * V.Count)
        {
            first = V.Max(first, V.Load(z + i));
            second = V.Max(second, V.Load(z + i + V.Count));
        }
        T* places = stackalloc T[V.Count];
        V.Store(V.Max(first, second), places);
        T max = *z;
        for (int q = 0; q < V.Count; q++)
            max = places[q] > max ? places[q] : max;
        for (; i < count; i++)
            max = z[i] > max ? z[i] : max;
        return max;
    }

    /// <summary>Writes e to the power zᵢ − m for m ≥ zᵢ; returns the sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Powers(T* z, T m, int count, T* to)
    {
        V shift = V.All(-m), sum = V.All(default);
        int i = 0;
        for (; i + V.Count <= count; i += V.Count)
        {
            V power = Exponential<T, V>.OfNegative(V.Add(V.Load(z + i), shift));
            V.Store(power, to + i);
            sum = V.Add(sum, power);
        }
        T total = V.Sum(sum);
        return i < count ? total + Rest(z + i, m, count - i, to + i) : total;
    }

    /// <summary>Σ e to the power zᵢ − m for m ≥ zᵢ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T SumOfPowers(T* z, T m, int count)
    {
        V shift = V.All(-m), sum = V.All(default);
        int i = 0;
        for (; i + V.Count <= count; i += V.Count)
            sum = V.Add(sum, Exponential<T, V>.OfNegative(V.Add(V.Load(z + i), shift)));
        T* rest = stackalloc T[V.Count];
        return i < count ? V.Sum(sum) + Rest(z + i, m, count - i, rest) : V.Sum(sum);
    }

    /// <summary>Multiplies every entry by a factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale(T factor, int count, T* x)
    {
        V all = V.All(factor), zero = V.All(default);
        int i = 0;
        for (; i + V.Count <= count; i += V.Count)
            V.Store(V.MultiplyAdd(V.Load(x + i), all, zero), x + i);
        for (; i < count; i++)
            x[i] *= factor;
    }

    // Less than a vector, filled up with m.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static T Rest(T* z, T m, int count, T* to)
    {
        T* rest = stackalloc T[V.Count];
        for (int i = 0; i < V.Count; i++)
            rest[i] = i < count ? z[i] : m;
        V.Store(Exponential<T, V>.OfNegative(V.Add(V.Load(rest), V.All(-m))), rest);
        T sum = T.Zero;
        for (int i = 0; i < count; i++)
            sum += to[i] = rest[i];
        return sum;
    }
}
