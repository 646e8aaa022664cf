using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What a hypothesis may differ by, and which rearrangements are tried.</summary>
public sealed class ViewTests
{
    [Fact]
    public void A_hypothesis_may_miss_an_entry_by_two_bars_and_a_part_of_the_larger_number()
    {
        View view = Of([10, 0, 0], [0.5, 0, 0]);
        Assert.Equal(1 + 1e-6, view.Tolerance(0, 1000), 1e-12);
        Assert.Equal(1 + 1e-8, view.Tolerance(0, -0.25), 1e-12);
        Assert.True(view.Explains([11, 0, 0]) && view.Explains([9, 0, 0]));
        Assert.False(view.Explains([11.001, 0, 0]) || view.Explains([10, 1e-300, 0]));
    }

    [Fact]
    public void Between_the_sides_of_a_kink_nothing_is_missed()
    {
        View view = Of([10, 0, 0], [0.5, 0, 0], (-1, 3));
        Assert.Equal([0, 0, 0, 2, 1.5], new[] { -1, 0, 3, 5, -2.5 }.Select(v => view.Miss(0, v)));
        Assert.Equal(4, view.Miss(1, -4));
    }

    // A direction is matched to its bar and to a part of the terms that it adds up.
    [Theory]
    [InlineData(new[] { 2.0, 0, 0 }, 20, 0, true)]
    [InlineData(new[] { 2.0, 0, 0 }, 20.5, 0.5, true)]
    [InlineData(new[] { 2.0, 0, 0 }, 20.5, 0.499, false)]
    [InlineData(new[] { 0.0, 7, 0 }, 0, 0, true)]
    [InlineData(new[] { 0.001, 0, 0 }, 0.01 * (1 + 5e-10), 0, true)]
    [InlineData(new[] { 0.001, 0, 0 }, 0.01 * (1 + 5e-9), 0, false)]
    [InlineData(new[] { 1000.0, 0, 0 }, 10000 * (1 + 5e-10), 0, true)]
    public void A_hypothesis_explains_the_directions_too(double[] direction, double slope, double bar, bool explains)
    {
        View view = Of([10, 0, 0], [0, 0, 0]);
        View directed = new()
        {
            Layout = view.Layout,
            Point = view.Point,
            Claimed = view.Claimed,
            Reference = view.Reference,
            Bars = view.Bars,
            Directions = [(direction, slope, bar)],
        };
        Assert.Equal(explains, directed.Explains([10, 0, 0]));
    }

    // What leaves all entries in place, or moves them as another one does, would be tried in vain.
    [Theory]
    [InlineData(3)]
    [InlineData(3, 4)]
    [InlineData(3, 4, 5)]
    public void Every_rearrangement_of_one_input_is_another_one(params int[] shape) => Distinct(new InputShape("x", shape));

    [Fact]
    public void Every_rearrangement_of_several_inputs_is_another_one() => Distinct(new("a", 3), new("b", 3, 4), new("c", 3));

    [Theory]
    [InlineData]
    [InlineData(1)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    [InlineData(3, 1, 4)]
    public void An_axis_of_one_entry_is_not_rearranged(params int[] shape)
    {
        var layout = Layout.Of([new InputShape("x", shape)], shape.Aggregate(1, (a, b) => a * b));
        double[] right = [.. Enumerable.Range(0, layout.Count).Select(i => (double)i)];
        Assert.All(RearrangementList.For(layout), r => Assert.NotEqual(right, r.Undo(right)));
    }

    [Fact]
    public void Entries_exchanged_among_each_other_are_all_known_and_two_at_least()
    {
        const string Two = "2 entries are exchanged among each other", Three = "3 entries are exchanged among each other";
        Assert.Equal(Two, Permuted([5, 2, 3, 1], [1, 2, 3, 5]));
        Assert.Equal(Three, Permuted([0, 2, 1, 5], [1, 2, 5, 0]));
        Assert.Null(Permuted([5, 2, 3, 1], [1, 2, double.NaN, 5]));
        Assert.Null(Permuted([5, 2, 3, 1], [1, 2, 3, 6]));
        // One entry off by more than its bar and less than the tolerance is exchanged with nothing.
        Assert.Null(Permuted([1.15, 2, 3, 4], [1, 2, 3, 4], 0.1));

        static string? Permuted(double[] claimed, double[] reference, double bar = 0) => Rearrangements.AnyPermutation(new View
        {
            Layout = Layout.Of([], claimed.Length),
            Point = claimed,
            Claimed = claimed,
            Reference = reference,
            Bars = Array.ConvertAll(claimed, _ => bar),
            Directions = [],
        })?.Text;
    }

    private static void Distinct(params InputShape[] inputs)
    {
        int count = inputs.Sum(input => input.Count);
        double[] right = [.. Enumerable.Range(0, count).Select(i => (double)i)];
        string[] results = [.. RearrangementList.For(Layout.Of(inputs, count)).Select(r => string.Join(" ", r.Undo(right)))];
        Assert.Equal(results.Length, results.Append(string.Join(" ", right)).Distinct().Count() - 1);
    }

    private static View Of(double[] reference, double[] bars, params (double Low, double High)[] sides) => new()
    {
        Layout = Layout.Of([], reference.Length),
        Point = reference,
        Claimed = [1, 1, 1],
        Reference = reference,
        Bars = bars,
        Intervals = sides.Select((s, i) => (s, i)).ToDictionary(p => p.i, p => p.s),
        Directions = [],
    };
}
