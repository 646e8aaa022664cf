using Harness.Handwritten.Linear;

namespace Harness.CrossCheck.Linear;

public sealed partial class AffineLayersTests
{
    private static readonly AffineLayer<double>[] Layers =
        [new([[1, 2], [3, 4], [5, 6]], [1, 0, -1]), new([[1, 0, 2], [0, -1, 1]], [0.5, 7])];

    [Fact]
    public void Two_layers_on_paper()
    {
        AffineLayer<double> one = AffineLayers.Collapse(Layers);
        Assert.Equal([[11, 14], [2, 2]], one.W);
        Assert.Equal([-0.5, 6], one.B);
        Assert.Equal([11 - 14 - 0.5, 6], AffineLayers.Value(Layers, [1, -1]));
    }

    [Fact]
    public void One_layer_is_itself() => Assert.Equal(Layers[0], AffineLayers.Collapse([Layers[0]]));

    [Fact]
    public void Sizes_are_checked()
    {
        Assert.Throws<ArgumentException>(() => AffineLayers.Collapse<double>([]));
        Assert.Throws<ArgumentException>(() => AffineLayers.Collapse([Layers[1], Layers[1]]));
        Assert.Throws<ArgumentException>(() => AffineLayers.Value(Layers, [1, 2, 3]));
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        Assert.StartsWith("a stack has at least one layer", Assert.Throws<ArgumentException>(() => AffineLayers.Collapse<double>([])).Message, StringComparison.Ordinal);
        Assert.StartsWith("what it is multiplied with has 3 entries, but the row of a matrix has 2", Assert.Throws<ArgumentException>(() => AffineLayers.Value(Layers, [1, 2, 3])).Message, StringComparison.Ordinal);
        Assert.StartsWith("the bias has 2 entries, but W x has 1", Assert.Throws<ArgumentException>(() => AffineLayers.Value<double>([new([[1]], [1, 2])], [1])).Message, StringComparison.Ordinal);
    }
}
