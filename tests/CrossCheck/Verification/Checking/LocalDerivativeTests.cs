using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Derivatives left out or exchanged for others, entry by entry or unit by unit.</summary>
public sealed class LocalDerivativeTests
{
    private static readonly double[] At = [0.4, -0.9, 1.3, 2.1, -1.7, 0.75];

    // What stands in the gradient, against what should: of one factor σ′ each.
    private static readonly Dictionary<string, (Func<double, double> Claimed, Func<double, double> Right)> Mistakes = new()
    {
        ["the derivative of tanh is left out"] = (_ => 1, TanhSlope),
        ["the derivative of the sigmoid is left out"] = (_ => 1, SigmoidSlope),
        ["the derivative of tanh is taken at tanh(x) instead of x"] = (x => TanhSlope(Math.Tanh(x)), TanhSlope),
        ["the derivative of the sigmoid is taken at the sigmoid instead of x"] = (x => SigmoidSlope(Sigmoid(x)), SigmoidSlope),
        ["the sigmoid stands where its derivative should"] = (Sigmoid, SigmoidSlope),
        ["tanh stands where its derivative should"] = (Math.Tanh, TanhSlope),
        ["sin stands where cos should"] = (Math.Sin, Math.Cos),
        ["cos stands where sin should"] = (Math.Cos, Math.Sin),
        ["cos is left out"] = (_ => 1, Math.Cos),
        ["sin is left out"] = (_ => 1, Math.Sin),
        ["the factor exp(x) is left out"] = (_ => 1, Math.Exp),
        ["the factor exp(x) is too much"] = (Math.Exp, _ => 1),
        ["a factor x is left out"] = (_ => 1, x => x),
        ["a factor x is too much"] = (x => x, _ => 1),
        ["a factor x squared is left out"] = (_ => 1, x => x * x),
        ["a factor 1/x squared is left out"] = (_ => 1, x => 1 / (x * x)),
    };

    private static readonly Dictionary<string, (Func<double, double> Claimed, Func<double, double> Right)> OfLayers = new(Mistakes.Take(6))
    {
        ["the derivative of ReLU is left out"] = (_ => 1, z => z > 0 ? 1 : 0),
        ["the derivative of tanh is 1 + h² instead of 1 − h²"] = (z => 1 + (Math.Tanh(z) * Math.Tanh(z)), TanhSlope),
        ["the derivative of the sigmoid stands for that of tanh"] = (z => Math.Tanh(z) * (1 - Math.Tanh(z)), TanhSlope),
        ["the derivative of tanh stands for that of the sigmoid"] = (z => 1 - (Sigmoid(z) * Sigmoid(z)), SigmoidSlope),
        ["the derivative of softplus is left out"] = (_ => 1, Sigmoid),
    };

    public static TheoryData<string> Names => [.. Mistakes.Keys];

