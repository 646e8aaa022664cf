using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>Derivatives of rational functions that are known by paper, and the same from dual numbers of dual numbers.</summary>
public sealed class JetTests
{
    // d/dx x³/(1 + x) = x²(3 + 2x)/(1 + x)², and the second derivative is 2x(x² + 3x + 3)/(1 + x)³.
    [Theory]
    [InlineData(1, 2)]
    [InlineData(-3, 5)]
    [InlineData(4, 1)]
    public void First_and_second_derivatives_of_a_quotient(int p, int q)
    {
        Rational x = new(p, q);
        Jet at = new(x, 1, 1, 0);
        Jet y = at * at * at / (Jet.Constant(1) + at);
        Rational below = 1 + x;
        Assert.Equal(x * x * (3 + (2 * x)) / (below * below), y.First);
        Assert.Equal(y.First, y.Second);
        Assert.Equal(2 * x * ((x * x) + (3 * x) + 3) / (below * below * below), y.Mixed);
    }

    [Fact]
    public void The_mixed_derivative_of_a_product_of_two_variables()
    {
        (Jet x, Jet y) = (new(3, 1, 0, 0), new(5, 0, 1, 0));
        Assert.Equal(new Jet(45, 30, 9, 6), x * x * y);
        Assert.Equal(new Jet(4, 1, -1, 0), x - y + Jet.Constant(6));
    }

    [Fact]
    public void As_dual_numbers_of_dual_numbers()
    {
        Dual<Dual<double>> a = new(new(0.75, 1), new(0.5, 0));
        Dual<Dual<double>> b = new(new(-1.5, 2), new(1, 0));
        Dual<Dual<double>> expected = ((a * b) - (a / b)) / (a + b);
        (Jet u, Jet v) = (new(new(3, 4), 1, new(1, 2), 0), new(new(-3, 2), 2, 1, 0));
        Jet found = ((u * v) - (u / v)) / (u + v);
        double[] both = [expected.Value.Value, expected.Value.Tangent, expected.Tangent.Value, expected.Tangent.Tangent];
        Assert.All(
            new[] { found.Value, found.First, found.Second, found.Mixed }.Zip(both),
            p => Assert.Equal(p.Second, p.First.ToDouble(), 1e-12));
    }

    [Fact]
    public void Nothing_is_divided_by_zero() => Assert.Throws<DivideByZeroException>(() => Jet.Constant(1) / new Jet(0, 1, 0, 0));
}
