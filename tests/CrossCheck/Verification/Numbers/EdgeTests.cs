using Harness.Verification.Numbers;
using Xunit;
using D = Harness.Verification.Numbers.Dual<double>;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>Number types at the borders of their branches: zeros, ends of domains, the least and the largest doubles.</summary>
public sealed class EdgeTests
{
    private const double Inf = double.PositiveInfinity;

    private static readonly double[] Sizes =
        [double.Epsilon, 3 * double.Epsilon, 2.3e-308, 1e-300, 3e-292, 7e-290, 1e-155, 0.1, 1, 3, 1e155, 1e300, 1.7e308];

    private static IEnumerable<double> Signed => Sizes.SelectMany(x => new[] { x, -x, Math.BitIncrement(x) * 1.0000001, -x / 3 }).Where(x => x != 0);

    // The least double not below the exact result: exact results are not widened, others by no more than rounding up.
    [Fact]
    public void Rounding_up_is_that_of_the_exact_fraction()
    {
        foreach ((double a, double b) in Signed.SelectMany(_ => Signed, (a, b) => (a, b)))
        {
            (Rational x, Rational y) = (Rational.FromDouble(a), Rational.FromDouble(b));
            Assert.Equal((x + y).ToDoubleAbove(), Outward.AddUp(a, b));
            Assert.Equal((x + y).ToDoubleBelow(), Outward.AddDown(a, b));
            Assert.Equal((x * y).ToDoubleAbove(), Outward.MultiplyUp(a, b));
            Assert.Equal((x * y).ToDoubleBelow(), Outward.MultiplyDown(a, b));
            Assert.Equal((x / y).ToDoubleAbove(), Outward.DivideUp(a, b));
            Assert.Equal((x / y).ToDoubleBelow(), Outward.DivideDown(a, b));
        }
    }

    [Fact]
    public void Roots_are_the_neighbours_of_the_exact_one()
    {
        foreach (double a in Signed.Select(Math.Abs).Append(0).Append(4 * double.Epsilon))
        {
            (Rational x, double up, double down) = (Rational.FromDouble(a), Outward.SqrtUp(a), Outward.SqrtDown(a));
            Assert.True(Square(down) <= x && x <= Square(up) && (up == down || up == Math.BitIncrement(down)), $"{a:R}");
            Assert.Equal(Square(down) == x, up == down);
        }

        static Rational Square(double r) => Rational.FromDouble(r) * Rational.FromDouble(r);
    }

    [Fact]
    public void Ends_at_infinity()
    {
        Interval positive = new(1, Inf), negative = new(-Inf, -1);
        Assert.Equal((new Interval(0, Inf), new Interval(-Inf, 0)), (positive / positive, negative / positive));
        Assert.Equal((new Interval(2, Inf), Interval.Entire), (positive + positive, positive + negative));
        Assert.Equal((new Interval(0, 1), new Interval(-5, 0)), (Interval.One / positive, new Interval(5) / negative));
        Assert.Equal((Interval.Zero, new Interval(0, Inf)), (Interval.Zero / positive, Interval.Sqrt(new(0, Inf))));
        Assert.Equal((Inf, Inf), (positive.Width, Interval.Entire.Width));
        Assert.True(positive.Contains(double.MaxValue) && !positive.Contains(Inf) && !negative.Contains(-Inf));
        Assert.Equal(double.NaN, Interval.NaN.Midpoint);
        Assert.Equal((0, 0.75), (Interval.Entire.Midpoint, new Interval(0.5, 1).Midpoint));
        Assert.Equal(double.Epsilon, new Interval(double.Epsilon).Midpoint);
    }

    [Fact]
    public void Zero_has_one_sign()
    {
        Interval[] zeros = [new(-0.0), new(-0.0, -0.0), new(-0.0, 0.0), Interval.Zero * new Interval(-1), Interval.Abs(new(-0.0)), -Interval.Zero];
        Assert.All(zeros, z => Assert.False(double.IsNegative(z.Lower) || double.IsNegative(z.Upper)));
        Assert.Equal((Interval.Zero, new Interval(0, 3), new Interval(0, 3), new Interval(0, 4)),
            (Interval.Abs(Interval.Zero), Interval.Abs(new(0, 3)), Interval.Abs(new(-3, 0)), Interval.Abs(new(-4, 3))));
        Assert.Equal((new Interval(2, 3), new Interval(2, 3)), (Interval.Abs(new(2, 3)), Interval.Abs(new(-3, -2))));
    }

    [Fact]
    public void Membership_looks_at_both_ends()
    {
        Interval x = new(1, 2);
        Assert.All(new[] { 1, 1.5, 2 }, v => Assert.True(x.Contains(v) && x.Contains(Rational.FromDouble(v))));
        Assert.All(new[] { 0.5, Math.BitDecrement(1), Math.BitIncrement(2), 3 }, v => Assert.False(x.Contains(v) || x.Contains(Rational.FromDouble(v))));
        Assert.False(Interval.NaN.Contains(1.0) || Interval.NaN.Contains(Rational.One) || x.Contains(Interval.NaN));
        Assert.True(x.Contains(x) && x.Contains(new Interval(1.5)) && !x.Contains(new Interval(1.5, 3)) && !x.Contains(new Interval(0, 1.5)) && !x.Contains(new Interval(0, 3)));
    }

