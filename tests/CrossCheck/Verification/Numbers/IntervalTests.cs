using FsCheck;
using FsCheck.Fluent;
using Harness.Verification.Numbers;
using Xunit;
using Interval = Harness.Verification.Numbers.Interval;

namespace Harness.CrossCheck.Verification.Numbers;

public sealed class IntervalTests
{
    private static Gen<Interval> Intervals => Gen.Frequency(
        (3, Any.Ordinary.Zip(Any.Ordinary, Between)), (1, Any.Finite.Zip(Any.Finite, Between)),
        (2, Any.Ordinary.Select(x => new Interval(x))));

    private static readonly (string Name, Func<Interval, Interval, Interval> Op,
        Func<Rational, Rational, Rational> Exact)[] Operations =
    [
        ("+", (x, y) => x + y, (x, y) => x + y),
        ("−", (x, y) => x - y, (x, y) => x - y),
        ("×", (x, y) => x * y, (x, y) => x * y),
        ("÷", (x, y) => x / y, (x, y) => x / y),
    ];

    [Fact]
    public void Arithmetic_on_points_is_enclosed_and_no_wider_than_one_step() =>
        Holds.For(Any.Finite, Any.Finite, (x, y) => Operations.All(o => (o.Name == "÷" && y == 0)
            || (o.Op(new(x), new(y)) is var z
                && z.Contains(o.Exact(Rational.FromDouble(x), Rational.FromDouble(y)))
                && (z.IsPoint || z.Upper == Math.BitIncrement(z.Lower)))), 3000);

    [Fact]
    public void Exact_arithmetic_is_not_widened() =>
        Holds.For(Gen.Choose(-1000, 1000), Gen.Choose(-1000, 1000), (a, b) =>
            (new Interval(a) + new Interval(b)).Equals(new(a + b)) && (new Interval(a) * new Interval(b)).Equals(new(a * b))
            && (new Interval(a) - new Interval(b)).Equals(new(a - b)) && Interval.Sqrt(new(a * a)).Equals(new(Math.Abs(a)))
            && (b == 0 || (new Interval(a * b) / new Interval(b)).Equals(new(a))));

    [Fact]
    public void Arithmetic_encloses_the_results_of_all_members() =>
        Holds.For(Intervals, Intervals, Gen.Choose(0, 100).Two(), (x, y, at) =>
            (Member(x, at.Item1), Member(y, at.Item2)) is var (a, b) && Operations.All(o => (o.Name == "÷" && y.Contains(0))
                ? o.Op(x, y).IsNaN
                : o.Op(x, y).Contains(o.Exact(a, b))), 3000);

    [Fact]
    public void Arithmetic_on_narrower_intervals_is_narrower() =>
        Holds.For(Intervals, Intervals, Intervals.Two(), (x, y, more) => Operations.All(o =>
            o.Op(Interval.Hull(x, more.Item1), Interval.Hull(y, more.Item2)) is var wide
            && (wide.IsNaN || wide.Contains(o.Op(x, y)))), 2000);

    [Fact]
    public void Random_expressions_enclose_their_exact_values() =>
        Holds.For(Gen.ListOf(Any.Ordinary, 6), Gen.ListOf(Gen.Choose(0, 3), 5), (values, operations) =>
        {
            (Interval enclosure, Rational exact) = (new(values[0]), Rational.FromDouble(values[0]));
            foreach ((double value, int o) in values.Skip(1).Zip(operations))
            {
                if (o == 3 && value == 0)
                    continue;
                enclosure = Operations[o].Op(enclosure, new(value));
                exact = Operations[o].Exact(exact, Rational.FromDouble(value));
            }
            return enclosure.Contains(exact)
                && enclosure.Width <= 64 * Math.BitIncrement(0) + (1e-14 * values.Sum(Math.Abs) * Math.Pow(16, 5));
        }, 2000);

