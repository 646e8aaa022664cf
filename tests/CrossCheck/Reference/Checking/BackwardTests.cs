using Harness.Reference.Checking;
using Harness.Verification.Checking;
using TorchSharp;
using static TorchSharp.torch;

namespace Harness.CrossCheck.Reference.Checking;

/// <summary>Backward passes of custom autograd functions: right ones pass, planted mistakes fail and are named.</summary>
public sealed class BackwardTests : IDisposable
{
    private static readonly double[] Numbers = [0.5, -1.25, 2, 0.75, -0.3, 1.1];

    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.BFloat16)]
    public void A_right_backward_pass_passes_in_every_type(ScalarType type) =>
        GradientAssert.Passes(TorchGradientCheck.Backward(x => RightCube.apply(x)).At(Point(type)));

    [Theory]
    [InlineData("sign", MistakeKind.Sign)]
    [InlineData("twice", MistakeKind.Factor)]
    [InlineData("cotangent left out", MistakeKind.NotLinear)]
    [InlineData("cotangent twice", MistakeKind.NotLinear)]
    [InlineData("reversed", MistakeKind.Reversed)]
    [InlineData("shape", MistakeKind.Throws)]
    public void A_wrong_backward_pass_fails_and_is_named(string mistake, MistakeKind kind)
    {
        TorchChecker check = TorchGradientCheck.Backward(x => WrongCube.apply(x, mistake));

        GradientAssert.Fails(check.At(Point(ScalarType.Float64)), kind);
        GradientAssert.Fails(check.At(Point(ScalarType.Float32)), kind);
    }

    [Fact]
    public void Shapes_and_names_of_the_inputs_are_in_the_message()
    {
        GradientVerdict verdict = TorchGradientCheck.BackwardOfInputs(x => WrongCube.apply(x[1], "none").sum() * x[0].detach())
            .Inputs("scale", "W").At(tensor(1.5), Point(ScalarType.Float64).reshape(2, 3));

        GradientAssert.Fails(verdict, MistakeKind.MissingPath);
        Assert.Contains("the gradient of scale is missing", verdict.Diagnosis!.Text, StringComparison.Ordinal);
        Assert.Equal(["scale", "W"], verdict.Inputs.Select(i => i.Name));
    }

    [Fact]
    public void Several_results_are_judged_together()
    {
        Tensor a = Point(ScalarType.Float64).reshape(2, 3), b = (Point(ScalarType.Float64) - 0.4).reshape(3, 2);

        GradientAssert.Passes(Both(false).At(a, b));
        GradientVerdict wrong = Both(true).At(a, b);
        GradientAssert.Fails(wrong);
        Assert.All(wrong.WrongEntries, w => Assert.StartsWith("B[", w.Name, StringComparison.Ordinal));

        static TorchChecker Both(bool wrong) => TorchGradientCheck.BackwardOfInputs(
            x => (IList<Tensor>)ProductAndSum.apply(x[0], x[1], wrong)).Inputs("A", "B");
    }

    [Fact]
    public void Double_backward_is_judged_by_both_inputs()
    {
        GradientAssert.Passes(TorchGradientCheck.DoubleBackward(x => RightCube.apply(x)).At(Point(ScalarType.Float64)));
        GradientAssert.Passes(TorchGradientCheck.DoubleBackward(x => RightCube.apply(x)).At(Point(ScalarType.Float32)));
        GradientVerdict wrong = TorchGradientCheck.DoubleBackward(x => WrongCube.apply(x, "no second derivative"))
            .At(Point(ScalarType.Float64));
        GradientAssert.Fails(wrong, MistakeKind.MissingPath);
        Assert.Contains("the gradient of x is missing", wrong.Diagnosis!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_custom_function_inside_a_function_that_is_not_smooth_is_judged_on_its_sides() =>
        GradientAssert.Passes(TorchGradientCheck.Backward(x => RightCube.apply(x).relu()).At(Point(ScalarType.Float64)));

    [Fact]
    public void Inputs_that_no_gradient_is_defined_for_are_refused()
    {
        TorchChecker check = TorchGradientCheck.Backward(x => x * 2);

        Assert.Contains("Int64", Assert.Throws<ArgumentException>(() => check.At(tensor([1L, 2L]))).Message, StringComparison.Ordinal);
        Assert.Contains("one type", Assert.Throws<ArgumentException>(() => check.At(tensor([1.0]), tensor([1f]))).Message,
            StringComparison.Ordinal);
        Assert.Contains("finite", Assert.Throws<ArgumentException>(() => check.At(tensor([1.0, double.NaN]))).Message,
            StringComparison.Ordinal);
    }

    private static Tensor Point(ScalarType type) => tensor(Numbers).to_type(type);
}
