using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Harness.Handwritten.Kernels;

/// <summary>A map f of real numbers that is linear in each of two arguments.</summary>
internal interface IBilinear
{
    /// <summary>Writes c = f(a, b).</summary>
    void Value(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> c);

    /// <summary>Writes c = f(a, ḃ) + f(ȧ, b).</summary>
    void Tangent(ReadOnlySpan<double> a, ReadOnlySpan<double> aDot, ReadOnlySpan<double> b, ReadOnlySpan<double> bDot, Span<double> c);
}

/// <summary>Arrays of dual numbers (<see cref="DualNumbers{T}"/>) as two arrays, values and tangents.</summary>
internal static unsafe class DualParts
{
    /// <summary>Whether a type has the size of two doubles and nothing that the garbage collector must see.</summary>
    public static bool Fit<T>() => !RuntimeHelpers.IsReferenceOrContainsReferences<T>() && Unsafe.SizeOf<T>() == 2 * sizeof(double);

    /// <summary>C = f(A, B), or C += f(A, B), for dual numbers: f of the values, and as its tangent f(A, Ḃ) + f(Ȧ, B), which is what
    /// ε² = 0 leaves of a map that is linear in both.</summary>
    public static void Apply<T, TMap>(in TMap map, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c, bool add)
        where TMap : struct, IBilinear
    {
        Span<double> left = Split(a, Purpose.DualLeft), right = Split(b, Purpose.DualRight);
        Span<double> result = Workspace<double>.Span(Purpose.DualResult, 2 * c.Length);
        map.Value(left[..a.Length], right[..b.Length], result[..c.Length]);
        map.Tangent(left[..a.Length], left[a.Length..], right[..b.Length], right[b.Length..], result[c.Length..]);
        fixed (double* from = result, to = Pairs(c))
            Join(from, c.Length, to, add);
    }

    /// <summary>The same memory as doubles: u₀, u̇₀, u₁, u̇₁, …</summary>
    public static Span<double> Pairs<T>(Span<T> x) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(x)), 2 * x.Length);

    /// <summary>The same memory as doubles.</summary>
    public static ReadOnlySpan<double> Pairs<T>(ReadOnlySpan<T> x) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(x)), 2 * x.Length);

    // All values, then all tangents.
    private static Span<double> Split<T>(ReadOnlySpan<T> x, Purpose purpose)
    {
        Span<double> parts = Workspace<double>.Span(purpose, 2 * x.Length);
        fixed (double* from = Pairs(x), to = parts)
        {
            int i = Vector512.IsHardwareAccelerated ? Split<Lanes512<double>>(from, x.Length, to)
                : Vector256.IsHardwareAccelerated ? Split<Lanes256<double>>(from, x.Length, to)
                : Split<Lanes128<double>>(from, x.Length, to);
            for (; i < x.Length; i++)
                (to[i], to[x.Length + i]) = (from[2 * i], from[(2 * i) + 1]);
        }
        return parts;
    }

    /// <summary>Takes whole vectors of u₀, u̇₀, u₁, u̇₁, … apart: values from <paramref name="to"/> on, tangents from
    /// <paramref name="to"/> + <paramref name="count"/> on. Returns how many numbers that were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Split<V>(double* from, int count, double* to)
        where V : struct, ILanes<V, double>
    {
        int i = 0;
        for (; i + V.Count <= count; i += V.Count)
        {
            V left = V.Load(from + (2 * i)), right = V.Load(from + (2 * i) + V.Count);
            V.Store(V.Even(left, right), to + i);
            V.Store(V.Odd(left, right), to + count + i);
        }
        return i;
    }

    private static void Join(double* from, int count, double* to, bool add)
    {
        int i = Vector512.IsHardwareAccelerated ? Join<Lanes512<double>>(from, count, to, add)
            : Vector256.IsHardwareAccelerated ? Join<Lanes256<double>>(from, count, to, add)
            : Join<Lanes128<double>>(from, count, to, add);
        for (; i < count; i++)
        {
            to[2 * i] = from[i] + (add ? to[2 * i] : 0);
            to[(2 * i) + 1] = from[count + i] + (add ? to[(2 * i) + 1] : 0);
        }
    }

    /// <summary>The way back for whole vectors: writes or adds the values from <paramref name="from"/> on with the tangents from
    /// <paramref name="from"/> + <paramref name="count"/> on. Returns how many numbers that were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Join<V>(double* from, int count, double* to, bool add)
        where V : struct, ILanes<V, double>
    {
        V zero = V.All(0);
        int i = 0;
        for (; i + V.Count <= count; i += V.Count, to += 2 * V.Count)
        {
            V values = V.Load(from + i), tangents = V.Load(from + count + i);
            V.Store(V.Add(V.ZipLow(values, tangents), add ? V.Load(to) : zero), to);
            V.Store(V.Add(V.ZipHigh(values, tangents), add ? V.Load(to + V.Count) : zero), to + V.Count);
        }
        return i;
    }
}
