using Harness.Verification;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>A gradient by another way: its bars, when nearby points are asked, and what it says in numbers.</summary>
public sealed class ReferenceGradientTests
{
    private const double Rounding = 64 * 1.1102230246251565e-16;

    private static readonly double[] Point = [3, -5];

    private readonly List<double[]> asked = [];

    [Fact]
    public void A_bar_is_of_the_larger_of_both_entries()
    {
        PointWord word = Examine([3, 4], _ => [6, -8]);
        Close([6 * Rounding, 8 * Rounding], word.View!.Bars);
        Assert.Equal((Outcome.Differs, 2, null), (word.Evidence.Outcome, word.Evidence.Comparisons, word.Evidence.Reason));
        Assert.Equal(Math.Sqrt(9 + 144) / 10, word.Evidence.Error!.Value, 1e-12);
        Assert.Equal(Rounding, word.Evidence.Bar!.Value, 1e-25);
        Close([6.006, 8.008], Examine([3, 4], _ => [6, -8], new Settings { Allowance = 1.001 }).View!.Bars, 1e-9);
    }

    [Fact]
    public void Zeros_agree_with_zeros()
    {
        PointWord word = Examine([0, 0], _ => [0, 0]);
        Assert.Equal((Outcome.Agrees, 0, 0), (word.Evidence.Outcome, word.Evidence.Error, word.Evidence.Bar));
        Assert.Equal(Outcome.Agrees, Examine([2, 0], _ => [2, 0]).Evidence.Outcome);
        Assert.Single(asked.Skip(1));
    }

    // Where the two differ, by eight times as much as that varies among four points a few roundings away they may.
    [Fact]
    public void What_varies_among_nearby_points_is_no_difference()
    {
        PointWord word = Examine([3, 4], x => x.AsSpan().SequenceEqual(Point) ? [3.001, 4] : [3, 4.0005]);
        Assert.Equal(Outcome.Agrees, word.Evidence.Outcome);
        Close([0.008, 0.004], word.View!.Bars, 1e-9);
        Assert.Equal(5, asked.Count);
        double[] off = [.. asked[1..].SelectMany(x => new[] { x[0] / 3, x[1] / -5 }).Select(q => (q - 1) / Math.ScaleB(1, -52))];
        Assert.All(off, k => Assert.InRange(k, -5, 5));
        Assert.True(off.Distinct().Count() > 2 && off.Max() > 1.5 && off.Min() < -1.5);
    }

    [Fact]
    public void What_is_not_finite_beside_the_point_counts_for_nothing()
    {
        PointWord word = Examine([3, 4], x => x.AsSpan().SequenceEqual(Point) ? [3.001, 4] : [double.NaN, 4]);
        Assert.Equal(Outcome.Differs, word.Evidence.Outcome);
        Close([3.001 * Rounding, 4 * Rounding], word.View!.Bars);
    }

    [Fact]
    public void Nearby_points_are_asked_only_where_both_differ_and_such_points_exist()
    {
        Examine([3, 4], _ => [3, 4]);
        Assert.Equal(Point, Assert.Single(asked));
        asked.Clear();
        Assert.Equal(Outcome.Differs, Examine([3, 4], _ => [3.001, 4], new Settings { Exhaustive = true }).Evidence.Outcome);
        Assert.Single(asked);
    }

    [Fact]
    public void Silence_decides_nothing()
    {
        PointWord word = Examine([3, 4], _ => [1, 2, 3]);
        Assert.Equal((Outcome.Abstains, false, null, 0), (word.Evidence.Outcome, word.Decides, word.View, word.Evidence.Comparisons));
        Assert.False(Examine([3, 4], _ => [6, -8]).Decides);
    }

    private PointWord Examine(double[] claimed, Func<double[], double[]> reference, Settings? settings = null)
    {
        var witness = new ReferenceGradient("library", (x, _) =>
        {
            asked.Add([.. x]);
            return reference(x);
        });
        return witness.Examine(Sections.Of(_ => 1, _ => [.. claimed], Point), true, settings ?? new Settings());
    }

    private static void Close(double[] expected, double[] actual, double error = 1e-12) =>
        Assert.All(expected.Zip(actual), p => Assert.InRange(p.Second, p.First * (1 - error), p.First * (1 + error) + 1e-14));
}
