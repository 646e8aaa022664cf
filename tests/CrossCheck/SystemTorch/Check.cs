using TorchSharp;
using Xunit;

namespace Harness.CrossCheck.SystemTorch;

/// <summary>Shorthand of these tests: vectors in, plain numbers out, one closeness rule.</summary>
internal static class Check
{
    internal static torch.Tensor Leaf(params double[] values) => torch.tensor(values, requires_grad: true);

    internal static torch.Tensor Leaf(double[,] values) => torch.tensor(values, requires_grad: true);

    internal static double[] Numbers(torch.Tensor? tensor) => [.. tensor!.to(torch.float64).data<double>()];

    internal static double[] GradientOf(torch.Tensor output, torch.Tensor input) =>
        Numbers(torch.autograd.grad([output], [input], retain_graph: true)[0]);

    internal static void Close(double[] expected, double[] actual, double rtol = 1e-13, double atol = 1e-14)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= atol + (rtol * Math.Max(Math.Abs(expected[i]), Math.Abs(actual[i]))),
                $"[{i}]: expected {expected[i]:R}, got {actual[i]:R}");
    }

    internal static void Close(double expected, torch.Tensor actual, double rtol = 1e-13) =>
        Close([expected], Numbers(actual), rtol);
}
