using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Harness.CrossCheck.SystemTorch;

public sealed class AutogradTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly Tensor x = Check.Leaf(1.0, 2.0, 3.0);

    public void Dispose() => scope.Dispose();

    [Fact]
    public void A_gradient_is_null_first_then_adds_up()
    {
        Assert.Null(x.grad);
        (x * x).sum().backward();
        (x * x).sum().backward();
        Check.Close([4, 8, 12], Check.Numbers(x.grad));
        x.grad = null;
        Assert.Null(x.grad);
        x.grad = tensor([1.0, 1.0, 1.0]);
        x.sum().backward();
        Check.Close([2, 2, 2], Check.Numbers(x.grad));
        x.grad!.zero_();
        Check.Close([0, 0, 0], Check.Numbers(x.grad));
    }

    [Fact]
    public void Weights_make_a_vector_a_scalar()
    {
        (x * x).backward([tensor([1.0, 0.0, 2.0])]);
        Check.Close([2, 0, 12], Check.Numbers(x.grad));
    }

    [Fact]
    public void Gradients_of_a_result_are_kept_on_request()
    {
        Tensor y = x * x, z = y.exp();
        y.retain_grad();
        z.sum().backward();
        Check.Close([.. new[] { 1.0, 4, 9 }.Select(Math.Exp)], Check.Numbers(y.grad));
        Assert.False(y.is_leaf);
        Assert.True(x.is_leaf);
        Assert.True(y.requires_grad);
    }

    [Fact]
    public void Derivatives_of_derivatives()
    {
        Tensor first = autograd.grad([x.pow(4).sum()], [x], retain_graph: true, create_graph: true)[0];
        Tensor second = autograd.grad([first.sum()], [x], retain_graph: true, create_graph: true)[0];
        Tensor third = autograd.grad([second.sum()], [x])[0];
        Check.Close([4, 32, 108], Check.Numbers(first));
        Check.Close([12, 48, 108], Check.Numbers(second));
        Check.Close([24, 48, 72], Check.Numbers(third));
    }

    [Fact]
    public void A_Hessian_times_a_vector()
    {
        Tensor v = tensor([1.0, -1.0, 2.0]);
        Tensor f = x[0] * x[1] * x[2];
        Tensor gradient = autograd.grad([f], [x], retain_graph: true, create_graph: true)[0];
        Check.Close([6, 3, 2], Check.Numbers(gradient));
        Check.Close([(-3) + 4, 3 + 2, 2 - 1], Check.Numbers(autograd.grad([gradient.dot(v)], [x])[0]));
    }

    [Fact]
    public void Double_backward_through_layers()
    {
        Tensor image = arange(16, dtype: float64).sin().reshape(1, 1, 4, 4).requires_grad_();
        Tensor kernel = tensor([1.0, -0.5, 0.25, 2.0], [1, 1, 2, 2], requires_grad: true);
        Tensor pooled = nn.functional.max_pool2d(nn.functional.conv2d(image, kernel), 2, stride: 1);
        Tensor loss = nn.functional.cross_entropy(pooled.reshape(1, 4), tensor(new long[] { 1 }));
        IList<Tensor> gradients = autograd.grad([loss], [image, kernel], retain_graph: true, create_graph: true);
        Tensor penalty = gradients[0].square().sum() + gradients[1].square().sum();
        Tensor twice = autograd.grad([penalty], [kernel])[0];
        Assert.True(twice.isfinite().all().item<bool>());
        Assert.True(twice.abs().sum().item<double>() > 1e-3);
    }

    [Fact]
    public void An_input_that_is_not_used_has_no_gradient()
    {
        Tensor other = Check.Leaf(1.0);
        IList<Tensor> gradients = autograd.grad([x.sum()], [x, other], allow_unused: true);
        Check.Close([1, 1, 1], Check.Numbers(gradients[0]));
        Assert.True(gradients[1].IsInvalid);
    }

    [Fact]
    public void Backward_can_be_told_which_leaves_to_fill()
    {
        Tensor other = Check.Leaf(1.0, 1.0, 1.0);
        (x * other).sum().backward(inputs: [other]);
        Assert.Null(x.grad);
        Check.Close([1, 2, 3], Check.Numbers(other.grad));
    }

    [Fact]
    public void Jacobians()
    {
        Tensor j = autograd.functional.jacobian((Tensor t) => stack([t[0] * t[1], t[2].exp()]), x);
        Check.Close([2, 1, 0, 0, 0, Math.Exp(3)], Check.Numbers(j));
        Assert.Equal([2, 3], j.shape);
        Assert.False(j.requires_grad);
        Tensor y = Check.Leaf(5.0);
        Tensor[] both = [.. autograd.functional.jacobian((Tensor[] ts) => ts[0].sum() * ts[1], x, y)];
        Check.Close([5, 5, 5], Check.Numbers(both[0]));
        Check.Close([6], Check.Numbers(both[1]));
    }

    [Fact]
    public void Nothing_is_recorded_without_gradients()
    {
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * x).requires_grad);
            using (enable_grad()) Assert.True((x * x).requires_grad);
            Assert.False((x * x).requires_grad);
        }

        Assert.True(is_grad_enabled());
        Assert.False(x.detach().requires_grad);
        Assert.False((x.detach() * 2).requires_grad);
    }

    [Fact]
    public void A_parameter_is_updated_in_place()
    {
        x.square().sum().backward();
        using (no_grad()) x.sub_(0.1 * x.grad!);
        Check.Close([0.8, 1.6, 2.4], Check.Numbers(x));
    }
}
