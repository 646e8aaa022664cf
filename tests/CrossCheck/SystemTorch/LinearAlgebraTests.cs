using TorchSharp;
using Xunit;

namespace Harness.CrossCheck.SystemTorch;

public sealed class LinearAlgebraTests : IDisposable
{
    private readonly DisposeScope scope = torch.NewDisposeScope();
    private readonly torch.Tensor a = Check.Leaf(new double[,] { { 2, 1 }, { 1, 3 } });
    private readonly torch.Tensor b = Check.Leaf(new double[,] { { 5, 6 }, { 7, 8 } });
    private readonly torch.Tensor v = Check.Leaf(1.0, -2.0);

    public void Dispose() => scope.Dispose();

    [Fact]
    public void The_gradient_of_a_product_is_the_other_factor_transposed()
    {
        torch.Tensor product = a.matmul(b);
        Check.Close([17, 20, 26, 30], Check.Numbers(product));
        Check.Close([11, 15, 11, 15], Check.GradientOf(product.sum(), a));
        Check.Close([3, 3, 4, 4], Check.GradientOf(product.sum(), b));
        Assert.True(product.allclose(a.mm(b)));
        Assert.True(product.allclose(torch.einsum("ij,jk->ik", a, b)));
        Assert.True(product.allclose(a.unsqueeze(0).bmm(b.unsqueeze(0)).squeeze(0)));
    }

    [Fact]
    public void Vectors()
    {
        Check.Close([0, -5], Check.Numbers(a.mv(v)));
        Check.Close([1, -2, 1, -2], Check.GradientOf(a.mv(v).sum(), a));
        Check.Close(5, v.dot(v));
        Check.Close([2, -4], Check.GradientOf(v.dot(v), v));
        Check.Close([1, -2, -2, 4], Check.Numbers(v.outer(v)));
    }

    [Fact]
    public void Trace_determinant_and_inverse()
    {
        Check.Close([1, 0, 0, 1], Check.GradientOf(a.trace(), a));
        Check.Close(5, a.det());
        Check.Close([3, -1, -1, 2], Check.GradientOf(a.det(), a));
        Check.Close([0.6, -0.2, -0.2, 0.4], Check.Numbers(a.inverse()));
        // d(tr A⁻¹)/dA = −(A⁻²)ᵀ
        Check.Close([-0.4, 0.2, 0.2, -0.2], Check.GradientOf(torch.linalg.inv(a).trace(), a), atol: 1e-13);
    }

    [Fact]
    public void Eigenvalues_of_a_symmetric_matrix()
    {
        torch.Tensor values = torch.linalg.eigvalsh(a);
        Check.Close([(5 - Math.Sqrt(5)) / 2, (5 + Math.Sqrt(5)) / 2], Check.Numbers(values));
        Check.Close([1, 0, 0, 1], Check.GradientOf(values.sum(), a), atol: 1e-13);
    }

    [Fact]
    public void Linear_layer()
    {
        torch.Tensor bias = Check.Leaf(0.5, 0.25);
        torch.Tensor y = torch.nn.functional.linear(v, a, bias);
        Check.Close([0.5, -4.75], Check.Numbers(y));
        Check.Close([3, 4], Check.GradientOf(y.sum(), v));
        Check.Close([1, 1], Check.GradientOf(y.sum(), bias));
    }
}
