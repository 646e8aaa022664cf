using System.Numerics;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>What generic code may ask of a fraction.</summary>
public sealed class GenericRationalTests
{
    private static readonly Rational[] Some =
        [-3, -2, new(-5, 2), -1, new(-1, 2), 0, new(1, 3), new(1, 2), 1, new(3, 2), 2, 3, new(BigInteger.Pow(10, 40), 7)];

    private static readonly Dictionary<string, Func<Rational, bool>> Expected = new()
    {
        ["canonical"] = _ => true,
        ["complex"] = _ => false,
        ["even"] = x => x.IsWhole && (x / 2).IsWhole,
        ["finite"] = _ => true,
        ["imaginary"] = _ => false,
        ["infinite"] = _ => false,
        ["whole"] = x => x.Denominator.IsOne,
        ["NaN"] = _ => false,
        ["negative"] = x => x < 0,
        ["-infinity"] = _ => false,
        ["normal"] = x => x != 0,
        ["odd"] = x => x.IsWhole && !(x / 2).IsWhole,
        ["positive"] = x => x >= 0,
        ["+infinity"] = _ => false,
        ["real"] = _ => true,
        ["subnormal"] = _ => false,
        ["zero"] = x => x == 0,
    };

    public static TheoryData<string> Questions => [.. Expected.Keys];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Questions_are_answered_exactly(string question) =>
        Assert.All(Some, x => Assert.Equal(Expected[question](x), Generic<Rational>.Questions[question](x)));

    // Of x and −x the positive one is the larger: as double has it.
    [Fact]
    public void Choices_are_those_of_doubles()
    {
        Rational[] halves = [.. Enumerable.Range(-5, 11).Select(n => new Rational(n, 2))];
        foreach ((string name, Func<Rational, Rational, Rational> choose) in Generic<Rational>.Choices)
        {
            Assert.All(halves.SelectMany(_ => halves, (x, y) => (x, y)), p => Assert.Equal(
                Generic<double>.Choices[name](p.x.ToDouble(), p.y.ToDouble()), choose(p.x, p.y).ToDouble()));
        }
    }

    [Fact]
    public void Identities_signs_and_steps()
    {
        Assert.Equal((0, 1, 10), ((int)Generic<Rational>.Neutral.Numerator, (int)Generic<Rational>.Unit.Numerator, Generic<Rational>.Radix));
        Rational x = new(5, 2);
        Assert.Equal((x, new Rational(7, 2), new Rational(3, 2)), (+x, Up(x), Down(x)));
        Assert.Equal((2, -2, 0), ((int)x.Truncate(), (int)(-x).Truncate(), (int)new Rational(1, 2).Truncate()));
        Assert.Equal((new Rational(1, 2), new Rational(-1, 2)), (x % 2, -x % 2));
        Assert.True(x != 2 && !(x == 2) && x.Equals((object)x) && !x.Equals((object)2.5) && !x.Equals(new Rational(5, 3)) && !x.Equals(new Rational(3, 2)));
        Assert.NotEqual(x.GetHashCode(), new Rational(5, 3).GetHashCode());
    }

    [Theory]
    [InlineData("2.5", 5, 2)]
    [InlineData(" -2/4 ", -1, 2)]
    [InlineData("", null, 0)]
    [InlineData("1/x", null, 0)]
    [InlineData("x/2", null, 0)]
    [InlineData("/", null, 0)]
    [InlineData("1e+-2", null, 0)]
    [InlineData("1.2.3", null, 0)]
    public void Every_way_of_reading_agrees(string text, int? p, int q) =>
        Assert.All(Generic<Rational>.Read(text), x => Assert.Equal(p is { } n ? new Rational(n, q) : null, x));

    [Fact]
    public void The_exponent_is_bounded_and_refusals_say_what_to_write()
    {
        Assert.Equal(new Rational(BigInteger.Pow(10, 9999)), Rational.Parse("1E+9999"));
        Assert.Equal(new Rational(1, BigInteger.Pow(10, 9999)), Rational.Parse("1e-9999"));
        Assert.False(Rational.TryParse("1e10000", out _) || Rational.TryParse("1e-10000", out _) || Rational.TryParse("1e-2147483648", out _));
        Assert.False(Rational.TryParse(null, out Rational none));
        Assert.Equal(Rational.Zero, none);
        Assert.Throws<ArgumentNullException>(() => Rational.Parse(null!));
        Assert.Equal("\"1,5\" is no number; write it as 12, -0.5, 1.5e-3 or 2/9",
            Assert.Throws<FormatException>(() => Rational.Parse("1,5")).Message);
        Assert.Equal("7/0 is no number", Assert.Throws<DivideByZeroException>(() => new Rational(7, 0)).Message);
        Assert.Equal("NaN is no fraction", Assert.Throws<OverflowException>(() => Rational.FromDouble(double.NaN)).Message);
    }

