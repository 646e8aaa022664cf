using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Harness.Handwritten.Kernels;

/// <summary>Loops over dual numbers that lie in memory as u₀, u̇₀, u₁, u̇₁, …, by the widest vectors.</summary>
internal static unsafe class DualLoops
{
    /// <summary>m, the largest value, and Σ exp(xᵢ − m), value and tangent: each term is e to the power u − m, times 1 + u̇ε.</summary>
    public static (double Max, double Value, double Tangent) SumOfPowers(ReadOnlySpan<double> pairs)
    {
        int count = pairs.Length / 2;
        fixed (double* x = pairs)
        {
            return Vector512.IsHardwareAccelerated ? SumOfPowers<Lanes512<double>>(x, count)
                : Vector256.IsHardwareAccelerated ? SumOfPowers<Lanes256<double>>(x, count)
                : SumOfPowers<Lanes128<double>>(x, count);
        }
    }

    /// <summary>Σ aᵢbᵢ, value and tangent: each product is uw + (uẇ + u̇w)ε.</summary>
    public static (double Value, double Tangent) Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        int count = a.Length / 2;
        fixed (double* pa = a, pb = b)
        {
            return Vector512.IsHardwareAccelerated ? Dot<Lanes512<double>>(pa, pb, count)
                : Vector256.IsHardwareAccelerated ? Dot<Lanes256<double>>(pa, pb, count)
                : Dot<Lanes128<double>>(pa, pb, count);
        }
    }

    /// <summary>y = x where not u ≤ 0, else 0; for whole vectors. Returns how many numbers that were.</summary>
    public static int Relu(ReadOnlySpan<double> pairs, Span<double> to)
    {
        int count = pairs.Length / 2;
        fixed (double* x = pairs, y = to)
        {
            return Vector512.IsHardwareAccelerated ? Relu<Lanes512<double>>(x, count, y)
                : Vector256.IsHardwareAccelerated ? Relu<Lanes256<double>>(x, count, y)
                : Relu<Lanes128<double>>(x, count, y);
        }
    }

    /// <summary>Maximum pooling of two rows by windows of 2 × 2, as <see cref="PoolPairs{T, V}"/> does it, by the values; for whole vectors of
    /// windows from the left. Returns how many windows that were.</summary>
    public static int Pool(ReadOnlySpan<double> pairs, int width, int windows, Span<double> to)
    {
        fixed (double* upper = pairs, y = to)
        {
            double* lower = upper + (2 * width);
            return Vector512.IsHardwareAccelerated ? Pool<Lanes512<double>>(upper, lower, windows, y)
                : Vector256.IsHardwareAccelerated ? Pool<Lanes256<double>>(upper, lower, windows, y)
                : Pool<Lanes128<double>>(upper, lower, windows, y);
        }
    }

    /// <summary>The same by vectors of one width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (double Value, double Tangent) Dot<V>(double* a, double* b, int count)
        where V : struct, ILanes<V, double>
    {
        V value = V.All(0), left = value, right = value;
        int i = 0;
        for (; i + V.Count <= count; i += V.Count)
        {
            V a0 = V.Load(a + (2 * i)), a1 = V.Load(a + (2 * i) + V.Count), b0 = V.Load(b + (2 * i)), b1 = V.Load(b + (2 * i) + V.Count);
            (V u, V w) = (V.Even(a0, a1), V.Even(b0, b1));
            value = V.MultiplyAdd(u, w, value);
            left = V.MultiplyAdd(u, V.Odd(b0, b1), left);
            right = V.MultiplyAdd(V.Odd(a0, a1), w, right);
        }
        (double sum, double sumDot) = (V.Sum(value), V.Sum(V.Add(left, right)));
        for (; i < count; i++)
        {
            sum += a[2 * i] * b[2 * i];
            sumDot += (a[2 * i] * b[(2 * i) + 1]) + (a[(2 * i) + 1] * b[2 * i]);
        }
        return (sum, sumDot);
    }

    /// <summary>The same of one or more numbers by vectors of one width.</summary>
    public static (double Max, double Value, double Tangent) SumOfPowers<V>(double* x, int count)
        where V : struct, ILanes<V, double>
    {
        double max = Max<V>(x, count);
        (double value, double tangent) = SumOfPowers<V>(x, count, max);
        return (max, value, tangent);
    }

    // Of one or more values; any number if there is NaN among them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Max<V>(double* x, int count)
        where V : struct, ILanes<V, double>
    {
        V most = V.All(*x);
        int i = 0;
        for (; i + V.Count <= count; i += V.Count)
            most = V.Max(most, V.Even(V.Load(x + (2 * i)), V.Load(x + (2 * i) + V.Count)));
        double* places = stackalloc double[V.Count];
        V.Store(most, places);
        double max = *x;
        for (int q = 0; q < V.Count; q++)
            max = places[q] > max ? places[q] : max;
        for (; i < count; i++)
            max = x[2 * i] > max ? x[2 * i] : max;
        return max;
    }

    // A NaN reaches the sum.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Value, double Tangent) SumOfPowers<V>(double* x, int count, double max)
        where V : struct, ILanes<V, double>
    {
        V shift = V.All(-max), value = V.All(0), tangent = V.All(0);
        int i = 0;
        for (; i + V.Count <= count; i += V.Count)
        {
            V left = V.Load(x + (2 * i)), right = V.Load(x + (2 * i) + V.Count);
            V power = Exponential<double, V>.OfNegative(V.Add(V.Even(left, right), shift));
            value = V.Add(value, power);
            tangent = V.MultiplyAdd(power, V.Odd(left, right), tangent);
        }
        (double sum, double sumDot) = (V.Sum(value), V.Sum(tangent));
        for (; i < count; i++)
        {
            double power = Math.Exp(x[2 * i] - max);
            sum += power;
            sumDot += power * x[(2 * i) + 1];
        }
        return (sum, sumDot);
    }

    /// <summary>The same by vectors of one width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Relu<V>(double* x, int count, double* y)
        where V : struct, ILanes<V, double>
    {
        V zero = V.All(0);
        int i = 0;
        for (; i + V.Count <= count; i += V.Count)
        {
            V left = V.Load(x + (2 * i)), right = V.Load(x + (2 * i) + V.Count), value = V.Even(left, right);
            V keep = V.Exceeds(value, zero);
            (value, V tangent) = (V.Select(keep, value, zero), V.Select(keep, V.Odd(left, right), zero));
            V.Store(V.ZipLow(value, tangent), y + (2 * i));
            V.Store(V.ZipHigh(value, tangent), y + (2 * i) + V.Count);
        }
        return i;
    }

    /// <summary>The same by vectors of one width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Pool<V>(double* upper, double* lower, int windows, double* y)
        where V : struct, ILanes<V, double>
    {
        int i = 0;
        for (; i + V.Count <= windows; i += V.Count, upper += 4 * V.Count, lower += 4 * V.Count, y += 2 * V.Count)
        {
            (V best, V bestDot, V right, V rightDot) = Windows<V>(upper);
            Lead(right, rightDot, ref best, ref bestDot);
            (V left, V leftDot, right, rightDot) = Windows<V>(lower);
            Lead(left, leftDot, ref best, ref bestDot);
            Lead(right, rightDot, ref best, ref bestDot);
            V.Store(V.ZipLow(best, bestDot), y);
            V.Store(V.ZipHigh(best, bestDot), y + V.Count);
        }
        return i;
    }

    // The left and the right entries of neighbouring windows in one row: values and tangents.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V Left, V LeftDot, V Right, V RightDot) Windows<V>(double* row)
        where V : struct, ILanes<V, double>
    {
        V a = V.Load(row), b = V.Load(row + V.Count), c = V.Load(row + (2 * V.Count)), d = V.Load(row + (3 * V.Count));
        (V nearer, V nearerDot, V farther, V fartherDot) = (V.Even(a, b), V.Odd(a, b), V.Even(c, d), V.Odd(c, d));
        return (V.Even(nearer, farther), V.Even(nearerDot, fartherDot), V.Odd(nearer, farther), V.Odd(nearerDot, fartherDot));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Lead<V>(V candidate, V candidateDot, ref V best, ref V bestDot)
        where V : struct, ILanes<V, double>
    {
        V takes = V.Exceeds(candidate, best);
        (best, bestDot) = (V.Select(takes, candidate, best), V.Select(takes, candidateDot, bestDot));
    }
}
