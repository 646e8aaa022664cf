using Harness.Verification;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>When two values beside the point bear forward mode out.</summary>
public sealed class SecantsTests
{
    // Forward mode says 1 and the claim 1 + error.
    [Theory]
    [InlineData(1, 1, 0.01, true, true)]
    [InlineData(0.998, 1.002, 0.01, true, false)]
    [InlineData(1.002, 0.998, -0.01, true, false)]
    [InlineData(1, 1.004, 0.01, false, false)]
    [InlineData(1, 0.996, 0.01, false, false)]
    [InlineData(1.004, 1, 0.01, false, false)]
    [InlineData(0.996, 1, -0.01, false, false)]
    [InlineData(1.01, 1.01, 0.01, false, false)]
    public void Both_sides_must_be_nearer_than_a_quarter_of_the_difference(double left, double right, double error, bool supported, bool smooth) =>
        AssertSupport(t => t * (t < 0 ? left : right), 1 + error, supported, smooth);

    // (1 + 1e-8 a) on one side: a millionth of the terms, which are those of the claim and of the slope.
    [Theory]
    [InlineData(1.9e-6, true)]
    [InlineData(2.2e-6, false)]
    public void Without_a_kink_the_sides_are_equal_to_a_millionth(double apart, bool smooth) =>
        AssertSupport(t => t * (t < 0 ? 1 : 1 + apart), 1.1, true, smooth);

    // Among large terms that cancel, sides may be equal to a millionth and not near.
    [Theory]
    [InlineData(1, 1.004)]
    [InlineData(1.004, 1)]
    public void Equal_sides_must_both_be_near(double left, double right)
    {
        Section section = Of(t => t * (t < 0 ? left : right), 1.01);
        Assert.False(Secants.SupportSmooth(Difference(section) with { Scale = 1e7 }, section));
    }

    // 5e7·t² has the secants 1 ± 3 over 2^-24: only what secants of two lengths leave of it shows that it is smooth.
    [Fact]
    public void Curvature_cancels_between_secants_of_two_lengths() => AssertSupport(t => t + (5e7 * t * t), 1.5, false, true);

    // Values of 10⁶ are off by 10⁻¹⁰, which is 0.002 of a slope of 1 over the shortest step and 4·10⁻⁷ over the longest.
    [Theory]
    [InlineData(1e-2, true)]
    [InlineData(1e-5, true)]
    [InlineData(1e-8, false)]
    public void The_step_is_as_long_as_rounding_demands(double error, bool supported)
    {
        Section section = Of(t => 1e6 + t + (t > 0 ? 1e-10 : 0), 1 + error);
        Assert.Equal(supported, Secants.Support(Difference(section), section));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Where_a_side_is_missing_nothing_is_supported(int side) =>
        AssertSupport(t => t * side > 0 ? double.NaN : t, 2, false, false);

    // The largest step is 1/4096 of the direction, and four times that; the least 2^-24.
    [Theory]
    [InlineData(1, 1e-14, 1.0 / 4096)]
    [InlineData(0, 1e-14, 1.0 / (1 << 24))]
    [InlineData(1e6, 0.01, 128 * 1e8 / (1L << 53))]
    public void The_steps_are_these(double value, double error, double step)
    {
        var steps = new List<double>();
        Section section = Of(
            t =>
            {
                steps.Add(t);
                return value + t;
            },
            1 + error);
        Measurement m = Difference(section);
        steps.Clear();
        Secants.SupportSmooth(m, section);
        Assert.Equal(new[] { step, 4 * step, -step, -4 * step }.Select(s => s / step), steps.Select(t => Math.Round(t / step, 6)));
    }

    private static void AssertSupport(Func<double, double> f, double claimed, bool supported, bool smooth)
    {
        Section section = Of(f, claimed);
        Measurement m = Difference(section);
        Assert.Equal((supported, smooth), (Secants.Support(m, section), Secants.SupportSmooth(m, section)));
    }

    private static Section Of(Func<double, double> f, double claimed) => Sections.Forward(x => f(x[0]), _ => [claimed], (_, v) => v[0], 0);

    private static Measurement Difference(Section section) => new Examiner(section, 0, new Random(1)).Measure([1], false);
}
