using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Far out and close to zero: nothing overflows that need not, and no digits are lost.</summary>
public sealed class ExtremeTests
{
    public static TheoryData<string> Bounded =>
        [
            "sigmoid", "tanh", "relu", "leaky_relu", "elu", "selu", "softplus", "sin", "cos", "abs",
            "negate", "softmax", "log_softmax",
        ];

    [Theory]
    [MemberData(nameof(Bounded))]
    public void Value_and_vjp_stay_finite(string name)
    {
        Rule<double> rule = RuleCases.Named(name).Rule;
        foreach (double far in new[] { 40, 710, 800, 1e300 })
        {
            NdArray<double> x = NdArray.Vector(far, -far, 0, -0.0, 1e-300, -1e-300, double.Epsilon);
            Assert.All(VjpCheck.Value(rule, [x]).Data, y => Assert.True(double.IsFinite(y)));
            Assert.All(VjpCheck.Vjp(rule, [x], NdArray.Filled(1.0, 7))[0].Data, bar => Assert.True(double.IsFinite(bar)));
        }
    }

    [Fact]
    public void Cross_entropy_on_logits_stays_finite()
    {
        NdArray<double>[] inputs = [NdArray.Vector(800.0, -800, 0), NdArray.Vector(0.0, 1, 0)];
        Assert.Equal(1600, VjpCheck.Value(Rules.CrossEntropyLogits<double>(), inputs).Data[0]);
        NdArray<double>[] bars = VjpCheck.Vjp(Rules.CrossEntropyLogits<double>(), inputs, NdArray.Scalar(1.0));
        Assert.Equal([1, -1, 0], bars[0].Data);
        Assert.Equal([0, 1600, 800], bars[1].Data);
    }

    /// <summary>Values computed with 30 digits.</summary>
    [Theory]
    [InlineData("sigmoid", -40, 4.248354255291589e-18)]
    [InlineData("softplus", -40, 4.248354255291589e-18)]
    [InlineData("softplus", 800, 800)]
    [InlineData("softplus", 1e-10, 0.6931471806099453)]
    [InlineData("elu", -1e-12, -7.49999999999625e-13)]
    [InlineData("elu", -800, -0.75)]
    public void Value_keeps_its_relative_precision(string name, double x, double expected)
    {
        double y = VjpCheck.Value(RuleCases.Named(name).Rule, [NdArray.Scalar(x)]).Data[0];
        Assert.Equal(expected, y, Math.Abs(expected) * 4e-16);
    }

    [Fact]
    public void A_masked_class_has_probability_zero()
    {
        NdArray<double> z = NdArray.Vector(1, double.NegativeInfinity, 1);
        Assert.Equal([0.5, 0, 0.5], VjpCheck.Value(Rules.Softmax<double>(), [z]).Data);
    }

    [Fact]
    public void Adding_a_constant_to_logits_changes_nothing()
    {
        double[] near = VjpCheck.Value(Rules.Softmax<double>(), [NdArray.Vector(1.0, 2, 4)]).Data;
        double[] far = VjpCheck.Value(Rules.Softmax<double>(), [NdArray.Vector(1025.0, 1026, 1028)]).Data;
        Assert.Equal(near, far);
    }
}
