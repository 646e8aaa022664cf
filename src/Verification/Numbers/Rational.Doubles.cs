using System.Numerics;

namespace Harness.Verification.Numbers;

/// <content>Conversions from and to binary and decimal floating point.</content>
public readonly partial struct Rational
{
    private const int DoublePrecision = 53;
    private const int DoubleSmallestExponent = -1074;

    private enum Rounding
    {
        Nearest,
        TowardsZero,
        AwayFromZero,
    }

    /// <summary>The number that a double stands for, exactly: 0.1 is 3602879701896397/36028797018963968.</summary>
    /// <exception cref="OverflowException">x is NaN or infinite.</exception>
    public static Rational FromDouble(double x)
    {
        if (!double.IsFinite(x))
            throw new OverflowException($"{x} is no fraction");
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long fraction = bits & 0xFFFFFFFFFFFFF;
        BigInteger significand = exponent == 0 ? fraction : fraction | (1L << 52);
        return Scaled(bits < 0 ? -significand : significand, Math.Max(exponent, 1) - 1075);
    }

    /// <summary>The number that a decimal stands for, exactly.</summary>
    public static Rational FromDecimal(decimal x)
    {
        int scale = x.Scale;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(x, bits);
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Rational(x < 0 ? -digits : digits, BigInteger.Pow(10, scale));
    }

    /// <summary>The nearest double, on ties the one with an even significand; ±∞ beyond the largest.</summary>
    public double ToDouble() => Round(DoublePrecision, DoubleSmallestExponent, Rounding.Nearest);

    /// <summary>The largest double that is not above this number; −∞ below the smallest.</summary>
    public double ToDoubleBelow() =>
        Round(DoublePrecision, DoubleSmallestExponent, Sign < 0 ? Rounding.AwayFromZero : Rounding.TowardsZero);

    /// <summary>The smallest double that is not below this number; ∞ above the largest.</summary>
    public double ToDoubleAbove() => -(-this).ToDoubleBelow();

    /// <summary>The nearest single, rounded once.</summary>
    private float ToSingle() => (float)Round(24, -149, Rounding.Nearest);

    /// <summary>The nearest half, rounded once.</summary>
    private Half ToHalf() => (Half)Round(11, -24, Rounding.Nearest);

    /// <summary>The nearest decimal of at most 28 digits after the point, on ties the one with an even last digit.</summary>
    /// <exception cref="OverflowException">The number is beyond the largest decimal.</exception>
    private decimal ToDecimal()
    {
        for (int scale = 28; scale > 0; scale--)
        {
            BigInteger digits = RoundToWhole(Numerator * BigInteger.Pow(10, scale), Denominator);
            if (BigInteger.Abs(digits) >> 96 == 0)
                return (decimal)digits / (decimal)BigInteger.Pow(10, scale);
        }
        return (decimal)RoundToWhole(Numerator, Denominator);
    }

    private static BigInteger RoundToWhole(BigInteger p, BigInteger q)
    {
        BigInteger whole = BigInteger.DivRem(BigInteger.Abs(p), q, out BigInteger remainder);
        int half = (remainder << 1).CompareTo(q);
        return p.Sign * (half > 0 || (half == 0 && !whole.IsEven) ? whole + 1 : whole);
    }

    // significand · 2^exponent
    private static Rational Scaled(BigInteger significand, int exponent) => exponent >= 0
        ? new Rational(significand << exponent)
        : new Rational(significand, BigInteger.One << -exponent);

    /// <summary>The number q · 2ᵉ with q &lt; 2^precision and e ≥ smallestExponent that the rounding chooses.</summary>
    private double Round(int precision, int smallestExponent, Rounding rounding)
    {
        BigInteger p = BigInteger.Abs(Numerator);
        long length = p.GetBitLength() - Denominator.GetBitLength();
        int exponent = (int)Math.Max(length - precision, smallestExponent);
        if (exponent > 1024)
            return Sign * (rounding == Rounding.TowardsZero ? double.MaxValue : double.PositiveInfinity);
        BigInteger q = Quotient(p, exponent, out BigInteger twice, out BigInteger divisor);
        if (q.GetBitLength() > precision)
            q = Quotient(p, ++exponent, out twice, out divisor);
        bool up = rounding switch
        {
            Rounding.TowardsZero => false,
            Rounding.AwayFromZero => !twice.IsZero,
            _ => twice > divisor || (twice == divisor && !q.IsEven),
        };
        double magnitude = Math.ScaleB((double)(up ? q + 1 : q), exponent);
        return Sign * (rounding == Rounding.TowardsZero ? Math.Min(magnitude, double.MaxValue) : magnitude);
    }

    // p / (denominator · 2^exponent), and twice its remainder beside the divisor: what decides the rounding.
    private BigInteger Quotient(BigInteger p, int exponent, out BigInteger twice, out BigInteger divisor)
    {
        divisor = exponent > 0 ? Denominator << exponent : Denominator;
        BigInteger q = BigInteger.DivRem(exponent < 0 ? p << -exponent : p, divisor, out BigInteger remainder);
        twice = remainder << 1;
        return q;
    }
}