    [Fact]
    public void A_remainder_with_an_open_whole_part_is_between_zero_and_the_divisor()
    {
        Interval by = new(3, 4);
        Assert.Equal((new Interval(0, 4), new Interval(-4, 0), new Interval(-4, 4)), (new Interval(1, 10) % by, new Interval(-10, -1) % by, new Interval(-10, 10) % by));
        Assert.Equal((new Interval(0, 4), new Interval(-4, 0)), (new Interval(0, 10) % by, new Interval(-10, 0) % by));
        Assert.Equal((new Interval(1, 2), new Interval(1), new Interval(-1)), (new Interval(1, 2) % by, new Interval(7) % new Interval(-3), new Interval(-7) % new Interval(3)));
        Assert.True((by % new Interval(-1, 1)).IsNaN && (Interval.NaN % by).IsNaN);
    }

    [Fact]
    public void Functions_are_exact_where_they_can_be()
    {
        Assert.Equal((Interval.One, Interval.Zero, Interval.Zero), (Interval.Exp(Interval.Zero), Interval.Log(Interval.One), Interval.Atan(Interval.Zero)));
        Assert.All(new Func<Interval, Interval>[] { Interval.Sqrt, Interval.Cbrt, Interval.Sinh, Interval.Tanh, Interval.Atanh, Interval.Asinh, Interval.Asin, x => Interval.RootN(x, 3),
            x => Interval.RootN(x, 4), x => Interval.Pow(x, new(3)), x => Interval.Pow(x, new(2.5)), x => Interval.Hypot(x, x) }, f => Assert.Equal(Interval.Zero, f(Interval.Zero)));
        Assert.All(new[] { 2.5, 3, -2.5, 0, -1 }, y => Assert.Equal(Interval.One, Interval.Pow(Interval.One, new(y))));
        Assert.Equal((Interval.One, Interval.Zero), (Interval.Cosh(Interval.Zero), Interval.Acosh(Interval.One)));
        Assert.Equal(1, Interval.Cos(Interval.Zero).Upper);
        Assert.Equal(1, Interval.Cos(new(0, 1)).Upper);
        Assert.Equal((new Interval(0, 2), new Interval(0, 2)), (Interval.Sqrt(new(0, 4)), Interval.RootN(new(0, 4), 2)));
        Assert.Equal((new Interval(0.5), new Interval(7, 8)), (Interval.RootN(new(2), -1), Interval.RootN(new(7, 8), 1)));
        Interval root = Interval.RootN(new(-8, 27), 3);
        Assert.True(root.Contains(new Interval(-2, 3)) && root.Width < 5 + 1e-14);
        Assert.Equal(0, Interval.RootN(new(0, 16), 4).Lower);
    }

    [Fact]
    public void Outside_its_domain_a_function_is_not_known()
    {
        Interval[] undefined =
        [
            Interval.RootN(new(2), 0), Interval.RootN(Interval.Zero, 0), Interval.RootN(Interval.NaN, 3), Interval.RootN(Interval.NaN, -3), Interval.RootN(new(-1, 2), 2), Interval.RootN(new(0, 1), -3),
            Interval.Pow(new(0, 1), new(-0.5)), Interval.Pow(new(0, 1), new(0, 1)), Interval.Pow(new(-1, 1), new(-3)), Interval.Pow(new(0, 1), new(-2)), Interval.Pow(Interval.One, Interval.NaN),
            Interval.Asin(new(2)), Interval.Asin(new(-5, 5)), Interval.Asin(new(-1.5, 0)), Interval.Asin(Interval.Entire), Interval.Acos(new(0, 2)),
            Interval.Acosh(new(0.5)), Interval.Acosh(new(-1)), Interval.Acosh(new(-5, 2)), Interval.Acosh(Interval.Entire), Interval.Acosh(new(-1e300, 2)),
            Interval.Atanh(new(-1, 0)), Interval.Atanh(new(0, 1)), Interval.Log(new(0, 1)), Interval.Tan(new(1, 2)), Interval.Cos(Interval.NaN),
        ];
        Assert.All(undefined.Select((x, i) => (x, i)), u => Assert.True(u.x.IsNaN, $"{u.i}: {u.x}"));
    }

