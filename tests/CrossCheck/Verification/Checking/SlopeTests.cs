using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Which steps difference quotients take, and the noise and the bars that follow from them.</summary>
public sealed class SlopeTests
{
    [Fact]
    public void Four_steps_and_a_guard_settle_what_is_smooth()
    {
        Assert.Equal(4, Line.Slope(t => 2 * t, 0, 0).Samples.Count);
        Assert.Equal(4, Line.Slope(_ => 0, 0, 0).Samples.Count);
        // A guard that is not defined has nothing against it.
        Assert.Equal(4, Line.Slope(t => t != 0 && Math.Abs(t) < 1e-5 ? double.NaN : 2 * t, 0, 0).Samples.Count);
    }

    // Noise of 10⁻⁶ in each value is 2·10⁻⁶ in a difference, over a step of an eighth at best.
    [Fact]
    public void The_sides_of_a_kink_are_no_better_known_than_the_values()
    {
        LineSlope line = Line.Slope(Math.Abs, 0, 1e-6);
        Assert.True(line.Kink);
        Assert.InRange(line.Bar, 1.6e-5, 1e-4);
    }

    // Of values known to 10⁻⁹ the slope of a line is found to 10⁻⁷, and that of a sine over less than one period to 10⁻⁴.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_bar_at_a_kink_is_that_of_the_worse_side(bool mirrored)
    {
        double Psi(double t) => (mirrored ? -t : t) < 0 ? Math.Sin(40 * t) : 3 * t;
        LineSlope line = Line.Slope(Psi, 0, 1e-9);
        Assert.True(line.Kink);
        Assert.InRange(Math.Abs((mirrored ? line.Right : line.Left) - 40), 0, line.Bar);
        Assert.InRange(line.Bar, 1e-5, 1e-2);
        Assert.Equal(3, mirrored ? line.Left : line.Right, 1e-12);
    }

    [Fact]
    public void Whole_numbers_move_over_the_largest_steps_only() => Assert.InRange(Noise.Of(t => Math.Round(t), 0), 4, 16);

    [Fact]
    public void A_coarse_grid_is_found_on_the_side_that_moves() =>
        Assert.InRange(Noise.Of(t => t < 0 ? 1e-6 * Math.Round(1e6 * t) : 0, 0), 4e-6, 16e-6);

    // Over the first steps that move it the values go up by 0, 3, 5, 6, 8 and 10 quanta.
    [Fact]
    public void The_quantum_is_the_least_change()
    {
        const double Quantum = 1e-6;
        Assert.InRange(Noise.Of(t => Quantum * Math.Floor(t / Quantum * (t / Quantum)), 0), 11 * Quantum, 20 * Quantum);
    }

    // Of values ±s in turn the k-th difference is 2ᵏs, in which noise of deviation σ has the square σ²(2k)!/(k!)².
    // Seven values have two differences of the fifth order.
    [Fact]
    public void The_deviation_is_that_of_the_differences_that_show_most()
    {
        const double Step = 5.684341886080802e-14;
        double Psi(double t) => 1 + ((Math.Round(t / Step) % 2 == 0 ? -1 : 1) * 1e-6);
        Assert.Equal(4e-6 * Math.Sqrt(1024 * 120.0 * 120 / 3628800), Noise.Of(Psi, Psi(0)), 1e-14);
    }

    [Fact]
    public void Two_steps_are_enough_for_a_slope_with_a_bar()
    {
        (double value, double bar) = Steady.Slope([new(0.125, 0.25, -0.25, 1e-9), new(0.03125, 0.0625, -0.0625, 1e-9)], 4);
        Assert.Equal(2, value, 1e-12);
        Assert.InRange(bar, 1e-9, 1e-6);
    }

    // 5/2, 1/2, 1/4: the last is nearer to what they converge to than the one before, within the bar.
    [Fact]
    public void Slopes_that_come_nearer_contradict_nothing()
    {
        static Sample Of(double step, double slope) => new(step, slope * step, -slope * step, 0);
        (double value, double bar) = Steady.Slope([Of(0.125, 2.5), Of(0.03125, 0.5), Of(0.0078125, 0.25)], 4);
        Assert.Equal(0.2328, value, 1e-4);
        Assert.Equal(0.2677, bar, 1e-4);
    }
}
