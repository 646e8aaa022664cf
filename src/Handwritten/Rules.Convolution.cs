using System.Numerics;
using Harness.Handwritten.Adapters;

namespace Harness.Handwritten;

public static partial class Rules
{
    /// <summary>The cross-correlation of X with F: X [H, W], F [kh, kw]; X [C, H, W] or [N, C, H, W], F [O, C, kh, kw]:
    /// <see cref="Convolution.CrossCorrelate2d"/>.</summary>
    /// <param name="stride">The step of the kernel, 1 or more.</param>
    /// <param name="padding">The zeros on each side, 0 or more.</param>
    /// <param name="dilation">The step between neighbours in the kernel, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is below its minimum.</exception>
    public static Rule<T> CrossCorrelate2d<T>(int stride = 1, int padding = 0, int dilation = 1)
        where T : INumberBase<T>
    {
        RequireSteps(stride, padding, dilation);
        return new ConvolutionRule<T>("cross_correlate2d", "X̄ += Σ ȳ · f, F̄ += Σ ȳ · x, over every product x · f in y",
            stride, padding, dilation, Convolution.CrossCorrelate2d.Value, Convolution.CrossCorrelate2d.Vjp);
    }

    /// <summary>The convolution of X with F, flipped in both directions: shapes as for <see cref="CrossCorrelate2d"/>:
    /// <see cref="Convolution.Convolve2d"/>.</summary>
    /// <param name="stride">The step of the kernel, 1 or more.</param>
    /// <param name="padding">The zeros on each side, 0 or more.</param>
    /// <param name="dilation">The step between neighbours in the kernel, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is below its minimum.</exception>
    public static Rule<T> Convolve2d<T>(int stride = 1, int padding = 0, int dilation = 1)
        where T : INumberBase<T>
    {
        RequireSteps(stride, padding, dilation);
        return new ConvolutionRule<T>("convolve2d", "X̄ += Σ ȳ · f, F̄ += Σ ȳ · x, over every product x · f in y, F flipped",
            stride, padding, dilation, Convolution.Convolve2d.Value, Convolution.Convolve2d.Vjp);
    }

    /// <summary>The maximum of every window over the last two axes; on ties the first:
    /// <see cref="Convolution.MaxPool2d"/>.</summary>
    /// <param name="size">The side of the window, 1 or more.</param>
    /// <param name="stride">The step of the window, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is below 1.</exception>
    public static Rule<T> MaxPool2d<T>(int size, int stride)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        Require.AtLeast(size, 1);
        Require.AtLeast(stride, 1);
        return new PoolRule<T>("maxpool2d", "x̄ₖ += ȳ, k = argmax of the window", size, stride,
            Convolution.MaxPool2d.Value, Convolution.MaxPool2d.Vjp);
    }

    /// <summary>The mean of every window over the last two axes: <see cref="Convolution.AvgPool2d"/>.</summary>
    /// <param name="size">The side of the window, 1 or more.</param>
    /// <param name="stride">The step of the window, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is below 1.</exception>
    public static Rule<T> AvgPool2d<T>(int size, int stride)
        where T : INumberBase<T>
    {
        Require.AtLeast(size, 1);
        Require.AtLeast(stride, 1);
        return new PoolRule<T>("avgpool2d", "x̄ += ȳ / size², over the window", size, stride,
            Convolution.AvgPool2d.Value, (x, pool, yBar, xBar) => Convolution.AvgPool2d.Vjp(pool, yBar, xBar));
    }

    private static void RequireSteps(int stride, int padding, int dilation)
    {
        Require.AtLeast(stride, 1);
        Require.AtLeast(padding, 0);
        Require.AtLeast(dilation, 1);
    }
}