    // Of large arguments of either sign nothing cancels.
    [Fact]
    public void Inverses_are_sharp_on_both_sides()
    {
        foreach (double x in new[] { 1e6, -1e6, 1e-3, -1e-3 })
        {
            Interval y = Interval.Asinh(new(x));
            Assert.True(y.Contains(Math.Asinh(x)) && y.Width <= 1e-11 * Math.Abs(y.Upper), $"{y}");
        }

        Interval right = Interval.Asin(Interval.One), left = Interval.Asin(new(-1)), all = Interval.Asin(new(-1, 1));
        Assert.True(right.Contains(Math.PI / 2) && left.Contains(-Math.PI / 2) && all.Contains(right) && all.Contains(left) && right.Width < 1e-15);
        Assert.True(Holds(Interval.AsinPi(new(0.5)), 1.0 / 6) && Holds(Interval.AcosPi(new(0.5)), 1.0 / 3) && Holds(Interval.AtanPi(Interval.One), 0.25));
        Assert.True(Holds(Interval.TanPi(new(0.25)), 1) && Holds(Interval.TanPi(new(-0.2)), Math.Tan(-0.2 * Math.PI)));
        Assert.Equal((Interval.Sin(right), Interval.Cos(right)), Interval.SinCos(right));
        Assert.Equal((Interval.SinPi(right), Interval.CosPi(right)), Interval.SinCosPi(right));

        static bool Holds(Interval y, double value) => y.Contains(new Interval(Math.BitDecrement(value), Math.BitIncrement(value))) && y.Width < 1e-14;
    }

    [Fact]
    public void Branches_are_counted_before_they_are_run()
    {
        static bool Open() => new Interval(-1, 1) > Interval.Zero;
        static Interval Of(int comparisons, ref int runs)
        {
            runs++;
            return new(Enumerable.Range(0, comparisons).Count(_ => Open()));
        }

        int runs = 0;
        Assert.Equal(new Interval(0, 2), Branches.Hull(() => Of(2, ref runs), limit: 4));
        Assert.Equal(4, runs);
        Assert.Throws<UndecidableComparisonException>(() => Branches.Hull(() => Of(2, ref runs), limit: 3));
        runs = 0;
        Assert.Throws<UndecidableComparisonException>(() => Branches.Hull(() => Of(3, ref runs), limit: 2));
        Assert.Equal(1, runs);
        Assert.Equal("f", Assert.Throws<ArgumentNullException>(() => Branches.Hull((Func<Interval>)null!)).ParamName);
        Assert.Equal("f", Assert.Throws<ArgumentNullException>(() => Branches.Hull((Func<Interval[]>)null!)).ParamName);
        Assert.Equal("one path has 1 results, another 2; they must agree",
            Assert.Throws<InvalidOperationException>(() => Branches.Hull(() => Open() ? new Interval[1] : new Interval[2])).Message);
        // Within another, the outer paths go on afterwards.
        Assert.Equal(new Interval(0, 11), Branches.Hull(() => Branches.Hull(() => Open() ? Interval.One : Interval.Zero) + (Open() ? new Interval(10) : Interval.Zero)));
    }

    [Fact]
    public void Comparisons_at_equality()
    {
        (D a, D b) = (new(2, 1), new(2, 5));
        Assert.True(a <= b && a >= b && a == b && !(a < b) && !(a > b) && !(a != b));
        (Rational x, Rational y) = (new(2, 3), new(4, 6));
        Assert.True(x <= y && x >= y && x == y && !(x < y) && !(x > y) && !(x != y));
    }

    [Fact]
    public void Tangents_of_two_arguments()
    {
        Assert.Equal(new D(1, 3 - (2 * 0.5)), new D(7, 3) % new D(3, 0.5));
        Assert.Equal(new D(-1, 3 + (2 * 0.5)), new D(-7, 3) % new D(3, 0.5));
        Assert.Equal(new D(5, 11), D.Hypot(new D(3, 5), new D(4, 10)));
        Assert.Equal(new D(13, 26), D.MultiplyAddEstimate(new D(2, 3), new D(5, 7), new D(3, -3)));
        Assert.Equal(new D(0, 0), D.Pow(D.Zero, new D(2, 1)));
        Assert.Equal((new D(1, 0), new D(-2, 3)), (D.Pow(new D(5, 2), D.Zero), D.Abs(new D(-2, -3)) is var m ? new D(-m.Value, m.Tangent) : default));
        Assert.Equal((new D(0, 0), double.NaN), (D.Abs(new D(0, 4)), D.Abs(new D(double.NaN, 4)).Tangent));
        Assert.False(Parses("x", out Dual<Interval> none));
        Assert.Equal(default, none);
    }

    [Fact]
    public void Mixed_derivatives_add_and_divide()
    {
        (Jet u, Jet v) = (new(2, 3, 5, 7), new(4, 1, -2, 6));
        Assert.Equal((new Jet(6, 4, 3, 13), new Jet(-2, 2, 7, 1)), (u + v, u - v));
        Assert.Equal(new Jet(8, 14, 16, 39), u * v);
        Assert.Equal(u, u / v * v);
        // 1/v has the mixed derivative 2ab/v³ − c/v².
        Assert.Equal(new Jet(new(1, 4), new(-1, 16), new(2, 16), new Rational(-4, 64) - new Rational(6, 16)), Jet.Constant(1) / v);
    }

    private static bool Parses<T>(string s, out T value)
        where T : struct, System.Numerics.INumber<T> => T.TryParse(s, null, out value);
}
