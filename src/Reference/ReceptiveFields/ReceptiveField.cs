using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.ReceptiveFields;

/// <summary>The receptive field as measured: autograd tells which inputs one output depends on.</summary>
public static class ReceptiveField
{
    /// <summary>The span of input positions with a non-zero gradient of one output through convolutions with positive weights.</summary>
    /// <param name="kernels">Kernel sizes, first layer first.</param>
    /// <param name="strides">Strides, first layer first.</param>
    public static long Measured(IReadOnlyList<int> kernels, IReadOnlyList<int> strides)
    {
        using var scope = NewDisposeScope();
        // Long enough for one output position: lengths backwards from it.
        long length = kernels.Zip(strides).Reverse().Aggregate(1L, (n, layer) => ((n - 1) * layer.Second) + layer.First);
        Tensor input = ones([1, 1, 1, length], ScalarType.Float64).requires_grad_();
        Tensor x = input;
        for (int i = 0; i < kernels.Count; i++)
        {
            x = nn.functional.conv2d(x, ones([1, 1, 1, kernels[i]], ScalarType.Float64), null, [1, strides[i]], [0, 0], [1, 1]);
        }

        // The first and last input that matter: with kernels smaller than strides there are gaps between them.
        double[] gradient = autograd.grad([x.sum()], [input])[0].data<double>().ToArray();
        return Array.FindLastIndex(gradient, g => g != 0) - Array.FindIndex(gradient, g => g != 0) + 1;
    }
}
