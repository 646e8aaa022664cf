using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Harness.Verification.Numbers;
using Xunit;
using Interval = Harness.Verification.Numbers.Interval;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>Functions of intervals that are made from others, and waves over whole turns.</summary>
public sealed class IntervalFunctionTests
{
    private static readonly HighPrecision Near = new(400);

    private static readonly Dictionary<string,
        (Func<Interval, Interval> F, Func<BigInteger, BigInteger> Exact, double Low, double High)> Derived = new()
        {
            ["tan"] = (Interval.Tan, Near.Tan, -1.5, 1.5),
            ["arcsin"] = (Interval.Asin, Near.Asin, -1, 1),
            ["arccos"] = (Interval.Acos, Near.Acos, -1, 1),
            ["arsinh"] = (Interval.Asinh, Near.Asinh, -8, 8),
            ["arcosh"] = (Interval.Acosh, Near.Acosh, 1, 8),
            ["2^x"] = (Interval.Exp2, x => Near.Exp(Near.Multiply(x, Near.Log(Near.Of(2)))), -8, 8),
            ["10^x"] = (Interval.Exp10, x => Near.Exp(Near.Multiply(x, Near.Log(Near.Of(10)))), -8, 8),
            ["log2"] = (Interval.Log2, x => Near.Divide(Near.Log(x), Near.Log(Near.Of(2))), 0.01, 8),
            ["log10"] = (Interval.Log10, x => Near.Divide(Near.Log(x), Near.Log(Near.Of(10))), 0.01, 8),
            ["log3"] = (x => Interval.Log(x, new(3.0)), x => Near.Divide(Near.Log(x), Near.Log(Near.Of(3))), 0.01, 8),
            ["fifth root"] = (x => Interval.RootN(x, 5), x => Near.Root(x, 5), -8, 8),
            ["fourth root"] = (x => Interval.RootN(x, 4), x => Near.Root(x, 4), 0.01, 8),
            ["1 / third root"] = (x => Interval.RootN(x, -3), x => Near.Divide(Near.Of(1), Near.Root(x, 3)), 0.01, 8),
            ["hypot 2"] = (x => Interval.Hypot(x, new(2.0)), x => Near.Sqrt(Near.Multiply(x, x) + Near.Of(4)), -8, 8),
            ["sin pi"] = (Interval.SinPi, x => Near.Sin(Near.Multiply(x, 2 * Near.Asin(Near.Of(1)))), -3, 3),
            ["cos pi"] = (Interval.CosPi, x => Near.Cos(Near.Multiply(x, 2 * Near.Asin(Near.Of(1)))), -3, 3),
            ["arctan / pi"] = (Interval.AtanPi, x => Near.Divide(Near.Atan(x), 2 * Near.Asin(Near.Of(1))), -8, 8),
            ["x^3"] = (x => Interval.Pow(x, new(3.0)), x => Near.Multiply(x, Near.Multiply(x, x)), -4, 4),
            ["x^4"] = (x => Interval.Pow(x, new(4.0)), x => Near.Multiply(Near.Multiply(x, x), Near.Multiply(x, x)), -4, 4),
            ["x^-2"] = (x => Interval.Pow(x, new(-2.0)), x => Near.Divide(Near.Of(1), Near.Multiply(x, x)), 0.1, 4),
            ["x^1.5"] = (x => Interval.Pow(x, new(1.5)), x => Near.Pow(x, Near.Of(1.5)), 0.01, 4),
            ["0.3^x"] = (x => Interval.Pow(new(0.3), x), x => Near.Pow(Near.Of(0.3), x), -4, 4),
        };

    public static TheoryData<string> Names => [.. Derived.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Functions_made_from_others_enclose_the_exact_value_closely(string name)
    {
        (Func<Interval, Interval> f, Func<BigInteger, BigInteger> exact, double low, double high) = Derived[name];
        Random random = new(3);
        for (int trial = 0; trial < Trials.Of(200); trial++)
        {
            double a = low + ((high - low) * random.NextDouble());
            double b = Math.Min(a + Math.Pow(10, -12 * random.NextDouble()), high);
            double x = Math.Clamp(a + ((b - a) * random.NextDouble()), a, b);
            Rational value = Near.Exact(exact(Near.Of(x)));
            (Interval thin, Interval wide) = (f(new(x)), f(new(a, b)));
            Assert.True(thin.Contains(value), $"{name} of {x:R} is {thin}");
            Assert.True(wide.Contains(thin), $"{name} of [{a:R}, {b:R}] is {wide} without {thin}");
            Assert.True(thin.Width <= 1e-14 * Math.Max(1, Math.Abs(thin.Upper) * 10), $"{name} of {x:R} is {thin}, too wide");
        }
    }

    [Fact]
    public void Constants_enclose_their_numbers()
    {
        Assert.True(Interval.Pi.Contains(Rational.Parse("3.14159265358979323846264338327950288")));
        Assert.True(Interval.Tau.Contains(Rational.Parse("6.28318530717958647692528676655900577")));
        Assert.True(Interval.E.Contains(Rational.Parse("2.71828182845904523536028747135266250")));
    }

    [Theory]
    [InlineData(0, 3.2, 0, 1)]
    [InlineData(1, 2, 0.84, 1)]
    [InlineData(-2, -1, -1, -0.84)]
    [InlineData(4, 5, -1, -0.75)]
    [InlineData(-1, 1, -0.85, 0.85)]
    [InlineData(2, 8, -1, 1)]
    [InlineData(0, 7, -1, 1)]
    [InlineData(1e9, 1000000007, -1, 1)]
    public void Sine_over_a_wide_interval_has_its_crests_and_troughs(double a, double b, double least, double greatest)
    {
        Interval y = Interval.Sin(new(a, b));
        Assert.True(y.Lower <= least + 0.06 && y.Upper >= greatest - 0.06, $"sin([{a}, {b}]) is {y}");
        Assert.True((least == -1) == (y.Lower == -1) && (greatest == 1) == (y.Upper == 1), $"sin([{a}, {b}]) is {y}");
    }

    [Fact]
    public void Waves_enclose_a_fine_grid_of_their_members_and_are_sharp() =>
        Holds.For(Any.Ordinary.Zip(Gen.Choose(-3, 3), (x, decade) => x * Math.Pow(10, decade)), Any.Positive, (a, width) =>
        {
            Interval x = new(a, a + width);
            double[] grid = [.. Enumerable.Range(0, 201).Select(i => Math.Min(a + (width * i / 200), x.Upper))];
            return Sharp(Interval.Sin(x), grid.Select(Math.Sin)) && Sharp(Interval.Cos(x), grid.Select(Math.Cos));
        });

    [Fact]
    public void A_power_across_zero_is_sharp()
    {
        Assert.Equal(0, Interval.Pow(new(-2, 1), new(2.0)).Lower);
        Assert.InRange(Interval.Pow(new(-2, 1), new(2.0)).Upper, 4, 4.00001);
        Assert.InRange(Interval.Pow(new(-2, 1), new(3.0)).Lower, -8.00001, -8);
        Assert.Equal(Interval.One, Interval.Pow(new(-2, 1), Interval.Zero));
        Assert.Equal(0, Interval.Pow(new(0, 1), new(0.5)).Lower);
        Assert.Equal(new Interval(1, Interval.Cosh(new(3.0)).Upper), Interval.Cosh(new(-1, 3)));
    }

    private static bool Sharp(Interval y, IEnumerable<double> values) =>
        values.ToArray() is var v && v.All(y.Contains) && y.Lower > v.Min() - 1e-3 && y.Upper < v.Max() + 1e-3;
}
