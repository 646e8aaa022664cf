using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Harness.Handwritten.Kernels;

/// <summary>128 bits: SSE, NEON, and processors without vectors, where the runtime does it number by number.</summary>
internal readonly unsafe struct Lanes128<T>(Vector128<T> value) : ILanes<Lanes128<T>, T>
    where T : unmanaged, INumberBase<T>
{
    private readonly Vector128<T> _value = value;

    public static int Count => Vector128<T>.Count;

    public static bool AreMany => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> All(T value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Load(T* from) => new(Vector128.Load(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes128<T> value, T* to) => value._value.Store(to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Add(Lanes128<T> x, Lanes128<T> y) => new(x._value + y._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> MultiplyAdd(Lanes128<T> x, Lanes128<T> y, Lanes128<T> z) => new(typeof(T) == typeof(double)
        ? Vector128.MultiplyAddEstimate(x._value.AsDouble(), y._value.AsDouble(), z._value.AsDouble()).As<double, T>()
        : Vector128.MultiplyAddEstimate(x._value.AsSingle(), y._value.AsSingle(), z._value.AsSingle()).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lanes128<T> x) => Vector128.Sum(x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Max(Lanes128<T> x, Lanes128<T> y) => new(Vector128.MaxNative(x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> PowerOfTwo(Lanes128<T> n) => new(typeof(T) == typeof(double)
        ? Vector128.ShiftLeft((n._value.AsDouble() + Vector128.Create(DoubleBits.Whole + DoubleBits.Bias)).AsInt64(), DoubleBits.Fraction).As<long, T>()
        : Vector128.ShiftLeft((n._value.AsSingle() + Vector128.Create(FloatBits.Whole + FloatBits.Bias)).AsInt32(), FloatBits.Fraction).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Exceeds(Lanes128<T> x, Lanes128<T> y) =>
        new(Vector128.AndNot(Vector128.Equals(y._value, y._value), Vector128.LessThanOrEqual(x._value, y._value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Select(Lanes128<T> mask, Lanes128<T> x, Lanes128<T> y) =>
        new(Vector128.ConditionalSelect(mask._value, x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Even(Lanes128<T> x, Lanes128<T> y) => Join(
        x.Places(Vector128.Create(0L, 0), Vector128.Create(0, 2, 0, 2)),
        y.Places(Vector128.Create(0L, 0), Vector128.Create(0, 2, 0, 2)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Odd(Lanes128<T> x, Lanes128<T> y) => Join(
        x.Places(Vector128.Create(1L, 1), Vector128.Create(1, 3, 1, 3)),
        y.Places(Vector128.Create(1L, 1), Vector128.Create(1, 3, 1, 3)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> ZipLow(Lanes128<T> x, Lanes128<T> y) => Alternate(
        x.Places(Vector128.Create(0L, 0), Vector128.Create(0, 0, 1, 1)),
        y.Places(Vector128.Create(0L, 0), Vector128.Create(0, 0, 1, 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> ZipHigh(Lanes128<T> x, Lanes128<T> y) => Alternate(
        x.Places(Vector128.Create(1L, 1), Vector128.Create(2, 2, 3, 3)),
        y.Places(Vector128.Create(1L, 1), Vector128.Create(2, 2, 3, 3)));

    // The numbers at these places, which depend on how many there are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<T> Places(Vector128<long> doubles, Vector128<int> floats) => typeof(T) == typeof(double)
        ? Vector128.Shuffle(_value.AsDouble(), doubles).As<double, T>()
        : Vector128.Shuffle(_value.AsSingle(), floats).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes128<T> Join(Vector128<T> x, Vector128<T> y) => new(Vector128.Create(x.GetLower(), y.GetLower()));

    // x in the places 0, 2, …, and y in 1, 3, ….
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes128<T> Alternate(Vector128<T> x, Vector128<T> y) => new(Vector128.ConditionalSelect(typeof(T) == typeof(double)
        ? Vector128.Create(-1L, 0).As<long, T>()
        : Vector128.Create(-1, 0, -1, 0).As<int, T>(), x, y));
}
