using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Harness.CrossCheck.SystemTorch;

public sealed class ShapeTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly Tensor m = arange(6, dtype: float64).reshape(2, 3).requires_grad_();

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Shapes()
    {
        Assert.Equal([3, 2], m.reshape(3, -1).shape);
        Assert.Equal([6], m.flatten().shape);
        Assert.Equal([3, 2], m.t().shape);
        Assert.Equal([3, 2], m.transpose(0, 1).shape);
        Assert.Equal([3, 2], m.T.shape);
        Assert.Equal([1, 2, 3], m.unsqueeze(0).shape);
        Assert.Equal([2, 3], m.unsqueeze(0).squeeze(0).shape);
        Assert.Equal([4, 2, 3], m.expand(4, 2, 3).shape);
        Assert.Equal([3, 1, 2], m.unsqueeze(1).permute(2, 1, 0).shape);
        Assert.Equal([3, 1], m.stride());
        Assert.False(m.t().is_contiguous());
        Assert.Equal(6, m.numel());
        Assert.Equal(2, m.ndim);
    }

    [Fact]
    public void A_transposed_tensor_is_read_in_its_own_order()
    {
        Check.Close([0, 3, 1, 4, 2, 5], m.t().data<double>().ToArray());
        Assert.Equal(4, m.t().data<double>()[1, 1]);
        Assert.Equal(new double[,] { { 0, 3 }, { 1, 4 }, { 2, 5 } }, m.t().data<double>().ToNDArray());
        Check.Close([1, 4], m[TensorIndex.Colon, TensorIndex.Single(1)].data<double>().ToArray());
    }

    [Fact]
    public void Indexing_reads_and_passes_the_gradient_back()
    {
        Check.Close([3, 4, 5], Check.Numbers(m[1]));
        Check.Close([5], Check.Numbers(m[-1, -1]));
        Check.Close([1, 2, 4, 5], Check.Numbers(m[TensorIndex.Ellipsis, TensorIndex.Slice(1)]));
        Check.Close([0, 2, 3, 5], Check.Numbers(m[TensorIndex.Colon, TensorIndex.Slice(null, null, 2)]));
        Assert.Equal([2, 1, 3], m[TensorIndex.Colon, TensorIndex.None].shape);
        Tensor columns = m[TensorIndex.Colon, TensorIndex.Tensor(tensor(new long[] { 2, 0, 2 }))];
        Check.Close([2, 0, 2, 5, 3, 5], Check.Numbers(columns));
        Check.Close([1, 0, 2, 1, 0, 2], Check.GradientOf(columns.sum(), m));
        Check.Close([0, 0, 0, 0, 1, 0], Check.GradientOf(m[1, 1], m));
        Check.Close([4, 5], Check.Numbers(m[m.gt(3)]));
    }

    [Fact]
    public void Indexing_writes()
    {
        Tensor z = zeros(2, 3, dtype: float64);
        z[1, 2] = tensor(7.0);
        z[0] = tensor([1.0, 2.0, 3.0]);
        z[TensorIndex.Slice(1), TensorIndex.Slice(0, 2)] = tensor(9.0);
        Check.Close([1, 2, 3, 9, 9, 7], Check.Numbers(z));
    }

    [Fact]
    public void Picking()
    {
        Check.Close([1, 5], Check.Numbers(m.gather(1, tensor(new long[] { 1, 2 }).unsqueeze(1))));
        Check.Close([2, 5, 0, 3], Check.Numbers(m.index_select(1, tensor(new long[] { 2, 0 })).t().contiguous()));
        Check.Close([1, 2], Check.Numbers(m.narrow(1, 1, 2)[0]));
        Check.Close([0, 3], Check.Numbers(m.select(1, 0)));
        Check.Close([2, 1, 0, 5, 4, 3], Check.Numbers(m.flip(1)));
        Check.Close([2, 0, 1, 5, 3, 4], Check.Numbers(m.roll(1, 1)));
        Check.Close([0, 0, 0, 3, 4, 0], Check.Numbers(m.tril()));
        Check.Close([0, -1, -1, -1, -1, 5], Check.Numbers(where(m.remainder(5) == 0, m, full_like(m, -1))));
    }

    [Fact]
    public void Joining_and_splitting()
    {
        Tensor row = tensor([7.0, 8.0, 9.0], requires_grad: true);
        Tensor joined = cat([m, row.unsqueeze(0)], 0);
        Assert.Equal([3, 3], joined.shape);
        Check.Close([7, 8, 9], Check.Numbers(joined[2]));
        Check.Close([1, 1, 1], Check.GradientOf(joined.sum(), row));
        Assert.Equal([2, 3], stack([row, row]).shape);
        Assert.Equal([3, 2], stack([row, row], 1).shape);
        Assert.Equal([2, 1], [.. m.split([2, 1], 1).Select(part => part.shape[1])]);
        Assert.Equal(3, m.unbind(1).Length);
        Check.Close([1, 2], Check.Numbers(tensor([1.0, 2.0]).diag().diagonal()));
    }
}
