using Harness.Handwritten;
using Harness.Problems;
using Xunit;

namespace Harness.CrossCheck.Reference;

/// <summary>Far out and close to zero, number by number, so that no larger neighbour hides a small one.</summary>
public sealed class ExtremeTwinTests
{
    public static TheoryData<string, double[]> Points => new()
    {
        { "softplus(a)", [50, -50, 39.9, 40.1, -39.9, -40.1, 800, -800, 1e-12] },
        { "sigmoid(a)", [800, -800, 40, -40, 700, -700, 1e-300, -1e-12] },
        { "tanh(a)", [800, -800, 20, -20, 1e-300, -1e-12] },
        { "relu(a)", [800, -800, 1e-300, -1e-300] },
        { "leaky_relu(a)", [800, -800, 1e-300, -1e-300] },
        { "elu(a)", [800, -800, -40, -1e-3, -1e-12, 1e-300] },
        { "selu(a)", [800, -800, -40, -1e-12, 1e-300] },
        { "exp(a)", [700, -700, -800, 1e-300] },
        { "log(a)", [1e-300, 1e300] },
        { "sqrt(a)", [1e-300, 1e300] },
        { "sin(a)", [1e6, -1e6, 1e-300] },
        { "cos(a)", [1e6, -1e6, 1e-300] },
        { "a ^ 3", [-2, -1.5, -1e-50, 1e50] },
        { "a ^ 4", [-2, -1e-50] },
        { "a ^ -1", [-2, -1e-100] },
        { "a ^ -3", [-2, -1.5] },
        { "a ^ 101", [-1.5, 1.5] },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public void Both_agree_far_out_and_close_to_zero(string formula, double[] points)
    {
        foreach (double x in points)
            Agreed(FormattableString.Invariant($"{formula} at {x:R}"), new(formula, NdArray.Scalar(x)));
    }

    [Theory]
    [InlineData("log_softmax(a)")]
    [InlineData("softmax(a)")]
    public void Both_agree_on_logits_a_thousand_apart(string formula)
    {
        Agreed(formula, new(formula, NdArray.Vector(1000.0, 0, -3)));
        Agreed(formula, new(formula, NdArray.Vector(-500.0, 500, 499)));
        Agreed(formula, new(formula, new NdArray<double>([1000, 0, 1, 1e-3, -1000, 1e4], 2, 3)));
    }

    [Fact]
    public void Both_agree_on_the_cross_entropy_of_logits_a_thousand_apart()
    {
        Exercise far = new("cross_entropy(a, b)", NdArray.Vector(1000.0, 0, -3), NdArray.Vector(0, 0.25, 0.75));
        Quantities says = Agreed("spread", far);
        Assert.Equal(1002.25, says["f"].Data[0]);
    }

    [Fact]
    public void Adding_a_thousand_to_every_logit_changes_neither()
    {
        Quantities near = Agreed("near", new("softmax(a)", NdArray.Vector(1.0, 2, 4)));
        Quantities far = Agreed("far", new("softmax(a)", NdArray.Vector(1025.0, 1026, 1028)));
        Assert.Equal(near["f"].Data, far["f"].Data);
    }

    [Fact]
    public void A_whole_exponent_given_by_name_has_no_derivative_at_a_negative_base_in_either()
    {
        Quantities says = Agreed("power", new("a ^ b", NdArray.Vector(-2.0, -0.5), NdArray.Vector(3.0, 2)));
        Assert.All(says["grad(b)"].Data, entry => Assert.Equal(double.NaN, entry));
    }

    private static Quantities Agreed(string what, Exercise exercise)
    {
        Problem problem = Twins.Problem(exercise, new Random(1));
        Twins.AssertAgree(what, problem);
        return Twins.Handwritten(problem);
    }
}
