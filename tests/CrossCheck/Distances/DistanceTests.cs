using Harness.Handwritten.Distances;

namespace Harness.CrossCheck.Distances;

public sealed partial class DistanceTests
{
    [Fact]
    public void Moving_everything_by_two_costs_two() =>
        Assert.Equal(2, Wasserstein1.Distance<double>([0, 1, 2, 3], [0.5, 0.5, 0, 0], [0, 0, 0.5, 0.5]));

    [Fact]
    public void The_points_need_not_be_a_grid() => Assert.Equal(4.5, Wasserstein1.Distance<double>([-0.5, 4], [1, 0], [0, 1]));

    [Fact]
    public void Distances_of_points_are_absolute_differences() => Assert.Equal(3, Wasserstein1.BetweenPoints(1, -2));

    [Fact]
    public void Divergences_at_the_ends_of_their_range()
    {
        Assert.Equal(0, Divergence.JensenShannon([0.3, 0.7], [0.3, 0.7]));
        Assert.Equal(Math.Log(2), Divergence.JensenShannon([1, 0], [0, 1]), 1e-15);
        Assert.Equal(double.PositiveInfinity, Divergence.KullbackLeibler([1, 0], [0, 1]));
        Assert.Equal(Math.Log(2), Divergence.KullbackLeibler([1, 0], [0.5, 0.5]), 1e-15);
    }

    [Fact]
    public void Divergences_on_paper()
    {
        Assert.Equal((0.25 * Math.Log(0.5)) + (0.75 * Math.Log(1.5)), Divergence.KullbackLeibler([0.25, 0.75], [0.5, 0.5]), 1e-15);
        // Against m = (0.375, 0.625).
        double expected = ((0.25 * Math.Log(0.25 / 0.375)) + (0.75 * Math.Log(0.75 / 0.625)) + (0.5 * Math.Log(0.5 / 0.375)) + (0.5 * Math.Log(0.5 / 0.625))) / 2;
        Assert.Equal(expected, Divergence.JensenShannon([0.25, 0.75], [0.5, 0.5]), 1e-15);
        Assert.Equal(0.5 + (0.25 * 3), Wasserstein1.Distance<double>([0, 1, 4], [0.5, 0.25, 0.25], [0, 0.5, 0.5]));
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_refused()
    {
        Assert.Contains("increase", Assert.Throws<ArgumentException>(() => Wasserstein1.Distance<double>([1, 1], [1, 0], [0, 1])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Wasserstein1.Distance<double>([0, 1], [1], [0, 1]));
        Assert.Throws<ArgumentException>(() => Divergence.KullbackLeibler([1], [0.5, 0.5]));
    }
}
