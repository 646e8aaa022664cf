using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Which entries and which pairs are looked at where a point lies on kinks.</summary>
public sealed class KinkStudyTests
{
    private static readonly double[] Scale = [1, 0.5, 2, 0.25, 1, 3, 1];

    // max(x₀, x₁) + max(x₂, x₃) + ...: along the sum of a tie's entries the function is smooth.
    private static double Ties(double[] x) =>
        Enumerable.Range(0, x.Length / 2).Sum(k => Math.Max(x[2 * k], x[(2 * k) + 1])) + (x.Length % 2 == 1 ? Math.Abs(x[^1]) : 0);

    [Fact]
    public void Six_entries_are_taken_by_pairs_and_a_smooth_pair_has_no_freedom()
    {
        Measurement[] judged = Judged(Ties, new double[6], 0.5);
        Assert.Equal(9, judged.Length);
        Assert.All(judged[..6], m => Assert.True(m.Kink && !m.AcrossTie));
        Assert.All(judged[6..], m => Assert.True(!m.Kink && m.AcrossTie));
        Assert.Equal([[1, 1, 0, 0, 0, 0], [0, 0, 2, 2, 0, 0], [0, 0, 0, 0, 1, 1]], judged[6..].Select(m => m.Direction));
        Assert.DoesNotContain(judged, m => m.Differs);
    }

    [Fact]
    public void Seven_entries_are_taken_one_by_one() => Assert.Equal(7, Judged(Ties, new double[7], 0.5).Length);

    [Fact]
    public void Differences_of_two_entries_are_looked_at_as_well_as_sums()
    {
        Measurement[] judged = Judged(x => Math.Abs(x[0] + x[1]), new double[2], 0.5);
        Assert.Equal(3, judged.Length);
        Assert.Equal([1, -1], judged[2].Direction);
    }

    // The first step of the second opinion is 0.7/8.
    [Fact]
    public void A_difference_at_a_kink_is_measured_over_other_steps_too()
    {
        Assert.All(Judged(Ties, new double[7], 0.5), m => Assert.Equal(0.125, m.Samples[0].Step));
        Measurement[] wrong = Judged(Ties, new double[7], 1.5);
        Assert.All(wrong, m => Assert.Equal((true, 0.0875), (m.Differs, m.Samples[0].Step)));
    }

    [Fact]
    public void A_point_on_no_kink_costs_one_slope()
    {
        Section section = Sections.Of(x => x.Sum(v => v * v), x => [.. x.Select(v => 2 * v)], 1, 2, 3);
        Assert.Equal([], Study(section).Entries());
        Assert.InRange(section.Calls.Count.Values, 1, 20);
    }

    private static Measurement[] Judged(Func<double[], double> f, double[] point, double claimed)
    {
        KinkStudy study = Study(Sections.Of(f, x => [.. x.Select(_ => claimed)], point));
        Assert.Equal(Enumerable.Range(0, point.Length), study.Entries());
        return [.. study.Judge([.. Enumerable.Range(0, point.Length)])];
    }

    private static KinkStudy Study(Section section) => new(new Examiner(section, 0, new Random(42)), Scale[..section.Count], new Random(1));
}
