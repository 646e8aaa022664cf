using TorchSharp;
using Xunit;

namespace Harness.CrossCheck.SystemTorch;

public sealed class BinaryTests
{
    private const double X = 1.7;
    private const double Y = 0.6;

    [Fact]
    public void Sum() => Partials((x, y) => x + y, X + Y, 1, 1);

    [Fact]
    public void Difference() => Partials((x, y) => x - y, X - Y, 1, -1);

    [Fact]
    public void Product() => Partials((x, y) => x * y, X * Y, Y, X);

    [Fact]
    public void Quotient() => Partials((x, y) => x / y, X / Y, 1 / Y, -X / (Y * Y));

    [Fact]
    public void Power() =>
        Partials((x, y) => x.pow(y), Math.Pow(X, Y), Y * Math.Pow(X, Y - 1), Math.Pow(X, Y) * Math.Log(X));

    [Fact]
    public void Maximum() => Partials(torch.maximum, X, 1, 0);

    [Fact]
    public void Minimum() => Partials(torch.minimum, Y, 0, 1);

    [Fact]
    public void Angle() =>
        Partials(torch.atan2, Math.Atan2(X, Y), Y / ((X * X) + (Y * Y)), -X / ((X * X) + (Y * Y)));

    [Fact]
    public void Log_of_a_sum_of_exponentials()
    {
        double sum = Math.Exp(X) + Math.Exp(Y);
        Partials(torch.logaddexp, Math.Log(sum), Math.Exp(X) / sum, Math.Exp(Y) / sum);
    }

    [Fact]
    public void Weighted_sum() => Partials((x, y) => x.add(y, 2.5), X + (2.5 * Y), 1, 2.5);

    [Fact]
    public void A_tie_of_maximum_halves_the_gradient()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        torch.Tensor x = Check.Leaf(2.0), y = Check.Leaf(2.0);
        torch.maximum(x, y).sum().backward();
        Check.Close([0.5], Check.Numbers(x.grad));
        Check.Close([0.5], Check.Numbers(y.grad));
    }

    [Fact]
    public void Broadcasting_sums_the_gradient()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        torch.Tensor row = Check.Leaf(1.0, 2.0), matrix = Check.Leaf(new double[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } });
        (row * matrix).sum().backward();
        Check.Close([9, 12], Check.Numbers(row.grad));
        Check.Close([1, 2, 1, 2, 1, 2], Check.Numbers(matrix.grad));
    }

    [Fact]
    public void Comparisons_are_element_by_element()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        torch.Tensor x = torch.tensor([1.0, 2.0, 3.0]);
        Assert.Equal([false, false, true], x.gt(2).data<bool>().ToArray());
        Assert.Equal([false, true, false], (x == 2).data<bool>().ToArray());
        Assert.Equal([true, true, false], x.le(torch.tensor([1.0, 2.0, 2.0])).data<bool>().ToArray());
        Assert.True(x.allclose(x + 1e-12));
        Assert.False(x.allclose(x + 1e-3));
        Assert.True(x.Equals(x.clone()));
    }

    [Fact]
    public void Integer_division_rounds_as_asked()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        torch.Tensor x = torch.tensor([-7.0, 7.0]);
        Check.Close([-4, 3], Check.Numbers(x.div(2, torch.RoundingMode.floor)));
        Check.Close([-3, 3], Check.Numbers(x.div(2, torch.RoundingMode.trunc)));
    }

    [Fact]
    public void In_place_operators_change_and_return_this_tensor()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        torch.Tensor x = torch.tensor([1.0, 2.0]);
        Assert.Same(x, x.add_(1).mul_(torch.tensor([2.0, 3.0])).sub_(1).div_(2));
        Check.Close([1.5, 4], Check.Numbers(x));
        Check.Close([0, 0], Check.Numbers(x.zero_()));
        Check.Close([7, 7], Check.Numbers(x.fill_(7)));
        Check.Close([3, 4], Check.Numbers(x.copy_(torch.tensor([3.0, 4.0]))));
    }

    private static void Partials(
        Func<torch.Tensor, torch.Tensor, torch.Tensor> op, double value, double byX, double byY)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        torch.Tensor x = torch.tensor(X, requires_grad: true), y = torch.tensor(Y, requires_grad: true);
        torch.Tensor z = op(x, y);
        Check.Close(value, z);
        Check.Close([byX], Check.GradientOf(z, x));
        Check.Close([byY], Check.GradientOf(z, y));
    }
}
