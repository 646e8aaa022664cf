using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Harness.Verification.Numbers;

/// <content>What generic mathematics asks of a number type besides its mathematics.</content>
public readonly partial struct Rational
{
    static int INumberBase<Rational>.Radix => 10;

    static Rational IAdditiveIdentity<Rational, Rational>.AdditiveIdentity => Zero;

    static Rational IMultiplicativeIdentity<Rational, Rational>.MultiplicativeIdentity => One;

    static bool INumberBase<Rational>.IsCanonical(Rational value) => true;

    static bool INumberBase<Rational>.IsComplexNumber(Rational value) => false;

    static bool INumberBase<Rational>.IsEvenInteger(Rational value) => value.IsWhole && value.Numerator.IsEven;

    static bool INumberBase<Rational>.IsFinite(Rational value) => true;

    static bool INumberBase<Rational>.IsImaginaryNumber(Rational value) => false;

    static bool INumberBase<Rational>.IsInfinity(Rational value) => false;

    static bool INumberBase<Rational>.IsInteger(Rational value) => value.IsWhole;

    static bool INumberBase<Rational>.IsNaN(Rational value) => false;

    static bool INumberBase<Rational>.IsNegative(Rational value) => value.Sign < 0;

    static bool INumberBase<Rational>.IsNegativeInfinity(Rational value) => false;

    static bool INumberBase<Rational>.IsNormal(Rational value) => value.Sign != 0;

    static bool INumberBase<Rational>.IsOddInteger(Rational value) => value.IsWhole && !value.Numerator.IsEven;

    static bool INumberBase<Rational>.IsPositive(Rational value) => value.Sign >= 0;

    static bool INumberBase<Rational>.IsPositiveInfinity(Rational value) => false;

    static bool INumberBase<Rational>.IsRealNumber(Rational value) => true;

    static bool INumberBase<Rational>.IsSubnormal(Rational value) => false;

    static bool INumberBase<Rational>.IsZero(Rational value) => value.Sign == 0;

    static Rational INumberBase<Rational>.MaxMagnitude(Rational x, Rational y) => LargerMagnitude(x, y);

    static Rational INumberBase<Rational>.MinMagnitude(Rational x, Rational y) => SmallerMagnitude(x, y);

    static Rational INumberBase<Rational>.MaxMagnitudeNumber(Rational x, Rational y) => LargerMagnitude(x, y);

    static Rational INumberBase<Rational>.MinMagnitudeNumber(Rational x, Rational y) => SmallerMagnitude(x, y);

    static Rational INumberBase<Rational>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => Parse(s);

    static Rational INumberBase<Rational>.Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s);

    static Rational ISpanParsable<Rational>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static Rational IParsable<Rational>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool INumberBase<Rational>.TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Rational result) => TryParse(s, out result);

    static bool INumberBase<Rational>.TryParse(
        [NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out Rational result) =>
        TryParse(s, out result);

    static bool ISpanParsable<Rational>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Rational result) =>
        TryParse(s, out result);

    static bool IParsable<Rational>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Rational result) =>
        TryParse(s, out result);

    static bool INumberBase<Rational>.TryConvertFromChecked<TOther>(TOther value, out Rational result) => From(value, out result);

    static bool INumberBase<Rational>.TryConvertFromSaturating<TOther>(TOther value, out Rational result) =>
        From(value, out result);

    static bool INumberBase<Rational>.TryConvertFromTruncating<TOther>(TOther value, out Rational result) =>
        From(value, out result);

    static bool INumberBase<Rational>.TryConvertToChecked<TOther>(Rational value, [MaybeNullWhen(false)] out TOther result) =>
        To(value, TOther.CreateChecked, out result);

    static bool INumberBase<Rational>.TryConvertToSaturating<TOther>(Rational value, [MaybeNullWhen(false)] out TOther result) =>
        To(value, TOther.CreateSaturating, out result);

    static bool INumberBase<Rational>.TryConvertToTruncating<TOther>(Rational value, [MaybeNullWhen(false)] out TOther result) =>
        To(value, TOther.CreateTruncating, out result);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Rational other => CompareTo(other),
        _ => throw new ArgumentException($"a fraction compares with fractions, not with {obj.GetType()}", nameof(obj)),
    };

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    // Of x and −x the positive one is the larger, the negative one the smaller.
    private static Rational LargerMagnitude(Rational x, Rational y) =>
        Abs(x).CompareTo(Abs(y)) is var c && (c > 0 || (c == 0 && x.Sign >= 0)) ? x : y;

    private static Rational SmallerMagnitude(Rational x, Rational y) =>
        Abs(x).CompareTo(Abs(y)) is var c && (c < 0 || (c == 0 && x.Sign < 0)) ? x : y;

    // Whole numbers of every type, and the floating-point types exactly.
    private static bool From<TOther>(TOther value, out Rational result)
        where TOther : INumberBase<TOther>
    {
        Rational? converted = value switch
        {
            Rational x => x,
            double x => FromDouble(x),
            float x => FromDouble(x),
            Half x => FromDouble((double)x),
            decimal x => FromDecimal(x),
            _ => TOther.IsInteger(value) ? new Rational(BigInteger.CreateChecked(value)) : null,
        };
        result = converted ?? Zero;
        return converted is not null;
    }

    // The nearest floating-point number; the whole part for whole types, as their own conversions from double have it.
    private static bool To<TOther>(Rational value, Func<BigInteger, TOther> whole, out TOther result)
        where TOther : INumberBase<TOther>
    {
        result = default(TOther) switch
        {
            double => (TOther)(object)value.ToDouble(),
            float => (TOther)(object)value.ToSingle(),
            Half => (TOther)(object)value.ToHalf(),
            decimal => (TOther)(object)value.ToDecimal(),
            _ => whole(value.Truncate()),
        };
        return true;
    }
}
