using Harness.Verification;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What samples, measurements and their bars say, from numbers written by hand.</summary>
public sealed class MeasuredTests
{
    [Theory]
    [InlineData(2.0, Outcome.Agrees, null, "slope 2.00, fit within 0.00")]
    [InlineData(3.0, Outcome.Agrees, null, "slope 3.00, fit within 0.00")]
    [InlineData(1.0, Outcome.Differs, null, "slope 1.00, fit within 0.00")]
    [InlineData(1.5, Outcome.Abstains, "the rate is between 1 and 2: slope 1.50, fit within 0.00", null)]
    [InlineData(1.65, Outcome.Abstains, "the rate is between 1 and 2: slope 1.65, fit within 0.00", null)]
    [InlineData(1.75, Outcome.Agrees, null, "slope 1.75, fit within 0.00")]
    [InlineData(1.35, Outcome.Abstains, "the rate is between 1 and 2: slope 1.35, fit within 0.00", null)]
    [InlineData(1.25, Outcome.Differs, null, "slope 1.25, fit within 0.00")]
    [InlineData(0.5, Outcome.Differs, null, "slope 0.50, fit within 0.00")]
    public void The_rate_of_the_remainder_is_the_power_of_the_step(double power, Outcome outcome, string? abstains, string? rate)
    {
        WitnessEvidence word = TaylorRate.Of(Remaining(h => Math.Pow(h, power)), 5);
        Assert.Equal(("Taylor remainder", outcome, abstains ?? rate), (word.Name, word.Outcome, word.Reason));
        Assert.Equal(abstains is null, word.Error is { } e && Math.Abs(e - Math.Abs(power - 2)) < 1e-6);
        Assert.Equal(abstains is null ? (0.3, 3) : ((double?)null, 0), (word.Bar, word.Comparisons));
    }

    [Fact]
    public void A_remainder_that_follows_no_power_or_vanishes_says_nothing()
    {
        Assert.Equal("the remainder follows no power of the step: slope 1.25, fit within 0.25", TaylorRate.Of(Remaining(h => h < 2e-4 ? h / 2 : h), 5).Reason);
        Assert.Equal("the remainder is at rounding level", TaylorRate.Of(Remaining(_ => 0), 5).Reason);
        Assert.Equal("the remainder is at rounding level", TaylorRate.Of(Remaining(h => h * h, noise: 0.01), 5).Reason);
        Assert.Equal("the remainder is at rounding level", TaylorRate.Of(Remaining(h => h * h, noise: 0) with { Bar = 0.1 }, 5).Reason);
        Assert.Equal("the function has a kink here", TaylorRate.Of(Remaining(h => h * h) with { Sides = (0, 1) }, 5).Reason);
        Assert.Equal("a remainder like the step's first power ends at smaller steps: there is a kink beside the point",
            TaylorRate.Of(Remaining(h => h < 0.005 ? 0 : h - 0.001), 5).Reason);
    }

    [Fact]
    public void A_remainder_counts_above_what_the_claim_may_be_off_by()
    {
        Assert.Equal("slope 2.00, fit within 0.00", TaylorRate.Of(Remaining(h => h * h) with { Bar = 1e-4 }, 5).Reason);
        Assert.Equal("the remainder is at rounding level", TaylorRate.Of(Remaining(h => h * h) with { Bar = 1e-2 }, 5).Reason);
        Assert.Equal("the remainder is at rounding level", TaylorRate.Of(Remaining(_ => 0, noise: 0) with { Bar = 0 }, 5).Reason);
    }

