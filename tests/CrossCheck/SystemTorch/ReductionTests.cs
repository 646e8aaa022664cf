using TorchSharp;
using Xunit;

namespace Harness.CrossCheck.SystemTorch;

public sealed class ReductionTests : IDisposable
{
    private readonly DisposeScope scope = torch.NewDisposeScope();
    private readonly torch.Tensor x = Check.Leaf(1.0, 2.0, 4.0);

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Sum_mean_and_product()
    {
        Verify(x.sum(), 7, [1, 1, 1]);
        Verify(x.mean(), 7.0 / 3, [1.0 / 3, 1.0 / 3, 1.0 / 3]);
        Verify(x.prod(), 8, [8, 4, 2]);
    }

    [Fact]
    public void Extremes_pass_the_gradient_to_where_they_are()
    {
        Verify(x.max(), 4, [0, 0, 1]);
        Verify(x.min(), 1, [1, 0, 0]);
        (torch.Tensor values, torch.Tensor indexes) = x.max(0);
        Verify(values, 4, [0, 0, 1]);
        Assert.Equal(2, indexes.item<long>());
        Assert.Equal(0, x.argmin().item<long>());
        Assert.Equal(2, x.argmax(0).item<long>());
    }

    [Fact]
    public void A_tie_is_shared_by_max_and_given_to_one_place_by_max_along_a_dimension()
    {
        torch.Tensor tie = Check.Leaf(3.0, 3.0, 1.0);
        Check.Close([0.5, 0.5, 0], Check.GradientOf(tie.max(), tie));
        Check.Close([1, 0, 0], Check.GradientOf(tie.max(0).values, tie));
    }

    [Fact]
    public void Norm() => Verify(x.norm(), Math.Sqrt(21), [1 / Math.Sqrt(21), 2 / Math.Sqrt(21), 4 / Math.Sqrt(21)]);

    [Fact]
    public void Variance_by_n_or_n_minus_1()
    {
        double mean = 7.0 / 3;
        double squares = new[] { 1.0, 2, 4 }.Sum(v => (v - mean) * (v - mean));
        Verify(x.var(), squares / 2, [1 - mean, 2 - mean, 4 - mean]);
        Check.Close(squares / 3, x.var(unbiased: false));
        Check.Close(Math.Sqrt(squares / 3), x.std(0, unbiased: false));
    }

    [Fact]
    public void Softmax_and_its_logarithm()
    {
        double[] exps = [Math.Exp(1), Math.Exp(2), Math.Exp(4)];
        double[] p = [.. exps.Select(e => e / exps.Sum())];
        Verify(x.softmax(0)[0], p[0], [p[0] * (1 - p[0]), -p[0] * p[1], -p[0] * p[2]]);
        Verify(x.log_softmax(0)[2], Math.Log(p[2]), [-p[0], -p[1], 1 - p[2]]);
        Verify(x.logsumexp(0), Math.Log(exps.Sum()), p);
    }

    [Fact]
    public void Running_sums()
    {
        torch.Tensor sums = x.cumsum(0);
        Check.Close([1, 3, 7], Check.Numbers(sums));
        Check.Close([3, 2, 1], Check.GradientOf(sums.sum(), x));
        Check.Close([1, 2, 8], Check.Numbers(x.cumprod(0)));
    }

    [Fact]
    public void Dimensions_vanish_or_stay()
    {
        torch.Tensor m = torch.arange(6, dtype: torch.float64).reshape(2, 3);
        // sum(0) would be read as sum(ScalarType.Byte): a literal 0 converts to every enumeration.
        Check.Close([3, 5, 7], Check.Numbers(m.sum(0L)));
        Assert.Equal([2, 1], m.sum(1, keepdim: true).shape);
        Check.Close([1, 4], Check.Numbers(m.mean([1])));
        Check.Close([15], Check.Numbers(m.sum([0L, 1L])));
        Check.Close([2, 5], Check.Numbers(m.amax(1)));
        Assert.Equal([1, 3], m.max(0, keepdim: true).values.shape);
        Assert.True(m.ge(0).all().item<bool>());
        Assert.False(m.gt(5).any().item<bool>());
    }

    [Fact]
    public void Orders()
    {
        torch.Tensor unsorted = torch.tensor([3.0, 1.0, 2.0]);
        Check.Close([1, 2, 3], Check.Numbers(unsorted.sort().Item1));
        Assert.Equal([1, 2, 0], unsorted.argsort().data<long>().ToArray());
        Check.Close([3, 2], Check.Numbers(unsorted.topk(2).Item1));
        Check.Close(2, unsorted.median());
    }

    private void Verify(torch.Tensor result, double value, double[] gradient)
    {
        Check.Close(value, result);
        Check.Close(gradient, Check.GradientOf(result, x));
    }
}
