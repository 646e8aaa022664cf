using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Harness.Handwritten.Kernels;

/// <summary>512 bits: AVX-512.</summary>
internal readonly unsafe struct Lanes512<T>(Vector512<T> value) : ILanes<Lanes512<T>, T>
    where T : unmanaged, INumberBase<T>
{
    private readonly Vector512<T> _value = value;

    public static int Count => Vector512<T>.Count;

    public static bool AreMany => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> All(T value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Load(T* from) => new(Vector512.Load(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes512<T> value, T* to) => value._value.Store(to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Add(Lanes512<T> x, Lanes512<T> y) => new(x._value + y._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> MultiplyAdd(Lanes512<T> x, Lanes512<T> y, Lanes512<T> z) => new(typeof(T) == typeof(double)
        ? Vector512.MultiplyAddEstimate(x._value.AsDouble(), y._value.AsDouble(), z._value.AsDouble()).As<double, T>()
        : Vector512.MultiplyAddEstimate(x._value.AsSingle(), y._value.AsSingle(), z._value.AsSingle()).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lanes512<T> x) => Vector512.Sum(x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Max(Lanes512<T> x, Lanes512<T> y) => new(Vector512.MaxNative(x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> PowerOfTwo(Lanes512<T> n) => new(typeof(T) == typeof(double)
        ? Vector512.ShiftLeft((n._value.AsDouble() + Vector512.Create(DoubleBits.Whole + DoubleBits.Bias)).AsInt64(), DoubleBits.Fraction).As<long, T>()
        : Vector512.ShiftLeft((n._value.AsSingle() + Vector512.Create(FloatBits.Whole + FloatBits.Bias)).AsInt32(), FloatBits.Fraction).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Exceeds(Lanes512<T> x, Lanes512<T> y) =>
        new(Vector512.AndNot(Vector512.Equals(y._value, y._value), Vector512.LessThanOrEqual(x._value, y._value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Select(Lanes512<T> mask, Lanes512<T> x, Lanes512<T> y) =>
        new(Vector512.ConditionalSelect(mask._value, x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Even(Lanes512<T> x, Lanes512<T> y) => Avx512F.IsSupported
        ? Pick(x, y, Vector512.Create(0L, 2, 4, 6, 8, 10, 12, 14), Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30))
        : Join(Lanes256<T>.Even(x.Lower, x.Upper), Lanes256<T>.Even(y.Lower, y.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Odd(Lanes512<T> x, Lanes512<T> y) => Avx512F.IsSupported
        ? Pick(x, y, Vector512.Create(1L, 3, 5, 7, 9, 11, 13, 15), Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31))
        : Join(Lanes256<T>.Odd(x.Lower, x.Upper), Lanes256<T>.Odd(y.Lower, y.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> ZipLow(Lanes512<T> x, Lanes512<T> y) => Avx512F.IsSupported
        ? Pick(x, y, Vector512.Create(0L, 8, 1, 9, 2, 10, 3, 11), Vector512.Create(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23))
        : Join(Lanes256<T>.ZipLow(x.Lower, y.Lower), Lanes256<T>.ZipHigh(x.Lower, y.Lower));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> ZipHigh(Lanes512<T> x, Lanes512<T> y) => Avx512F.IsSupported
        ? Pick(x, y, Vector512.Create(4L, 12, 5, 13, 6, 14, 7, 15), Vector512.Create(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31))
        : Join(Lanes256<T>.ZipLow(x.Upper, y.Upper), Lanes256<T>.ZipHigh(x.Upper, y.Upper));

    // The numbers at these places of x and, counted on, of y.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes512<T> Pick(Lanes512<T> x, Lanes512<T> y, Vector512<long> doubles, Vector512<int> floats) => new(typeof(T) == typeof(double)
        ? Avx512F.PermuteVar8x64x2(x._value.AsDouble(), doubles, y._value.AsDouble()).As<double, T>()
        : Avx512F.PermuteVar16x32x2(x._value.AsSingle(), floats, y._value.AsSingle()).As<float, T>());

    // Processors without these instructions take narrower vectors; only tests come here on them.
    private Lanes256<T> Lower => new(_value.GetLower());

    private Lanes256<T> Upper => new(_value.GetUpper());

    private static Lanes512<T> Join(Lanes256<T> lower, Lanes256<T> upper) => new(Vector512.Create(lower.Value, upper.Value));
}
