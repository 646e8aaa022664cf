using Harness.Handwritten.Activations;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Activations;

public sealed partial class VectorJacobianProductTests
{
    [Fact]
    public void The_whole_matrix_is_taken_transposed() =>
        Assert.Equal([7.0, 10.0], VectorJacobianProduct.Dense<double>(new double[,] { { 1, 2 }, { 3, 4 } }, [1, 2]));

    [Fact]
    public void The_structure_costs_2n_and_3n_multiplications_and_the_matrix_n_squared()
    {
        Assert.Equal(10, Count(x => VectorJacobianProduct.OfSigmoid<Counted>(x, x, new(1, null))));
        Assert.Equal(15, Count(x => VectorJacobianProduct.OfSoftmax<Counted>(x, x)));
        Assert.Equal(25, Count(x => VectorJacobianProduct.Dense<Counted>(Matrix(x), x)));
    }

    [Fact]
    public void Lengths_must_agree()
    {
        Assert.Throws<ArgumentException>(() => VectorJacobianProduct.OfSigmoid<double>([1, 2], [1], 1));
        Assert.Throws<ArgumentException>(() => VectorJacobianProduct.OfSoftmax<double>([1, 2], [1]));
        Assert.Contains("2 rows", Assert.Throws<ArgumentException>(() => VectorJacobianProduct.Dense<double>(new double[2, 2], [1])).Message, StringComparison.Ordinal);
    }

    private static long Count(Action<Counted[]> run)
    {
        OperationCount count = new();
        run([.. Enumerable.Range(1, 5).Select(i => count.Number(i))]);
        return count.Multiplications;
    }

    private static Counted[,] Matrix(Counted[] x)
    {
        var matrix = new Counted[x.Length, x.Length];
        for (int i = 0; i < x.Length; i++)
            matrix[i, i] = x[i];
        return matrix;
    }
}
