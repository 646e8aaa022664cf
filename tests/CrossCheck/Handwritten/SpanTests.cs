using Harness.Handwritten.Elementwise;
using Harness.Handwritten.LinearAlgebra;
using Harness.Handwritten.Losses;
using Harness.Handwritten.Reductions;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Span methods whose results have other lengths than their arguments: values on paper, and lengths that do not fit.</summary>
public sealed class SpanTests
{
    [Fact]
    public void A_diagonal_writes_over_what_was_there()
    {
        double[] y = [9, 9, 9, 9], vBar = [1, 1];
        Diagonal.Value<double>([2, 3], y);
        Assert.Equal([2, 0, 0, 3], y);
        Diagonal.Vjp<double>([5, 6, 7, 8], vBar);
        Assert.Equal([6, 9], vBar);
        Assert.StartsWith("y has 5 entries; it must have 4", Assert.Throws<ArgumentException>(() => Diagonal.Value<double>([2, 3], new double[5])).Message, StringComparison.Ordinal);
        Assert.StartsWith("yBar has 5 entries; it must have 4", Assert.Throws<ArgumentException>(() => Diagonal.Vjp<double>(new double[5], vBar)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outer_product_on_paper()
    {
        double[] y = new double[6], aBar = [1, 1], bBar = [1, 1, 1], yBar = [1, 2, 3, 4, 5, 6], a = [2, 3], b = [1, 10, 100];
        Outer.Value<double>(a, b, y);
        Assert.Equal([2, 20, 200, 3, 30, 300], y);
        Outer.Vjp<double>(a, b, yBar, aBar, bBar);
        Assert.Equal([322, 655], aBar);
        Assert.Equal([1 + 2 + 12, 1 + 4 + 15, 1 + 6 + 18], bBar);
        Assert.StartsWith("y has 5 entries; it must have 6", Assert.Throws<ArgumentException>(() => Outer.Value<double>(a, b, new double[5])).Message, StringComparison.Ordinal);
        Assert.StartsWith("yBar has 7 entries; it must have 6", Assert.Throws<ArgumentException>(() => Outer.Vjp<double>(a, b, new double[7], aBar, bBar)).Message, StringComparison.Ordinal);
        Assert.StartsWith("aBar has 3 entries", Assert.Throws<ArgumentException>(() => Outer.Vjp<double>(a, b, yBar, bBar, bBar)).Message, StringComparison.Ordinal);
        Assert.StartsWith("bBar has 2 entries", Assert.Throws<ArgumentException>(() => Outer.Vjp<double>(a, b, yBar, aBar, aBar)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sides_that_are_neither_equal_nor_scalar_are_refused_on_the_way_back()
    {
        double[] four = new double[4], five = new double[5];
        Assert.Contains("a has 5 entries and b 4", Assert.Throws<ArgumentException>(() => Add.Vjp<double>(five, four, four, four, five, four)).Message, StringComparison.Ordinal);
        Assert.StartsWith("y has 5 entries; it must have 4", Assert.Throws<ArgumentException>(() => Add.Vjp<double>(four, four, five, five, four, four)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Single_values_on_paper()
    {
        Assert.Equal(-2, Negate.Value(2.0));
        Assert.Equal(3, Mean.Value<double>([1, 2, 6]));
        Assert.Equal(double.PositiveInfinity, CrossEntropyProbabilities.Value<double>([0, 1], [1, 0]));
        Assert.Equal(0, CrossEntropyProbabilities.Value<double>([0, 1], [0, 1]));
    }
}
