using System.Numerics;
using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Kernels;

/// <summary>Whether a number type is a pair of doubles that calculates as u + u̇ε with ε² = 0 does, so that kernels may take arrays of it apart.</summary>
/// <remarks>
/// This library knows no such type by name. It asks the type itself: two numbers are written into memory as (u, u̇), and what the type's own
/// sums, products, exponentials and comparisons make of them is read from there. A type that lies otherwise in memory, or calculates
/// otherwise, as complex numbers and intervals do, answers otherwise and is served by the plain loops.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
internal static class DualNumbers<T>
    where T : INumberBase<T>
{
    /// <summary>Whether sums and products are those of dual numbers.</summary>
    public static readonly bool Are = DualParts.Fit<T>() && Of(3, 5) is var u && Of(-0.5, 11) is var v
        && Is(u + v, 2.5, 16) && Is(u * v, -1.5, 30.5) && Is(v * u, -1.5, 30.5) && Is(u * u, 9, 30)
        && Is(T.MultiplyAddEstimate(u, v, u), 1.5, 35.5) && Is(T.Zero, 0, 0) && Is(T.One, 1, 0);

    /// <summary>Σ aᵢbᵢ.</summary>
    public static T Dot(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        (double value, double tangent) = DualLoops.Dot(DualParts.Pairs(a), DualParts.Pairs(b));
        return Of(value, tangent);
    }

    internal static T Of(double value, double tangent)
    {
        (double, double) parts = (value, tangent);
        return Unsafe.As<(double, double), T>(ref parts);
    }

    internal static bool Is(T number, double value, double tangent) =>
        Unsafe.As<T, (double Value, double Tangent)>(ref number) is var parts && parts.Value == value && parts.Tangent == tangent;
}

/// <summary>The same of a type's exponential.</summary>
internal static class DualExponentials<T>
    where T : IExponentialFunctions<T>
{
    /// <summary>Whether it is that of dual numbers.</summary>
    public static readonly bool Are = DualNumbers<T>.Are
        && DualNumbers<T>.Is(T.Exp(DualNumbers<T>.Of(-0.75, 4)), Math.Exp(-0.75), Math.Exp(-0.75) * 4);

    /// <summary>m = max x, as a constant, and Σ exp(xᵢ − m).</summary>
    public static (T Max, T Sum) SumOfPowers(ReadOnlySpan<T> x)
    {
        (double max, double value, double tangent) = DualLoops.SumOfPowers(DualParts.Pairs(x));
        return (DualNumbers<T>.Of(max, 0), DualNumbers<T>.Of(value, tangent));
    }
}

/// <summary>The same of a type's comparisons.</summary>
internal static class DualComparisons<T>
    where T : INumberBase<T>, IComparisonOperators<T, T, bool>
{
    /// <summary>Whether they look at the value alone.</summary>
    public static readonly bool Are = DualNumbers<T>.Are && DualNumbers<T>.Of(0, 1) <= T.Zero && !(DualNumbers<T>.Of(0, 1) > T.Zero)
        && DualNumbers<T>.Of(0, -1) <= T.Zero && DualNumbers<T>.Of(1, -2) > T.Zero && !(DualNumbers<T>.Of(1, -2) <= T.Zero)
        && T.IsNaN(DualNumbers<T>.Of(double.NaN, 0)) && !T.IsNaN(DualNumbers<T>.Of(0, double.NaN));
}
