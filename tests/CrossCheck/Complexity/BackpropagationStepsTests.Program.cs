using Harness.Handwritten.Activations;
using Harness.Handwritten.Complexity;
using Harness.Verification.Numbers;
using Library = Harness.Reference.Complexity.BackpropagationSteps;

namespace Harness.CrossCheck.Complexity;

/// <summary>What needs the library or the program.</summary>
public sealed partial class BackpropagationStepsTests
{
    [Theory]
    [InlineData(3, 2)]
    [InlineData(2, 4, 3)]
    [InlineData(4, 3, 5, 2)]
    public void Autograd_gives_the_same_changes(params int[] sizes)
    {
        Random random = new(11);
        double[] Row(int n) => [.. Enumerable.Range(0, n).Select(_ => (2 * random.NextDouble()) - 1)];
        double[][][] layers = [.. sizes.Skip(1).Zip(sizes, (m, n) => Enumerable.Range(0, m).Select(_ => Row(n)).ToArray())];
        (double[] x, double[] target) = (Row(sizes[0]), Row(sizes[^1]));
        BackpropagationPass<double> pass = BackpropagationSteps.Run(layers, x, Sigmoid.Value, Sigmoid.Derivative, y => [.. target.Zip(y, (t, v) => t - v)]);
        double[][] library = Library.WeightChanges(layers, x, target);
        Assert.All(pass.WeightChanges, (w, k) => Assert.All(w.SelectMany(r => r), (d, i) => Assert.Equal(library[k][i], d, 1e-14)));
    }
}
