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
