using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Difference quotients, their error bars, and the noise of values, on functions of one variable whose derivative is known.</summary>
public sealed class DifferenceTests
{
    private const double Roundoff = 1.0 / (1L << 53);

    private static readonly Dictionary<string, (Func<double, double> Psi, double Slope)> Smooth = new()
    {
        ["constant"] = (_ => 3, 0),
        ["line"] = (t => 2 + (5 * t), 5),
        ["cubic"] = (t => 1 - (2 * t) + (7 * t * t) - (4 * t * t * t), -2),
        ["quintic"] = (t => Math.Pow(1 + t, 5), 5),
        ["exp"] = (t => Math.Exp(1 + t), Math.E),
        ["sin"] = (t => Math.Sin(10 * t), 10),
        ["pole beside"] = (t => 1 / (0.3 + t), -1 / 0.09),
        ["kink beside"] = (t => Math.Abs(t - 0.03) + (t * t), -1),
        ["two kinks beside"] = (t => Math.Abs(t - 0.06) + (3 * Math.Abs(t + 0.004)), 2),
        ["edge beside"] = (t => t > -0.001 ? Math.Sqrt(t + 0.001) : double.NaN, 0.5 / Math.Sqrt(0.001)),
        ["large offset"] = (t => 1e6 + t, 1),
        ["steep"] = (t => 1e-3 * Math.Tanh(1e3 * t), 1),
        ["flat of third order"] = (t => t * t * t, 0),
    };

