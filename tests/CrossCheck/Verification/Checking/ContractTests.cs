using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Vacuous checks, values that are not finite, exceptions, and functions that are none.</summary>
public sealed class ContractTests
{
    private static readonly Func<double[], double> Square = x => x.Sum(v => v * v);
    private static readonly Func<double[], double[]> SquareGradient = x => [.. x.Select(v => 2 * v)];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.5)]
    public void Special_points_are_vacuous_unless_they_are_meant(double a, double b)
    {
        Assert.Equal(GradientOutcome.Vacuous, GradientCheck.Of(Square, SquareGradient).At(a, b).Outcome);
        GradientOutcome meant = GradientCheck.Of(Square, SquareGradient).AtExactly(a, b).Outcome;
        Assert.Equal(a == 0 && b == 0 ? GradientOutcome.Vacuous : GradientOutcome.Passed, meant);
    }

    [Fact]
    public void A_special_point_still_shows_a_mistake() =>
        GradientAssert.Fails(GradientCheck.Of(Square, x => [.. x.Select(v => 3 * v)]).At(1, 1), MistakeKind.Factor);

    [Fact]
    public void A_function_that_is_constant_on_the_domain_is_vacuous() => Assert.Equal(GradientOutcome.Vacuous,
        GradientCheck.Of(x => Math.Max(x[0], 0), x => [0]).On([-2], [-1], 10).Outcome);

    [Fact]
    public void A_branch_that_is_never_reached_is_vacuous()
    {
        GradientChecker check = GradientCheck.Of(x => Math.Abs(x[0]), x => [Math.Sign(x[0])]).Reaching("x < 0", x => x[0] < 0);

        Assert.Equal(GradientOutcome.Vacuous, check.On([1], [2], 10).Outcome);
        GradientAssert.Passes(check.On([-2], [2], 10));
    }

    [Fact]
    public void Idle_entries_are_noted() => Assert.Contains("x[1] is zero at every point",
        string.Join("\n", GradientCheck.Of(x => x[0] * x[0], x => [2 * x[0], 0]).On([-1, -1], [1, 1], 5).Notes),
            StringComparison.Ordinal);

    [Fact]
    public void A_gradient_that_overflows_fails() => GradientAssert.Fails(
        GradientCheck.Of(x => x[0] + Math.Log(1 + Math.Exp(-x[0])), x => [Math.Exp(x[0]) / (1 + Math.Exp(x[0]))]).At(800),
            MistakeKind.NotFinite);

    [Fact]
    public void Nothing_is_said_where_neither_is_defined()
    {
        Assert.Equal(GradientOutcome.Vacuous, GradientCheck.Of(x => Math.Log(x[0]), x => [Math.Sqrt(x[0])]).At(-1.5).Outcome);
        Assert.Equal(GradientOutcome.Vacuous, GradientCheck.Of(x => Math.Sqrt(x[0]), x =>
            [0.5 / Math.Sqrt(x[0])]).AtExactly(0).Outcome);
    }

    [Fact]
    public void Exceptions_must_match()
    {
        static double Throwing(double[] x) => x[0] > 1 ? x[0] : throw new ArgumentException("x must be above 1");
        GradientAssert.Fails(GradientCheck.Of(Throwing, x => [1]).At(0.5), MistakeKind.Throws);
        Assert.Equal(GradientOutcome.Vacuous, GradientCheck.Of(Throwing, x => [Throwing(x)]).At(0.5).Outcome);
        GradientAssert.Fails(GradientCheck.Of(Square, _ => throw new InvalidOperationException("no")).At(1.5, 2),
            MistakeKind.Throws);
    }

    [Fact]
    public void Points_outside_the_box_are_not_used()
    {
        static double F(double[] x) => x[0] is >= 0 and <= 1 ? x[0] * x[0]
            : throw new InvalidOperationException("called outside");
        GradientVerdict verdict = GradientCheck.Of(x => Math.Abs(x[0] - 0.5) <= 0.5 ? F(x) : -1, x => [2 * x[0]]).On([0], [1],
            20);
        GradientAssert.Passes(verdict);
    }

    [Fact]
    public void Nondeterministic_values_are_named()
    {
        int calls = 0;
        GradientAssert.Fails(GradientCheck.Of(x => Square(x) + (1e-9 * ++calls), SquareGradient).At(1.5, 2),
            MistakeKind.Nondeterministic);
    }

    [Fact]
    public void A_gradient_that_depends_on_the_last_value_is_named()
    {
        double[] last = [];
        double Remembering(double[] x) => Square(last = x);
        GradientAssert.Fails(GradientCheck.Of(Remembering, _ => SquareGradient(last)).At(1.5, 2), MistakeKind.Nondeterministic);
    }

    [Fact]
    public void A_function_that_changes_its_argument_is_named()
    {
        static double Changing(double[] x)
        {
            x[0] *= 2;
            return x[0];
        }

        GradientAssert.Fails(GradientCheck.Of(Changing, _ => [2]).At(1.5), MistakeKind.ModifiesInput);
    }

    [Fact]
    public void A_forward_function_of_another_value_makes_it_abstain() => Assert.Equal(GradientOutcome.Abstained,
        GradientCheck.Of(Square, SquareGradient).WithDual(x => (x[0] * x[0]) + x[1]).At(1.5, 2).Outcome);

    [Fact]
    public void A_forward_derivative_of_another_function_is_contradicted_by_differences() =>
        Assert.Equal(GradientOutcome.Abstained,
        GradientCheck.Of(Square, SquareGradient).WithJvp((x, v) => [3 * x.Zip(v, (a, b) => a * b).Sum()]).At(1.5, 2).Outcome);
}
