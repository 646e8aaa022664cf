using System.Numerics;
using Harness.Handwritten.Convolution;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>Convolutions of chosen sizes against loops written here: plain loops and products, strides, paddings and dilations.</summary>
public sealed class PlainConvolutionTests
{
    public static TheoryData<int[]> Sizes => new(
        [1, 1, 3, 4, 1, 2, 3, 1, 0, 1],
        [2, 2, 4, 3, 3, 2, 2, 2, 1, 1],
        [2, 3, 12, 11, 4, 3, 2, 1, 1, 1],
        [1, 2, 13, 12, 3, 3, 3, 2, 0, 1],
        [3, 2, 9, 10, 2, 2, 3, 1, 1, 2],
        [2, 2, 15, 14, 3, 3, 2, 2, 2, 3],
        [1, 4, 10, 9, 5, 1, 1, 3, 3, 1],
        [2, 3, 8, 8, 6, 4, 3, 1, 3, 1],
        [2, 4, 30, 3, 6, 2, 2, 1, 1, 1],
        [2, 3, 20, 5, 6, 2, 4, 1, 1, 1],
        [1, 3, 20, 7, 6, 2, 2, 1, 1, 1]);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Values_and_cotangents_are_the_sums_of_the_definition(int[] sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        var size = new ConvolutionSize(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], sizes[6], sizes[7], sizes[8], sizes[9]);
        foreach (bool flip in new[] { false, true })
        {
            Compare<double>(size, flip);
            Compare<float>(size, flip);
        }
    }

    private static void Compare<T>(ConvolutionSize size, bool flip)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(size.Height);
        Fenced<T> x = new(Bits.Draw<T>(random, size.InputCount)), f = new(Bits.Draw<T>(random, size.FilterCount));
        Fenced<T> yBar = new(Bits.Draw<T>(random, size.OutputCount)), y = new(Bits.Draw<T>(random, size.OutputCount));
        Fenced<T> xBar = new(Bits.Draw<T>(random, size.InputCount)), fBar = new(Bits.Draw<T>(random, size.FilterCount));
        (T[] expected, T[] expectedX, T[] expectedF) = (new T[size.OutputCount], xBar.Content(), fBar.Content());
        foreach ((int o, int i, int k) in Terms(size, flip))
        {
            expected[o] += x.Span[i] * f.Span[k];
            expectedX[i] += yBar.Span[o] * f.Span[k];
            expectedF[k] += yBar.Span[o] * x.Span[i];
        }

        Fenced<T> onlyX = new(xBar.Content()), onlyF = new(fBar.Content());
        Leftovers.Spoil<T>();
        if (flip)
        {
            Convolve2d.Value<T>(x.Span, f.Span, size, y.Span);
            Convolve2d.Vjp<T>(x.Span, f.Span, size, yBar.Span, xBar.Span, fBar.Span);
            Convolve2d.Vjp<T>(x.Span, f.Span, size, yBar.Span, onlyX.Span, []);
            Convolve2d.Vjp<T>(x.Span, f.Span, size, yBar.Span, [], onlyF.Span);
        }
        else
        {
            CrossCorrelate2d.Value<T>(x.Span, f.Span, size, y.Span);
            CrossCorrelate2d.Vjp<T>(x.Span, f.Span, size, yBar.Span, xBar.Span, fBar.Span);
            CrossCorrelate2d.Vjp<T>(x.Span, f.Span, size, yBar.Span, onlyX.Span, []);
            CrossCorrelate2d.Vjp<T>(x.Span, f.Span, size, yBar.Span, [], onlyF.Span);
        }
        Bits.AssertClose(expected, y.Content(), size.FilterCount / size.Filters);
        Bits.AssertClose(expectedX, xBar.Content(), size.FilterCount / size.Channels);
        Bits.AssertClose(expectedF, fBar.Content(), size.OutputCount / size.Filters);
        Assert.Equal(xBar.Content(), onlyX.Content());
        Assert.Equal(fBar.Content(), onlyF.Content());
    }

    // Where output, input and filter weight of every product lie.
    internal static IEnumerable<(int Y, int X, int F)> Terms(ConvolutionSize s, bool flip)
    {
        (int height, int width) = (s.OutputHeight, s.OutputWidth);
        for (int y = 0; y < s.OutputCount; y++)
        {
            (int n, int o, int i, int j) = (y / width / height / s.Filters, y / width / height % s.Filters, y / width % height, y % width);
            for (int k = 0; k < s.Channels * s.KernelHeight * s.KernelWidth; k++)
            {
                (int c, int u, int v) = (k / s.KernelWidth / s.KernelHeight, k / s.KernelWidth % s.KernelHeight, k % s.KernelWidth);
                (int row, int column) = ((i * s.Stride) + (u * s.Dilation) - s.Padding, (j * s.Stride) + (v * s.Dilation) - s.Padding);
                if (row < 0 || row >= s.Height || column < 0 || column >= s.Width)
                    continue;
                (u, v) = flip ? (s.KernelHeight - 1 - u, s.KernelWidth - 1 - v) : (u, v);
                yield return (y, (((((n * s.Channels) + c) * s.Height) + row) * s.Width) + column,
                    (((((o * s.Channels) + c) * s.KernelHeight) + u) * s.KernelWidth) + v);
            }
        }
    }
}
