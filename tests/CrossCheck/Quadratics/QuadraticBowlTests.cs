using Harness.Handwritten.Optimizers;
using Harness.Handwritten.Quadratics;
using Harness.Verification.Claims;
using Xunit;

namespace Harness.CrossCheck.Quadratics;

public sealed partial class QuadraticBowlTests
{
    private static readonly double[][] H = [[3, 1], [1, 2]];
    private static readonly QuadraticBowl<double> Bowl = new(H, [1, -2], 7);

    [Fact]
    public void Its_least_value_is_at_the_minimum()
    {
        Assert.Equal(7, Bowl.Value([1, -2]));
        Assert.Equal([0, 0], Bowl.Gradient([1, -2]));
        Assert.Equal(7 + 3.5, Bowl.Value([0, 0]));
        Assert.Equal([-1, 3], Bowl.Gradient([0, 0]));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(-1, false)]
    public void A_miscounted_step_is_noticed(int late, bool holds)
    {
        CheckResult result = Check.Same("wₜ = {1 − (1 − ρη)ᵗ}w*", _ => [[3.0]],
            w => [GradientDescent.Path<double>([0], x => new QuadraticBowl<double>([[2]], w, 0).Gradient(x), 0.1, 10)[10][0]],
            w => [QuadraticBowl.Component(w[0], 2, 0.1, 10 + late)]).Run(new(1, 42));
        Assert.Equal(holds, result.Holds);
        Assert.True(holds || result.Counterexample!.StartsWith("at (3): 2.67788 against", StringComparison.Ordinal), result.Counterexample);
    }

    [Fact]
    public void No_step_leaves_the_whole_distance() => Assert.Equal((1, 0), (QuadraticBowl.Residual(5.0, 0.1, 0), QuadraticBowl.Component(3.0, 5, 0.1, 0)));

    [Fact]
    public void Wrong_arguments_are_named()
    {
        Assert.Contains("symmetric", Assert.Throws<ArgumentException>(() => new QuadraticBowl<double>([[1, 2], [3, 4]], [0, 0], 0)).Message, StringComparison.Ordinal);
        Assert.Contains("2 rows", Assert.Throws<ArgumentException>(() => new QuadraticBowl<double>([[1, 2]], [0, 0], 0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Bowl.Gradient([1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuadraticBowl.Residual(1.0, 0.1, -1));
    }
}
