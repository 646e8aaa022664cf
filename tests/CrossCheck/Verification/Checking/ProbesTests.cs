using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What claim and forward mode are asked beside the point, and what of the answers counts.</summary>
public sealed class ProbesTests
{
    private readonly List<double[]> gradients = [];
    private readonly List<(double[] X, double[] V)> tangents = [];

    [Fact]
    public void The_largest_change_that_is_finite_is_the_spread()
    {
        Queue<double> slopes = new([1, double.NaN, 3, 2, -7, 1, 1, 1]);
        var probes = new Probes(Sections.Forward(_ => 1, _ => [0], (_, _) => slopes.Dequeue(), 1), new Random(42)) { Pinned = true };
        Assert.Equal(3, probes.Spread([1], 0));
        Assert.Equal(6, probes.Spread([1], 1));
        Queue<double> claims = new([0, 4, 9, double.PositiveInfinity, 2]);
        Assert.Equal(6, new Probes(Sections.Of(_ => 1, _ => [claims.Dequeue()], 1), new Random(42)).ClaimSpread([1], 3));
    }

    [Fact]
    public void Four_points_a_few_roundings_away_are_asked_once()
    {
        var probes = new Probes(Noting(), new Random(42));
        gradients.Clear();
        probes.Spread([1, 1], 0);
        probes.Spread([1, 1], 0);
        probes.ClaimSpread([1, 1], 0);
        probes.ClaimSpread([1, 1], 0);
        Assert.Equal((4, 8), (gradients.Count, tangents.Count));
        Assert.Equal([.. gradients, .. gradients], tangents.Select(t => t.X));
        double[] off = [.. gradients.SelectMany(x => new[] { x[0] / 3, x[1] / -5 }).Select(q => (q - 1) / Math.ScaleB(1, -52))];
        Assert.All(off, k => Assert.InRange(k, -5, 5));
        Assert.True(off.Distinct().Count() > 2 && off.Max() > 0 && off.Min() < 0);
        double[] turns = [.. tangents.SelectMany(t => t.V).Select(v => (v - 1) * 2048)];
        Assert.All(turns, k => Assert.True(k == Math.Round(k) && Math.Abs(k) <= 4));
        Assert.True(turns.Distinct().Count() > 2 && turns.Max() > 0 && turns.Min() < 0);
    }

    [Fact]
    public void Pinned_ones_turn_the_direction_alone()
    {
        var probes = new Probes(Noting(), new Random(42)) { Pinned = true };
        gradients.Clear();
        probes.Spread([1, 1], 0);
        Assert.Empty(gradients);
        Assert.All(tangents, t => Assert.Equal([3, -5], t.X));
        Assert.Equal(4, tangents.Count);
    }

    private Section Noting() => Sections.Forward(_ => 1, x =>
    {
        gradients.Add([.. x]);
        return [1, 1];
    }, (x, v) =>
    {
        tangents.Add(([.. x], [.. v]));
        return v.Sum();
    }, 3, -5);
}