    [Fact]
    public void Text_is_the_same_in_every_format()
    {
        Rational x = new(-5, 3);
        Assert.All(new[] { null, "", "G", "R" }, f => Assert.Equal("-5/3", x.ToString(f, null)));
        Assert.Equal("a fraction has no format \"F2\"; use \"G\"", Assert.Throws<FormatException>(() => x.ToString("F2", null)).Message);
        Assert.Equal("-5/3", Generic<Rational>.Written(x, 4));
        Assert.Null(Generic<Rational>.Written(x, 3));
        Assert.Equal("-7", new Rational(-7).ToString());
    }

    [Fact]
    public void Among_objects_a_fraction_compares_with_fractions()
    {
        Rational x = new(1, 2);
        Assert.Equal((1, 0, -1, 1), (Generic<Rational>.Compare(x, null), Generic<Rational>.Compare(x, x), Generic<Rational>.Compare(x, new Rational(2, 3)),
            Generic<Rational>.Compare(x, Rational.Zero)));
        Assert.Equal("a fraction compares with fractions, not with System.Int32 (Parameter 'obj')",
            Assert.Throws<ArgumentException>(() => Generic<Rational>.Compare(x, 1)).Message);
    }

    [Fact]
    public void Every_number_type_goes_in_exactly()
    {
        Rational half = new(-3, 2);
        Assert.All(Generic<Rational>.From(-1.5).Concat(Generic<Rational>.From(-1.5f)).Concat(Generic<Rational>.From((Half)(-1.5)))
            .Concat(Generic<Rational>.From(-1.5m)).Concat(Generic<Rational>.From(half)), x => Assert.Equal(half, x));
        Assert.Equal([(Rational)7, 7, 7], Generic<Rational>.From((byte)7));
        Assert.Equal(new Rational(ulong.MaxValue), To<Rational>.Checked(ulong.MaxValue));
        Assert.All(new[] { decimal.MaxValue, decimal.MinValue, 79228162514264337593543950335m, 0.0000000000000000000000000001m, -18446744073709551616.5m }, x =>
            Assert.Equal(Rational.Parse(x.ToString(System.Globalization.CultureInfo.InvariantCulture)), Rational.FromDecimal(x)));
        Assert.Throws<NotSupportedException>(() => To<Rational>.Checked(new Complex(1, 1)));
    }

    [Fact]
    public void Whole_types_take_the_whole_part_each_in_its_way()
    {
        Rational x = new(601, 2);
        Assert.Throws<OverflowException>(() => byte.CreateChecked(x));
        Assert.Equal((255, 44), (byte.CreateSaturating(x), byte.CreateTruncating(x)));
        Assert.Equal((300, -300), (To<int>.Checked(x), To<int>.Checked(-x)));
    }

    // Ties go to the even digit, at the last place that a decimal has.
    [Fact]
    public void Decimals_are_rounded_to_28_places_or_as_many_as_fit()
    {
        (string Fraction, string Decimal)[] cases =
        [
            ("1/3", "0.3333333333333333333333333333"), ("2/3", "0.6666666666666666666666666667"), ("-2/3", "-0.6666666666666666666666666667"),
            ("200/3", "66.666666666666666666666666667"), ("0.5e-28", "0"), ("1.5e-28", "0.0000000000000000000000000002"),
            ("2.5e-28", "0.0000000000000000000000000002"), ("2.6e-28", "0.0000000000000000000000000003"), ("79228162514264337593543950335", "79228162514264337593543950335"),
            ("7.9228162514264337593543950335", "7.9228162514264337593543950335"), ("79228162514264337593543950334.5", "79228162514264337593543950334"),
            ("-8", "-8"), ("12345678901234567890123456789/10", "1234567890123456789012345678.9"),
        ];
        Assert.All(cases, c => Assert.Equal(decimal.Parse(c.Decimal, System.Globalization.CultureInfo.InvariantCulture), To<decimal>.Checked(Rational.Parse(c.Fraction))));
        Assert.Throws<OverflowException>(() => To<decimal>.Checked(Rational.Parse("79228162514264337593543950336")));
    }