    public static TheoryData<string> LayerNames => [.. OfLayers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_named_up_to_a_constant(string text)
    {
        (Func<double, double> claimed, Func<double, double> right) = Mistakes[text];
        double[] weights = [1, 1, 1, 1, 1, 1];
        Assert.Equal(new MistakeDiagnosis(MistakeKind.LocalDerivative, text, "reference/claim is 3 times that function of the input in all 6 wrong entries"),
            LocalDerivatives.Of(Of([new("x", 6)], At, Products(weights, claimed), Products(weights, x => 3 * right(x)))));
        // The same factor everywhere is no function of the input.
        if (claimed(1) == 1)
            Assert.Null(LocalDerivatives.Of(Of([new("x", 6)], [.. At.Reverse()], Products(weights, claimed), Products(weights, right))));
    }

    [Fact]
    public void Few_entries_or_rough_ones_fit_anything()
    {
        double[] claimed = [1, 1, 1], right = [.. At[..3].Select(x => 3 * x)];
        Assert.NotNull(LocalDerivatives.Of(Of([new("x", 3)], At[..3], claimed, right)));
        Assert.Null(LocalDerivatives.Of(Of([new("x", 2)], At[..2], claimed[..2], right[..2])));
        Assert.NotNull(LocalDerivatives.Of(Of([new("x", 3)], At[..3], claimed, right, 1e-4)));
        Assert.Null(LocalDerivatives.Of(Of([new("x", 3)], At[..3], claimed, right, 1e-2)));
        // A claim of zero tells nothing, and the others must be three.
        Assert.Null(LocalDerivatives.Of(Of([new("x", 3)], At[..3], [1, 1, 0], right)));
    }

    // One bar each, of a reference of a thousand: exactly a thousandth, and a little more.
    [Fact]
    public void A_thousandth_of_the_reference_is_precise_enough()
    {
        double[] claimed = [.. At[..3].Select(x => 1000 / x)], right = [1000, 1000, 1000];
        Assert.Equal("a factor x is left out", LocalDerivatives.Of(Of([new("x", 3)], At[..3], claimed, right, 1))?.Text);
        Assert.Null(LocalDerivatives.Of(Of([new("x", 3)], At[..3], claimed, right, 1.001)));
    }

    // At 0 the sine is 0, and so is the reference; a constant is found from the other entries.
    [Fact]
    public void Where_the_factor_is_zero_the_reference_must_be()
    {
        double[] at = [0, 0.4, -0.9, 1.3], right = [.. at.Select(x => 2 * Math.Sin(x))];
        Assert.Equal("sin is left out", LocalDerivatives.Of(Of([new("x", 4)], at, [1, 1, 1, 1], right))?.Text);
        Assert.Null(LocalDerivatives.Of(Of([new("x", 4)], at, [1, 1, 1, 1], [.. right.Select(r => r + 0.5)])));
    }

    [Fact]
    public void Zero_and_infinity_are_no_constants()
    {
        Assert.Null(LocalDerivatives.Of(Of([new("x", 3)], At[..3], [1, 2, 3], [0, 0, 0])));
        Assert.Null(LocalDerivatives.Of(Of([new("x", 3)], At[..3], [1e-200, 1e-200, 1e-200], [1e200, 2e200, -3e200])));
    }

    [Theory]
    [MemberData(nameof(LayerNames))]
    public void In_a_hidden_layer_each_unit_has_its_pre_activation(string text)
    {
        (Func<double, double> claimed, Func<double, double> right) = OfLayers[text];
        // W [3, 2], b [3], v [2]: the entries of W's row and of b belong to one unit.
        double[] z = [0.4, -0.9, 1.3], weights = [2, -3, 1.5, 0.5, 1, -4, 1, 2, 3, 5, 7];
        int[] unit = [0, 0, 1, 1, 2, 2, 0, 1, 2];
        double[] Gradient(Func<double, double> slope) => [.. weights.Select((w, i) => i < 9 ? w * slope(z[unit[i]]) : w)];
        MistakeDiagnosis? d = HiddenLayers.Of(Of(z, Gradient(claimed), Gradient(right)));
        int wrong = text.Contains("ReLU", StringComparison.Ordinal) ? 3 : 9;
        Assert.Equal(text.Contains("ReLU", StringComparison.Ordinal) ? null : new MistakeDiagnosis(MistakeKind.LocalDerivative, $"in the layer h {text}",
            $"reference/claim is that function of the unit's pre-activation in all {wrong} wrong entries"), d);
        // Wrong entries outside the layer are another mistake.
        double[] elsewhere = Gradient(claimed);
        elsewhere[10] = 8;
        Assert.Null(HiddenLayers.Of(Of(z, elsewhere, Gradient(right))));
        Assert.Null(HiddenLayers.Of(Of([.. z, 1], Gradient(claimed), Gradient(right))));
        Assert.Null(HiddenLayers.Of(Of(z, Gradient(_ => 0), Gradient(right))));
    }

    // Two units at rest: their entries are wrong, and zero is right.
    [Fact]
    public void Relu_left_out_shows_in_the_units_at_rest()
    {
        double[] z = [-0.4, -0.9, 1.3], claimed = [2, -3, 1.5, 0.5, 1, -4, 1, 2, 3, 5, 7];
        double[] right = [0, 0, 0, 0, 1, -4, 0, 0, 3, 5, 7];
        Assert.Equal(new MistakeDiagnosis(MistakeKind.LocalDerivative, "in the layer h the derivative of ReLU is left out",
            "reference/claim is that function of the unit's pre-activation in all 6 wrong entries"), HiddenLayers.Of(Of(z, claimed, right)));
    }

    // A unit of exactly zero is at rest; one above it is not, whatever its entries should be.
    [Theory]
    [InlineData(0, true)]
    [InlineData(0.25, false)]
    public void Relu_rests_up_to_zero(double first, bool rests)
    {
        double[] z = [first, -0.9, 1.3], claimed = [2, -3, 1.5, 0.5, 1, -4, 1, 2, 3, 5, 7], right = [0, 0, 0, 0, 1, -4, 0, 0, 3, 5, 7];
        Assert.Equal(rests ? "in the layer h the derivative of ReLU is left out" : null, HiddenLayers.Of(Of(z, claimed, right))?.Text);
    }

    private static View Of(double[] z, double[] claimed, double[] right) =>
        Of([new("W", 3, 2), new("b", 3), new("v", 2)], new double[11], claimed, right, 0, new HiddenLayer("h", _ => z, ["W", "b"]));

    private static View Of(InputShape[] inputs, double[] at, double[] claimed, double[] right, double bar = 0, params HiddenLayer[] layers) => new()
    {
        Layout = Layout.Of(inputs, at.Length),
        Point = at,
        Claimed = claimed,
        Reference = right,
        Bars = [.. at.Select(_ => bar)],
        Directions = [],
        Layers = layers,
    };

    private static double[] Products(double[] weights, Func<double, double> f) => [.. weights.Select((w, i) => w * f(At[i]))];

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double SigmoidSlope(double x) => Math.Exp(-x) / Math.Pow(1 + Math.Exp(-x), 2);

    private static double TanhSlope(double x) => 1 / Math.Pow(Math.Cosh(x), 2);
}
