using Harness.Handwritten.Approximation;
using Harness.Handwritten.Convolution;
using Xunit;
using Twin = Harness.Reference.Convolution.ConvolutionTwin;

namespace Harness.CrossCheck.Convolution;

/// <summary>What needs the library or the program.</summary>
public sealed partial class MaxPoolAsDenseTests
{
    [Theory]
    [InlineData(3, 3, 2, 1, 3)]
    [InlineData(6, 4, 2, 2, 3)]
    [InlineData(3, 4, 3, 1, 5)]
    public void Dense_layers_give_the_library_s_maxima(int height, int width, int size, int stride, int layers)
    {
        var pool = new PoolSize(1, height, width, size, stride);
        IReadOnlyList<DenseLayer> dense = MaxPoolAsDense.Layers(pool);
        Assert.Equal(layers, dense.Count);
        var random = new Random(1);
        for (int trial = 0; trial < 20; trial++)
        {
            double[] x = [.. Enumerable.Range(0, height * width).Select(_ => (double)random.Next(-9, 10))];
            Assert.Equal(Twin.Pool(x, [1, 1, height, width], size, stride, largest: true), MaxPoolAsDense.Run(dense, x));
        }
    }
}
