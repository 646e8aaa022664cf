using Harness.Claims.Gans;
using Harness.Handwritten.Gans;
using Harness.Reference.Gans;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Gans;

/// <summary>What needs the library or the program.</summary>
public sealed partial class GanTests
{
    private static readonly CheckContext Context = new(5, 42);

    [Fact]
    public void A_swapped_discriminator_is_not_stationary()
    {
        CheckResult planted = Optimum.Stationary("q/(p + q)", (p, q) => q / (p + q)).Run(Context);
        Assert.StartsWith("p_data = 1/10, p_G = 1/5: the signs", planted.Counterexample, StringComparison.Ordinal);
        Assert.True(Optimum.Stationary("p/(p + q)", (p, q) => p / (p + q)).Run(Context).Holds);
    }

    [Fact]
    public void Training_in_the_wrong_direction_is_noticed() => Assert.False(TrainingStep.Directions(-1, 1).Run(Context).Holds);

    [Fact]
    public void The_gradient_by_the_generator_is_that_of_the_second_term()
    {
        (double theta, double w, double b) = (0.2, 0.8, -0.5);
        Assert.Equal(-w * GeneratorLoss.SaturatingPull((w * theta) + b), GanGame.Gradient(theta, w, b)[0], 1e-15);
    }

    [Fact]
    public void The_game_value_by_points_and_by_samples_differ_for_another_generator()
    {
        double[] d = [0.2, 0.5, 0.9];
        double samples = GanGame.Value(FinitePlay.Samples(FinitePlay.Data, d), FinitePlay.Samples(FinitePlay.Generator, d));
        Assert.Equal(samples, GanValue.Value<double>(FinitePlay.Data, FinitePlay.Generator, d), 1e-13);
        Assert.NotEqual(samples, GanValue.Value<double>(FinitePlay.Data, FinitePlay.Data, d), 1e-3);
        Assert.Equal(Rational.One, GanValue.OptimalDiscriminator<Rational>([Rational.One], [Rational.Zero])[0]);
    }
}
