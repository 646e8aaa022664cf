using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Harness.Handwritten.Kernels;

/// <summary>256 bits: AVX2.</summary>
internal readonly unsafe struct Lanes256<T>(Vector256<T> value) : ILanes<Lanes256<T>, T>
    where T : unmanaged, INumberBase<T>
{
    private readonly Vector256<T> _value = value;

    /// <summary>The vector.</summary>
    public Vector256<T> Value => _value;

    public static int Count => Vector256<T>.Count;

    public static bool AreMany => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> All(T value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Load(T* from) => new(Vector256.Load(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes256<T> value, T* to) => value._value.Store(to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Add(Lanes256<T> x, Lanes256<T> y) => new(x._value + y._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> MultiplyAdd(Lanes256<T> x, Lanes256<T> y, Lanes256<T> z) => new(typeof(T) == typeof(double)
        ? Vector256.MultiplyAddEstimate(x._value.AsDouble(), y._value.AsDouble(), z._value.AsDouble()).As<double, T>()
        : Vector256.MultiplyAddEstimate(x._value.AsSingle(), y._value.AsSingle(), z._value.AsSingle()).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lanes256<T> x) => Vector256.Sum(x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Max(Lanes256<T> x, Lanes256<T> y) => new(Vector256.MaxNative(x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> PowerOfTwo(Lanes256<T> n) => new(typeof(T) == typeof(double)
        ? Vector256.ShiftLeft((n._value.AsDouble() + Vector256.Create(DoubleBits.Whole + DoubleBits.Bias)).AsInt64(), DoubleBits.Fraction).As<long, T>()
        : Vector256.ShiftLeft((n._value.AsSingle() + Vector256.Create(FloatBits.Whole + FloatBits.Bias)).AsInt32(), FloatBits.Fraction).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Exceeds(Lanes256<T> x, Lanes256<T> y) =>
        new(Vector256.AndNot(Vector256.Equals(y._value, y._value), Vector256.LessThanOrEqual(x._value, y._value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Select(Lanes256<T> mask, Lanes256<T> x, Lanes256<T> y) =>
        new(Vector256.ConditionalSelect(mask._value, x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Even(Lanes256<T> x, Lanes256<T> y) => Avx512F.VL.IsSupported
        ? Pick(x, y, Vector256.Create(0L, 2, 4, 6), Vector256.Create(0, 2, 4, 6, 8, 10, 12, 14))
        : Join(
        x.Places(Vector256.Create(0L, 2, 0, 2), Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6)),
        y.Places(Vector256.Create(0L, 2, 0, 2), Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Odd(Lanes256<T> x, Lanes256<T> y) => Avx512F.VL.IsSupported
        ? Pick(x, y, Vector256.Create(1L, 3, 5, 7), Vector256.Create(1, 3, 5, 7, 9, 11, 13, 15))
        : Join(
        x.Places(Vector256.Create(1L, 3, 1, 3), Vector256.Create(1, 3, 5, 7, 1, 3, 5, 7)),
        y.Places(Vector256.Create(1L, 3, 1, 3), Vector256.Create(1, 3, 5, 7, 1, 3, 5, 7)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> ZipLow(Lanes256<T> x, Lanes256<T> y) => Avx512F.VL.IsSupported
        ? Pick(x, y, Vector256.Create(0L, 4, 1, 5), Vector256.Create(0, 8, 1, 9, 2, 10, 3, 11))
        : Alternate(
        x.Places(Vector256.Create(0L, 0, 1, 1), Vector256.Create(0, 0, 1, 1, 2, 2, 3, 3)),
        y.Places(Vector256.Create(0L, 0, 1, 1), Vector256.Create(0, 0, 1, 1, 2, 2, 3, 3)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> ZipHigh(Lanes256<T> x, Lanes256<T> y) => Avx512F.VL.IsSupported
        ? Pick(x, y, Vector256.Create(2L, 6, 3, 7), Vector256.Create(4, 12, 5, 13, 6, 14, 7, 15))
        : Alternate(
        x.Places(Vector256.Create(2L, 2, 3, 3), Vector256.Create(4, 4, 5, 5, 6, 6, 7, 7)),
        y.Places(Vector256.Create(2L, 2, 3, 3), Vector256.Create(4, 4, 5, 5, 6, 6, 7, 7)));

    // The numbers at these places of x and, counted on, of y.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes256<T> Pick(Lanes256<T> x, Lanes256<T> y, Vector256<long> doubles, Vector256<int> floats) => new(typeof(T) == typeof(double)
        ? Avx512F.VL.PermuteVar4x64x2(x._value.AsDouble(), doubles, y._value.AsDouble()).As<double, T>()
        : Avx512F.VL.PermuteVar8x32x2(x._value.AsSingle(), floats, y._value.AsSingle()).As<float, T>());

    // The numbers at these places, which depend on how many there are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<T> Places(Vector256<long> doubles, Vector256<int> floats) => typeof(T) == typeof(double)
        ? Vector256.Shuffle(_value.AsDouble(), doubles).As<double, T>()
        : Vector256.Shuffle(_value.AsSingle(), floats).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes256<T> Join(Vector256<T> x, Vector256<T> y) => new(Vector256.Create(x.GetLower(), y.GetLower()));

    // x in the places 0, 2, …, and y in 1, 3, ….
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes256<T> Alternate(Vector256<T> x, Vector256<T> y) => new(Vector256.ConditionalSelect(typeof(T) == typeof(double)
        ? Vector256.Create(-1L, 0, -1, 0).As<long, T>()
        : Vector256.Create(-1, 0, -1, 0, -1, 0, -1, 0).As<int, T>(), x, y));
}
