using Harness.Handwritten;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.LinearAlgebra;
using Xunit;

namespace Harness.CrossCheck.Convolution;

public sealed partial class UnrolledConvolutionTests
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
    public void Filter_gradient_adds_up_the_tied_places() =>
        Assert.Equal([1 + 8, 2 + 9, 4 + 11, 5 + 12], UnrolledConvolution.FilterGradient([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], Small));

    // O10 = X10 F00 + X11 F01 + X20 F10 + X21 F11.
    [Fact]
    public void Partials_are_those_on_paper()
    {
        NdArray<double> image = new([1, 2, 3, 4, 5, 6, 7, 8, 9], 3, 3), filter = new([10, 20, 30, 40], 2, 2);
        Assert.Equal([4, 5, 7, 8], [ConvolutionPartials.ByFilter(image, 1, 0, 0, 0), ConvolutionPartials.ByFilter(image, 1, 0, 0, 1), ConvolutionPartials.ByFilter(image, 1, 0, 1, 0), ConvolutionPartials.ByFilter(image, 1, 0, 1, 1)]);
        double[] byInput = [.. Enumerable.Range(0, 9).Select(k => ConvolutionPartials.ByInput(filter, 1, 0, k / 3, k % 3))];
        Assert.Equal([0, 0, 0, 10, 20, 0, 30, 40, 0], byInput);
        // O11 = X11 F00 + X12 F01 + X21 F10 + X22 F11.
        byInput = [.. Enumerable.Range(0, 9).Select(k => ConvolutionPartials.ByInput(filter, 1, 1, k / 3, k % 3))];
        Assert.Equal([0, 0, 0, 0, 10, 20, 0, 30, 40], byInput);
        Assert.True(ConvolutionPartials.Exists([2, 3], 1, 2));
        Assert.False(ConvolutionPartials.Exists([2, 3], 2, 1) || ConvolutionPartials.Exists([2, 3], 1, 3) || ConvolutionPartials.Exists([2, 3], -1, 0));
    }

    [Fact]
    public void Sizes_must_fit()
    {
        Assert.Throws<ArgumentException>(() => UnrolledConvolution.Matrix<double>([1, 2, 3], Small));
        Assert.Throws<ArgumentException>(() => UnrolledConvolution.Matrix<double>([1, 2, 3, 4], Small with { Batch = 2 }));
        Assert.Throws<ArgumentException>(() => UnrolledConvolution.Bias<double>([1, 2], Small));
        Assert.Throws<ArgumentException>(() => UnrolledConvolution.FilterGradient<double>([1, 2], Small));
    }
}
