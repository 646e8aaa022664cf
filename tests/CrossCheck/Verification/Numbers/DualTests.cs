using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Numbers;

public sealed class DualTests
{
    private static Gen<Dual<double>> Duals => Any.Ordinary.Zip(Any.Ordinary, (u, t) => new Dual<double>(u, t));

    // Whole numbers and halves: sums and products of a few are exact.
    private static Gen<Dual<double>> Exact =>
        Gen.Choose(-64, 64).Zip(Gen.Choose(-64, 64), (u, t) => new Dual<double>(u / 2.0, t / 2.0));

    [Fact]
    public void Sums_and_products_obey_the_laws_of_a_commutative_ring() =>
        Holds.For(Exact, Exact, Exact, (a, b, c) =>
            (a + b).Equals(b + a) && (a * b).Equals(b * a) && (a + b + c).Equals(a + (b + c)) && (a * b * c).Equals(a * (b * c))
            && (a * (b + c)).Equals((a * b) + (a * c)) && (a + Dual<double>.Zero).Equals(a) && (a * Dual<double>.One).Equals(a)
            && (a - a).Equals(Dual<double>.Zero) && (a + -b).Equals(a - b));

    [Fact]
    public void Division_undoes_multiplication() =>
        Holds.For(Exact, Exact.Where(b => b.Value != 0), (a, b) =>
            a * b / b is var q && q.Value == a.Value
                && Math.Abs(q.Tangent - a.Tangent) <= 1e-12 * (1 + Math.Abs(b.Tangent)) * 64);

    [Fact]
    public void Values_are_the_plain_ones_to_the_bit() =>
        Holds.For(Duals, Duals, (a, b) =>
            Same(a + b, a.Value + b.Value) && Same(a - b, a.Value - b.Value) && Same(a * b, a.Value * b.Value)
            && Same(a / b, a.Value / b.Value) && Same(a % b, a.Value % b.Value)
                && Same(Dual<double>.Pow(a, b), Math.Pow(a.Value, b.Value))
            && DualFunctions.All.All(f => Same(f.OfDual(a), f.OfDouble(a.Value))));

    [Fact]
    public void The_product_of_epsilons_is_zero()
    {
        Dual<double> epsilon = new(0, 1);
        Assert.Equal(Dual<double>.Zero, epsilon * epsilon);
        Assert.Equal(new(6, 5), new Dual<double>(2, 1) * new Dual<double>(3, 1));
        Assert.Equal(new(0.75, -0.03125), new Dual<double>(3, 1) / new Dual<double>(4, 1.5));
        Assert.Equal(new(1, 1 - 2), new Dual<double>(7, 1) % new Dual<double>(3, 1));
    }

    [Fact]
    public void Comparisons_look_at_the_value_and_equality_at_both_parts() =>
        Holds.For(Duals, Duals, (a, b) =>
            (a < b) == (a.Value < b.Value) && (a > b) == (a.Value > b.Value) && (a <= b) == (a.Value <= b.Value)
            && (a >= b) == (a.Value >= b.Value) && (a == b) == (a.Value == b.Value) && (a != b) == (a.Value != b.Value)
            && a.Equals(b) == (a.Value == b.Value && a.Tangent == b.Tangent)
            && a == new Dual<double>(a.Value, b.Tangent) && a.Equals((object)new Dual<double>(a.Value, a.Tangent))
            && a.GetHashCode() == new Dual<double>(a.Value, a.Tangent).GetHashCode());

    [Fact]
    public void Sorting_is_by_a_total_order_that_agrees_with_equality() =>
        Holds.For(Exact, Exact, Exact, (a, b, c) =>
            a.CompareTo(b) == -b.CompareTo(a) && (a.CompareTo(b) == 0) == a.Equals(b) && (!(a < b) || a.CompareTo(b) < 0)
            && (a.CompareTo(b) > 0 || b.CompareTo(c) > 0 || a.CompareTo(c) <= 0));

    [Fact]
    public void Not_a_number_is_never_less_equal_or_more_but_equals_itself()
    {
        Dual<double> nan = new(double.NaN, 1);
        Assert.False(nan < 0 || nan > 0 || nan <= 0 || nan >= 0 || nan == 0 || nan == new Dual<double>(double.NaN, 1));
        Assert.True(nan != 0 && nan.Equals(new Dual<double>(double.NaN, 1)) && IsNaN(nan)
            && !IsNaN(new Dual<double>(1, double.NaN)));
        Assert.True(IsNaN(Larger(nan, Dual<double>.One)) && IsNaN(Larger(Dual<double>.One, nan)));
    }

