using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>What the rules answer where a derivative does not exist, or is not the formula's: kinks, ties, powers at 0.</summary>
public sealed class KinkTests
{
    public static TheoryData<string, double> Kinks => new()
    {
        { "relu", 0 },
        { "leaky_relu", 0.125 },
        { "elu", 0.75 },
        { "selu", 1.5 * 1.25 },
        { "abs", 0 },
        { "norm1", 0 },
        { "norm2", 0 },
        { "norm_inf", 0 },
    };

    [Theory]
    [MemberData(nameof(Kinks))]
    public void Derivative_at_the_kink_is_the_documented_one(string rule, double expected)
    {
        Assert.Equal(expected, Gradient(RuleCases.Named(rule).Rule, NdArray.Scalar(0.0)).Data[0]);
        Assert.Equal(expected, Gradient(RuleCases.Named(rule).Rule, NdArray.Scalar(-0.0)).Data[0]);
    }

    // 40 entries are taken several at a time.
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void The_larger_of_minus_zero_and_zero_is_zero(int entries)
    {
        double[] y = VjpCheck.Value(Rules.Relu<double>(), [NdArray.Filled(-0.0, entries)]).Data;
        Assert.All(y, v => Assert.False(double.IsNegative(v)));
    }

    [Fact]
    public void Derivative_of_the_square_root_at_zero_is_its_limit() =>
        Assert.Equal(double.PositiveInfinity, Gradient(Rules.Sqrt<double>(), NdArray.Scalar(0.0)).Data[0]);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 1)]
    [InlineData(0, 2, 0)]
    [InlineData(0, 3, 0)]
    [InlineData(-2, 2, -4)]
    [InlineData(-2, 3, 12)]
    [InlineData(-2, 0, 0)]
    [InlineData(-2, -1, -0.25)]
    public void Derivative_of_a_power_by_its_base_is_right_at_zero_and_below(double x, int n, double expected)
    {
        NdArray<double>[] inputs = [NdArray.Scalar(x), NdArray.Scalar((double)n)];
        var bar = NdArray.Scalar(0.0);
        Rules.Power<double>().Vjp(inputs, VjpCheck.Value(Rules.Power<double>(), inputs), NdArray.Scalar(1.0), [bar, null]);
        Assert.Equal(expected, bar.Data[0], 1e-15);
        Assert.Equal(expected, Gradient(Rules.IntegerPower<double>(n), inputs[0]).Data[0], 1e-15);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 2, 0)]
    [InlineData(-2, 2, double.NaN)]
    public void Derivative_of_a_power_by_its_exponent_is_zero_at_zero_and_undefined_below(double x, double n, double expected)
    {
        NdArray<double>[] inputs = [NdArray.Scalar(x), NdArray.Scalar(n)];
        NdArray<double>[] bars = VjpCheck.Vjp(Rules.Power<double>(), inputs, NdArray.Scalar(1.0));
        Assert.Equal(expected, bars[1].Data[0]);
    }

    [Fact]
    public void First_of_tied_maxima_gets_the_gradient()
    {
        NdArray<double> x = new([1, 3, 3, 3, 2, 3], 2, 3);
        Assert.Equal([0, 1, 0, 0, 0, 0], Gradient(Rules.Max<double>(), x).Data);
        Assert.Equal([0, 1, 1, 1, 0, 0], Gradient(Rules.Max<double>(0), x).Data);
        Assert.Equal([0, 1, 0, 1, 0, 0], Gradient(Rules.Max<double>(1), x).Data);
    }

    [Fact]
    public void First_of_tied_largest_sizes_gets_the_gradient_with_its_sign() =>
        Assert.Equal([0, -1, 0], Gradient(Rules.NormInf<double>(), NdArray.Vector(1.0, -3, 3)).Data);

    [Fact]
    public void First_of_tied_entries_of_every_window_gets_the_gradient()
    {
        NdArray<double> x = NdArray.Filled(1.0, 3, 3);
        Assert.Equal([1, 1, 0, 1, 1, 0, 0, 0, 0], Gradient(Rules.MaxPool2d<double>(2, 1), x).Data);
        Assert.Equal([1, 0, 0, 0, 0, 0, 0, 0, 0], Gradient(Rules.MaxPool2d<double>(2, 2), x).Data);
    }

    [Fact]
    public void A_term_of_cross_entropy_with_target_zero_is_zero_even_at_probability_zero()
    {
        NdArray<double>[] inputs = [NdArray.Vector(0.0, 1), NdArray.Vector(0.0, 1)];
        Assert.Equal(0, VjpCheck.Value(Rules.CrossEntropyProbabilities<double>(), inputs).Data[0]);
        var bar = NdArray.Zeros<double>(2);
        Rules.CrossEntropyProbabilities<double>().Vjp(inputs, NdArray.Scalar(0.0), NdArray.Scalar(1.0), [bar, null]);
        Assert.Equal([0, -1], bar.Data);
    }

    [Fact]
    public void Not_a_number_is_never_hidden()
    {
        NdArray<double> x = new([1, double.NaN, 2, 5], 2, 2);
        Assert.Contains(double.NaN, VjpCheck.Value(Rules.Relu<double>(), [x]).Data);
        Assert.Equal(double.NaN, VjpCheck.Value(Rules.Max<double>(), [x]).Data[0]);
        Assert.Equal(double.NaN, VjpCheck.Value(Rules.MaxPool2d<double>(2, 2), [x]).Data[0]);
        Assert.Equal(double.NaN, VjpCheck.Value(Rules.NormInf<double>(), [x]).Data[0]);
    }

    private static NdArray<double> Gradient(Rule<double> rule, NdArray<double> x)
    {
        NdArray<double> y = VjpCheck.Value(rule, [x]);
        NdArray<double> bar = NdArray.Zeros<double>(x.Shape);
        rule.Vjp([x], y, NdArray.Filled(1.0, y.Shape), [bar]);
        return bar;
    }
}
