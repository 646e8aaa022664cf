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

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(-2, 0.022750131948179195)]
    [InlineData(1, 0.8413447460685429)]
    public void The_normal_distribution_function(double x, double below) => Assert.Equal(below, SeluFixedPoint.NormalBelow(x), 1e-15);

    [Fact]
    public void Far_out_the_distribution_function_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SeluFixedPoint.NormalBelow(-3.5));
}
