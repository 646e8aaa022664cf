using Harness.Handwritten.Gans;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Gans;

public sealed partial class GanTests
{
    [Fact]
    public void A_point_that_never_occurs_counts_nothing() =>
        Assert.Equal(Math.Log(0.5), GanValue.Value<double>([1, 0], [0, 1], [0.5, 0]), 1e-15);

    [Fact]
    public void The_optimal_discriminator_of_equal_distributions_is_one_half() =>
        Assert.Equal([0.5, 0.5], GanValue.OptimalDiscriminator<double>([0.3, 0.7], [0.3, 0.7]));

    // Simultaneous steps and steps in turn, both with half of its own pull: the second positions worked out.
    [Fact]
    public void The_game_on_paper()
    {
        Assert.Equal([1, double.Hypot(1, 0.1), double.Hypot(0.99, 0.195)], BilinearGame.Radii(2, 0.1, 0.5, inTurn: false), (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal([1, double.Hypot(1, 0.1), double.Hypot(0.99, 0.194)], BilinearGame.Radii(2, 0.1, 0.5, inTurn: true), (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal([1], BilinearGame.Radii(0, 0.1, 0.5, inTurn: true));
    }

    [Fact]
    public void Values_and_pulls_on_paper()
    {
        Assert.Equal((0.25 * Math.Log(0.5)) + (0.4 * Math.Log(0.5)) + (0.75 * Math.Log(0.2)) + (0.6 * Math.Log(0.8)),
            GanValue.Value<double>([0.25, 0.75], [0.4, 0.6], [0.5, 0.2]), 1e-15);
        Assert.Equal(0, GanValue.Value<double>([1], [0], [1]));
        Assert.Equal([0.25, 0.9], GanValue.OptimalDiscriminator<double>([0.1, 0.9], [0.3, 0.1]), (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal(0.75, GeneratorLoss.SaturatingPull(Math.Log(3)), 1e-15);
        Assert.Equal(0.25, GeneratorLoss.NonSaturatingPull(Math.Log(3)), 1e-15);
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => GanValue.Value<double>([1], [1, 0], [1]));
        Assert.Throws<ArgumentException>(() => GanValue.Gradient<double>([1], [1], [1, 0]));
        Assert.Contains("at 1", Assert.Throws<ArgumentException>(() => GanValue.OptimalDiscriminator<double>([1, 0], [1, 0])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => BilinearGame.Radii(-1, 0.1, 0, inTurn: false));
    }

    [Fact]
    public void The_pulls_on_the_logit_add_up_to_one() =>
        Assert.All([-5.0, 0, 5], l => Assert.Equal(1, GeneratorLoss.SaturatingPull(l) + GeneratorLoss.NonSaturatingPull(l), 1e-15));
}
