using Harness.Handwritten.Hessians;
using Harness.Verification.Claims;

namespace Harness.CrossCheck.Hessians;

public sealed partial class SameLayerHessianTests
{
    [Fact]
    public void One_linear_unit_has_the_second_derivative_of_the_loss() =>
        Assert.Equal(new double[,] { { 4, 6 }, { 6, 9 } }, SameLayerHessian.FromActivations([2.0, 3], [1], [0], [5], new double[,] { { 1 } }));

    [Fact]
    public void The_bend_of_the_activation_enters_on_the_diagonal_only() =>
        Assert.Equal(new double[,] { { 8, 3 }, { 3, 22 } }, SameLayerHessian.AtPreactivations([1.0, 1], [2, 4], [3, 5], new double[,] { { 2, 3 }, { 3, 2 } }));

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Assert.Contains("square", Assert.Throws<ArgumentException>(() => SameLayerHessian.FromPreactivations([1.0], new double[1, 2])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SameLayerHessian.AtPreactivations([1.0], [1], [1], new double[2, 2]));
        Assert.Throws<ArgumentException>(() => SameLayerHessian.AtPreactivations([1.0], [1, 2], [1], new double[1, 1]));
    }

    [Fact]
    public void A_cotangent_of_another_length_is_named() => Assert.StartsWith("delta has 2 entries, but zPrime has 1",
        Assert.Throws<ArgumentException>(() => SameLayerHessian.AtPreactivations([1.0], [1], [1, 2], new double[2, 2])).Message, StringComparison.Ordinal);
}
