using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Numbers;

public sealed class RationalTests
{
    [Fact]
    public void Addition_and_multiplication_commute_and_associate() =>
        Holds.For(Any.Fraction, Any.Fraction, Any.Fraction, (a, b, c) =>
            a + b == b + a && a * b == b * a && a + b + c == a + (b + c) && a * b * c == a * (b * c));

    [Fact]
    public void Multiplication_distributes_over_addition() =>
        Holds.For(Any.Fraction, Any.Fraction, Any.Fraction, (a, b, c) => a * (b + c) == (a * b) + (a * c));

    [Fact]
    public void Subtraction_and_division_undo_addition_and_multiplication() =>
        Holds.For(Any.Fraction, Any.Fraction, (a, b) =>
            a + b - b == a && a - a == Rational.Zero && (b == Rational.Zero || (a * b / b == a && b / b == Rational.One)));

    [Fact]
    public void Zero_and_one_are_neutral() =>
        Holds.For(Any.Fraction, a => a + default(Rational) == a && a * Rational.One == a && (a * Rational.Zero).Equals(default));

    [Fact]
    public void Fractions_are_always_in_lowest_terms_with_a_positive_denominator() =>
        Holds.For(Any.Fraction, Any.Fraction, (a, b) => new[] { a + b, a - b, a * b, -a, Rational.Abs(a) }.All(x =>
            x.Denominator.Sign > 0 && BigInteger.GreatestCommonDivisor(x.Numerator, x.Denominator).IsOne));

    [Fact]
    public void Equal_numbers_have_equal_hashes_and_text() =>
        Holds.For(Any.Fraction, Any.Fraction, (a, b) =>
        {
            Rational same = b == Rational.Zero ? a + b : a / b * b;
            return same.Equals((object)a) && same.GetHashCode() == a.GetHashCode() && same.ToString() == a.ToString();
        });

    [Fact]
    public void Order_is_total_and_agrees_with_subtraction() =>
        Holds.For(Any.Fraction, Any.Fraction, Any.Fraction, (a, b, c) =>
            a.CompareTo(b) == (a - b).Sign && a.CompareTo(b) == -b.CompareTo(a) && (a < b) == !(a >= b) && (a > b) == !(a <= b)
            && (a.CompareTo(b) == 0) == a.Equals(b) && (!(a <= b && b <= c) || a <= c) && (!(a < b) || a + c < b + c));

    [Fact]
    public void Remainder_has_the_sign_of_the_dividend_and_is_smaller_than_the_divisor() =>
        Holds.For(Any.Fraction, Any.Fraction.Where(b => b.Sign != 0), (a, b) =>
            a % b is var r && (r.Sign == 0 || r.Sign == a.Sign) && Rational.Abs(r) < Rational.Abs(b) && ((a - r) / b).IsWhole);

    [Fact]
    public void Text_reads_back_as_the_same_number() =>
        Holds.For(Any.Fraction, a =>
            Rational.Parse(a.ToString()) == a && Rational.TryParse(a.ToString(), out Rational b) && a == b);

    [Fact]
    public void Doubles_go_in_exactly_and_come_back() =>
        Holds.For(Any.Finite, x => Rational.FromDouble(x) is var r
            && r.ToDouble() == x && r.ToDoubleBelow() == x && r.ToDoubleAbove() == x, 2000);

    [Fact]
    public void Rounding_to_double_is_to_the_nearest_and_to_even_on_ties() =>
        Holds.For(Any.Finite.Where(x => Math.Abs(x) < double.MaxValue), x =>
        {
            (Rational low, Rational high) = (Rational.FromDouble(x), Rational.FromDouble(Math.BitIncrement(x)));
            Rational middle = (low + high) / new Rational(2), nudge = (high - low) / new Rational(1000);
            double even = (BitConverter.DoubleToInt64Bits(x) & 1) == 0 ? x : Math.BitIncrement(x);
            return (middle - nudge).ToDouble() == x && (middle + nudge).ToDouble() == Math.BitIncrement(x)
                && middle.ToDouble() == even
                && middle.ToDoubleBelow() == x && middle.ToDoubleAbove() == Math.BitIncrement(x);
        }, 2000);

