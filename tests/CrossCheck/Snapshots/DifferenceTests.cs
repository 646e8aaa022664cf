namespace Harness.CrossCheck.Snapshots;

/// <summary>A failed snapshot says which number of which name changed, and by how much.</summary>
public sealed class DifferenceTests
{
    [Theory]
    [InlineData("new(W1)[0,1] = 1.0007044", "new(W1)[0,1] = 1.0006044", "line 1, `new(W1)[0,1]`: verified 1.0007044, received 1.0006044, differs in the 5th significant digit (relative difference 1.0e-4)")]
    [InlineData("L: 0.179104", "L: 0.179105", "line 1, `L`: verified 0.179104, received 0.179105, differs in the 6th significant digit (relative difference 5.6e-6)")]
    [InlineData("h = [0.9241, 0.8455]", "h = [0.9241, 0.8456]", "line 1, `h`: number 2 of 2: verified 0.8455, received 0.8456, differs in the 4th significant digit (relative difference 1.2e-4)")]
    [InlineData("dL/dv   0.5  ok", "dL/dv  -0.5  ok", "line 1, `dL/dv`: verified 0.5, received -0.5, differs in the sign (relative difference 2.0e+0)")]
    [InlineData("| b2 | 12.5 |", "| b2 | 125 |", "line 1, `b2`: verified 12.5, received 125, differs in magnitude (relative difference 9.0e-1)")]
    [InlineData("x = 1.50", "x = 1.5", "line 1, `x`: verified 1.50, received 1.5, the same value, written differently")]
    [InlineData("x = 1.5e-3", "x = 0.0015", "line 1, `x`: verified 1.5e-3, received 0.0015, the same value, written differently")]
    [InlineData("g = 1, 2, 3, 4", "g = 2, 3, 4, 5", "line 1, `g`: number 1 of 4: verified 1, received 2, differs in the 1st significant digit (relative difference 5.0e-1); number 2 of 4: verified 2, received 3, differs in the 1st significant digit (relative difference 3.3e-1); number 3 of 4: verified 3, received 4, differs in the 1st significant digit (relative difference 2.5e-1); 1 more numbers differ")]
    [InlineData("max(0, x) = 0.4", "max(0, x) = 0.3", "line 1, `max(0, x)`: verified 0.4, received 0.3, differs in the 1st significant digit (relative difference 2.5e-1)")]
    [InlineData("W1[0,1] = 0.4", "W1[0,2] = 0.4", "line 1, `W1[0,1]`, column 6: the text differs")]
    [InlineData("x = 1 confirmed", "x = 1 refuted", "line 1, `x`, column 7: the text differs")]
    [InlineData("x = 0.1  ok", "x = 0.1 ok", "line 1, `x`, column 9: only the spaces differ")]
    public void The_number_is_named(string verified, string received, string expected) => Assert.Equal(
        $"{expected}\n  verified: {verified}\n  received: {received}", Difference.Explain(verified, received));

    [Fact]
    public void The_line_is_counted_and_further_lines_are_listed()
    {
        string explanation = Difference.Explain("a = 1\nb = 2\nc = 3\nd = 4", "a = 1\nb = 3\nc = 3\nd = 5");
        Assert.StartsWith("line 2, `b`: verified 2, received 3", explanation, StringComparison.Ordinal);
        Assert.EndsWith("\n1 more line differs: 4", explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_belongs_to_the_name_above_it() => Assert.StartsWith(
        "line 4, under `new(W1)`: number 2 of 2: verified -0.2994, received -0.2995, differs in the 4th significant digit",
        Difference.Explain("b = 1\nnew(W1):\n  [2.5, 1.0007]\n  [-1.5, -0.2994]", "b = 1\nnew(W1):\n  [2.5, 1.0007]\n  [-1.5, -0.2995]"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("a = 1\nb = 2", "a = 1", "line 2 is missing: b = 2\nthe verified text has 2 lines, the received text 1")]
    [InlineData("a = 1", "a = 1\nb = 2", "line 2 is not on record: b = 2\nthe verified text has 1 lines, the received text 2")]
    public void Missing_and_added_lines_are_shown(string verified, string received, string expected) =>
        Assert.Equal(expected, Difference.Explain(verified, received));

    [Fact]
    public void What_cannot_be_seen_is_made_visible() =>
        Assert.Equal("line 1, `a`, column 6: only the spaces differ\n  verified: a = 1\n  received: a = 1··", Difference.Explain("a = 1", "a = 1  "));

    [Fact]
    public void Equal_texts_need_no_explanation() => Assert.Empty(Difference.Explain("a = 1", "a = 1"));
}
