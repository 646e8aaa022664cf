using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Harness.Verification.Numbers;

/// <content>What generic mathematics asks of a number type besides its mathematics.</content>
public readonly partial struct Interval
{
    static int INumberBase<Interval>.Radix => 2;

    static Interval IAdditiveIdentity<Interval, Interval>.AdditiveIdentity => Zero;

    static Interval IMultiplicativeIdentity<Interval, Interval>.MultiplicativeIdentity => One;

    static bool INumberBase<Interval>.IsCanonical(Interval value) => true;

    static bool INumberBase<Interval>.IsComplexNumber(Interval value) => false;

    static bool INumberBase<Interval>.IsImaginaryNumber(Interval value) => false;

    static bool INumberBase<Interval>.IsRealNumber(Interval value) => !value.IsNaN;

    static bool INumberBase<Interval>.IsNaN(Interval value) => value.IsNaN;

    static bool INumberBase<Interval>.IsFinite(Interval value) => !value.IsNaN;

    static bool INumberBase<Interval>.IsInfinity(Interval value) => false;

    static bool INumberBase<Interval>.IsNegativeInfinity(Interval value) => false;

    static bool INumberBase<Interval>.IsPositiveInfinity(Interval value) => false;

    static bool INumberBase<Interval>.IsSubnormal(Interval value) => false;

    static bool INumberBase<Interval>.IsNormal(Interval value) => !IsZero(value);

    static bool INumberBase<Interval>.IsZero(Interval value) => IsZero(value);

    static bool INumberBase<Interval>.IsNegative(Interval value) =>
        Decide(value.Upper < 0, value.Lower >= 0, value, "is negative");

    static bool INumberBase<Interval>.IsPositive(Interval value) =>
        Decide(value.Lower >= 0, value.Upper < 0, value, "is positive");

    static bool INumberBase<Interval>.IsInteger(Interval value) =>
        Decide(value.IsPoint && double.IsInteger(value.Lower), Skips(value, 1, 0), value, "is whole");

    static bool INumberBase<Interval>.IsEvenInteger(Interval value) =>
        Decide(value.IsPoint && double.IsEvenInteger(value.Lower), Skips(value, 2, 0), value, "is even");

    static bool INumberBase<Interval>.IsOddInteger(Interval value) =>
        Decide(value.IsPoint && double.IsOddInteger(value.Lower), Skips(value, 2, 1), value, "is odd");

    static Interval INumberBase<Interval>.MaxMagnitude(Interval x, Interval y) => LargerMagnitude(x, y);

    static Interval INumberBase<Interval>.MaxMagnitudeNumber(Interval x, Interval y) => LargerMagnitude(x, y);

    static Interval INumberBase<Interval>.MinMagnitude(Interval x, Interval y) => SmallerMagnitude(x, y);

    static Interval INumberBase<Interval>.MinMagnitudeNumber(Interval x, Interval y) => SmallerMagnitude(x, y);

    // The larger and the smaller of two numbers need no comparison to be decided.
    static Interval INumber<Interval>.Max(Interval x, Interval y) => Max(x, y);

    static Interval INumber<Interval>.MaxNumber(Interval x, Interval y) => Max(x, y);

    static Interval INumber<Interval>.Min(Interval x, Interval y) => -Max(-x, -y);

    static Interval INumber<Interval>.MinNumber(Interval x, Interval y) => -Max(-x, -y);

    static Interval INumberBase<Interval>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => Parse(s);

    static Interval INumberBase<Interval>.Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s);

    static Interval ISpanParsable<Interval>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static Interval IParsable<Interval>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool INumberBase<Interval>.TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Interval result) => TryParse(s, out result);

    static bool INumberBase<Interval>.TryParse(
        [NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out Interval result) =>
        TryParse(s, out result);

    static bool ISpanParsable<Interval>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Interval result) =>
        TryParse(s, out result);

    static bool IParsable<Interval>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Interval result) =>
        TryParse(s, out result);

    static bool INumberBase<Interval>.TryConvertFromChecked<TOther>(TOther value, out Interval result) => From(value, out result);

    static bool INumberBase<Interval>.TryConvertFromSaturating<TOther>(TOther value, out Interval result) =>
        From(value, out result);

    static bool INumberBase<Interval>.TryConvertFromTruncating<TOther>(TOther value, out Interval result) =>
        From(value, out result);

    static bool INumberBase<Interval>.TryConvertToChecked<TOther>(Interval value, [MaybeNullWhen(false)] out TOther result) =>
        To(value, TOther.CreateChecked, out result);

    static bool INumberBase<Interval>.TryConvertToSaturating<TOther>(Interval value, [MaybeNullWhen(false)] out TOther result) =>
        To(value, TOther.CreateSaturating, out result);

    static bool INumberBase<Interval>.TryConvertToTruncating<TOther>(Interval value, [MaybeNullWhen(false)] out TOther result) =>
        To(value, TOther.CreateTruncating, out result);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Interval other => CompareTo(other),
        _ => throw new ArgumentException($"an interval compares with intervals, not with {obj.GetType()}", nameof(obj)),
    };

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    private static bool IsZero(Interval value) =>
        Decide(value.Equals(Zero), !value.IsNaN && !value.Contains(0), value, "is zero");

    // Whether no member is a multiple of the step, shifted.
    private static bool Skips(Interval value, double step, double shift) =>
        Math.Floor((value.Upper - shift) / step) < (value.Lower - shift) / step;

    private static Interval Max(Interval x, Interval y) =>
        x.IsNaN || y.IsNaN ? NaN : new(Math.Max(x.Lower, y.Lower), Math.Max(x.Upper, y.Upper));

    private static Interval LargerMagnitude(Interval x, Interval y) => Abs(x) >= Abs(y) ? x : y;

    private static Interval SmallerMagnitude(Interval x, Interval y) => Abs(x) <= Abs(y) ? x : y;

    private static bool From<TOther>(TOther value, out Interval result)
        where TOther : INumberBase<TOther>
    {
        Interval? converted = value switch
        {
            double x => new Interval(x),
            float x => new Interval(x),
            Half x => new Interval((double)x),
            int x => new Interval(x),
            decimal x => Enclosing(Rational.FromDecimal(x)),
            Rational x => Enclosing(x),
            _ => TOther.IsInteger(value) ? Enclosing(new Rational(BigInteger.CreateChecked(value))) : null,
        };
        result = converted ?? NaN;
        return converted is not null;
    }

    // Only a single number can become a number.
    private static bool To<TOther>(Interval value, Func<double, TOther> convert, [MaybeNullWhen(false)] out TOther result)
        where TOther : INumberBase<TOther>
    {
        bool single = value.IsPoint || value.IsNaN;
        result = single ? convert(value.Lower) : default;
        return single;
    }
}
