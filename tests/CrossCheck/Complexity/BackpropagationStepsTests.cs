using Harness.Handwritten.Activations;
using Harness.Handwritten.Complexity;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Complexity;

public sealed partial class BackpropagationStepsTests
{
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
