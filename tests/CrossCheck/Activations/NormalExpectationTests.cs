using Harness.Handwritten.Activations;

namespace Harness.CrossCheck.Activations;

public sealed partial class NormalExpectationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(0.01)]
    public void Moments_of_the_normal_law(double s)
    {
        Assert.Equal(1, NormalExpectation.Of(_ => 1, s), 1e-12);
        Assert.Equal(0, NormalExpectation.Of(x => x, s), 1e-12);
        Assert.Equal(s * s, NormalExpectation.Of(x => x * x, s), 1e-12 * s * s);
        Assert.Equal(s * Math.Sqrt(2 / Math.PI), NormalExpectation.Of(Math.Abs, s), 1e-9 * s);
    }

    [Fact]
    public void A_line_through_0_leaves_nothing_and_a_constant_leaves_everything()
    {
        Assert.Equal(0, NormalExpectation.LeftByLinear(x => 3 * x, 0.5), 1e-20);
        Assert.Equal(1, NormalExpectation.LeftByLinear(_ => 2, 0.5), 1e-12);
        Assert.Equal(0, NormalExpectation.LeftByAffine(x => (3 * x) + 2, 0.5), 1e-20);
    }

    [Fact]
    public void A_square_is_left_whole() => Assert.Equal(1, NormalExpectation.LeftByAffine(x => x * x, 2), 1e-9);

    [Fact]
    public void The_width_must_be_positive()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalExpectation.Of(x => x, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalExpectation.LeftByLinear(x => x, -1));
    }

    [Fact]
    public void A_function_is_named_when_there_is_none()
    {
        Assert.Equal("f", Assert.Throws<ArgumentNullException>(() => NormalExpectation.Of(null!, 1)).ParamName);
        Assert.Equal(0.5, SeluFixedPoint.NormalBelow(0));
        Assert.Equal(0.99865010196837, SeluFixedPoint.NormalBelow(3), 1e-14);
    }

    // What a line leaves of x² + x is x², E x⁴ = 3 of E x⁴ + x² = 4; beside the constant 1 it is Var x² = 2 of 3.
    [Fact]
    public void Parts_of_a_parabola_are_left()
    {
        Assert.Equal(0.75, NormalExpectation.LeftByLinear(x => (x * x) + x, 1), 1e-12);
        Assert.Equal(2.0 / 3, NormalExpectation.LeftByAffine(x => (x * x) + x + 5, 1), 1e-12);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(-2, 0.022750131948179195)]
    [InlineData(1, 0.8413447460685429)]
    public void The_normal_distribution_function(double x, double below) => Assert.Equal(below, SeluFixedPoint.NormalBelow(x), 1e-15);

    [Fact]
    public void The_fixed_point_has_the_published_constants()
    {
        (double lambda, double alpha) = SeluFixedPoint.Solve();
        Assert.Equal(Selu.StandardLambda, lambda, 1e-13);
        Assert.Equal(Selu.StandardLambda * Selu.StandardAlpha, alpha, 1e-13);
    }

    [Fact]
    public void Far_out_the_distribution_function_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SeluFixedPoint.NormalBelow(-3.5));
}