    // The remainder is like the step down to h = 2⁻⁹; at 2⁻¹¹ it would be 2⁻¹¹ and is a part of it.
    [Theory]
    [InlineData(0, 32, 0, Outcome.Differs)]
    [InlineData(0, 33, 0, Outcome.Abstains)]
    [InlineData(0.5, 1e9, 0.375, Outcome.Differs)]
    [InlineData(0.49, 1e9, 0.375, Outcome.Abstains)]
    public void Only_a_smaller_step_at_which_a_kink_must_show_contradicts_a_first_order(double part, double noises, double bar, Outcome outcome)
    {
        Measurement m = Remaining(h => Math.Abs(h) < 0.001 ? part * h : h, noise: Math.Pow(2, -11) / noises) with { Bar = bar };
        Assert.Equal(outcome, TaylorRate.Of(m, 5).Outcome);
    }

    // ψ(h) = 5 + 3h + r(h) while 3 is claimed.
    private static Measurement Remaining(Func<double, double> r, double noise = 1e-12) => Slope(3, 3) with
    {
        Samples = [.. Enumerable.Range(0, 6).Select(k => 0.125 / Math.Pow(4, k)).Select(h => new Sample(h, 5 + (3 * h) + r(h), 5 - (3 * h) + r(-h), noise))],
    };

    [Theory]
    [InlineData(0.5, 0.5, 0, true)]
    [InlineData(1, 0.4, 0, true)]
    [InlineData(1, 0.6, 0, false)]
    [InlineData(1, 0.6, 0.7, true)]
    [InlineData(1, -0.6, 0, false)]
    [InlineData(1, -0.4, 0, true)]
    public void A_jump_that_halves_or_is_within_the_bar_looks_smooth(double before, double last, double bar, bool smooth)
    {
        Sample[] samples = [Jumping(0.125, before), Jumping(0.03125, last)];
        Assert.Equal(smooth || before == last, Kinks.LooksSmooth(samples, 5, before == last ? 0.5 : bar));
        Assert.True(Kinks.LooksSmooth([samples[0], samples[1] with { Noise = 0.03125 }], 5, 0));
    }

    [Theory]
    [InlineData(true, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)]
    [InlineData(true, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0)]
    [InlineData(true, 9.0, 9.0, 1.0, 1.0, 0.9, 0.8)]
    [InlineData(false, 1.0, 1.0, 1.0, 1.0, 0.5, 0.5)]
    [InlineData(false, 1.0, 1.0, 1.0, 1.0, -1.0, 1.0)]
    [InlineData(false, 1.0, 1.0, 1.0, -1.0, 1.0, 1.0)]
    [InlineData(false, 1.0, 0.25, 0.0625, 0.015625, 0.00390625, 0.0009765625)]
    [InlineData(false, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0)]
    [InlineData(false, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0)]
    public void A_kink_is_a_jump_that_stays_down_to_the_smallest_steps(bool kink, params double[] jumps)
    {
        Sample[] samples = [.. jumps.Select((j, k) => Jumping(0.125 / Math.Pow(4, k), j))];
        Assert.Equal(kink, Kinks.IsKink(samples, 5));
        Assert.False(Kinks.IsKink(samples[1..], 5));
        // Within twice its noise a jump is none.
        Assert.False(Kinks.IsKink([.. samples.Select(s => s with { Noise = s.Step * 2 })], 5));
    }

    // The second difference beyond a kink at distance d is like |h − d|: none below d, and like h above.
    [Fact]
    public void A_kink_beside_the_point_shows_in_second_differences_that_end()
    {
        Assert.Equal(0.03125, Kinks.Beside(Bent(0.01, 0), 5));
        Assert.Equal(0.0078125, Kinks.Beside(Bent(0.002, 0), 5));
        Assert.Null(Kinks.Beside(Bent(0, 0), 5));
        Assert.Null(Kinks.Beside(Bent(1, 0), 5));
        Assert.Null(Kinks.Beside(Bent(0.01, 1e-3), 5));
        Assert.Null(Kinks.Beside([.. Enumerable.Range(0, 6).Select(k => 0.125 / Math.Pow(4, k)).Select(h => new Sample(h, 5 + (h * h), 5 + (h * h), 1e-12))], 5));
        Assert.Null(Kinks.Beside([], 5));
    }

