using Harness.Handwritten.Activations;
using Harness.Handwritten.Complexity;
using Harness.Verification.Numbers;
using Library = Harness.Reference.Complexity.BackpropagationSteps;

namespace Harness.CrossCheck.Complexity;

public sealed class BackpropagationStepsTests
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

    [Fact]
    public void The_steps_on_paper()
    {
        Assert.Equal([-1.0, 11], BackpropagationSteps.Sums<double>([[1, -1], [3, 4]], [1, 2]));
        Assert.Equal([0.5 * ((2 * 1) + (-1 * 3)), 0.25 * ((2 * -1) + (-1 * 4))], BackpropagationSteps.Deltas([0.5, 0.25], [[1.0, -1], [3, 4]], [2, -1]));
        Assert.Equal([[2.0, 4], [-1, -2]], BackpropagationSteps.WeightChanges([2.0, -1], [1, 2]));
    }

    [Fact]
    public void Everything_kept_is_counted() => Assert.Equal(3 + 2 + 1 + 2 + 1 + 6 + 2, new BackpropagationPass<double>(
        [[0, 0, 0], [0, 0], [0]], [[0, 0], [0]], [[[0, 0, 0], [0, 0, 0]], [[0, 0]]]).Numbers);

    [Fact]
    public void Sizes_are_checked()
    {
        Assert.Throws<ArgumentException>(() => BackpropagationSteps.Sums<double>([[1, 2]], [1]));
        Assert.Throws<ArgumentException>(() => BackpropagationSteps.Deltas<double>([1], [[1]], [1, 2]));
    }

    [Fact]
    public void Operations_are_counted_where_the_numbers_say()
    {
        OperationCount count = new();
        Counted sum = Counted.AdditiveIdentity + (count.Number(2) * count.Number(3)) - count.Number(1);
        Assert.Equal((5.0, 1L, 2L), (sum.Value, count.Multiplications, count.Additions));
        Assert.Null((Counted.AdditiveIdentity * Counted.AdditiveIdentity).Count);
    }
}
