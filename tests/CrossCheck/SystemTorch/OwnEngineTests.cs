using System.Runtime.InteropServices;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Harness.CrossCheck.SystemTorch;

/// <summary>What TorchSharp does otherwise; compiled only where src/SystemTorch stands in for it.</summary>
public sealed class OwnEngineTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly Tensor x = Check.Leaf(1.0, 2.0);

    public void Dispose() => scope.Dispose();

    [Fact]
    public void The_version_is_that_of_the_library() => Assert.Matches(@"^\d+\.\d+\.\d+", __version__);

    [Fact]
    public void An_error_inside_grad_is_an_exception_and_the_process_lives()
    {
        Tensor y = (x * x).sum();
        Tensor unused = Check.Leaf(1.0);
        Fails("not have been used", () => autograd.grad([y], [unused]));
        Fails("scalar outputs", () => autograd.grad([x * x], [x]));
        Fails("does not require grad", () => autograd.grad([x.detach().sum()], [x]));
        Fails("shape", () => autograd.grad([x * x], [x], [tensor([1.0])]));
        autograd.grad([y], [x], retain_graph: true);
        autograd.grad([y], [x], create_graph: true);
        Fails("second time", () => autograd.grad([y], [x]));
        Check.Close([2, 4], Check.GradientOf((x * x).sum(), x));
    }

    [Fact]
    public void Only_the_processor_can_be_used()
    {
        Assert.True(TryInitializeDeviceType(DeviceType.CPU));
        Assert.False(TryInitializeDeviceType(DeviceType.CUDA));
        Assert.Throws<InvalidOperationException>(() => zeros(1, device: device("cuda")));
    }

    [Fact]
    public void An_exception_in_a_custom_backward_pass_comes_out_of_it()
    {
        Fails("InvalidOperationException: on purpose", () => Broken.apply(x).sum().backward());
        Fails("on purpose", () => autograd.grad([Broken.apply(x).sum()], [x]));
    }

    private static void Fails(string because, Action action) =>
        Assert.Contains(because, Assert.ThrowsAny<ExternalException>(action).Message, StringComparison.Ordinal);

    private sealed class Broken : autograd.SingleTensorFunction<Broken>
    {
        public override string Name => nameof(Broken);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars) => ((Tensor)vars[0]).exp();

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) =>
            throw new InvalidOperationException("on purpose");
    }
}
