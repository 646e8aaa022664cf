using System.Numerics;
using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Kernels;

/// <summary>Functions of every entry, several entries at a time, for double and float.</summary>
internal static class Vectors
{
    // Worked examples stay below this: one entry at a time, so that their digits are the same on every processor.
    private const int Fewest = 32;

    // Above this tanh x = 1 − 2/(e²ˣ + 1) keeps its digits; below, the fraction of Lambert does.
    private const double Small = 0.625;

    /// <summary>Whether so many entries of this type are worth it.</summary>
    public static bool Pay<T>(int count) =>
        count >= Fewest && Vector.IsHardwareAccelerated && (typeof(T) == typeof(double) || typeof(T) == typeof(float));

    /// <summary>y = 1/(1 + e⁻ˣ) for whole vectors from the start of x; returns how many entries that were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Sigmoid<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        int i = 0;
        for (; i + Vector<T>.Count <= x.Length; i += Vector<T>.Count)
            Sigmoid(new Vector<T>(x[i..])).CopyTo(y[i..]);
        return i;
    }

    /// <summary>y = tanh x, to a few units in the last place, for whole vectors; returns how many entries that were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Tanh<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : INumberBase<T>
    {
        int i = 0;
        for (; i + Vector<T>.Count <= x.Length; i += Vector<T>.Count)
            Tanh(new Vector<T>(x[i..])).CopyTo(y[i..]);
        return i;
    }

    /// <summary>y = max(x, 0) for whole vectors; NaN stays NaN; returns how many entries that were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Relu<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        int i = 0;
        for (; i + Vector<T>.Count <= x.Length; i += Vector<T>.Count)
        {
            var v = new Vector<T>(x[i..]);
            Vector.ConditionalSelect(Vector.LessThanOrEqual(v, Vector<T>.Zero), Vector<T>.Zero, v).CopyTo(y[i..]);
        }
        return i;
    }

    /// <summary>x̄ += ȳ · [not x ≤ 0] for whole vectors; returns how many entries that were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int ReluVjp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> yBar, Span<T> xBar)
    {
        int i = 0;
        for (; i + Vector<T>.Count <= x.Length; i += Vector<T>.Count)
        {
            Vector<T> flat = Vector.LessThanOrEqual(new Vector<T>(x[i..]), Vector<T>.Zero);
            Vector<T> slope = Vector.ConditionalSelect(flat, Vector<T>.Zero, Vector<T>.One);
            (new Vector<T>(xBar[i..]) + (new Vector<T>(yBar[i..]) * slope)).CopyTo(xBar[i..]);
        }
        return i;
    }

    // e to a power that is never positive: it cannot overflow, and small results keep their relative precision.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Sigmoid<T>(Vector<T> x)
    {
        Vector<T> e = Exp(-Vector.Abs(x));
        return Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), e, Vector<T>.One) / (Vector<T>.One + e);
    }

    /// <summary>tanh from Lambert's continued fraction x/(1 + x²/(3 + x²/(5 + …))) near 0 and from eˣ elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Tanh<T>(Vector<T> x)
        where T : INumberBase<T>
    {
        Vector<T> size = Vector.Abs(x), s = x * x;
        // The fraction cut after 17: x times a ratio of two polynomials in s = x².
        Vector<T> above = Number<T>(34459425) + (s * (Number<T>(4729725) + (s * (Number<T>(135135) + (s * (Number<T>(990) + s))))));
        Vector<T> below = Number<T>(34459425)
            + (s * (Number<T>(16216200) + (s * (Number<T>(945945) + (s * (Number<T>(13860) + (s * Number<T>(45))))))));
        Vector<T> near = x * (above / below);
        Vector<T> far = Vector<T>.One - (Number<T>(2) / (Exp(size + size) + Vector<T>.One));
        Vector<T> signed = Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), -far, far);
        return Vector.ConditionalSelect(Vector.LessThan(size, Number<T>(Small)), near, signed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Number<T>(double value)
        where T : INumberBase<T> => new(T.CreateTruncating(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Exp<T>(Vector<T> x) => typeof(T) == typeof(double)
        ? Vector.As<double, T>(Vector.Exp(Vector.AsVectorDouble(x)))
        : Vector.As<float, T>(Vector.Exp(Vector.AsVectorSingle(x)));
}
