using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Harness.Verification.Numbers;

/// <content>What generic mathematics asks of a number type besides its mathematics.</content>
public readonly partial struct Dual<T>
{
    /// <summary>The constant 0.</summary>
    public static Dual<T> Zero => Constant(T.Zero);

    /// <summary>The constant 1.</summary>
    public static Dual<T> One => Constant(T.One);

    /// <summary>The constant e.</summary>
    public static Dual<T> E => Constant(T.E);

    /// <summary>The constant π.</summary>
    public static Dual<T> Pi => Constant(T.Pi);

    /// <summary>The constant 2π.</summary>
    public static Dual<T> Tau => Constant(T.Tau);

    static int INumberBase<Dual<T>>.Radix => T.Radix;

    static Dual<T> IAdditiveIdentity<Dual<T>, Dual<T>>.AdditiveIdentity => Zero;

    static Dual<T> IMultiplicativeIdentity<Dual<T>, Dual<T>>.MultiplicativeIdentity => One;

    /// <summary>A number that does not vary.</summary>
    public static implicit operator Dual<T>(T value) => Constant(value);

    /// <summary>u.</summary>
    public static Dual<T> operator +(Dual<T> value) => value;

    /// <summary>u + 1, tangent u̇.</summary>
    public static Dual<T> operator ++(Dual<T> value) => value + One;

    /// <summary>u − 1, tangent u̇.</summary>
    public static Dual<T> operator --(Dual<T> value) => value - One;

    /// <summary>Whether the values are equal; the tangents may differ.</summary>
    public static bool operator ==(Dual<T> left, Dual<T> right) => left.Value == right.Value;

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(Dual<T> left, Dual<T> right) => left.Value != right.Value;

    /// <summary>Whether u &lt; v, by the values.</summary>
    public static bool operator <(Dual<T> left, Dual<T> right) => left.Value < right.Value;

    /// <summary>Whether u &gt; v, by the values.</summary>
    public static bool operator >(Dual<T> left, Dual<T> right) => left.Value > right.Value;

    /// <summary>Whether u ≤ v, by the values.</summary>
    public static bool operator <=(Dual<T> left, Dual<T> right) => left.Value <= right.Value;

    /// <summary>Whether u ≥ v, by the values.</summary>
    public static bool operator >=(Dual<T> left, Dual<T> right) => left.Value >= right.Value;

    /// <summary>A total order: by the values, and among equal values by the tangents.</summary>
    public int CompareTo(Dual<T> other) => Value.CompareTo(other.Value) is var c && c != 0 ? c : Tangent.CompareTo(other.Tangent);

    /// <summary>Whether both parts are equal, as <typeparamref name="T"/>'s Equals has it: NaN equals NaN.</summary>
    public bool Equals(Dual<T> other) => Value.Equals(other.Value) && Tangent.Equals(other.Tangent);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Dual<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Tangent);

    /// <summary>"u + u̇ε", as in "2 + 1ε"; for reading, a constant alone is read back.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>"u + u̇ε" with both parts in a format of <typeparamref name="T"/>.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        $"{Value.ToString(format, formatProvider)} + {Tangent.ToString(format, formatProvider)}ε";

    static bool INumberBase<Dual<T>>.IsCanonical(Dual<T> value) => T.IsCanonical(value.Value);

    static bool INumberBase<Dual<T>>.IsComplexNumber(Dual<T> value) => T.IsComplexNumber(value.Value);

    static bool INumberBase<Dual<T>>.IsEvenInteger(Dual<T> value) => T.IsEvenInteger(value.Value);

    static bool INumberBase<Dual<T>>.IsFinite(Dual<T> value) => T.IsFinite(value.Value);

    static bool INumberBase<Dual<T>>.IsImaginaryNumber(Dual<T> value) => T.IsImaginaryNumber(value.Value);

    static bool INumberBase<Dual<T>>.IsInfinity(Dual<T> value) => T.IsInfinity(value.Value);

    static bool INumberBase<Dual<T>>.IsInteger(Dual<T> value) => T.IsInteger(value.Value);

    static bool INumberBase<Dual<T>>.IsNaN(Dual<T> value) => T.IsNaN(value.Value);

    static bool INumberBase<Dual<T>>.IsNegative(Dual<T> value) => T.IsNegative(value.Value);

    static bool INumberBase<Dual<T>>.IsNegativeInfinity(Dual<T> value) => T.IsNegativeInfinity(value.Value);

    static bool INumberBase<Dual<T>>.IsNormal(Dual<T> value) => T.IsNormal(value.Value);

    static bool INumberBase<Dual<T>>.IsOddInteger(Dual<T> value) => T.IsOddInteger(value.Value);

    static bool INumberBase<Dual<T>>.IsPositive(Dual<T> value) => T.IsPositive(value.Value);

    static bool INumberBase<Dual<T>>.IsPositiveInfinity(Dual<T> value) => T.IsPositiveInfinity(value.Value);

    static bool INumberBase<Dual<T>>.IsRealNumber(Dual<T> value) => T.IsRealNumber(value.Value);

    static bool INumberBase<Dual<T>>.IsSubnormal(Dual<T> value) => T.IsSubnormal(value.Value);

    static bool INumberBase<Dual<T>>.IsZero(Dual<T> value) => T.IsZero(value.Value);

    // On ties the first operand, as maxima in the handwritten code have it; NaN is passed on.
    static Dual<T> INumberBase<Dual<T>>.MaxMagnitude(Dual<T> x, Dual<T> y) => Chosen(x, y, T.Abs(y.Value) > T.Abs(x.Value));

    static Dual<T> INumberBase<Dual<T>>.MinMagnitude(Dual<T> x, Dual<T> y) => Chosen(x, y, T.Abs(y.Value) < T.Abs(x.Value));

    static Dual<T> INumberBase<Dual<T>>.MaxMagnitudeNumber(Dual<T> x, Dual<T> y) =>
        ChosenNumber(x, y, T.Abs(y.Value) > T.Abs(x.Value));

    static Dual<T> INumberBase<Dual<T>>.MinMagnitudeNumber(Dual<T> x, Dual<T> y) =>
        ChosenNumber(x, y, T.Abs(y.Value) < T.Abs(x.Value));

    static Dual<T> INumber<Dual<T>>.Max(Dual<T> x, Dual<T> y) => Chosen(x, y, y.Value > x.Value);

    static Dual<T> INumber<Dual<T>>.Min(Dual<T> x, Dual<T> y) => Chosen(x, y, y.Value < x.Value);

    static Dual<T> INumber<Dual<T>>.MaxNumber(Dual<T> x, Dual<T> y) => ChosenNumber(x, y, y.Value > x.Value);

    static Dual<T> INumber<Dual<T>>.MinNumber(Dual<T> x, Dual<T> y) => ChosenNumber(x, y, y.Value < x.Value);

    static Dual<T> INumberBase<Dual<T>>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) =>
        T.Parse(s, style, provider);

    static Dual<T> INumberBase<Dual<T>>.Parse(string s, NumberStyles style, IFormatProvider? provider) =>
        T.Parse(s, style, provider);

    static Dual<T> ISpanParsable<Dual<T>>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => T.Parse(s, provider);

    static Dual<T> IParsable<Dual<T>>.Parse(string s, IFormatProvider? provider) => T.Parse(s, provider);

    static bool INumberBase<Dual<T>>.TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Dual<T> result) =>
        Read(T.TryParse(s, style, provider, out T? value), value, out result);

    static bool INumberBase<Dual<T>>.TryParse(
        [NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out Dual<T> result) =>
        Read(T.TryParse(s, style, provider, out T? value), value, out result);

    static bool ISpanParsable<Dual<T>>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Dual<T> result) =>
        Read(T.TryParse(s, provider, out T? value), value, out result);

    static bool IParsable<Dual<T>>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Dual<T> result) =>
        Read(T.TryParse(s, provider, out T? value), value, out result);

    static bool INumberBase<Dual<T>>.TryConvertFromChecked<TOther>(TOther value, out Dual<T> result) =>
        Read(true, T.CreateChecked(value), out result);

    static bool INumberBase<Dual<T>>.TryConvertFromSaturating<TOther>(TOther value, out Dual<T> result) =>
        Read(true, T.CreateSaturating(value), out result);

    static bool INumberBase<Dual<T>>.TryConvertFromTruncating<TOther>(TOther value, out Dual<T> result) =>
        Read(true, T.CreateTruncating(value), out result);

    // A plain number has no place for the tangent: it gets the value.
    static bool INumberBase<Dual<T>>.TryConvertToChecked<TOther>(Dual<T> value, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateChecked(value.Value);
        return true;
    }

    static bool INumberBase<Dual<T>>.TryConvertToSaturating<TOther>(Dual<T> value, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateSaturating(value.Value);
        return true;
    }

    static bool INumberBase<Dual<T>>.TryConvertToTruncating<TOther>(Dual<T> value, [MaybeNullWhen(false)] out TOther result)
    {
        result = TOther.CreateTruncating(value.Value);
        return true;
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Dual<T> other => CompareTo(other),
        _ => throw new ArgumentException($"a dual number compares with its like, not with {obj.GetType()}", nameof(obj)),
    };

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    private static bool Read(bool read, T? value, out Dual<T> result)
    {
        result = read ? value! : default(Dual<T>);
        return read;
    }

    private static Dual<T> Chosen(Dual<T> x, Dual<T> y, bool second) => second || (T.IsNaN(y.Value) && !T.IsNaN(x.Value)) ? y : x;

    private static Dual<T> ChosenNumber(Dual<T> x, Dual<T> y, bool second) => second || T.IsNaN(x.Value) ? y : x;
}
