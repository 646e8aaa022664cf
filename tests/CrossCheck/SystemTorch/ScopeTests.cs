using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Harness.CrossCheck.SystemTorch;

public sealed class ScopeTests
{
    private static long Live => DisposeScopeManager.Statistics.ThreadTotalLiveCount;

    [Fact]
    public void A_scope_disposes_what_was_made_in_it()
    {
        long before = Live;
        Tensor inner;
        using (DisposeScope scope = NewDisposeScope())
        {
            inner = tensor([1.0]) + 1;
            Assert.Equal(2, scope.DisposablesCount);
            Assert.True(scope.Contains(inner));
        }

        Assert.True(inner.IsInvalid);
        Assert.Equal(before, Live);
    }

    [Fact]
    public void Tensors_move_to_the_outer_scope_or_out_of_all()
    {
        Tensor moved, alsoMoved, detached;
        using (NewDisposeScope())
        {
            using (DisposeScope scope = NewDisposeScope())
            {
                moved = tensor([1.0]).MoveToOuterDisposeScope();
                alsoMoved = scope.MoveToOuter(tensor([2.0]));
                detached = tensor([3.0]).DetachFromDisposeScope();
            }

            Check.Close([1], Check.Numbers(moved));
            Check.Close([2], Check.Numbers(alsoMoved));
        }

        Assert.True(moved.IsInvalid);
        Assert.True(alsoMoved.IsInvalid);
        Assert.False(detached.IsInvalid);
        detached.Dispose();
    }

    [Fact]
    public void A_scope_can_keep_some()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor kept = tensor([1.0]), other = tensor([2.0]);
        scope.DisposeEverythingBut(kept);
        Assert.False(kept.IsInvalid);
        Assert.True(other.IsInvalid);
    }

    [Fact]
    public void Scopes_and_recording_belong_to_their_thread()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable still = no_grad();
        int before = scope.DisposablesCount;
        bool recording = false;
        var thread = new Thread(() =>
        {
            using Tensor elsewhere = tensor([1.0]);
            recording = is_grad_enabled();
        });
        thread.Start();
        thread.Join();
        Assert.True(recording);
        Assert.Equal(before, scope.DisposablesCount);
    }

    [Fact]
    public void Threads_differentiate_side_by_side() =>
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor x = Check.Leaf(i, 2.0 * i);
            x.square().sum().backward();
            Check.Close([2.0 * i, 4.0 * i], Check.Numbers(x.grad));
        });

    [Fact]
    public void Twenty_thousand_passes_leave_memory_flat()
    {
        using DisposeScope outer = NewDisposeScope();
        Tensor w = Check.Leaf(new double[,] { { 0.1, 0.2 }, { 0.3, 0.4 } }), x = tensor([1.0, 2.0]);
        Run(2_000);
        long live = Live, memory = Environment.WorkingSet;
        Run(20_000);
        Assert.Equal(live, Live);
        // The margin is for what other tests of this run do at the same time.
        Assert.InRange(Environment.WorkingSet - memory, long.MinValue, 100L << 20);

        void Run(int passes)
        {
            for (int i = 0; i < passes; i++)
            {
                using DisposeScope scope = NewDisposeScope();
                w.grad = null;
                w.mv(x).tanh().sum().backward();
            }
        }
    }

    [Fact]
    public void What_nobody_disposed_is_finalized()
    {
        long before = Tensor.TotalCount;
        Make();
        for (int i = 0; i < 20 && Tensor.TotalCount > before + 9_000; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.InRange(Tensor.TotalCount, 0, before + 9_000);

        static void Make()
        {
            for (int i = 0; i < 10_000; i++) _ = tensor([1.0]);
        }
    }
}
