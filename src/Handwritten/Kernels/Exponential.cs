using System.Numerics;
using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Kernels;

/// <summary>eˣ for x ≤ 0, several numbers at a time, to two units in the last place.</summary>
/// <remarks>
/// With n = x/ln 2 to the nearest whole number and r = x − n ln 2, eˣ = 2ⁿ eʳ and |r| ≤ ½ ln 2, where the series of eʳ up to r¹³/13! in double
/// and r⁷/7! in float has all digits. n ln 2 is taken off in two parts, the first of which has few digits, so that r is exact. 2ⁿ is
/// multiplied in two halves, so that what is too small for a normal number becomes a subnormal one or 0.
/// </remarks>
internal static class Exponential<T, V>
    where T : unmanaged, INumberBase<T>
    where V : struct, ILanes<V, T>
{
    private static bool IsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(double);
    }

    /// <summary>eˣ; 0 for −∞, NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V OfNegative(V x)
    {
        x = V.Max(All(IsDouble ? -746 : -104), x);
        V n = Whole(x, 1.4426950408889634);
        V r = V.MultiplyAdd(n, All(IsDouble ? -6.93147180369123816490e-01 : -0.693359375), x);
        r = V.MultiplyAdd(n, All(IsDouble ? -1.90821492927058770002e-10 : 2.12194440054690583e-4), r);
        V half = Whole(n, 0.5), rest = V.MultiplyAdd(half, All(-1), n);
        return Times(Times(Series(r), V.PowerOfTwo(half)), V.PowerOfTwo(rest));
    }

    // Σ rᵏ/k!, from the last term on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Series(V r)
    {
        V sum = All(1 / 5040.0);
        if (IsDouble)
        {
            sum = V.MultiplyAdd(All(1 / 6227020800.0), r, All(1 / 479001600.0));
            sum = V.MultiplyAdd(sum, r, All(1 / 39916800.0));
            sum = V.MultiplyAdd(sum, r, All(1 / 3628800.0));
            sum = V.MultiplyAdd(sum, r, All(1 / 362880.0));
            sum = V.MultiplyAdd(sum, r, All(1 / 40320.0));
            sum = V.MultiplyAdd(sum, r, All(1 / 5040.0));
        }
        sum = V.MultiplyAdd(sum, r, All(1 / 720.0));
        sum = V.MultiplyAdd(sum, r, All(1 / 120.0));
        sum = V.MultiplyAdd(sum, r, All(1 / 24.0));
        sum = V.MultiplyAdd(sum, r, All(1 / 6.0));
        sum = V.MultiplyAdd(sum, r, All(1 / 2.0));
        sum = V.MultiplyAdd(sum, r, All(1));
        return V.MultiplyAdd(sum, r, All(1));
    }

    // x · factor to the nearest whole number: beside a large number, digits after the point are lost.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Whole(V x, double factor)
    {
        double large = IsDouble ? DoubleBits.Whole : FloatBits.Whole;
        return V.Add(V.MultiplyAdd(x, All(factor), All(large)), All(-large));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Times(V x, V y) => V.MultiplyAdd(x, y, All(0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V All(double value) => V.All(T.CreateTruncating(value));
}
