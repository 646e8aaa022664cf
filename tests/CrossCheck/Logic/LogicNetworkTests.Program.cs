using Harness.Handwritten.Logic;
using Library = Harness.Reference.Logic.LogicNetwork;

namespace Harness.CrossCheck.Logic;

/// <summary>What needs the library or the program.</summary>
public sealed partial class LogicNetworkTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(1.0)]
    [InlineData(7.5)]
    public void The_library_gives_the_same_sums(double? gain)
    {
        Random random = new(3);
        DenseLayer[] layers = [Layer(random, 5, 4), Layer(random, 3, 5), Layer(random, 2, 3)];
        LogicNetwork network = new(layers);
        double[][] library = Library.Sums(layers.Select(l => (l.Weights, l.Biases)), [.. BooleanInputs.All(4).Select(BooleanInputs.Numbers)], gain);
        Assert.All(BooleanInputs.All(4), (x, i) => Assert.All(
            network.Sums(x, a => gain is { } g ? 1 / (1 + Math.Exp(-g * a)) : Math.Sign(Math.Max(a, 0))),
            (sum, k) => Assert.Equal(library[i][k], sum, 1e-12)));
    }

    private static DenseLayer Layer(Random random, int units, int inputs) => new(
        [.. Enumerable.Range(0, units).Select(_ => Enumerable.Range(0, inputs).Select(_ => (4 * random.NextDouble()) - 2).ToArray())],
        [.. Enumerable.Range(0, units).Select(_ => random.NextDouble() - 0.5)]);
}
