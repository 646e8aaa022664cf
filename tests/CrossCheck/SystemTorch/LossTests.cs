using TorchSharp;
using Xunit;
using F = TorchSharp.torch.nn.functional;
using Reduction = TorchSharp.torch.nn.Reduction;

namespace Harness.CrossCheck.SystemTorch;

public sealed class LossTests : IDisposable
{
    private readonly DisposeScope scope = torch.NewDisposeScope();
    private readonly torch.Tensor z = Check.Leaf(new double[,] { { 1, 2, 4 }, { 0.5, -1, 0 } });

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Cross_entropy_is_softmax_minus_one_hot()
    {
        torch.Tensor y = torch.tensor(new long[] { 2, 0 });
        torch.Tensor p = z.softmax(1);
        torch.Tensor expected = (p - F.one_hot(y, 3)) / 2;
        Check.Close(Check.Numbers(expected), Check.GradientOf(F.cross_entropy(z, y), z));
        double sum = -Math.Log(p[0, 2].item<double>()) - Math.Log(p[1, 0].item<double>());
        Check.Close(sum, F.cross_entropy(z, y, reduction: Reduction.Sum));
        Check.Close(sum / 2, F.nll_loss(z.log_softmax(1), y));
        Assert.Equal([2], F.cross_entropy(z, y, reduction: Reduction.None).shape);
    }

    [Fact]
    public void Cross_entropy_takes_probabilities_weights_and_smoothing()
    {
        torch.Tensor y = torch.tensor(new long[] { 2, 0 });
        torch.Tensor smooth = (0.9 * F.one_hot(y, 3)) + (0.1 / 3);
        Assert.True(F.cross_entropy(z, y, label_smoothing: 0.1).allclose(F.cross_entropy(z, smooth), rtol: 1e-12));
        torch.Tensor each = F.cross_entropy(z, y, reduction: Reduction.None);
        torch.Tensor weighted = F.cross_entropy(z, y, weight: torch.tensor([3.0, 1.0, 2.0]));
        Assert.True(weighted.allclose((each * torch.tensor([2.0, 3.0])).sum() / 5, rtol: 1e-12));
    }

    [Fact]
    public void Differences()
    {
        torch.Tensor x = Check.Leaf(1.0, 4.0), t = torch.tensor([2.0, 1.0]);
        Check.Close(5, F.mse_loss(x, t));
        Check.Close([-1, 3], Check.GradientOf(F.mse_loss(x, t), x));
        Check.Close(2, F.l1_loss(x, t));
        Check.Close([-0.5, 0.5], Check.GradientOf(F.l1_loss(x, t), x));
        Check.Close(0.5 + 2.5, F.huber_loss(x, t, reduction: Reduction.Sum));
        Check.Close([-1, 1], Check.GradientOf(F.smooth_l1_loss(x, t, Reduction.Sum), x));
    }

    [Fact]
    public void Binary_cross_entropy_of_logits_is_sigmoid_minus_target()
    {
        torch.Tensor x = Check.Leaf(0.3, -1.2), t = torch.tensor([1.0, 0.0]);
        torch.Tensor loss = F.binary_cross_entropy_with_logits(x, t, reduction: Reduction.Sum);
        Check.Close(Check.Numbers(x.sigmoid() - t), Check.GradientOf(loss, x));
        Assert.True(loss.allclose(F.binary_cross_entropy(x.sigmoid(), t, reduction: Reduction.Sum), rtol: 1e-12));
    }

    [Fact]
    public void Divergence()
    {
        torch.Tensor q = Check.Leaf(Math.Log(0.25), Math.Log(0.75)), p = torch.tensor([0.5, 0.5]);
        torch.Tensor loss = F.kl_div(q, p, log_target: false, reduction: Reduction.Sum);
        Check.Close((0.5 * Math.Log(2)) + (0.5 * Math.Log(2.0 / 3)), loss);
        Check.Close([-0.5, -0.5], Check.GradientOf(loss, q));
    }
}
