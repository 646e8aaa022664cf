using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Where curvature ends and a kink begins, from numbers that are exact in binary.</summary>
public sealed class KinksTests
{
    [Theory]
    [InlineData(1, 0.5, true)]
    [InlineData(1, 0.51, false)]
    public void A_jump_that_halves_is_curvature(double before, double last, bool smooth) =>
        Assert.Equal(smooth, Kinks.LooksSmooth(Jumping([before, last], 0), 0, 0));

    // Eight times the noise over the step is twice a jump's noise.
    [Theory]
    [InlineData(true, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0)]
    [InlineData(false, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0)]
    [InlineData(false, 1.0, 1.0, 1.0, 1.0, 1.0, 0.6)]
    [InlineData(true, 1.0, 1.0, 1.0, 1.0, 1.0, 0.61)]
    public void A_kink_needs_three_jumps_that_stay(bool kink, params double[] jumps) => Assert.Equal(kink, Kinks.IsKink(Jumping(jumps, 0), 0));

    [Fact]
    public void A_jump_of_twice_its_noise_is_none()
    {
        Sample[] samples = Jumping([1, 1, 1, 1, -1, -1], 0);
        Assert.False(Kinks.IsKink(samples, 0));
        Assert.True(Kinks.IsKink([.. samples[..4], .. samples[4..].Select(s => s with { Noise = s.Step / 8 })], 0));
        Sample[] stays = Jumping([1, 1, 1, 1, 1, 1], 0);
        stays[3] = stays[3] with { Noise = stays[3].Step / 8 };
        Assert.False(Kinks.IsKink(stays, 0));
    }

    // Beyond a kink second differences grow like the step, by less than 8 from step to step; below, they fall by more than 64 at once.
    [Theory]
    [InlineData(true, 4, 1, 0)]
    [InlineData(true, 7.5, 1, 0.015)]
    [InlineData(false, 8, 1, 0)]
    [InlineData(false, 16, 1, 0)]
    [InlineData(false, 4, 1, 0.015625)]
    [InlineData(false, 4, 1, 0.25)]
    public void A_kink_beside_the_point_is_where_second_differences_end(bool beside, double first, double second, double third) =>
        Assert.Equal(beside ? 0.03125 : null, Kinks.Beside(Second([first, second, third]), 0));

    [Fact]
    public void Second_differences_of_a_thousand_noises_or_less_tell_nothing()
    {
        Sample[] samples = Second([4000, 1000, 0]);
        Assert.Null(Kinks.Beside([samples[0], samples[1], samples[2] with { Noise = 1 }], 0));
        Assert.Equal(0.03125, Kinks.Beside([samples[0], samples[1], samples[2] with { Noise = 0.99 }], 0));
        Assert.Equal(0.03125, Kinks.Beside([samples[0] with { Noise = 50 }, samples[1] with { Noise = 50 }, samples[2]], 0));
    }

    private static Sample[] Jumping(double[] jumps, double noise) => [.. jumps.Select((j, k) => new Sample(Step(k), j * Step(k), 0, noise))];

    private static Sample[] Second(double[] differences) => [.. differences.Select((d, k) => new Sample(Step(k), d, 0, 0))];

    private static double Step(int k) => Math.ScaleB(1, -3 - (2 * k));
}
