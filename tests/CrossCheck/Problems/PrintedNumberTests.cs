using Harness.Problems;
using Harness.Problems.Files;
using Xunit;

namespace Harness.CrossCheck.Problems;

/// <summary>Printed numbers keep their digits, and know what a unit in the last place is worth.</summary>
public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("0.0993", 0.0993, 1e-4)]
    [InlineData("46", 46, 1)]
    [InlineData("-0.30", -0.3, 1e-2)]
    [InlineData("+5", 5, 1)]
    [InlineData(".5", 0.5, 0.1)]
    [InlineData("5.", 5, 1)]
    [InlineData("1.50e-3", 0.0015, 1e-5)]
    [InlineData("2E4", 20000, 1e4)]
    [InlineData("100", 100, 1)]
    [InlineData("-0.0", 0, 0.1)]
    [InlineData("0e5", 0, 1e5)]
    public void A_number_has_a_value_and_a_unit(string text, double value, double unit)
    {
        PrintedNumber number = Printed(text);
        Assert.Equal((text, value), (number.Text, number.Value));
        Assert.Equal(1, number.Unit / unit, 1e-12);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("e5")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1,5")]
    [InlineData("1_000")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("1e-999")]
    [InlineData("1e99999999999")]
    [InlineData("1e-99999999999")]
    [InlineData("0e99999999999")]
    public void Other_text_is_no_printed_number(string text) => Assert.False(PrintedNumber.TryParse(text, out _));

    [Theory]
    [InlineData("0.35", 0.35)]
    [InlineData("0.35", 0.3549)]
    [InlineData("0.35", 0.355)]
    [InlineData("0.35", 0.345)]
    [InlineData("0.1234", 0.12345)]
    [InlineData("0.1235", 0.12345)]
    [InlineData("-0.0", 0.049)]
    [InlineData("0.0", -0.049)]
    [InlineData("2e4", 24_999)]
    public void A_value_matches_when_it_rounds_to_the_digits_and_a_tie_may_go_either_way(string text, double value) =>
        Assert.True(Printed(text).Matches(value));

    [Theory]
    [InlineData("0.35", 0.3551)]
    [InlineData("0.35", 0.3449)]
    [InlineData("-0.35", 0.35)]
    [InlineData("2e4", 25_001)]
    [InlineData("0.35", double.NaN)]
    [InlineData("0.35", double.PositiveInfinity)]
    public void Any_other_value_does_not_match(string text, double value) => Assert.False(Printed(text).Matches(value));

    [Theory]
    [InlineData("0.99", 0.9999, true)]
    [InlineData("0.99", 0.99, true)]
    [InlineData("-0.99", -0.9999, true)]
    [InlineData("0.0", -0.09, true)]
    [InlineData("0.99", 1.0, false)]
    [InlineData("0.99", 0.9899, false)]
    [InlineData("0.99", -0.9999, false)]
    [InlineData("0.99", double.NaN, false)]
    [InlineData("0.99", double.NegativeInfinity, false)]
    public void Truncation_cuts_towards_zero(string text, double value, bool cut) => Assert.Equal(cut, Printed(text).IsTruncationOf(value));

    [Theory]
    [InlineData("0.35", 0.12345, "0.12")]
    [InlineData("46", 12.7, "13")]
    [InlineData("0.10", -0.001, "0.00")]
    [InlineData("1", -0.2, "0")]
    [InlineData("1.0", -1.26, "-1.3")]
    [InlineData("2e4", 12_345, "12345")]
    [InlineData("1e-12", 1.4e-12, "0.000000000001")]
    public void Another_value_is_written_with_as_many_places(string text, double value, string written) =>
        Assert.Equal(written, Printed(text).SamePlaces(value));

    [Fact]
    public void A_file_keeps_the_digits_it_was_written_with()
    {
        Problem problem = ProblemFile.Parse("title: t\ngiven:\n  x: [0.50, -1.0, 3e-2, \"7\"]\ncompute:\n  y: 1.500 * x\npublished:\n  y: [0.750, -1.50, 4.5E-2, +10.5]\n  x[0]: .50\n", "t.yaml");
        Assert.Equal(["0.50", "-1.0", "3e-2", "7"], problem.Given[0].Written.Select(n => n.Text));
        Assert.Equal("1.500 * x", problem.Compute[0].Text);
        Assert.Equal(["0.750", "-1.50", "4.5E-2", "+10.5"], problem.Published[0].Printed!.Select(n => n.Text));
        Assert.Equal([".50"], problem.Published[1].Printed!.Select(n => n.Text));
    }

    private static PrintedNumber Printed(string text)
    {
        Assert.True(PrintedNumber.TryParse(text, out PrintedNumber number));
        return number;
    }
}
