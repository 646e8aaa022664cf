using Harness.Handwritten.Linear;
using Library = Harness.Reference.Linear.AffineLayers;

namespace Harness.CrossCheck.Linear;

/// <summary>What needs the library or the program.</summary>
public sealed partial class AffineLayersTests
{
    [Fact]
    public void Autograd_reads_off_the_same_layer()
    {
        (double[] value, double[] atZero, double[] jacobian) = Library.Measured([.. Layers.Select(l => (l.W, l.B))], [0.25, -3]);
        AffineLayer<double> one = AffineLayers.Collapse(Layers);
        Assert.Equal(value, AffineLayers.Value(Layers, [0.25, -3]));
        Assert.Equal(atZero, one.B);
        Assert.Equal(jacobian, one.W.SelectMany(r => r));
    }
}
