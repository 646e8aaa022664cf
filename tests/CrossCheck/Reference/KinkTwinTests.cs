using Harness.Handwritten;
using Harness.Problems;
using Xunit;

namespace Harness.CrossCheck.Reference;

/// <summary>At kinks and ties both evaluators take the same, documented derivative; where they do not, the test says so.</summary>
public sealed class KinkTwinTests
{
    private static readonly double[] ZeroBesideOthers = [0, -0.0, 1.5, -0.5];
    private static readonly NdArray<double> Tied = new([3, 1, 3, 3, 2, 3], 2, 3);
    private static readonly NdArray<double> Flat = NdArray.Filled(1.0, 3, 3);

    public static TheoryData<string, double> Kinks => new()
    {
        { "relu(a)", 0 },
        { "leaky_relu(a)", 0.01 },
        { "leaky_relu(a, slope: 0.125)", 0.125 },
        { "elu(a)", 1 },
        { "elu(a, alpha: 0.75)", 0.75 },
        { "selu(a)", 1.0507009873554805 * 1.6732632423543772 },
        { "selu(a, lambda: 1.5, alpha: 1.25)", 1.5 * 1.25 },
        { "abs(a)", 0 },
        { "norm1(a)", 0 },
    };

    [Theory]
    [MemberData(nameof(Kinks))]
    public void Both_take_the_documented_derivative_at_the_kink(string formula, double derivative)
    {
        Quantities says = Agreed(new(formula, NdArray.Vector(ZeroBesideOthers)));
        double[] w = says["grad(f)"].Data;
        foreach (int zero in new[] { 0, 1 })
            Assert.Equal(derivative * w[Math.Min(zero, w.Length - 1)], says["grad(a)"].Data[zero], 1e-15);
    }

    [Theory]
    [InlineData("norm1(a)")]
    [InlineData("norm2(a)")]
    [InlineData("norminf(a)")]
    public void A_norm_has_gradient_zero_at_the_origin(string formula)
    {
        Quantities says = Agreed(new(formula, NdArray.Zeros<double>(2, 2)));
        Assert.All(says["grad(a)"].Data, entry => Assert.Equal(0, entry));
    }

    [Theory]
    [InlineData("max(a)", 1, 0, 0, 0, 0, 0)]
    [InlineData("max(a, axis: 0)", 1, 0, 1, 0, 1, 0)]
    [InlineData("max(a, axis: 1)", 1, 0, 0, 1, 0, 0)]
    [InlineData("norminf(a)", 1, 0, 0, 0, 0, 0)]
    [InlineData("norminf(-a)", 1, 0, 0, 0, 0, 0)]
    [InlineData("maxpool2d(a, size: 2, stride: 1)", 1, 0, 1, 0, 0, 0)]
    public void Both_give_the_gradient_of_a_tie_to_the_first(string formula, params int[] taken)
    {
        Quantities says = Agreed(new(formula, Tied));
        Assert.Equal(taken, says["grad(a)"].Data.Select(entry => entry == 0 ? 0 : 1));
    }

    [Theory]
    [InlineData("size: 2, stride: 1", 4)]
    [InlineData("size: 2", 1)]
    [InlineData("size: 3", 1)]
    [InlineData("size: 1, stride: 2", 4)]
    public void Both_give_the_gradient_of_a_flat_image_to_the_first_entry_of_every_window(string window, int windows)
    {
        Quantities says = Agreed(new($"maxpool2d(a, {window})", Flat));
        Assert.Equal(windows, says["grad(a)"].Data.Count(entry => entry != 0));
    }

    [Fact]
    public void An_average_of_a_flat_image_has_no_ties() =>
        Agreed(new("avgpool2d(a, size: 2, stride: 1)", Flat));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(-2, 2)]
    [InlineData(-2, 3)]
    [InlineData(-2, -1)]
    public void Both_differentiate_a_power_at_zero_and_below(double x, double n) =>
        Agreed(new("a ^ b", NdArray.Scalar(x), NdArray.Scalar(n)));

    [Fact]
    public void The_derivative_of_the_square_root_at_zero_is_infinite_in_both()
    {
        Quantities says = Agreed(new("sqrt(a)", NdArray.Vector(0.0, 4)));
        Assert.True(double.IsInfinity(says["grad(a)"].Data[0]));
    }

    [Fact]
    public void Probability_and_target_zero_agree_but_for_the_gradient_of_the_target()
    {
        Exercise exercise = new("cross_entropy_probabilities(a, b)", NdArray.Vector(0, 0.25, 0.75), NdArray.Vector(0, 0.5, 0.5));
        Problem problem = Twins.Problem(exercise, new Random(1));
        Quantities handwritten = Twins.Handwritten(problem), autograd = Twins.Autograd(problem);
        Assert.Equal(0, handwritten["grad(a)"].Data[0]);

        // -ln 0 is the derivative; the library's logarithm is masked where 0 ln 0 counts as 0, and so is its derivative.
        Assert.Equal(double.PositiveInfinity, handwritten["grad(b)"].Data[0] * Math.Sign(handwritten["grad(f)"].Data[0]));
        Assert.Equal(0, autograd["grad(b)"].Data[0]);
        handwritten["grad(b)"].Data[0] = 0;
        Assert.Empty(Twins.Differences(handwritten, autograd));
    }

    [Fact]
    public void A_target_at_probability_zero_is_refused_by_the_one_and_infinite_in_the_other()
    {
        Exercise exercise = new("cross_entropy_probabilities(a, b)", NdArray.Vector(0.0, 1), NdArray.Vector(1.0, 0));
        Problem problem = exercise.WithLoss(NumberArray.Scalar(1));
        Assert.Contains("f is infinite", Assert.Throws<ProblemException>(() => Twins.Handwritten(problem)).Message,
            StringComparison.Ordinal);
        Assert.Equal(double.PositiveInfinity, Twins.Autograd(problem)["f"].Data[0]);
    }

    private static Quantities Agreed(Exercise exercise)
    {
        Problem problem = Twins.Problem(exercise, new Random(1));
        Twins.AssertAgree(exercise.Formula, problem);
        return Twins.Handwritten(problem);
    }
}
