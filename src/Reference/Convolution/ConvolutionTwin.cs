using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.Convolution;

/// <summary>Convolutions by the library: shapes, values, derivatives and products as it has them.</summary>
public static class ConvolutionTwin
{
    /// <summary>How many positions a window of k entries has along an axis of n entries: the length of the library's output.</summary>
    public static long Positions(int n, int k, int stride = 1, int padding = 0, int dilation = 1)
    {
        using var scope = NewDisposeScope();
        return nn.functional.conv2d(Zeros(1, 1, 1, n), Zeros(1, 1, 1, k), null, [1, stride], [0, padding], [1, dilation]).shape[3];
    }

    /// <summary>The shape [filters, rows, columns] of the output for an image [channels, rows, columns], square kernels, no padding.</summary>
    public static long[] OutputShape(int channels, int height, int width, int filters, int kernel)
    {
        using var scope = NewDisposeScope();
        return nn.functional.conv2d(Zeros(1, channels, height, width), Zeros(filters, channels, kernel, kernel)).shape[1..];
    }

    /// <summary>The shape [channels, rows, columns] after max-pooling.</summary>
    public static long[] PooledShape(int channels, int height, int width, int size, int stride)
    {
        using var scope = NewDisposeScope();
        return nn.functional.max_pool2d(Zeros(1, channels, height, width), size, stride).shape[1..];
    }

    /// <summary>The output [N, O, oh, ow], flattened, for images [N, C, H, W] and filters [O, C, h, w].</summary>
    public static double[] Value(double[] x, long[] xShape, double[] f, long[] fShape, long stride = 1)
    {
        using var scope = NewDisposeScope();
        return Numbers(nn.functional.conv2d(Array(x, xShape), Array(f, fShape), null, [stride, stride]));
    }

    /// <summary>Every partial derivative of the output of one image: [output, input] and [output, filter entry].</summary>
    public static (double[][] ByInput, double[][] ByFilter) Jacobians(double[] x, long[] xShape, double[] f, long[] fShape)
    {
        using var scope = NewDisposeScope();
        Tensor image = Array(x, xShape).requires_grad_();
        Tensor filter = Array(f, fShape).requires_grad_();
        Tensor output = nn.functional.conv2d(image, filter).reshape(-1);
        IList<Tensor>[] rows = [.. Enumerable.Range(0, (int)output.numel()).Select(i => autograd.grad([output[i]], [image, filter], null, true))];
        return ([.. rows.Select(r => Numbers(r[0]))], [.. rows.Select(r => Numbers(r[1]))]);
    }

    /// <summary>The output σ(X ∗ F + b) and the gradients of its sum with respect to X, F and b, one after the other.</summary>
    /// <param name="x">One image.</param>
    /// <param name="xShape">[1, C, H, W].</param>
    /// <param name="f">The filters.</param>
    /// <param name="fShape">[O, C, h, w].</param>
    /// <param name="b">One bias for each filter.</param>
    /// <param name="activation">relu, tanh or sigmoid.</param>
    public static double[] LayerWithGradients(double[] x, long[] xShape, double[] f, long[] fShape, double[] b, string activation)
    {
        using var scope = NewDisposeScope();
        Tensor[] inputs = [Array(x, xShape).requires_grad_(), Array(f, fShape).requires_grad_(), Array(b, b.Length).requires_grad_()];
        Tensor a = nn.functional.conv2d(inputs[0], inputs[1], inputs[2]);
        Tensor y = activation switch { "relu" => nn.functional.relu(a), "tanh" => a.tanh(), _ => a.sigmoid() };
        return [.. Numbers(y), .. autograd.grad([y.sum()], inputs).SelectMany(Numbers)];
    }

    /// <summary>
    /// How many products x·f one output channel of a C × H × W image is made of, as autograd tells: with weights 1, the
    /// derivative of the channel's sum counts for each input the products that it stands in.
    /// </summary>
    public static double ProductsPerMap(int channels, int height, int width, int kernel, int stride)
    {
        using var scope = NewDisposeScope();
        Tensor image = Zeros(1, channels, height, width).requires_grad_();
        Tensor map = nn.functional.conv2d(image, ones([1, channels, kernel, kernel], ScalarType.Float64), null, [stride, stride]);
        return autograd.grad([map.sum()], [image])[0].sum().item<double>();
    }

    /// <summary>How many numbers the gradient with respect to filters and biases has.</summary>
    public static long Parameters(int channels, int filters, int kernel, bool biases)
    {
        using var scope = NewDisposeScope();
        Tensor weights = Zeros(filters, channels, kernel, kernel).requires_grad_();
        Tensor bias = Zeros(filters).requires_grad_();
        Tensor output = nn.functional.conv2d(Zeros(1, channels, kernel, kernel), weights, biases ? bias : null);
        return autograd.grad([output.sum()], biases ? [weights, bias] : [weights]).Sum(g => g.numel());
    }

    /// <summary>The largest (or mean) entry of every window of images [N, 1, H, W].</summary>
    public static double[] Pool(double[] x, long[] xShape, int size, int stride, bool largest)
    {
        using var scope = NewDisposeScope();
        Tensor images = Array(x, xShape);
        return Numbers(largest ? nn.functional.max_pool2d(images, size, stride) : nn.functional.avg_pool2d(images, size, stride));
    }

    private static Tensor Zeros(params long[] shape) => zeros(shape, ScalarType.Float64);

    private static Tensor Array(double[] values, params long[] shape) => tensor(values).reshape(shape);

    private static double[] Numbers(Tensor t) => t.contiguous().data<double>().ToArray();
}
