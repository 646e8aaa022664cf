using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Harness.CrossCheck.SystemTorch;

public sealed class FactoryTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Types_follow_the_elements()
    {
        Assert.Equal(ScalarType.Float64, tensor([1.0]).dtype);
        Assert.Equal(ScalarType.Float32, tensor([1f]).dtype);
        Assert.Equal(ScalarType.Int64, tensor(new long[] { 1 }).dtype);
        Assert.Equal(ScalarType.Int32, tensor(new[] { 1 }).dtype);
        Assert.Equal(ScalarType.Bool, tensor(new[] { true }).dtype);
        Assert.Equal(ScalarType.Float32, tensor([1.0], dtype: float32).dtype);
        Assert.Equal(ScalarType.Float32, zeros(2).dtype);
        Assert.Equal(ScalarType.Int64, arange(3).dtype);
        Assert.Equal(ScalarType.Float32, arange(0, 1, 0.5).dtype);
        Assert.Equal(ScalarType.Int64, full(2, 7).dtype);
        Assert.Equal(ScalarType.Float64, full(2, 7, dtype: float64).dtype);
    }

    [Fact]
    public void Values()
    {
        Check.Close([0, 0, 1, 1], [.. Check.Numbers(zeros(2)), .. Check.Numbers(ones(2))]);
        Check.Close([1, 0, 0, 1], Check.Numbers(eye(2)));
        Check.Close([2.5, 2.5], Check.Numbers(full(2, 2.5)));
        Check.Close([1, 3], Check.Numbers(arange(1, 5, 2)));
        Check.Close([0, 0.5, 1], Check.Numbers(linspace(0, 1, 3, dtype: float64)));
        Check.Close([1, 2, 3, 4], Check.Numbers(tensor(new[,] { { 1.0, 2.0 }, { 3.0, 4.0 } })));
        Assert.Equal([2, 2], tensor([1.0, 2.0, 3.0, 4.0], [2, 2]).shape);
        Assert.Equal([2, 1, 2], tensor([1.0, 2.0, 3.0, 4.0], 2, 1, 2).shape);
        Assert.Equal([2, 3], zeros_like(zeros(2, 3)).shape);
        Assert.Empty(tensor(3.0).shape);
        Assert.Equal(0, zeros(0, 3).numel());
        Assert.Empty(zeros(0).data<float>().ToArray());
    }

    [Fact]
    public void A_tensor_copies_and_from_array_shares()
    {
        double[] values = [1, 2];
        Tensor copy = tensor(values), view = from_array(values);
        values[0] = 5;
        Check.Close([1, 2], Check.Numbers(copy));
        Check.Close([5, 2], Check.Numbers(view));
        Check.Close([5, 2], Check.Numbers(as_tensor(values)));
    }

    [Fact]
    public void Random_numbers_repeat_with_their_seed()
    {
        manual_seed(42);
        double[] first = Check.Numbers(randn(5, dtype: float64));
        manual_seed(42);
        Assert.Equal(first, Check.Numbers(randn(5, dtype: float64)));
        Assert.NotEqual(first, Check.Numbers(randn(5, dtype: float64)));
        Assert.All(Check.Numbers(rand(100)), u => Assert.InRange(u, 0, 1));
    }

    [Fact]
    public void Numbers_come_out_again()
    {
        Assert.Equal(2.5, tensor(2.5).item<double>());
        Assert.Equal(2.5, tensor(2.5f).ToDouble());
        Assert.Equal(2.5f, tensor(2.5).ToSingle());
        Assert.Equal(3, tensor(3L).ToInt32());
        Assert.Equal(2.5, (double)tensor(2.5));
        Assert.Equal(ScalarType.Float32, tensor([1.0]).to(float32).dtype);
        Assert.Equal([1, 2], tensor([1.7, 2.2]).@long().data<long>().ToArray());
    }
}