    [Fact]
    public void Rounding_of_a_quotient_is_the_machine_s_division() =>
        Holds.For(Any.Finite, Any.Finite.Where(y => y != 0), (x, y) =>
            (Rational.FromDouble(x) / Rational.FromDouble(y)).ToDouble() == x / y, 2000);

    [Fact]
    public void Rounding_of_decimal_text_is_the_machine_s_parser() =>
        Holds.For(Any.Finite, x => x.ToString("E8", CultureInfo.InvariantCulture) is var text
            && Rational.Parse(text).ToDouble() == double.Parse(text, CultureInfo.InvariantCulture), 2000);

    [Fact]
    public void Singles_and_halves_and_decimals_are_rounded_once() =>
        Holds.For(Any.Ordinary, Any.Ordinary.Where(y => y != 0), (x, y) =>
        {
            Rational exact = Rational.FromDouble(x) / Rational.FromDouble(y);
            return Nearest(exact, To<float>.Checked(exact), Rational.FromDouble(float.BitIncrement(0)))
                && (double)To<float>.Checked(Rational.FromDouble(x)) == (float)x
                && To<Half>.Checked(Rational.FromDouble(x)) == (Half)x
                && To<Rational>.Checked(To<decimal>.Checked(Rational.FromDouble(x))).ToDouble() == x;
        });

    [Theory]
    [InlineData("0.0993", 993, 10000)]
    [InlineData("2/9", 2, 9)]
    [InlineData("-1.5e-3", -3, 2000)]
    [InlineData(" +12E2 ", 1200, 1)]
    [InlineData(".5", 1, 2)]
    [InlineData("5.", 5, 1)]
    [InlineData("0.5/-1.5", -1, 3)]
    [InlineData("-0", 0, 1)]
    public void Decimal_text_and_quotients_are_read_exactly(string text, int p, int q) =>
        Assert.Equal(new Rational(p, q), Rational.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("1,5")]
    [InlineData("1/2/3")]
    [InlineData("NaN")]
    [InlineData("--1")]
    [InlineData("1e99999")]
    public void Text_that_is_no_number_is_refused(string text)
    {
        Assert.False(Rational.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Rational.Parse(text));
    }

    [Fact]
    public void Division_by_zero_throws()
    {
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.Parse("1/0"));
        Assert.False(Rational.TryParse("1/0", out _));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Not_a_number_and_infinities_are_refused(double x) =>
        Assert.Throws<OverflowException>(() => To<Rational>.Checked(x));

    [Fact]
    public void Numbers_beyond_the_largest_double_become_infinite_or_the_largest()
    {
        Rational huge = Rational.FromDouble(double.MaxValue) * new Rational(2);
        Assert.Equal(double.PositiveInfinity, huge.ToDouble());
        Assert.Equal(double.MaxValue, huge.ToDoubleBelow());
        Assert.Equal(double.NegativeInfinity, (-huge).ToDoubleBelow());
        Rational tiny = Rational.One / Rational.Parse("1e400");
        Assert.Equal((0.0, double.Epsilon), (tiny.ToDoubleBelow(), tiny.ToDoubleAbove()));
    }

    [Fact]
    public void Whole_numbers_convert_like_any_number_type()
    {
        Assert.Equal(new Rational(7), To<Rational>.Checked(7));
        Assert.Equal(new Rational(1, 10), To<Rational>.Checked(0.1m));
        Assert.Equal(-2, To<int>.Checked(new Rational(-5, 2)));
        Assert.Throws<OverflowException>(() => To<byte>.Checked(new Rational(300)));
        Assert.Equal(255, To<byte>.Saturating(new Rational(300)));
    }

    // No neighbour of a rounded number is nearer: the error is at most half a step.
    private static bool Nearest(Rational exact, float rounded, Rational smallest)
    {
        Rational step = Rational.FromDouble(float.BitIncrement(MathF.Abs(rounded))) - Rational.FromDouble(MathF.Abs(rounded));
        return Rational.Abs(exact - Rational.FromDouble(rounded)) * new Rational(2) <= (step < smallest ? smallest : step);
    }
}
