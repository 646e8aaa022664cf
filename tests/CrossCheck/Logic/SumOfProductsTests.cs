using Harness.Handwritten.Logic;

namespace Harness.CrossCheck.Logic;

public sealed class SumOfProductsTests
{
    [Fact]
    public void Inputs_are_listed_in_counting_order()
    {
        Assert.Equal(["00", "01", "10", "11"], BooleanInputs.All(2).Select(BooleanInputs.Text));
        Assert.Equal([1.0, 0, 0], BooleanInputs.Numbers(BooleanInputs.Bits(4, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BooleanInputs.All(21));
        Assert.Throws<ArgumentOutOfRangeException>(() => BooleanInputs.All(-1));
    }

    [Fact]
    public void A_product_holds_on_its_cube_only() =>
        Assert.Equal(["0100", "0101"], BooleanInputs.All(4).Where(x => new Product("010-").Value(x)).Select(BooleanInputs.Text));

    [Fact]
    public void A_cube_has_no_other_signs()
    {
        Assert.Equal("'1x' is no cube; it is made of 0, 1 and - (Parameter 'cube')", Assert.Throws<ArgumentException>(() => new Product("1x")).Message);
        Assert.Throws<ArgumentException>(() => new Product("1-").Value([true]));
    }

    [Fact]
    public void Every_product_is_its_step_unit()
    {
        Product[] all = [.. Product.All(3)];
        Assert.Equal(27, all.Length);
        Assert.All(all, p => Assert.All(BooleanInputs.All(3), x => Assert.Equal(p.Value(x), ThresholdUnit.Fires(p.Weights, p.Bias, x))));
    }

    [Fact]
    public void A_network_of_several_sums_gives_them_all()
    {
        Product[][] sums = [[new("10-"), new("01-")], [new("--1")], [new("111"), new("000"), new("0-1")]];
        LogicNetwork network = SumOfProducts.Network(sums);
        Assert.Equal(6, network.Layers[0].Weights.Length);
        Assert.All(BooleanInputs.All(3), x => Assert.Equal(sums.Select(s => SumOfProducts.Value(s, x)), network.Bits(x)));
    }

    [Theory]
    [InlineData("AND", "11")]
    [InlineData("OR", "-1 1-")]
    [InlineData("XOR", "01 10")]
    [InlineData("first", "1-")]
    [InlineData("never", "")]
    [InlineData("always", "--")]
    public void The_smallest_sums_of_two_variables(string name, string cubes)
    {
        Func<bool[], bool> f = name switch
        {
            "AND" => x => x[0] && x[1],
            "OR" => x => x[0] || x[1],
            "XOR" => x => x[0] != x[1],
            "first" => x => x[0],
            "never" => _ => false,
            _ => _ => true,
        };
        Assert.Equal([cubes], SumOfProducts.Smallest(2, f).Select(s => string.Join(' ', s.Select(p => p.Cube).Order(StringComparer.Ordinal))));
    }

    // The cyclic function has two smallest sums of three products; a rule that takes one for unique is wrong.
    [Fact]
    public void A_function_may_have_several_smallest_sums() =>
        Assert.Equal(2, SumOfProducts.Smallest(3, x => !(x[0] == x[1] && x[1] == x[2])).Length);
}