    [Fact]
    public void Square_roots_enclose_the_exact_root() =>
        Holds.For(Any.Finite.Select(Math.Abs), x => Interval.Sqrt(new(x)) is var root
            && Square(root.Lower) <= Rational.FromDouble(x) && Rational.FromDouble(x) <= Square(root.Upper)
            && (root.IsPoint || root.Upper == Math.BitIncrement(root.Lower)), 2000);

    [Fact]
    public void Fractions_are_enclosed_by_two_neighbours_or_a_point() =>
        Holds.For(Any.Fraction, x => Interval.Enclosing(x) is var i && i.Contains(x)
            && (i.IsPoint ? Rational.FromDouble(i.Lower) == x : i.Upper == Math.BitIncrement(i.Lower)), 2000);

    [Fact]
    public void Absolute_value_is_sharp() =>
        Holds.For(Intervals, Gen.Choose(0, 100), (x, at) => Interval.Abs(x) is var y && y.Lower >= 0
            && y.Contains(Rational.Abs(Member(x, at))) && y.Upper == Math.Max(Math.Abs(x.Lower), Math.Abs(x.Upper)));

    [Fact]
    public void Midpoint_is_a_member_and_the_width_is_not_less_than_the_distance() =>
        Holds.For(Intervals, x => x.Contains(x.Midpoint)
            && (double.IsInfinity(x.Width)
                || Rational.FromDouble(x.Width) >= Rational.FromDouble(x.Upper) - Rational.FromDouble(x.Lower)));

    [Fact]
    public void Remainders_are_enclosed() =>
        Holds.For(Any.Ordinary.Zip(Any.Positive), Any.Positive.Zip(Any.Positive), Gen.Choose(0, 100).Two(), (x, y, at) =>
            (new Interval(x.Item1, x.Item1 + x.Item2), Between(y.Item1, y.Item2)) is var (a, b)
            && (a % b).Contains(Member(a, at.Item1) % Member(b, at.Item2)), 2000);

    [Fact]
    public void Text_reads_back_as_an_enclosure_one_step_wider_at_most() =>
        Holds.For(Intervals, x => Interval.Parse(x.ToString()) is var y && y.Contains(x)
            && y.Lower >= Math.BitDecrement(x.Lower) && y.Upper <= Math.BitIncrement(x.Upper), 2000);

