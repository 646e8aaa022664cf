using Harness.Handwritten.Activations;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Activations;

public sealed class TaylorSeriesTests
{
    [Fact]
    public void Known_coefficients()
    {
        Assert.Equal([new Rational(1, 2), new(1, 4), new(0), new(-1, 48), new(0), new(1, 480)], TaylorSeries.OfSigmoid<Rational>(6));
        Assert.Equal([new Rational(0), new(1), new(0), new(-1, 3), new(0), new(2, 15), new(0), new(-17, 315)], TaylorSeries.OfTanh<Rational>(8));
        Assert.Equal([new Rational(1), new(2), new(2), new(4, 3)], TaylorSeries.OfExp(4, new Rational(2)));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(-0.3)]
    public void The_sums_are_the_functions(double x)
    {
        Assert.Equal(Sigmoid.Value(x), Sum(TaylorSeries.OfSigmoid<double>(30), x), 1e-15);
        Assert.Equal(Math.Tanh(x), Sum(TaylorSeries.OfTanh<double>(60), x), 1e-15);
    }

    [Fact]
    public void Division_undoes_multiplication() =>
        Assert.Equal([new Rational(1), new(1), new(1)], TaylorSeries.Quotient<Rational>([new(1), new(0), new(0)], [new(1), new(-1), new(0)]));

    // (1 + 2x − x²)(2 + 3x) = 2 + 7x + 4x² − 3x³.
    [Fact]
    public void Division_by_a_series_of_any_start()
    {
        Assert.Equal([new Rational(1), new(2), new(-1)], TaylorSeries.Quotient<Rational>([new(2), new(7), new(4)], [new(2), new(3), new(0)]));
        Assert.Equal([new Rational(1, 2), new(-3, 4), new(9, 8)], TaylorSeries.Quotient<Rational>([new(1), new(0), new(0)], [new(2), new(3), new(0)]));
        Assert.StartsWith("g needs a constant term", Assert.Throws<ArgumentException>(() => TaylorSeries.Quotient<double>([1], [0])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TaylorSeries.Quotient<double>([], []));
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TaylorSeries.OfSigmoid<double>(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TaylorSeries.OfTanh<double>(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TaylorSeries.OfExp(0, 1.0));
        Assert.Throws<ArgumentException>(() => TaylorSeries.Quotient<double>([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => TaylorSeries.Quotient<double>([1, 2], [0, 1]));
    }

    private static double Sum(double[] c, double x) => c.Reverse().Aggregate(0.0, (sum, a) => (sum * x) + a);
}
