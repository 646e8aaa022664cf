using Harness.Handwritten.Symmetry;
using Library = Harness.Reference.Symmetry.OddNetwork;

namespace Harness.CrossCheck.Symmetry;

/// <summary>What needs the library or the program.</summary>
public sealed partial class OddNetworkTests
{
    [Fact]
    public void The_library_gives_the_same_outputs()
    {
        double[][] inputs = [[0.7, -1.2], [0, 0], [-3, 2]];
        double[] library = Library.Tanh(Network.Weights, Network.Biases, Network.OutputWeights, Network.OutputBias, inputs);
        Assert.All(inputs, (x, i) => Assert.Equal(library[i], Network.Value(x, Math.Tanh), 1e-14));
    }
}