    [Fact]
    public void The_larger_of_two_carries_its_tangent_and_on_ties_the_first_is_taken() =>
        Holds.For(Duals, Duals, (a, b) =>
            Larger(a, b).Equals(b.Value > a.Value ? b : a) && Larger(a, new(a.Value, b.Tangent)).Equals(a)
            && Smaller(a, b).Equals(b.Value < a.Value ? b : a));

    [Fact]
    public void Not_a_number_spreads_to_both_parts() =>
        Assert.All(DualFunctions.All, f =>
        {
            Dual<double> y = f.OfDual(Dual<double>.Variable(double.NaN));
            Assert.True(double.IsNaN(y.Value) && double.IsNaN(y.Tangent), $"{f.Name}: {y}");
        });

    [Fact]
    public void Infinite_derivatives_are_infinite_and_constants_have_none()
    {
        Assert.Equal(double.PositiveInfinity, Dual<double>.Sqrt(Dual<double>.Variable(0)).Tangent);
        Assert.Equal(double.PositiveInfinity, Dual<double>.Log(Dual<double>.Variable(0)).Tangent);
        Assert.Equal(double.PositiveInfinity, Dual<double>.Asin(Dual<double>.Variable(1)).Tangent);
        Assert.Equal(double.PositiveInfinity, Dual<double>.RootN(Dual<double>.Variable(0), 3).Tangent);
        Assert.Equal(Dual<double>.Zero, Dual<double>.Sqrt(Dual<double>.Zero));
        Assert.Equal(new(4, -4), Dual<double>.Pow(Dual<double>.Variable(-2), 2));
        Assert.Equal(double.NaN, Dual<double>.Pow(Dual<double>.Variable(-2), Dual<double>.Variable(2)).Tangent);
        Assert.Equal(new(1, 0), Dual<double>.Pow(Dual<double>.Variable(0), Dual<double>.Zero));
        Assert.Equal(new(0, 1), Dual<double>.Pow(Dual<double>.Variable(0), Dual<double>.One));
        Assert.Equal(new(0, 0), Dual<double>.Pow(Dual<double>.Zero, Dual<double>.Variable(2)));
        Assert.Equal(new(double.PositiveInfinity, double.NaN), Dual<double>.One / Dual<double>.Variable(0) * Dual<double>.One);
        Assert.Equal(double.NegativeInfinity, (Dual<double>.One / Dual<double>.Variable(0)).Tangent);
        Assert.Equal(new(0, 0), Dual<double>.Exp(Dual<double>.Variable(double.NegativeInfinity)));
    }

    [Fact]
    public void Plain_numbers_go_in_as_constants_and_come_out_as_values() =>
        Holds.For(Any.Double, x => To<Dual<double>>.Checked(x).Equals(Dual<double>.Constant(x))
            && To<double>.Checked(new Dual<double>(x, 7)).Equals(x)
                && To<double>.Checked(new Dual<Dual<double>>(new(x, 1), 2)).Equals(x));

    [Fact]
    public void Text_shows_both_parts_and_reads_constants()
    {
        Assert.Equal("2.5 + -1ε", new Dual<double>(2.5, -1).ToString());
        Assert.Equal(new Dual<double>(2.5, 0), Parse<Dual<double>>("2.5"));
        Assert.Equal("1 + 2ε + 3 + 4εε", new Dual<Dual<double>>(new(1, 2), new(3, 4)).ToString());
    }

    private static bool Same(Dual<double> actual, double expected) =>
        BitConverter.DoubleToInt64Bits(actual.Value) == BitConverter.DoubleToInt64Bits(expected);

    private static bool IsNaN<T>(T x)
        where T : INumberBase<T> => T.IsNaN(x);

    private static T Larger<T>(T x, T y)
        where T : INumber<T> => T.Max(x, y);

    private static T Smaller<T>(T x, T y)
        where T : INumber<T> => T.Min(x, y);

    private static T Parse<T>(string s)
        where T : INumber<T> => T.Parse(s, System.Globalization.CultureInfo.InvariantCulture);
}