    [Theory]
    [InlineData("[1, 2]", 1, 2)]
    [InlineData(" [ -1/2 , 0.25 ] ", -0.5, 0.25)]
    [InlineData("3", 3, 3)]
    [InlineData("0.1", 0.09999999999999999, 0.1)]
    [InlineData("[-Infinity, Infinity]", double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("NaN", double.NaN, double.NaN)]
    public void Text_is_read_outward(string text, double lower, double upper) =>
        Assert.Equal((lower, upper), (Interval.Parse(text).Lower, Interval.Parse(text).Upper));

    [Theory]
    [InlineData("")]
    [InlineData("[2, 1]")]
    [InlineData("[1; 2]")]
    [InlineData("[1, x]")]
    public void Text_that_is_no_interval_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => Interval.Parse(text));
        Assert.False(Interval.TryParse(text, out _));
    }

    [Fact]
    public void Same_ends_are_equal_and_hash_alike_whatever_the_sign_of_zero()
    {
        Holds.For(Intervals, Intervals, (x, y) =>
            x.Equals(y) == (x.Lower == y.Lower && x.Upper == y.Upper)
                && new Interval(x.Lower, x.Upper).GetHashCode() == x.GetHashCode());
        Assert.Equal(new Interval(0.0), new Interval(-0.0));
        Assert.Equal(new Interval(0.0).GetHashCode(), new Interval(-0.0).GetHashCode());
        Assert.Equal(Interval.NaN, Interval.NaN);
        Assert.Equal(default, Interval.Zero);
    }

    [Fact]
    public void Ends_that_hold_no_number_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Interval(1, 0));
        Assert.Throws<ArgumentException>(() => new Interval(double.NaN, 0));
        Assert.Throws<ArgumentException>(() => new Interval(double.PositiveInfinity, double.PositiveInfinity));
    }

    [Fact]
    public void What_is_undefined_for_a_member_is_not_known_and_stays_so()
    {
        Interval[] undefined =
        [
            Interval.One / new Interval(-1, 1), Interval.One / Interval.Zero, Interval.Log(new(0, 1)),
            Interval.Sqrt(new(-1e-9, 1)),
            Interval.Atanh(new(0, 1)), Interval.Acosh(new(0.5, 2)), Interval.Asin(new(0, 1.5)), Interval.Tan(new(1, 2)),
            Interval.Pow(new(-1, 1), new(0.5)), Interval.Pow(new(-1, 1), new(-2)), new(double.NaN), Interval.RootN(new(-1, 1), 4),
        ];
        Assert.All(undefined, x => Assert.True(x.IsNaN));
        Interval nan = Interval.NaN;
        Assert.All(
            new[] { nan + nan, Interval.One - nan, Interval.Zero * nan, nan / Interval.One, -nan, Interval.Abs(nan),
                Interval.Sin(nan), Interval.Exp(nan), Interval.Cosh(nan), Interval.Pow(nan, Interval.Zero),
                Interval.Hull(nan, Interval.One), Interval.Sqrt(nan) },
            x => Assert.True(x.IsNaN));
        Assert.False(nan.Contains(0) || nan.Contains(Rational.Zero) || Interval.Entire.Contains(nan));
    }

    [Fact]
    public void Infinite_doubles_stand_for_overflow()
    {
        Interval huge = new(double.PositiveInfinity);
        Assert.Equal(new Interval(double.MaxValue, double.PositiveInfinity), huge);
        Assert.Equal(Interval.Zero, Interval.Zero * huge);
        Assert.Equal(new Interval(double.NegativeInfinity, double.PositiveInfinity), huge - huge);
        Assert.Equal(new Interval(double.MaxValue, double.PositiveInfinity), new Interval(1e300) * new Interval(1e300));
        Assert.Equal(new Interval(double.NegativeInfinity, double.MinValue), new Interval(-1e300) * new Interval(1e300));
        Assert.Equal(new Interval(0, double.Epsilon), new Interval(1e-300) * new Interval(1e-300));
        Assert.Equal(double.PositiveInfinity, Interval.Exp(new(1000)).Upper);
        Assert.Equal(0, Interval.Exp(new(-1000)).Lower);
        Assert.Equal(new Interval(0, double.PositiveInfinity), Interval.Exp(Interval.Entire));
        Assert.Equal(new Interval(-1, 1), Interval.Tanh(Interval.Entire));
        Assert.Equal(new Interval(-1, 1), Interval.Sin(Interval.Entire));
    }

    [Fact]
    public void Only_a_single_number_becomes_a_double()
    {
        Assert.Equal(2.5, To<double>.Checked(new Interval(2.5)));
        Assert.Equal(double.NaN, To<double>.Checked(Interval.NaN));
        Assert.Throws<NotSupportedException>(() => To<double>.Checked(new Interval(1, 2)));
        Assert.Equal(new Interval(3), To<Interval>.Checked(3));
        Assert.Equal(Interval.Parse("0.1"), To<Interval>.Checked(0.1m));
        Assert.Equal(new Interval(0.1), To<Interval>.Checked(0.1));
        Assert.Equal(new Interval(9007199254740992, 9007199254740994), To<Interval>.Checked(9007199254740993L));
    }

    private static Interval Between(double a, double b) => new(Math.Min(a, b), Math.Max(a, b));

    private static Rational Square(double x) => double.IsInfinity(x)
        ? Rational.Parse("1e999") : Rational.FromDouble(x) * Rational.FromDouble(x);

    // The member at so many hundredths of the way.
    private static Rational Member(Interval x, int percent) =>
        (Rational.FromDouble(x.Lower), Rational.FromDouble(x.Upper)) is var (a, b)
            ? a + ((b - a) * new Rational(percent, 100)) : default;
}
