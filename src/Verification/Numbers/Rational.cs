using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Harness.Verification.Numbers;

/// <summary>An exact fraction p/q of whole numbers of any size, in lowest terms with q &gt; 0.</summary>
/// <remarks>
/// <para>The field operations, comparisons and powers by multiplication are exact, so an identity of polynomials or rational
/// functions that holds for rationals holds. There are no roots, exponentials or logarithms: a rule that needs one does not
/// compile for this type.</para>
/// <para>There is no NaN, no infinity and no negative zero: dividing by 0 throws <see cref="DivideByZeroException"/>, and
/// converting a NaN or an infinity throws <see cref="OverflowException"/>.</para>
/// </remarks>
public readonly partial struct Rational : INumber<Rational>
{
    // One less than the denominator, so that the all-zero bits of default are the number 0/1.
    private readonly BigInteger _denominatorLessOne;

    /// <summary>The whole number n/1.</summary>
    public Rational(BigInteger n) => Numerator = n;

    /// <summary>The fraction p/q, reduced to lowest terms.</summary>
    /// <exception cref="DivideByZeroException">q = 0.</exception>
    public Rational(BigInteger p, BigInteger q)
    {
        if (q.IsZero)
            throw new DivideByZeroException($"{p}/0 is no number");
        BigInteger divisor = BigInteger.GreatestCommonDivisor(p, q) * q.Sign;
        (Numerator, _denominatorLessOne) = (p / divisor, (q / divisor) - 1);
    }

    /// <summary>A whole number as a fraction, which is exact.</summary>
    public static implicit operator Rational(int n) => new(n);

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One => new(BigInteger.One);

    /// <summary>p of p/q in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>q of p/q in lowest terms, 1 or more.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>Whether the fraction is a whole number.</summary>
    public bool IsWhole => _denominatorLessOne.IsZero;

    /// <summary>Returns |x|.</summary>
    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>The whole part: x without its fraction, rounded towards 0.</summary>
    public BigInteger Truncate() => BigInteger.Divide(Numerator, Denominator);

    /// <summary>a + b.</summary>
    public static Rational operator +(Rational left, Rational right) =>
        left.IsWhole && right.IsWhole ? new(left.Numerator + right.Numerator)
            : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>a − b.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>a · b.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        left.IsWhole && right.IsWhole ? new(left.Numerator * right.Numerator)
            : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>a / b.</summary>
    /// <exception cref="DivideByZeroException">b = 0.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>a − b · trunc(a / b): the remainder, with the sign of a.</summary>
    /// <exception cref="DivideByZeroException">b = 0.</exception>
    public static Rational operator %(Rational left, Rational right) =>
        left - (right * new Rational((left / right).Truncate()));

    /// <summary>−a.</summary>
    public static Rational operator -(Rational value) => value.IsWhole ? new(-value.Numerator) : new(-value.Numerator, value.Denominator);

    /// <summary>a.</summary>
    public static Rational operator +(Rational value) => value;

    /// <summary>a + 1.</summary>
    public static Rational operator ++(Rational value) => value + One;

    /// <summary>a − 1.</summary>
    public static Rational operator --(Rational value) => value - One;

    /// <summary>Whether a = b.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether a ≠ b.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Whether a &lt; b.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether a &gt; b.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether a ≤ b.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether a ≥ b.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The sign of this − other.</summary>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Whether both are the same number.</summary>
    public bool Equals(Rational other) =>
        Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);
}
