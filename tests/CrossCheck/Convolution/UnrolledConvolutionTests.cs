using Harness.Handwritten;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.LinearAlgebra;
using Xunit;
using Twin = Harness.Reference.Convolution.ConvolutionTwin;

namespace Harness.CrossCheck.Convolution;

public sealed class UnrolledConvolutionTests
{
    private static readonly ConvolutionSize Small = new(1, 1, 2, 3, 1, 2, 2);
    private static readonly ConvolutionSize Channels = new(1, 2, 4, 3, 3, 2, 2);

    [Fact]
    public void Matrix_is_the_one_written_on_paper() =>
        Assert.Equal([1, 2, 0, 3, 4, 0, 0, 1, 2, 0, 3, 4], UnrolledConvolution.Matrix([1, 2, 3, 4], Small));

    [Fact]
    public void Bias_stands_at_every_position_of_its_filter() =>
        Assert.Equal([5, 5, 5, 5, 5, 5, 7, 7, 7, 7, 7, 7, 9, 9, 9, 9, 9, 9], UnrolledConvolution.Bias([5, 7, 9], Channels));

    // One row of two pixels inside a border of zeros, under a 3 × 3 filter: only its middle row meets pixels.
    [Fact]
    public void Products_with_padding_are_left_out() =>
        Assert.Equal([5, 6, 4, 5], UnrolledConvolution.Matrix([1, 2, 3, 4, 5, 6, 7, 8, 9], new ConvolutionSize(1, 1, 1, 2, 1, 3, 3, Padding: 1)));

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
    public void Filter_gradient_adds_up_the_tied_places() =>
        Assert.Equal([1 + 8, 2 + 9, 4 + 11, 5 + 12], UnrolledConvolution.FilterGradient([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], Small));

    [Fact]
    public void Sizes_must_fit()
    {
        Assert.Throws<ArgumentException>(() => UnrolledConvolution.Matrix<double>([1, 2, 3], Small));
        Assert.Throws<ArgumentException>(() => UnrolledConvolution.Matrix<double>([1, 2, 3, 4], Small with { Batch = 2 }));
        Assert.Throws<ArgumentException>(() => UnrolledConvolution.Bias<double>([1, 2], Small));
        Assert.Throws<ArgumentException>(() => UnrolledConvolution.FilterGradient<double>([1, 2], Small));
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