    private static Sample[] Bent(double at, double noise) =>
        [.. Enumerable.Range(0, 6).Select(k => 0.125 / Math.Pow(4, k)).Select(h => new Sample(h, 5 + Math.Max(0, h - at), 5, noise))];

    private static Sample Jumping(double step, double jump) => new(step, 5 + (0.75 * jump * step), 5 + (0.25 * jump * step), step * 1e-6);

    // The slopes over large steps converge to a value that a smaller step contradicts.
    [Fact]
    public void Steps_that_a_smaller_one_contradicts_are_left_out()
    {
        List<Sample> straight = [.. Enumerable.Range(0, 6).Select(k => 0.125 / Math.Pow(4, k)).Select(h => new Sample(h, 2 * h, -2 * h, 1e-9))];
        Assert.Equal(2, Steady.Slope(straight, 4).Value, 1e-12);
        Assert.InRange(Steady.Slope(straight, 4).Bar, 1e-9 / 0.125, 2e-7);
        List<Sample> bent = [.. straight.Select(s => s.Step > 0.005 ? s : s with { Plus = 3 * s.Step, Minus = -3 * s.Step })];
        (double value, double bar) = Steady.Slope(bent, 4);
        Assert.InRange(value, 3 - bar, 3 + bar);
        Assert.InRange(bar, 0, 1e-4);
        Assert.Equal((double.NaN, double.PositiveInfinity), Steady.Slope([straight[0]], 4));
        // One of two hundred noises off is within the noise, a slope of its own is not.
        List<Sample> noisy = [.. straight.Select((s, k) => k == 5 ? s with { Plus = s.Plus + 1e-9 } : s)];
        Assert.Equal(2, Steady.Slope(noisy, 4).Value, 1e-12);
    }

    [Fact]
    public void A_measurement_differs_by_more_than_its_bar()
    {
        Assert.Equal((1, true, Outcome.Differs), (Slope(3, 2).Residual, Slope(3, 2).Differs, Slope(3, 2).Outcome));
        Measurement within = Slope(3, 2) with { Bar = 1 };
        Assert.Equal((false, Outcome.Agrees), (within.Differs, within.Outcome));
        Measurement silent = Slope(3, 2) with { Abstains = "why" };
        Assert.Equal((false, Outcome.Abstains), (silent.Differs, silent.Outcome));
        Assert.True(Slope(3, double.NaN).Differs && double.IsNaN(Slope(3, 2).ForwardValue) && !Slope(3, 2).Kink);
        Measurement kink = Slope(3, 2) with { Sides = (4, -1) };
        Assert.Equal((true, 3, 0, false), (kink.Kink, kink.Nearest, kink.Residual, kink.Differs));
        Assert.Equal((4, 1, -1), ((kink with { Claimed = 5 }).Nearest, (kink with { Claimed = 5 }).Residual, (kink with { Claimed = -3 }).Nearest));
    }

