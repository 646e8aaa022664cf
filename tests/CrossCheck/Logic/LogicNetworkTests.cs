using Harness.Handwritten.Logic;

namespace Harness.CrossCheck.Logic;

public sealed partial class LogicNetworkTests
{
    // XOR as OR and not AND.
    private static readonly LogicNetwork Xor = new(
        new DenseLayer([[1, 1], [1, 1]], [-0.5, -1.5]),
        new DenseLayer([[1, -1]], [-0.5]));

    [Fact]
    public void Step_units_compute_xor() =>
        Assert.All(BooleanInputs.All(2), x => Assert.Equal([x[0] != x[1]], Xor.Bits(x)));

    [Fact]
    public void Logistic_outputs_are_taken_at_one_half()
    {
        Assert.All(BooleanInputs.All(2), x => Assert.Equal(Xor.Outputs(x, 10)[0] > 0.5, Xor.Bits(x, 10)[0]));
        Assert.All(BooleanInputs.All(2), x => Assert.Equal(Xor.Bits(x), Xor.Bits(x, 10)));
    }

    [Fact]
    public void Layers_must_fit()
    {
        DenseLayer twelve = new([.. Enumerable.Repeat<double[]>([1, 0, 0, 0], 12)], new double[12]);
        DenseLayer four = new([[1, 1, 1, 1]], [0]);
        Assert.StartsWith("layer 2 has weights for 4 values, but 12 come in", Assert.Throws<ArgumentException>(() => new LogicNetwork(twelve, four)).Message, StringComparison.Ordinal);
        Assert.StartsWith("layer 1 has 1 units, but 2 biases", Assert.Throws<ArgumentException>(() => new LogicNetwork(new DenseLayer([[1]], [0, 0]))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogicNetwork());
    }

    [Fact]
    public void What_suffices_at_a_gain_suffices_above()
    {
        bool[][] inputs = BooleanInputs.All(2);
        double least = Enumerable.Range(1, 100).Select(k => 0.1 * k).First(g => SteepLogistic.Margin(Xor, inputs, g) > 0);
        for (double gain = least; gain < 50; gain *= 1.3)
        {
            Assert.True(SteepLogistic.Margin(Xor, inputs, gain) > 0);
            Assert.All(inputs, x => Assert.Equal(Xor.Bits(x), Xor.Bits(x, gain)));
        }
    }

    // The bound of one hidden layer by hand: sums ±½ are off by σ(−g/2) each, and there are two of weight 1.
    [Fact]
    public void The_margin_of_xor() =>
        Assert.Equal(0.5 - (2 / (1 + Math.Exp(2))), SteepLogistic.Margin(Xor, BooleanInputs.All(2), 4), 1e-12);

    [Fact]
    public void No_gain_helps_where_a_step_unit_stands_on_the_edge() =>
        Assert.Equal(0, SteepLogistic.Margin(new LogicNetwork(new DenseLayer([[1, -1]], [0])), BooleanInputs.All(2), 1000));

    [Fact]
    public void A_sum_of_zero_is_no_one()
    {
        LogicNetwork edge = new(new DenseLayer([[1]], [0]));
        Assert.Equal([false], edge.Bits([false]));
        Assert.Equal([false], edge.Bits([false], 10));
        Assert.Equal([false], new LogicNetwork(new DenseLayer([[1]], [0]), new DenseLayer([[1]], [-0.5])).Bits([false]));
        Assert.Equal((0, 1), (edge.HiddenLayers, Xor.HiddenLayers));
    }

    [Fact]
    public void Logistic_outputs_on_paper()
    {
        static double Logistic(double a) => 1 / (1 + Math.Exp(-a));
        LogicNetwork network = new(new DenseLayer([[2]], [-0.5]), new DenseLayer([[4]], [1]));
        Assert.Equal(Logistic(3 * ((4 * Logistic(3 * 1.5)) + 1)), network.Outputs([true], 3)[0], 1e-15);
    }

    [Fact]
    public void One_row_of_another_width_is_named() => Assert.StartsWith("layer 1 has weights for 1 values, but 2 come in",
        Assert.Throws<ArgumentException>(() => new LogicNetwork(new DenseLayer([[1, 1], [1]], [0, 0]))).Message, StringComparison.Ordinal);

    // Hidden sums 3 and ½ (or ½ and 2): the smaller is the margin, and off by σ(−g/2) each; then 2, or 5, less three times that.
    [Fact]
    public void The_margin_is_that_of_the_worst_unit()
    {
        LogicNetwork network = new(new DenseLayer([[2.5], [1.5]], [0.5, -2]), new DenseLayer([[2, 1]], [3]));
        double off = 1 / (1 + Math.Exp(4 * 0.5));
        Assert.Equal(5 - (3 * off), SteepLogistic.Margin(network, [[true]], 4), 1e-12);
        Assert.Equal(5 - (3 * off), SteepLogistic.Margin(network, [[false]], 4), 1e-12);
        Assert.Equal(0, SteepLogistic.Margin(new(new DenseLayer([[1]], [0]), new DenseLayer([[1]], [-2])), [[false]], 4));
    }

    [Fact]
    public void Numbers_of_variables_have_limits()
    {
        Assert.Equal("n", Assert.Throws<ArgumentOutOfRangeException>(() => BooleanInputs.All(-1)).ParamName);
        Assert.Equal("n", Assert.Throws<ArgumentOutOfRangeException>(() => BooleanInputs.All(21)).ParamName);
        Assert.Equal(["--", "-0", "-1", "0-", "1-"], Product.All(2).Take(5).Select(p => p.Cube));
        Assert.True(new BiasInterval(1, 1).IsEmpty && !new BiasInterval(1, 2).IsEmpty);
        Assert.Equal(("no bias", "1 < b ≤ 2"), (new BiasInterval(1, 1).ToString(), new BiasInterval(1, 2).ToString()));
    }
}
