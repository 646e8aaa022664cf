using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>When claims are a constant multiple of the reference, to what accuracy, and of what.</summary>
public sealed class FactorTests
{
    private const double BFloat16 = 1.0 / 256;

    // Any number is some multiple of another one, so that a single entry tells of the simple factors only.
    [Theory]
    [InlineData(-1, MistakeKind.Sign, "has the wrong sign")]
    [InlineData(2, MistakeKind.Factor, "is twice what it should be")]
    [InlineData(0.5, MistakeKind.Factor, "is half of what it should be")]
    [InlineData(-2, MistakeKind.Factor, "is -2 times what it should be")]
    [InlineData(-0.5, MistakeKind.Factor, "is -0.5 times what it should be")]
    [InlineData(3, null, null)]
    [InlineData(-3, null, null)]
    public void One_entry_tells_of_a_simple_factor_only(double c, MistakeKind? kind, string? text)
    {
        View view = Of([new("s"), new("t", 5)], [c * 1.25, 0, 0, 0, 0, 0], [1.25, 0, 0, 0, 0, 0]);
        Assert.Equal((kind, text is null ? null : "the gradient " + text), (Factors.WholeSimple(view)?.Kind, Factors.WholeSimple(view)?.Text));
        Assert.Equal((kind, text is null ? null : "the gradient " + text), (Factors.Whole(view)?.Kind, Factors.Whole(view)?.Text));
        Assert.Equal((kind, text is null ? null : "the gradient of s " + text), (Factors.PerInput(view)?.Kind, Factors.PerInput(view)?.Text));
    }

    [Fact]
    public void A_zero_is_any_multiple_of_zero()
    {
        InputShape[] inputs = [new("W", 3), new("b", 2)];
        double[] reference = [1.25, 0, -2, 3, 4];
        Assert.Equal("the gradient of W has the wrong sign", Factors.PerInput(Of(inputs, [-1.25, 0, 2, 3, 4], reference))?.Text);
        Assert.Null(Factors.PerInput(Of(inputs, [-1.25, 1, 2, 3, 4], reference)));
        Assert.Null(Factors.Ratio(Of([new("x", 2)], [1, 2], [0, 0]), [0, 1]));
        Assert.Null(Factors.Ratio(Of([new("x", 2)], [0, 0], [1, 2]), [0, 1]));
    }

    [Fact]
    public void Two_entries_are_enough_for_a_factor_of_some()
    {
        Assert.Equal("each of 2 entries is 7 times what it should be", Factors.OfSubset(Of([new("x", 4)], [7, 14, 3, 4], [1, 2, 3, 4]))?.Text);
        Assert.Null(Factors.OfSubset(Of([new("x", 4)], [-1, 2, 3, 4], [1, 2, 3, 4])));
    }

    [Theory]
    [InlineData(1000, 1000.0005, "the gradient of a, b is 1000 times what it should be")]
    [InlineData(1000, 1000.002, null)]
    [InlineData(0.001, 0.0015, null)]
    [InlineData(999_999, 1_000_000, null)]
    [InlineData(1_000_000, 1_000_001, "the gradient of a, b is 1000000 times what it should be")]
    public void Two_inputs_have_one_factor_if_it_is_the_same_to_a_millionth(double first, double second, string? text)
    {
        View view = Of([new("a", 2), new("b", 2), new("c", 1)], [3 * first, 5 * first, 3 * second, 5 * second, 1], [3, 5, 3, 5, 1]);
        Assert.Equal(text, Factors.PerInput(view)?.Text);
    }

    // Relative to its size the first entry is known to four digits and the second to three.
    [Fact]
    public void A_ratio_is_that_of_the_entry_that_is_known_best() =>
        Assert.Equal(3, Factors.Ratio(Of([new("x", 2)], [300, 3.001], [100, 1], [0.01, 0.001]), [0, 1]));

    // A claim divided by a half has twice the error.
    [Theory]
    [InlineData(50, 51.5, 1, 0.5)]
    [InlineData(50, 52.5, 1, null)]
    [InlineData(200, 204.5, 1, null)]
    [InlineData(200, 203.5, 1, 2.0)]
    [InlineData(100_000, 100_000.1, 0, null)]
    public void Entries_may_leave_a_common_ratio_by_the_bars_of_the_quotient(double first, double second, double bar, double? ratio) =>
        Assert.Equal(ratio, Factors.Ratio(Of([new("x", 2)], [first, second], [100, 100], [0, bar]), [0, 1]));

    [Fact]
    public void A_ratio_that_overflows_is_none() =>
        Assert.Null(Factors.Ratio(Of([new("x", 1)], [1e300], [1e-300], [6e-301]), [0]));

    // Within sixteen roundings: 1/16 in bfloat16, and never less than a ten-millionth.
    [Theory]
    [InlineData(2.125, BFloat16, "is twice what it should be")]
    [InlineData(2.13, BFloat16, "is 2.13 times what it should be")]
    [InlineData(0.53125, BFloat16, "is half of what it should be")]
    [InlineData(0.54, BFloat16, "is 0.54 times what it should be")]
    [InlineData(2.000_000_1, Model.DoubleRoundoff, "is twice what it should be")]
    [InlineData(2.000_001, Model.DoubleRoundoff, "is 2.000001 times what it should be")]
    public void A_factor_is_a_known_one_within_the_claims_roundings(double c, double roundoff, string text) =>
        Assert.Equal(text, Factors.Name(c, Of([new("x", 1)], [c], [1], [0], roundoff), null).Text);

    // In bfloat16 several lengths fit: an axis comes before the number of an input's entries, and that before all entries.
    [Theory]
    [InlineData(1.04, "1.04 times what it should be: n against n - 1 with n = 20", 20, 2)]
    [InlineData(1.2, "1.2 times what it should be: n against n - 1 with n = 6", 6)]
    [InlineData(1.02, "1.02 times what it should be: n against n - 1 with n = 30", 1, 30)]
    [InlineData(1.02, "1.02 times what it should be", 1, 1)]
    public void Of_several_lengths_the_first_is_the_cause(double c, string text, params int[] shape)
    {
        InputShape[] inputs = [new("W", shape), new("s")];
        double[] x = new double[inputs.Sum(i => i.Count)];
        Assert.Equal("is " + text, Factors.Name(c, Of(inputs, x, x, x, BFloat16), null).Text);
    }

    private static View Of(
        InputShape[] inputs, double[] claimed, double[] reference, double[]? bars = null, double roundoff = Model.DoubleRoundoff) => new()
        {
            Layout = Layout.Of(inputs, claimed.Length),
            Point = new double[claimed.Length],
            Claimed = claimed,
            Reference = reference,
            Bars = bars ?? new double[claimed.Length],
            Directions = [],
            Roundoff = roundoff,
        };
}
