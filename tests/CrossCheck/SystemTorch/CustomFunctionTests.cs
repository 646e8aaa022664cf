using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Harness.CrossCheck.SystemTorch;

public sealed class CustomFunctionTests
{
    [Fact]
    public void The_backward_pass_is_the_given_one()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = Check.Leaf(1.0, 2.0);
        Tensor y = Cube.apply(x, 2.0);
        Check.Close([2, 16], Check.Numbers(y));
        Check.Close([6, 24], Check.GradientOf(y.sum(), x));
        (3 * Cube.apply(x * x, 1.0)).sum().backward();
        Check.Close([18, 18 * 32], Check.Numbers(x.grad));
    }

    [Fact]
    public void It_can_be_differentiated_again()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = Check.Leaf(1.0, 2.0);
        Tensor first = autograd.grad([Cube.apply(x, 1.0).sum()], [x], retain_graph: true, create_graph: true)[0];
        Check.Close([3, 12], Check.Numbers(first));
        Check.Close([6, 12], Check.GradientOf(first.sum(), x));
    }

    [Fact]
    public void Several_results_and_missing_gradients()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = Check.Leaf(5.0), y = Check.Leaf(3.0);
        List<Tensor> both = SumAndDifference.apply(x, y);
        Check.Close([8], Check.Numbers(both[0]));
        Check.Close([2], Check.Numbers(both[1]));
        both[1].sum().backward();
        Check.Close([1], Check.Numbers(x.grad));
        Check.Close([-1], Check.Numbers(y.grad));
    }

    [Fact]
    public void Without_gradients_only_the_value_is_computed()
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.False(Cube.apply(tensor([2.0]), 1.0).requires_grad);
        using IDisposable still = no_grad();
        Assert.False(Cube.apply(Check.Leaf(2.0), 1.0).requires_grad);
    }

    [Fact]
    public void Applications_leave_nothing_behind()
    {
        using DisposeScope outer = NewDisposeScope();
        Tensor x = Check.Leaf(1.0, 2.0);
        Run();
        long live = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        for (int i = 0; i < 1000; i++) Run();
        Assert.Equal(live, DisposeScopeManager.Statistics.ThreadTotalLiveCount);

        void Run()
        {
            using DisposeScope scope = NewDisposeScope();
            x.grad = null;
            Cube.apply(x, 2.0).sum().backward();
        }
    }

    /// <summary>k x³.</summary>
    private sealed class Cube : autograd.SingleTensorFunction<Cube>
    {
        public override string Name => nameof(Cube);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var x = (Tensor)vars[0];
            ctx.save_for_backward([x]);
            ctx.save_data("k", vars[1]);
            return x.pow(3) * (double)vars[1];
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
        {
            Tensor x = ctx.get_saved_variables()[0];
            return [grad_output * x.square() * (3 * (double)ctx.get_data("k")!), null!];
        }
    }

    private sealed class SumAndDifference : autograd.MultiTensorFunction<SumAndDifference>
    {
        public override string Name => nameof(SumAndDifference);

        public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars) =>
            [(Tensor)vars[0] + (Tensor)vars[1], (Tensor)vars[0] - (Tensor)vars[1]];

        public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs) =>
            [grad_outputs[0] + grad_outputs[1], grad_outputs[0] - grad_outputs[1]];
    }
}
