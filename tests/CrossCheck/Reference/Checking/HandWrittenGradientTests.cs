using Harness.Reference.Checking;
using Harness.Verification;
using Harness.Verification.Checking;
using TorchSharp;
using static TorchSharp.torch;

namespace Harness.CrossCheck.Reference.Checking;

/// <summary>Gradients written by hand in TorchSharp, against differences and autograd.</summary>
public sealed class HandWrittenGradientTests : IDisposable
{
    private static readonly double[] Numbers = [0.5, -1.25, 2, 0.75, -0.3, 1.1];

    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float32)]
    public void A_right_gradient_passes_and_both_witnesses_spoke(ScalarType type)
    {
        GradientVerdict verdict = TorchGradientCheck.Of(Loss, x => x.sin() + (x * x.cos())).At(Point(type));

        GradientAssert.Passes(verdict);
        Assert.Equal(Outcome.Agrees, verdict.Evidence.Single(e => e.Name == "autograd").Outcome);
        Assert.Equal(Outcome.Agrees, verdict.Evidence.Single(e => e.Name == "finite differences").Outcome);
    }

    // Products alone: libtorch has few functions for halves on a processor.
    [Theory]
    [InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16)]
    public void Types_of_few_bits_are_judged_by_their_roundoff(ScalarType type)
    {
        GradientAssert.Passes(Cube(3).At(Point(type)));
        GradientAssert.Fails(Cube(6).At(Point(type)), MistakeKind.Factor);

        static TorchChecker Cube(float factor) => TorchGradientCheck.Of(x => (x * x * x).sum(), x => x * x * factor);
    }

    [Fact]
    public void A_failure_is_shown_with_the_smallest_tensors()
    {
        GradientVerdict verdict = TorchGradientCheck.OfInputs(p => (p[0].matmul(p[1]) * p[0].matmul(p[1])).sum(),
            p => [-2 * p[0].matmul(p[1]).unsqueeze(1) * p[1], 2 * p[0].t().matmul(p[0].matmul(p[1]))])
            .Inputs("W", "x").At(tensor(Numbers).reshape(2, 3), tensor(Numbers[..3]));

        GradientAssert.Fails(verdict, MistakeKind.Sign);
        Assert.Equal("with W [1, 1], x [1]", verdict.Counterexample!.Lengths);
    }

    [Fact]
    public void A_mistake_below_the_noise_of_floats_is_not_accused_and_one_above_it_is()
    {
        GradientAssert.Passes(Off(1e-8).At(Point(ScalarType.Float32)));
        GradientAssert.Fails(Off(1e-4).At(Point(ScalarType.Float32)), MistakeKind.Factor);
        GradientAssert.Fails(Off(1e-8).At(Point(ScalarType.Float64)), MistakeKind.Factor);

        static TorchChecker Off(double part) => TorchGradientCheck.Of(Loss, x => (x.sin() + (x * x.cos())) * (1 + part));
    }

    [Fact]
    public void A_gradient_that_repeats_the_mistake_of_a_custom_backward_pass_fails()
    {
        GradientVerdict verdict = TorchGradientCheck.Of(x => WrongCube.apply(x, "twice").sum(),
            x => 2 * ((3 * x.square()) + x.cos())).At(Point(ScalarType.Float64));

        GradientAssert.Fails(verdict, MistakeKind.Factor);
        Assert.Equal(Outcome.Agrees, verdict.Evidence.Single(e => e.Name == "autograd").Outcome);
    }

    [Fact]
    public void A_right_gradient_beside_a_wrong_custom_backward_pass_is_no_pass()
    {
        GradientVerdict verdict = TorchGradientCheck.Of(x => WrongCube.apply(x, "twice").sum(),
            x => (3 * x.square()) + x.cos()).At(Point(ScalarType.Float64));

        Assert.Equal(GradientOutcome.Abstained, verdict.Outcome);
        Assert.StartsWith("autograd differs from the gradient and finite differences does not", verdict.Reason!, StringComparison.Ordinal);
    }

    [Fact]
    public void Matrices_keep_their_shape_in_the_diagnosis()
    {
        Tensor w = Point(ScalarType.Float64).reshape(3, 2), x = tensor([1.0, -2.0]), v = tensor([0.3, 0.9, -1.4]);
        TorchChecker check = TorchGradientCheck.OfInputs(p => p[0].matmul(p[1]).tanh().dot(v), p => Gradients(p, v, 1)).Inputs("W", "x");

        GradientAssert.Passes(check.At(w, x));
        GradientVerdict wrong = TorchGradientCheck.OfInputs(p => p[0].matmul(p[1]).tanh().dot(v), p => Gradients(p, v, -1))
            .Inputs("W", "x").At(w, x);
        GradientAssert.Fails(wrong, MistakeKind.Sign);
        Assert.Contains("the gradient of x", wrong.Diagnosis!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gradient_of_another_shape_is_named_with_both_shapes()
    {
        GradientVerdict verdict = TorchGradientCheck.Of(x => x.sum() * 2, x => full_like(x, 2).t())
            .At(Point(ScalarType.Float64).reshape(3, 2));

        GradientAssert.Fails(verdict, MistakeKind.Shape);
        Assert.Contains("x has shape [3, 2] and its gradient [2, 3]", verdict.Diagnosis!.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_that_changes_its_input_is_named() => GradientAssert.Fails(
        TorchGradientCheck.Of(x => x.mul_(2).sum(), x => full_like(x, 2)).At(Point(ScalarType.Float64)), MistakeKind.ModifiesInput);

    [Fact]
    public void A_function_that_stays_in_floats_is_judged_by_autograd_and_what_differences_can_tell()
    {
        Tensor weights = tensor(Numbers).to_type(ScalarType.Float32);

        GradientAssert.Passes(TorchGradientCheck.Of(x => x.dot(weights).tanh(), x => Slope(x) * weights).At(Point(ScalarType.Float32)));
        GradientAssert.Fails(TorchGradientCheck.Of(x => x.dot(weights).tanh(), x => -Slope(x) * weights).At(Point(ScalarType.Float32)),
            MistakeKind.Sign);

        Tensor Slope(Tensor x) => 1 - x.dot(weights).tanh().square();
    }

    [Fact]
    public void A_function_of_several_numbers_has_no_gradient() => Assert.Contains("use Backward",
        Assert.Throws<ArgumentException>(() => TorchGradientCheck.Of(x => x * 2, x => x * 2).At(Point(ScalarType.Float64))).Message,
        StringComparison.Ordinal);

    private static Tensor Loss(Tensor x) => (x * x.sin()).sum();

    private static List<Tensor> Gradients(Tensor[] p, Tensor v, double sign)
    {
        Tensor zBar = v * (1 - p[0].matmul(p[1]).tanh().square());
        return [zBar.unsqueeze(1).matmul(p[1].unsqueeze(0)), sign * p[0].t().matmul(zBar)];
    }

    private static Tensor Point(ScalarType type) => tensor(Numbers).to_type(type);
}
