using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Mistakes in a hidden layer, named where the layer is known.</summary>
public sealed class HiddenLayerTests
{
    private static readonly double[] Input = [0.5, -1.5, 2];

    [Theory]
    [InlineData("left out", "the derivative of tanh is left out")]
    [InlineData("at h", "the derivative of tanh is taken at tanh(x) instead of x")]
    [InlineData("plus", "1 + h² instead of 1 − h²")]
    [InlineData("sigmoid's", "the derivative of the sigmoid stands for that of tanh")]
    public void A_mistake_in_the_activation_is_named(string mistake, string text)
    {
        GradientVerdict verdict = Check(mistake).WithHiddenLayer("h", PreActivations, "W1", "b1").At(Point);

        GradientAssert.Fails(verdict, MistakeKind.LocalDerivative);
        Assert.Contains("in the layer h", verdict.Diagnosis!.Text, StringComparison.Ordinal);
        Assert.Contains(text, verdict.Diagnosis.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_layer_it_is_unknown_and_with_another_layer_too()
    {
        GradientAssert.Fails(Check("left out").At(Point), MistakeKind.Unknown);
        GradientAssert.Fails(Check("left out").WithHiddenLayer("h", x => [.. PreActivations(x).Reverse()], "W1", "b1").At(Point),
            MistakeKind.Unknown);
    }

    [Fact]
    public void The_right_gradient_passes_and_another_mistake_keeps_its_name()
    {
        GradientAssert.Passes(Check("none").WithHiddenLayer("h", PreActivations, "W1", "b1").At(Point));
        GradientAssert.Fails(Check("sign").WithHiddenLayer("h", PreActivations, "W1", "b1").At(Point), MistakeKind.Sign);
    }

    // One entry of six contradicts a factor that the others fit, and rows that are not one for each unit belong to no layer.
    [Fact]
    public void A_layer_is_named_only_if_all_wrong_entries_and_all_shapes_fit()
    {
        double[] z = [0.5, -1, 2], slopes = [.. z.Select(v => 1 - (Math.Tanh(v) * Math.Tanh(v)))];
        double[] claimed = [1, -2, 3, 4, -5, 6], right = [.. claimed.Select((c, i) => c * slopes[i / 2])];
        Assert.Equal("in the layer h the derivative of tanh is left out", Of(claimed, right, new InputShape("W1", 3, 2))?.Text);
        Assert.Null(Of(claimed, [.. right[..5], 1.25], new InputShape("W1", 3, 2)));
        Assert.Null(Of(claimed, right, new InputShape("W1", 2, 3)));
        double[] ofBoth = [.. claimed.Select((c, i) => c * slopes[i % 3])];
        Assert.Equal("in the layer h the derivative of tanh is left out", Of(claimed, ofBoth, new("W1", 3), new("b1", 3))?.Text);
        Assert.Null(Of(claimed, ofBoth, new("W1", 3), new("b1", 1, 3)));
        Assert.Null(Of(claimed, right, new InputShape("V", 3, 2)));

        MistakeDiagnosis? Of(double[] claimed, double[] reference, params InputShape[] inputs) => HiddenLayers.Of(new View
        {
            Layout = Layout.Of(inputs, 6),
            Point = claimed,
            Claimed = claimed,
            Reference = reference,
            Bars = new double[6],
            Directions = [],
            Layers = [new HiddenLayer("h", _ => z, ["W1", "b1"])],
        });
    }

    // W1 [4, 3], b1 [4], w2 [4].
    private static double[] Point { get; } = Points.Uniform(20, 6);

    private static GradientChecker Check(string mistake) => GradientCheck.Of(x =>
        PreActivations(x).Select((z, j) => x[16 + j] * Math.Tanh(z)).Sum(), x => Gradient(x, mistake))
        .Inputs(new InputShape("W1", 4, 3), new InputShape("b1", 4), new InputShape("w2", 4));

    private static double[] PreActivations(double[] x) =>
        [.. Enumerable.Range(0, 4).Select(j => x[12 + j] + Enumerable.Range(0, 3).Sum(i => x[(3 * j) + i] * Input[i]))];

    private static double[] Gradient(double[] x, string mistake)
    {
        double[] z = PreActivations(x), h = [.. z.Select(Math.Tanh)];
        double[] zBar = [.. h.Select((v, j) => x[16 + j] * Slope(v, mistake))];
        return [.. zBar.SelectMany(bar => Input.Select(v => bar * v)), .. zBar, .. h];
    }

    private static double Slope(double h, string mistake) => mistake switch
    {
        "left out" => 1,
        "at h" => 1 - Math.Pow(Math.Tanh(h), 2),
        "plus" => 1 + (h * h),
        "sigmoid's" => h * (1 - h),
        "sign" => -(1 - (h * h)),
        _ => 1 - (h * h),
    };
}