    public static TheoryData<string> Names => [.. Smooth.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_slope_is_within_a_small_bar(string name)
    {
        (Func<double, double> psi, double slope) = Smooth[name];
        double size = Math.Max(Math.Abs(psi(0)), 1);
        foreach (bool thorough in new[] { false, true })
        {
            LineSlope line = Line.Slope(psi, psi(0), Noise.Of(psi, psi(0)), thorough);
            Assert.False(line.Kink);
            Assert.Equal((line.Value, line.Value), (line.Left, line.Right));
            Assert.True(Math.Abs(line.Value - slope) <= line.Bar, $"{line.Value:R} is off by more than {line.Bar:R}");
            Assert.InRange(line.Bar, 0, 3e-8 * size * Math.Max(1, Math.Abs(slope)));
        }
    }

    [Theory]
    [InlineData(-1, 1, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(2, 2.5, 0)]
    [InlineData(-3, 0, 100)]
    public void At_a_kink_both_sides_are_found(double left, double right, double offset)
    {
        double Psi(double t) => offset + ((t < 0 ? left : right) * t) + (0.3 * t * t);
        foreach (bool thorough in new[] { false, true })
        {
            LineSlope line = Line.Slope(Psi, offset, Noise.Of(Psi, offset), thorough);
            Assert.True(line.Kink);
            Assert.Equal(0.5 * (line.Left + line.Right), line.Value);
            Assert.InRange(Math.Abs(line.Left - left), 0, line.Bar);
            Assert.InRange(Math.Abs(line.Right - right), 0, line.Bar);
            Assert.InRange(line.Bar, 0, 1e-6 * Math.Max(1, offset));
        }
    }

    [Fact]
    public void A_second_opinion_goes_through_all_steps_and_other_ones()
    {
        static double Psi(double t) => 1 + t;
        IReadOnlyList<Sample> quick = Line.Slope(Psi, 1, 0).Samples, thorough = Line.Slope(Psi, 1, 0, true).Samples;
        Assert.True(quick.Count < thorough.Count);
        Assert.Empty(quick.Select(s => s.Step).Intersect(thorough.Select(s => s.Step)));
        foreach (IReadOnlyList<Sample> samples in new[] { quick, thorough })
        {
            Assert.All(samples.Zip(samples.Skip(1)), p => Assert.Equal(4, p.First.Step / p.Second.Step));
            Assert.All(samples, s => Assert.Equal((1 + s.Step, 1 - s.Step), (s.Plus, s.Minus)));
            Assert.All(samples, s => Assert.Equal(4 * Roundoff * (1 + s.Step), s.Noise));
        }

        Assert.True(thorough[^1].Step < 1e-8);
        Assert.All(Line.Slope(Psi, 1, 0.5).Samples, s => Assert.Equal(0.5 + (4 * Roundoff * (1 + s.Step)), s.Noise));
        Assert.All(Line.Slope(t => -1 - t, -1, 0).Samples, s => Assert.Equal(4 * Roundoff * (1 + s.Step), s.Noise));
    }

    // Over all but the smallest steps the wiggle looks like a line of another slope.
    [Fact]
    public void A_wiggle_finer_than_the_first_steps_is_seen_by_the_guard()
    {
        double smallest = 0.125 / 64;
        double Psi(double t) => t + (Math.Abs(t) < smallest / 2 ? t : Math.Sign(t) * 0 * t);
        LineSlope line = Line.Slope(Psi, 0, 0);
        Assert.True(Math.Abs(line.Value - 2) <= line.Bar);
        Assert.True(line.Samples.Count > 4);
    }

    [Fact]
    public void A_function_that_is_not_defined_around_the_point_has_no_slope()
    {
        LineSlope line = Line.Slope(t => t < 0 ? double.NaN : t, 0, 0);
        Assert.Equal((double.NaN, double.PositiveInfinity, false, 0), (line.Value, line.Bar, line.Kink, line.Samples.Count));
        Assert.Empty(Line.Slope(t => t > 0 ? double.PositiveInfinity : t, 0, 0).Samples);
    }

    // f(h) = v + c h²: the first column takes c away, the bar is twice the last change plus the noise that the weights leave.
    [Fact]
    public void Extrapolation_takes_away_the_terms_of_the_error()
    {
        var table = new Extrapolation(16);
        Assert.Equal((double.NaN, double.PositiveInfinity), (table.Value, table.Bar));
        table.Add(3 + 0.5, 1e-3);
        Assert.Equal(double.PositiveInfinity, table.Bar);
        table.Add(3 + (0.5 / 16), 2e-3);
        Assert.Equal(3, table.Value);
        Assert.Equal((2 * 0.5) + (((16 * 2e-3) + 1e-3) / 15), table.Bar, 1e-15);
        table.Add(3 + (0.5 / 256), 4e-3);
        double first = ((16 * 2e-3) + 1e-3) / 15, second = ((16 * 4e-3) + 2e-3) / 15;
        Assert.Equal(3, table.Value);
        Assert.Equal(((256 * second) + first) / 255, table.Bar, 1e-15);
        // A worse estimate afterwards changes nothing.
        table.Add(50, 1);
        Assert.Equal(3, table.Value);
    }

    [Fact]
    public void Smooth_values_have_the_noise_of_rounding()
    {
        Assert.Equal(4 * Roundoff * 2, Noise.Of(_ => 2, 2));
        Assert.Equal(4 * Roundoff * 2, Noise.Of(_ => -2, -2));
        Assert.InRange(Noise.Of(t => Math.Exp(t), 1), 4 * Roundoff, 64 * Roundoff);
        Assert.Equal(4 * Roundoff, Noise.Of(_ => double.NaN, 1));
        Assert.Equal(4 * Roundoff, Noise.Of(t => t > 1e-3 ? double.NaN : 1, 1));
        Assert.Equal(4 * Roundoff, Noise.Of(t => t < 0 ? double.PositiveInfinity : 1, 1));
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-6)]
    [InlineData(1e-10)]
    public void Noise_is_found_to_an_order_of_magnitude(double deviation)
    {
        double worst = 0, least = double.PositiveInfinity;
        for (int seed = 0; seed < 40; seed++)
        {
            Random random = new(seed);
            double noise = Noise.Of(t => 1 + t + (deviation * ((2 * random.NextDouble()) - 1)), 1);
            (worst, least) = (Math.Max(worst, noise), Math.Min(least, noise));
        }

        // A bar: not below the standard deviation, and usually about four times that.
        Assert.InRange(least, deviation / Math.Sqrt(3), 10 * deviation);
        Assert.InRange(worst, 2 * deviation, 10 * deviation);
    }

    [Theory]
    [InlineData(1e-2)]
    [InlineData(1e-5)]
    [InlineData(1e-9)]
    public void Values_on_a_coarse_grid_have_the_noise_of_its_quantum(double quantum)
    {
        foreach (double slope in new[] { 1, -1, 0.3 })
        {
            double Psi(double t) => quantum * Math.Round((1 + (slope * t)) / quantum);
            Assert.InRange(Noise.Of(Psi, Psi(0)), 2 * quantum, 40 * quantum);
        }
    }

    [Fact]
    public void One_flat_side_is_no_coarse_grid()
    {
        Assert.Equal(0, Noise.Of(t => Math.Max(t, 0), 0), 1e-20);
        Assert.Equal(0, Noise.Of(t => Math.Max(-t, 0), 0), 1e-20);
        // On the side that moves the noise is seen.
        Random random = new(1);
        Assert.InRange(Noise.Of(t => t < 0 ? 1 + (1e-6 * random.NextDouble()) : 1, 1), 1e-7, 1e-5);
    }
}
