using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Harness.Verification.Numbers;

/// <summary>A closed interval [a, b] of real numbers whose ends are doubles, rounded outward.</summary>
/// <remarks>
/// <para>Whatever numbers are taken from the operands, the exact result lies in the resulting interval; so does every correctly
/// rounded one. An exact result is not widened: 1 + 2 is [3, 3].</para>
/// <para>An end may be infinite; the members are finite numbers all the same. A double ±∞ stands for an overflow, so it becomes
/// the interval beyond ±<see cref="double.MaxValue"/>, and 0 times it is 0.</para>
/// <para>An operation that is undefined for some member (division by an interval with 0 in it, a logarithm or root outside its
/// domain) gives <see cref="NaN"/>, of which nothing is known; it stays NaN from there on.</para>
/// <para>A comparison is answered only where all members agree, otherwise it throws
/// <see cref="UndecidableComparisonException"/> or is answered both ways within <see cref="Branches"/>. Every comparison with
/// NaN is undecided. Only <see cref="Equals(Interval)"/> compares the ends themselves.</para>
/// <para>Source: Moore, Kearfott and Cloud, Introduction to Interval Analysis; IEEE 1788-2015.</para>
/// </remarks>
public readonly partial struct Interval : INumber<Interval>
{
    /// <summary>The interval of one double; of the numbers beyond the largest for ±∞, and of none known for NaN.</summary>
    public Interval(double point)
    {
        // Adding 0 turns −0 into 0, so that equal intervals have equal bits.
        Lower = double.IsPositiveInfinity(point) ? double.MaxValue : point + 0.0;
        Upper = double.IsNegativeInfinity(point) ? double.MinValue : point + 0.0;
    }

    /// <summary>The interval [lower, upper].</summary>
    /// <exception cref="ArgumentException">The ends are in the wrong order, NaN, or leave no finite number between.</exception>
    public Interval(double lower, double upper)
    {
        if (!(lower <= upper) || double.IsPositiveInfinity(lower) || double.IsNegativeInfinity(upper))
            throw new ArgumentException($"[{lower:R}, {upper:R}] holds no number; the lower end comes first", nameof(lower));
        (Lower, Upper) = (lower + 0.0, upper + 0.0);
    }

    /// <summary>[0, 0].</summary>
    public static Interval Zero => default;

    /// <summary>[1, 1].</summary>
    public static Interval One => new(1.0);

    /// <summary>Every real number: [−∞, ∞].</summary>
    public static Interval Entire => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Nothing is known: some member of the operands has no result.</summary>
    public static Interval NaN => new(double.NaN);

    /// <summary>The lower end; NaN if nothing is known.</summary>
    public double Lower { get; }

    /// <summary>The upper end; NaN if nothing is known.</summary>
    public double Upper { get; }

    /// <summary>Whether nothing is known.</summary>
    public bool IsNaN => double.IsNaN(Lower);

    /// <summary>Whether there is exactly one member.</summary>
    public bool IsPoint => Lower == Upper;

    /// <summary>The distance of the ends, rounded up.</summary>
    public double Width => Outward.AddUp(Upper, -Lower);

    /// <summary>A member near the middle; of an unbounded interval one that splits it.</summary>
    public double Midpoint
    {
        get
        {
            if (IsNaN)
                return double.NaN;
            // Halves first, so that the sum cannot overflow; the halves of the smallest doubles are rounded.
            double middle = (Math.Max(Lower, double.MinValue) / 2) + (Math.Min(Upper, double.MaxValue) / 2);
            return Math.Clamp(middle, Lower, Upper);
        }
    }

    /// <summary>The smallest interval that encloses a fraction: a point, or two neighbouring doubles.</summary>
    public static Interval Enclosing(Rational x) => new(x.ToDoubleBelow(), x.ToDoubleAbove());

    /// <summary>The smallest interval that encloses both.</summary>
    public static Interval Hull(Interval x, Interval y) =>
        x.IsNaN || y.IsNaN ? NaN : new(Math.Min(x.Lower, y.Lower), Math.Max(x.Upper, y.Upper));

    /// <summary>Whether a number is a member; of NaN it is not known, so false.</summary>
    [OverloadResolutionPriority(1)] // For whole numbers, which are also fractions.
    public bool Contains(double x) => Lower <= x && x <= Upper && double.IsFinite(x);

    /// <summary>Whether a fraction is a member; of NaN it is not known, so false.</summary>
    public bool Contains(Rational x) => Lower <= x.ToDoubleBelow() && x.ToDoubleAbove() <= Upper;

    /// <summary>Whether every member of the other is a member; false if either is NaN.</summary>
    public bool Contains(Interval other) => Lower <= other.Lower && other.Upper <= Upper;

    /// <summary>x + y.</summary>
    public static Interval operator +(Interval left, Interval right) => left.IsNaN || right.IsNaN
        ? NaN
        : new(Outward.AddDown(left.Lower, right.Lower), Outward.AddUp(left.Upper, right.Upper));

    /// <summary>x − y; two different numbers, even where both operands are the same variable.</summary>
    public static Interval operator -(Interval left, Interval right) => left + -right;

    /// <summary>x · y.</summary>
    public static Interval operator *(Interval left, Interval right) => left.IsNaN || right.IsNaN
        ? NaN
        : new(Least(Outward.MultiplyDown, left, right), Greatest(Outward.MultiplyUp, left, right));

    /// <summary>x / y; NaN if 0 is a member of y.</summary>
    public static Interval operator /(Interval left, Interval right) => left.IsNaN || right.IsNaN || right.Contains(0)
        ? NaN
        : new(Least(Outward.DivideDown, left, right), Greatest(Outward.DivideUp, left, right));

    /// <summary>x − y · trunc(x / y) where all members agree on the whole part, otherwise between 0 and ±|y| with x's signs;
    /// NaN if 0 is a member of y.</summary>
    public static Interval operator %(Interval left, Interval right)
    {
        Interval quotient = left / right;
        if (quotient.IsNaN)
            return NaN;
        if (Math.Truncate(quotient.Lower) == Math.Truncate(quotient.Upper))
            return left - (right * new Interval(Math.Truncate(quotient.Lower)));
        double size = Abs(right).Upper;
        return new(left.Lower < 0 ? -size : 0, left.Upper > 0 ? size : 0);
    }

    /// <summary>−x.</summary>
    public static Interval operator -(Interval value) => value.IsNaN ? NaN : new(-value.Upper, -value.Lower);

    /// <summary>x.</summary>
    public static Interval operator +(Interval value) => value;

    /// <summary>x + 1.</summary>
    public static Interval operator ++(Interval value) => value + One;

    /// <summary>x − 1.</summary>
    public static Interval operator --(Interval value) => value - One;

    /// <summary>|x|, as narrow as it can be, also across 0.</summary>
    public static Interval Abs(Interval value) => value.IsNaN
        ? NaN
        : new(Math.Max(0, Math.Max(value.Lower, -value.Upper)), Math.Max(-value.Lower, value.Upper));

    /// <summary>Whether both have the same ends; NaN equals NaN.</summary>
    public bool Equals(Interval other) => Lower.Equals(other.Lower) && Upper.Equals(other.Upper);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Interval other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Lower, Upper);

    private static double Least(Func<double, double, double> f, Interval x, Interval y) => Math.Min(
        Math.Min(f(x.Lower, y.Lower), f(x.Lower, y.Upper)), Math.Min(f(x.Upper, y.Lower), f(x.Upper, y.Upper)));

    private static double Greatest(Func<double, double, double> f, Interval x, Interval y) => Math.Max(
        Math.Max(f(x.Lower, y.Lower), f(x.Lower, y.Upper)), Math.Max(f(x.Upper, y.Lower), f(x.Upper, y.Upper)));
}