    // Uniform on ±[1, 2]σ the residual of an error e is within ±b with probability b/(eσ) or less, and both sides have bars.
    [Fact]
    public void Power_follows_from_the_bars()
    {
        CheckPower one = Power.Of([(Slope(1, 1) with { Bar = 3e-6 }, 2)], 4)!;
        Assert.Equal((3e-6, 3e-3, 0.999), (one.Certain, Math.Round(one.Error, 12), one.Probability));
        Assert.Equal(one.Error / 4, one.RelativeToNorm);
        // Three of the same: the misses multiply, 0.1 each.
        CheckPower three = Power.Of([.. Enumerable.Repeat((Slope(1, 1) with { Bar = 3e-6 }, 2.0), 3)], 4)!;
        Assert.Equal(3e-5, three.Error, 1e-15);
        // Of two the geometric mean counts, 2·10⁻⁶ of 1 and 4, with a miss of √0.001 each.
        CheckPower two = Power.Of([(Slope(1, 1) with { Bar = 1e-6 }, 2), (Slope(1, 1) with { Bar = 4e-6 }, 2)], 4)!;
        Assert.Equal(2e-6 * Math.Sqrt(1000), two.Error, 1e-15);
        Assert.Equal(1e-6, two.Certain);
        // A coarse direction does not spoil a fine one, nor does one that counts for nothing.
        CheckPower mixed = Power.Of([(Slope(1, 1) with { Bar = 3e-6 }, 2), (Slope(1, 1) with { Bar = 1 }, 2), (Slope(1, 1), 0), (Slope(1, 1) with { Abstains = "" }, 2)], 4)!;
        Assert.Equal(3e-3, mixed.Error, 1e-12);
        Assert.Equal(3e-6, mixed.Certain);
        Assert.Null(Power.Of([(Slope(1, 1), 0), (Slope(1, 1) with { Abstains = "" }, 2)], 4));
    }

    [Fact]
    public void Zero_against_zero_is_vacuous()
    {
        const string Scalar = "the function does not change in any direction tried, and the gradient is zero: zero was compared with zero";
        const string Product = "the cotangent lies in the null space of the transposed Jacobian: zero was compared with zero";
        Measurement nothing = Slope(0, 0) with { Scale = 0 };
        Assert.Equal((Scalar, Product), (Vacuity.OfMeasurements([nothing], 0, true), Vacuity.OfMeasurements([nothing], 0, false)));
        Assert.Null(Vacuity.OfMeasurements([nothing, Slope(1, 1)], 0, true));
        Assert.Null(Vacuity.OfMeasurements([nothing with { Sides = (0, 0) }], 0, true));
        // Rounding of a value of 8 is nothing, and a slope within the bar of a claim of zero.
        Assert.Equal(Scalar, Vacuity.OfMeasurements([nothing with { Slope = 8e-13, Scale = 8e-13 }], -8, true));
        Assert.Null(Vacuity.OfMeasurements([nothing, nothing with { Sides = (0, 0) }], 0, true));
        Assert.Null(Vacuity.OfMeasurements([nothing with { Slope = 2e-9 }], 0, true));
        Assert.Null(Vacuity.OfMeasurements([nothing with { Slope = -0.5, Bar = 0.5, Scale = 8e-13 }], -8, true));
        Assert.Null(Vacuity.OfMeasurements([nothing with { Scale = 8e-13 }], 0, true));
        Assert.Equal(Scalar, Vacuity.OfMeasurements([nothing with { Slope = -0.5, Bar = 0.5 }], 0, true));
        Assert.Null(Vacuity.OfMeasurements([nothing with { Slope = -0.5, Bar = 0.5, Scale = 1e-9 }], 0, true));
    }

    [Theory]
    [InlineData("there are no inputs")]
    [InlineData("all inputs are zero; choose another point, or say that this one is meant (AtExactly)", 0.0, -0.0)]
    [InlineData("all inputs are zero or one, where powers and products coincide; choose another point, or say that this one is meant (AtExactly)", 0.0, 1.0)]
    [InlineData("all inputs are zero or one, where powers and products coincide; choose another point, or say that this one is meant (AtExactly)", 1.0)]
    [InlineData("all inputs are equal, so that exchanged entries show nowhere; choose another point, or say that this one is meant (AtExactly)", 2.5, 2.5)]
    [InlineData(null, 2.5)]
    [InlineData(null, 2.5, 1.0)]
    public void Special_points_are_named(string? why, params double[] x) => Assert.Equal(why, Vacuity.OfPoint(x));

    private static Measurement Slope(double claimed, double slope) => new()
    {
        Witness = "w",
        Direction = [1],
        Claimed = claimed,
        Scale = Math.Abs(claimed),
        Slope = slope,
        Bar = 1e-9,
    };
}
