using System.Runtime.InteropServices;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Harness.CrossCheck.SystemTorch;

public sealed class ErrorTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly Tensor x = Check.Leaf(1.0, 2.0);

    public void Dispose() => scope.Dispose();

    [Fact]
    public void A_vector_has_no_gradient() =>
        Assert.Contains("scalar", Message(() => (x * x).backward()), StringComparison.Ordinal);

    [Fact]
    public void A_graph_is_freed_by_its_first_pass()
    {
        Tensor y = (x * x).sum();
        y.backward();
        Assert.Contains("second time", Message(() => y.backward()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_has_no_graph() =>
        Assert.Contains("does not require grad", Message(() => tensor(1.0).backward()), StringComparison.Ordinal);

    [Fact]
    public void Shapes_must_fit()
    {
        Assert.Contains("size", Message(() => x.add(tensor([1.0, 2.0, 3.0]))), StringComparison.Ordinal);
        Assert.Contains("shape", Message(() => ones(2, 3).mm(ones(2, 3))), StringComparison.Ordinal);
        Assert.Contains("invalid", Message(() => x.reshape(3)), StringComparison.Ordinal);
        Message(() => x.sum(5));
        Message(() => cat([ones(2, 2), ones(3, 3)], 0));
    }

    [Fact]
    public void A_leaf_is_not_changed_in_place_while_recording() => Message(() => x.add_(1));

    [Fact]
    public void Integers_have_no_gradient() => Message(() => tensor(new long[] { 1 }).requires_grad_());

    [Fact]
    public void A_disposed_tensor_is_refused()
    {
        Tensor gone = tensor([1.0]);
        gone.Dispose();
        gone.Dispose();
        Assert.True(gone.IsInvalid);
        Assert.ThrowsAny<InvalidOperationException>(() => gone.sum());
        Assert.ThrowsAny<InvalidOperationException>(() => x.add(gone));
        Assert.ThrowsAny<InvalidOperationException>(() => gone.shape);
        Assert.ThrowsAny<InvalidOperationException>(() => cat([x, gone]));
    }

    [Fact]
    public void Elements_are_read_in_their_own_type()
    {
        Assert.Throws<ArgumentException>(() => x.data<float>());
        Assert.Throws<ArgumentException>(() => x.item<double>());
        Assert.Throws<ArgumentException>(() => x.sum().item<float>());
        Assert.Throws<ArgumentException>(() => tensor([1.0, 2.0], [3]));
    }

    private static string Message(Action action) => Assert.ThrowsAny<ExternalException>(action).Message;
}
