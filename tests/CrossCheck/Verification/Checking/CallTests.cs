using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>How the functions under test are called, and what is made of it where they throw, keep something or round.</summary>
public sealed class CallTests
{
    [Fact]
    public void Where_the_function_throws_beside_the_point_it_has_no_value()
    {
        static double[] Defined(double[] x) => x[0] < 3 ? [x[0] * x[0]] : throw new ArgumentException("too large");
        var model = new Model { What = "gradient", Function = Defined, Pullback = (x, y) => [2 * x[0] * y[0]] };
        var section = new Section(new Calls(model), [2], [1], [4]);
        Assert.Equal((6.25, double.NaN), (section.ValueAlong([1], 0.5), section.ValueAlong([1], 1)));
        GradientAssert.Passes(GradientCheck.Of(x => Defined(x)[0], x => [2 * x[0]]).At(2.99));
        GradientChecker nowhereElse = GradientCheck.Of(x => x[0] == 2 ? 4 : throw new ArgumentException("only 2"), x => [2 * x[0]]);
        Assert.Equal(GradientOutcome.Abstained, nowhereElse.At(2).Outcome);
    }

    [Fact]
    public void A_function_that_breaks_its_contract_beside_the_point_only_is_named()
    {
        GradientVerdict verdict = GradientCheck.Of(x => x[0] > 2.01 ? x[0]++ : x[0], _ => [1]).At(2);
        GradientAssert.Fails(verdict, MistakeKind.ModifiesInput);
    }

    // −0 is the same number as 0.
    [Fact]
    public void A_zero_that_changes_its_sign_is_no_change()
    {
        static double[] Turning(double[] x, double[] result)
        {
            x[1] = -x[1];
            return result;
        }

        GradientAssert.Passes(GradientCheck.Of(x => x[0] * x[0], x => Turning(x, [2 * x[0], 0])).At(1.5, 0));
        int calls = 0;
        GradientAssert.Passes(GradientCheck.Of(x => x[0] * x[0], x => [2 * x[0], calls++ % 2 == 0 ? 0.0 : -0.0]).At(1.5, 2));
    }

    // 1/10 of the first result is the least growth, and a part in 10⁹ of it how regular it must be.
    [Theory]
    [InlineData(10, 11, 12, MistakeKind.Nondeterministic)]
    [InlineData(10, 12, 14, MistakeKind.Accumulates)]
    [InlineData(0.001, 0.002, 0.003, MistakeKind.Accumulates)]
    [InlineData(0.001, 0.002, 0.0030001, MistakeKind.Nondeterministic)]
    [InlineData(1000, 2000, 3000.0000005, MistakeKind.Accumulates)]
    public void What_grows_by_the_same_at_every_call_accumulates(double first, double second, double third, MistakeKind kind)
    {
        Queue<double> results = new([first, second, third]);
        GradientAssert.Fails(GradientCheck.Of(x => x[0], _ => [results.Dequeue()]).At(2), kind);
    }

    // Three results of one input: the cotangent has three entries from the first call on.
    [Fact]
    public void A_cotangent_has_an_entry_for_each_result()
    {
        GradientAssert.Passes(GradientCheck.Vjp(x => [x[0], x[0] * x[0], Math.Sin(x[0])], (x, y) => y.Length == 3
            ? [y[0] + (2 * x[0] * y[1]) + (Math.Cos(x[0]) * y[2])] : throw new ArgumentException("three, please")).At(1.5));
        GradientAssert.Passes(GradientCheck.Vjp(x => [x[0] * x[1] * x[2]], (x, y) => y.Length == 1
            ? [y[0] * x[1] * x[2], y[0] * x[0] * x[2], y[0] * x[0] * x[1]] : throw new ArgumentException("one, please")).At(1.5, 2, -1));
    }

    [Fact]
    public void Points_are_rounded_to_the_format_of_the_gradient()
    {
        double[] x = [0.1, -2.7];
        Model model = new() { What = "gradient", Function = y => y };
        Assert.Same(x, model.Round(x));
        Assert.Equal([0.1f, -2.7f], (model with { Precision = Precision.Binary32 }).Round(x));
        Assert.Equal([0.10009765625, -2.703125], (model with { Precision = Precision.BFloat16 }).Round(x));
        Assert.Equal([0.1f, -2.7f], GradientCheck.Of(p => p[0] * p[1], p => [p[1], p[0]]).ComputedIn(Precision.Binary32).At(x).Point);
    }

    [Fact]
    public void What_is_not_finite_is_not_rounded()
    {
        double[] strange = [double.PositiveInfinity, double.NegativeInfinity, double.NaN, BitConverter.Int64BitsToDouble(long.MaxValue)];
        foreach (Precision p in new[] { Precision.Binary64, Precision.Binary32, Precision.Binary16, Precision.BFloat16 })
            Assert.Equal([double.PositiveInfinity, double.NegativeInfinity, double.NaN, double.NaN], strange.Select(p.Round));
    }

    [Fact]
    public void A_product_of_nothing_is_linear_and_a_small_one_need_not_be()
    {
        Assert.Null(Linear(_ => 0));
        Assert.Null(Linear(y => 1e-9 * y));
        Assert.Equal("the cotangent is not used as it must be: the result is not linear in it", Linear(y => 1e-9 * Math.Pow(y, 3))?.Text);
        Assert.Equal("the cotangent is not used as it must be: it is left out", Linear(_ => 1e-9)?.Text);
        Assert.Equal("the cotangent is not used as it must be: it is used twice", Linear(y => 1e9 * y * y)?.Text);
        Assert.Equal("twice the cotangent makes the result 8 times as long", Linear(y => Math.Pow(y, 3))?.Evidence);

        static MistakeDiagnosis? Linear(Func<double, double> vjp)
        {
            var model = new Model { What = "vjp", Function = x => [x[0]], Pullback = (_, y) => [vjp(y[0])] };
            return Linearity.Of(new Section(new Calls(model), [2], [1], [2]), new Random(1));
        }
    }
}
