using Harness.Handwritten;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.LinearAlgebra;
using Xunit;
using Twin = Harness.Reference.Convolution.ConvolutionTwin;

namespace Harness.CrossCheck.Convolution;

/// <summary>What needs the library or the program.</summary>
public sealed partial class UnrolledConvolutionTests
{
    [Fact]
    public void Product_is_the_library_s_convolution_and_a_turned_filter_is_not()
    {
        double[] x = [.. Enumerable.Range(0, Channels.InputCount).Select(i => Math.Sin(i))];
        double[] f = [.. Enumerable.Range(0, Channels.FilterCount).Select(i => Math.Cos(3 * i))];
        double[] turned = [.. Enumerable.Range(0, f.Length).Select(i => f[Channels.Flip(i)])];
        double[] library = Twin.Value(x, [1, 2, 4, 3], f, [3, 2, 2, 2]);
        Assert.All(library.Zip(Product(f, x)), p => Assert.Equal(p.First, p.Second, 1e-14));
        Assert.Contains(library.Zip(Product(turned, x)), p => Math.Abs(p.First - p.Second) > 0.1);
    }

    [Fact]
    public void Partials_stand_where_autograd_has_them()
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        double[] f = [10, 20, 30, 40];
        (double[][] byInput, double[][] byFilter) = Twin.Jacobians(x, [1, 1, 3, 3], f, [1, 1, 2, 2]);
        // O10 = X10 F00 + X11 F01 + X20 F10 + X21 F11 is output 2
        Assert.Equal([4, 5, 7, 8], byFilter[2]);
        Assert.Equal([0, 0, 0, 10, 20, 0, 30, 40, 0], byInput[2]);
        NdArray<double> image = new(x, 3, 3);
        NdArray<double> filter = new(f, 2, 2);
        Assert.Equal(7, ConvolutionPartials.ByFilter(image, 1, 0, 1, 0));
        Assert.Equal(30, ConvolutionPartials.ByInput(filter, 1, 0, 2, 0));
        Assert.Equal(0, ConvolutionPartials.ByInput(filter, 1, 0, 0, 0));
        Assert.Equal(0, ConvolutionPartials.ByInput(filter, 0, 0, 2, 0));
        // The planted fault: indices subtracted the other way round.
        Assert.NotEqual(byInput[2][6], ConvolutionPartials.ByInput(filter, 2, 0, 1, 0));
    }

    private static double[] Product(double[] f, double[] x) =>
        MatMul.Value<double>(UnrolledConvolution.Matrix<double>(f, Channels), x, Channels.OutputCount, Channels.InputCount, 1);
}