    [Fact]
    public void Roundings_at_the_ends_of_the_range()
    {
        Rational most = Rational.FromDouble(double.MaxValue), ulp = Rational.FromDouble(Math.ScaleB(1, 971)), least = Rational.FromDouble(double.Epsilon);
        Assert.Equal((double.MaxValue, double.PositiveInfinity), ((most + (ulp / 2) - 1).ToDouble(), (most + (ulp / 2)).ToDouble()));
        Assert.Equal((double.MaxValue, double.PositiveInfinity), ((most + ulp).ToDoubleBelow(), (most + 1).ToDoubleAbove()));
        Assert.Equal((double.NegativeInfinity, double.MinValue), ((-most - 1).ToDoubleBelow(), (-most - ulp).ToDoubleAbove()));
        Rational huge = new(BigInteger.One << 2000);
        Assert.Equal((double.MaxValue, double.PositiveInfinity, double.PositiveInfinity), (huge.ToDoubleBelow(), huge.ToDoubleAbove(), huge.ToDouble()));
        Assert.Equal((double.NegativeInfinity, double.MinValue, double.NegativeInfinity), ((-huge).ToDoubleBelow(), (-huge).ToDoubleAbove(), (-huge).ToDouble()));
        Assert.Equal((0, double.Epsilon), ((least / 2).ToDouble(), (least * new Rational(51, 100)).ToDouble()));
        Assert.Equal((0, double.Epsilon), ((least / 4).ToDoubleBelow(), (least / 4).ToDoubleAbove()));
        Assert.Equal((float.PositiveInfinity, float.Epsilon, Half.PositiveInfinity, Half.Epsilon),
            (To<float>.Checked(huge), To<float>.Checked(Rational.FromDouble(float.Epsilon)), To<Half>.Checked(huge), To<Half>.Checked(Rational.FromDouble((double)Half.Epsilon))));
        Assert.Equal((0f, Half.Zero), (To<float>.Checked(Rational.FromDouble(float.Epsilon) / 2), To<Half>.Checked(Rational.FromDouble((double)Half.Epsilon) / 2)));
        Assert.Equal(float.MaxValue, To<float>.Checked(Rational.FromDouble(float.MaxValue)));
        Assert.Equal(Half.MaxValue, To<Half>.Checked(Rational.FromDouble((double)Half.MaxValue)));
    }

    [Fact]
    public void Whole_powers_are_exact_and_no_other_function_has_values()
    {
        Rational x = new(-2, 3);
        Assert.Equal((Rational.One, x, new Rational(4, 9), new Rational(-27, 8)), (Power(x, 0), Power(x, 1), Power(x, 2), Power(x, -3)));
        Assert.Equal(new Rational(BigInteger.One << 1024), Power<Rational>(2, 1024));
        Assert.Equal(new Rational(1, BigInteger.One << 1024), Power<Rational>(2, -1024));
        const string Only = "Pow with an exponent that is not a small whole number has no exact value in fractions";
        Assert.All(new Rational[] { 1025, -1025, new(1, 2) }, y => Assert.Equal(Only, Assert.Throws<NotSupportedException>(() => Power<Rational>(2, y)).Message));
        Assert.All(Irrational<Rational>.All, f =>
            Assert.Equal($"{f.Key} has no exact value in fractions", Assert.Throws<NotSupportedException>(() => f.Value(x)).Message));
    }

    private static T Power<T>(T x, T y)
        where T : IPowerFunctions<T> => T.Pow(x, y);

    private static Rational Up(Rational x) => ++x;

    private static Rational Down(Rational x) => --x;

    // Every function by the name under which it is refused.
    private static class Irrational<T>
        where T : IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, ITrigonometricFunctions<T>, IHyperbolicFunctions<T>
    {
        public static Dictionary<string, Func<T, object>> All { get; } = new()
        {
            ["E"] = _ => T.E,
            ["Pi"] = _ => T.Pi,
            ["Tau"] = _ => T.Tau,
            ["Cbrt"] = x => T.Cbrt(x),
            ["Hypot"] = x => T.Hypot(x, x),
            ["RootN"] = x => T.RootN(x, 3),
            ["Sqrt"] = x => T.Sqrt(x),
            ["Exp"] = x => T.Exp(x),
            ["Exp10"] = x => T.Exp10(x),
            ["Exp2"] = x => T.Exp2(x),
            ["Log"] = x => T.Log(x),
            ["Log10"] = x => T.Log10(x),
            ["Log2"] = x => T.Log2(x),
            ["Acos"] = x => T.Acos(x),
            ["AcosPi"] = x => T.AcosPi(x),
            ["Asin"] = x => T.Asin(x),
            ["AsinPi"] = x => T.AsinPi(x),
            ["Atan"] = x => T.Atan(x),
            ["AtanPi"] = x => T.AtanPi(x),
            ["Cos"] = x => T.Cos(x),
            ["CosPi"] = x => T.CosPi(x),
            ["Sin"] = x => T.Sin(x),
            ["SinCos"] = x => T.SinCos(x),
            ["SinCosPi"] = x => T.SinCosPi(x),
            ["SinPi"] = x => T.SinPi(x),
            ["Tan"] = x => T.Tan(x),
            ["TanPi"] = x => T.TanPi(x),
            ["Acosh"] = x => T.Acosh(x),
            ["Asinh"] = x => T.Asinh(x),
            ["Atanh"] = x => T.Atanh(x),
            ["Cosh"] = x => T.Cosh(x),
            ["Sinh"] = x => T.Sinh(x),
            ["Tanh"] = x => T.Tanh(x),
        };
    }
}
