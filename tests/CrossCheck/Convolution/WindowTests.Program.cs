using Harness.Handwritten.Convolution;
using Twin = Harness.Reference.Convolution.ConvolutionTwin;

namespace Harness.CrossCheck.Convolution;

/// <summary>What needs the library or the program.</summary>
public sealed partial class WindowTests
{
    [Theory]
    [InlineData(9, 2, 0, 1)]
    [InlineData(12, 3, 1, 2)]
    [InlineData(20, 6, 2, 3)]
    [InlineData(7, 9, 1, 1)]
    public void The_library_has_as_many_positions(int n, int output, int padding, int dilation) =>
        Assert.All(KernelStrideSolutions.All(n, output, padding, dilation),
            p => Assert.Equal(output, Twin.Positions(n, p.Kernel, p.Stride, padding, dilation)));

    [Fact]
    public void The_library_multiplies_as_often() => Assert.Equal(64, Twin.ProductsPerMap(1, 5, 5, 2, 1));
}
