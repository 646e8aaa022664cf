using TorchSharp;
using Xunit;
using F = TorchSharp.torch.nn.functional;

namespace Harness.CrossCheck.SystemTorch;

public sealed class WindowTests : IDisposable
{
    private readonly DisposeScope scope = torch.NewDisposeScope();
    private readonly torch.Tensor image = torch.arange(9, dtype: torch.float64).reshape(1, 1, 3, 3).requires_grad_();

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Convolution_is_cross_correlation()
    {
        torch.Tensor kernel = torch.tensor([1.0, 2.0, 3.0, 4.0], [1, 1, 2, 2], requires_grad: true);
        torch.Tensor y = F.conv2d(image, kernel);
        Check.Close([27, 37, 57, 67], Check.Numbers(y));
        Check.Close([1, 3, 2, 4, 10, 6, 3, 7, 4], Check.GradientOf(y.sum(), image));
        Check.Close([8, 12, 20, 24], Check.GradientOf(y.sum(), kernel));
        Assert.Equal([1, 1, 2, 2], F.conv2d(image, kernel, strides: [2, 2], padding: [1, 1]).shape);
        torch.Tensor columns = F.unfold(image, 2);
        Assert.True(y.flatten().allclose(kernel.reshape(1, 4).matmul(columns[0]).flatten()));
        Check.Close([1, 2, 1, 2, 4, 2, 1, 2, 1], Check.Numbers(F.fold(torch.ones_like(columns), (3, 3), (2, 2))));
        Assert.True(F.conv_transpose2d(torch.ones_like(y), kernel).flatten().allclose(
            torch.tensor(Check.GradientOf(y.sum(), image))));
    }

    [Fact]
    public void The_gradient_of_a_tie_in_max_pooling_goes_to_the_first()
    {
        torch.Tensor tie = torch.tensor([5.0, 5.0, 5.0, 1.0], [1, 1, 2, 2], requires_grad: true);
        Check.Close([1, 0, 0, 0], Check.GradientOf(F.max_pool2d(tie, 2).sum(), tie));
        Check.Close([4, 5, 7, 8], Check.Numbers(F.max_pool2d(image, 2, stride: 1)));
        Check.Close([0, 0, 0, 0, 1, 1, 0, 1, 1], Check.GradientOf(F.max_pool2d(image, 2, stride: 1).sum(), image));
        Check.Close([4, 5, 7, 8], Check.Numbers(F.max_pool2d(image, [2, 2], [1, 1])));
    }

    [Fact]
    public void Average_pooling_spreads_the_gradient()
    {
        Check.Close([2, 3, 5, 6], Check.Numbers(F.avg_pool2d(image, 2, stride: 1)));
        Check.Close(
            [0.25, 0.5, 0.25, 0.5, 1, 0.5, 0.25, 0.5, 0.25], Check.GradientOf(F.avg_pool2d(image, 2, stride: 1).sum(), image));
        Check.Close([4], Check.Numbers(F.avg_pool2d(image, [3, 3])));
    }

    [Fact]
    public void Padding()
    {
        torch.Tensor row = torch.tensor([1.0, 2.0, 3.0]).reshape(1, 1, 3);
        Check.Close([0, 1, 2, 3, 0], Check.Numbers(F.pad(row, (1, 1))));
        Check.Close([9, 1, 2, 3], Check.Numbers(F.pad(row, (1, 0), value: 9)));
        Check.Close([2, 1, 2, 3, 2], Check.Numbers(F.pad(row, (1, 1), PaddingModes.Reflect)));
        Check.Close([1, 1, 2, 3, 3], Check.Numbers(F.pad(row, (1, 1), PaddingModes.Replicate)));
        Check.Close([3, 1, 2, 3, 1], Check.Numbers(F.pad(row, (1, 1), PaddingModes.Circular)));
        Assert.Equal([1, 1, 5, 7], F.pad(image, (2, 2, 1, 1)).shape);
    }

    [Fact]
    public void Normalisation_gives_mean_zero_and_variance_one()
    {
        torch.Tensor y = F.layer_norm(image, [3, 3], eps: 0);
        Check.Close([0], Check.Numbers(y.mean()), atol: 1e-14);
        Check.Close([1], Check.Numbers(y.var(unbiased: false)));
        torch.Tensor z = F.batch_norm(image, null, null, training: true, eps: 0);
        Assert.True(y.allclose(z, rtol: 1e-12));
    }
}
