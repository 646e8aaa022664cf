using Harness.Handwritten.Recurrent;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Recurrent;

public sealed partial class RecurrentTests
{
    private static readonly double[,] Shear = { { 0.5, 10 }, { 0, 0.5 } };

    [Fact]
    public void The_jacobian_scales_rows_not_columns() =>
        Assert.Equal(new double[,] { { 2, 4 }, { 30, 40 } }, Transition.Jacobian([2.0, 10], new double[,] { { 1, 2 }, { 3, 4 } }));

    [Fact]
    public void The_last_step_stands_on_the_left() =>
        Assert.Equal(new double[,] { { 0, 0 }, { 0, 1 } }, Transition.Product<double>([new double[,] { { 0, 1 }, { 0, 0 } }, new double[,] { { 0, 0 }, { 1, 0 } }]));

    [Fact]
    public void The_norm_is_the_largest_row_sum() => Assert.Equal(10.5, Transition.Norm(Shear));

    [Theory]
    [InlineData(0.5, 0, 0, -0.5, true)]
    [InlineData(1, 0, 0, 0, false)]
    [InlineData(0, 1, -1, 0, false)]
    [InlineData(0, 2, 0.08, 0, true)]
    [InlineData(0.5, 10, 0, 0.5, true)]
    [InlineData(-2, 0, 0, 0, false)]
    [InlineData(0.5, 0.5, 0.5, 0.5, false)]
    public void Eigenvalues_inside_the_unit_circle(double a, double b, double c, double d, bool inside) =>
        Assert.Equal(inside, Transition.HasEigenvaluesInsideUnitCircle(new[,] { { a, b }, { c, d } }));

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Assert.Contains("square", Assert.Throws<ArgumentException>(() => Transition.Norm(new double[1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("2 rows", Assert.Throws<ArgumentException>(() => Transition.Jacobian([1.0], Shear)).Message, StringComparison.Ordinal);
        Assert.Contains("3 rows", Assert.Throws<ArgumentException>(() => Transition.Then(Shear, new double[3, 3])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Transition.Product<double>([]));
        Assert.Throws<ArgumentException>(() => Transition.HasEigenvaluesInsideUnitCircle(new double[3, 3]));
    }

    [Fact]
    public void Gates_multiply_and_must_be_gates()
    {
        Assert.Equal(new Rational(1, 6), LstmMemory.Retained([new Rational(1, 2), new Rational(1, 3)]));
        Assert.Equal(1, LstmMemory.Retained([1.0]));
        Assert.Equal(40, LstmMemory.StepsUntilBelow(1e-12, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => LstmMemory.StepsUntilBelow(1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => LstmMemory.Retained([0.0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LstmMemory.Retained([1.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LstmMemory.StepsUntilBelow(1e-12, 1));
    }
}
