using System.Numerics;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>Elementary functions by their series, in fixed point: whole multiples of 2⁻ᵇⁱᵗˢ.</summary>
/// <remarks>Each result is off by a few hundred units 2⁻ᵇⁱᵗˢ at most, so ask for many bits more than are to be judged.</remarks>
internal sealed class HighPrecision
{
    private readonly int _bits;
    private readonly BigInteger _one;
    private readonly BigInteger _ln2;
    private readonly BigInteger _pi;

    public HighPrecision(int bits)
    {
        (_bits, _one) = (bits, BigInteger.One << bits);
        _ln2 = 2 * ArtanhSeries(_one / 3);
        // Machin: π/4 = 4 arctan(1/5) − arctan(1/239).
        _pi = 4 * ((4 * ArctanSeries(_one / 5)) - ArctanSeries(_one / 239));
    }

    public BigInteger Of(double x) => Rational.FromDouble(x) is var r ? (r.Numerator << _bits) / r.Denominator : 0;

    public Rational Exact(BigInteger x) => new(x, _one);

    public BigInteger Exp(BigInteger x)
    {
        // eˣ = 2ᵏ · (e^(r/256))²⁵⁶ with x = k ln 2 + r.
        BigInteger k = x / _ln2, power = ExpSeries((x - (k * _ln2)) >> 8);
        for (int i = 0; i < 8; i++)
            power = Multiply(power, power);
        return k >= 0 ? power << (int)k : power >> (int)-k;
    }

    public BigInteger Log(BigInteger x)
    {
        // ln x = k ln 2 + 2 artanh((m − 1)/(m + 1)) with x = 2ᵏ m, ¾ ≤ m < 3/2.
        int k = (int)(x.GetBitLength() - _bits);
        BigInteger m = k >= 0 ? x >> k : x << -k;
        if (4 * m < 3 * _one)
            (k, m) = (k - 1, k >= 1 ? x >> (k - 1) : x << (1 - k));
        return (k * _ln2) + (2 * ArtanhSeries(Divide(m - _one, m + _one)));
    }

    public BigInteger Sin(BigInteger x)
    {
        // By quarter turns to |r| ≤ π/4.
        BigInteger quarter = _pi / 2;
        BigInteger turns = BigInteger.Divide((2 * x) + (x.Sign * quarter), 2 * quarter);
        BigInteger r = x - (turns * quarter);
        return (int)(((turns % 4) + 4) % 4) switch
        {
            0 => SinSeries(r),
            1 => CosSeries(r),
            2 => -SinSeries(r),
            _ => -CosSeries(r),
        };
    }

    public BigInteger Cos(BigInteger x) => Sin(x + (_pi / 2));

    public BigInteger Tan(BigInteger x) => Divide(Sin(x), Cos(x));

    public BigInteger Sinh(BigInteger x) => (Exp(x) - Exp(-x)) / 2;

    public BigInteger Cosh(BigInteger x) => (Exp(x) + Exp(-x)) / 2;

    public BigInteger Tanh(BigInteger x) => Exp(2 * BigInteger.Abs(x)) is var e ? x.Sign * Divide(e - _one, e + _one) : 0;

    public BigInteger Atanh(BigInteger x) => Log(Divide(_one + x, _one - x)) / 2;

    public BigInteger Asinh(BigInteger x) =>
        x.Sign * Log(BigInteger.Abs(x) + Sqrt(Multiply(x, x) + _one));

    public BigInteger Acosh(BigInteger x) => Log(x + Sqrt(Multiply(x, x) - _one));

    public BigInteger Atan(BigInteger x)
    {
        if (BigInteger.Abs(x) > _one)
            return (x.Sign * _pi / 2) - Atan(Divide(_one, x));
        // Thrice arctan x = 2 arctan(x / (1 + √(1 + x²))).
        BigInteger y = x;
        for (int i = 0; i < 3; i++)
            y = Divide(y, _one + Sqrt(_one + Multiply(y, y)));
        return 8 * ArctanSeries(y);
    }

    public BigInteger Asin(BigInteger x) =>
        BigInteger.Abs(x) == _one ? x.Sign * _pi / 2 : Atan(Divide(x, Sqrt(_one - Multiply(x, x))));

    public BigInteger Acos(BigInteger x) => (_pi / 2) - Asin(x);

    public BigInteger Pow(BigInteger x, BigInteger y) => Exp(Multiply(y, Log(x)));

    public BigInteger Root(BigInteger x, int n) => x.Sign * Exp(Log(BigInteger.Abs(x)) / n);

    public BigInteger Sqrt(BigInteger x)
    {
        if (x.IsZero)
            return 0;
        // Newton from above, in whole numbers.
        BigInteger square = x << _bits, root = BigInteger.One << (((int)square.GetBitLength() / 2) + 1);
        for (BigInteger next = (root + (square / root)) / 2; next < root; next = (root + (square / root)) / 2)
            root = next;
        return root;
    }

    public BigInteger Multiply(BigInteger a, BigInteger b) => (a * b) >> _bits;

    public BigInteger Divide(BigInteger a, BigInteger b) => (a << _bits) / b;

    private BigInteger ExpSeries(BigInteger x) => Series(_one, (term, k) => Multiply(term, x) / k);

    private BigInteger SinSeries(BigInteger x) =>
        Multiply(x, x) is var square ? Series(x, (term, k) => -Multiply(term, square) / (2 * k * ((2 * k) + 1))) : 0;

    private BigInteger CosSeries(BigInteger x) =>
        Multiply(x, x) is var square ? Series(_one, (term, k) => -Multiply(term, square) / (2 * k * ((2 * k) - 1))) : 0;

    private BigInteger ArctanSeries(BigInteger x) => OddPowers(x, -Multiply(x, x));

    private BigInteger ArtanhSeries(BigInteger x) => OddPowers(x, Multiply(x, x));

    // x + x·q/3 + x·q²/5 + …
    private BigInteger OddPowers(BigInteger x, BigInteger q)
    {
        BigInteger sum = x, power = x;
        for (int k = 3; !power.IsZero && !(power.Sign < 0 && (power + 1).IsZero); k += 2)
        {
            power = Multiply(power, q);
            sum += power / k;
        }
        return sum;
    }

    private static BigInteger Series(BigInteger first, Func<BigInteger, int, BigInteger> next)
    {
        BigInteger sum = first, term = first;
        for (int k = 1; !term.IsZero; k++)
        {
            term = next(term, k);
            sum += term;
        }
        return sum;
    }
}
