using Harness.Verification;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>What is said of functions that break their contract, word by word.</summary>
public sealed class EntranceTests
{
    private static readonly Func<double[], double> Square = x => x.Sum(v => v * v);
    private static readonly Func<double[], double[]> Twice = x => [.. x.Select(v => 2 * v)];

    [Fact]
    public void Both_undefined_is_nothing_and_one_alone_is_a_mistake()
    {
        static double Throwing(double[] x) => throw new ArgumentException("above 1, please");
        Vacuous("neither value nor gradient is defined here: above 1, please", GradientCheck.Of(Throwing, x => [Throwing(x)]).At(0.5));
        Fails(MistakeKind.Throws, "the function throws here and the gradient does not", "ArgumentException: above 1, please",
            GradientCheck.Of(Throwing, _ => [1]).At(0.5));
        Fails(MistakeKind.Throws, "the gradient throws here and the function does not", "InvalidOperationException: no",
            GradientCheck.Of(Square, _ => throw new InvalidOperationException("no")).At(0.5));
        Fails(MistakeKind.Throws, "the gradient throws here and the function does not", "InvalidOperationException: no",
            GradientCheck.Of(_ => double.NaN, _ => throw new InvalidOperationException("no")).At(0.5));
        Fails(MistakeKind.Shape, "the vjp has the wrong shape", "[2] where [3] is needed",
            GradientCheck.Vjp(x => x, (_, _) => throw new GradientShapeException("[2] where [3] is needed")).At(0.5));
    }

    [Fact]
    public void What_is_not_finite_is_nothing_a_mistake_or_the_derivative_itself()
    {
        Vacuous("neither value nor gradient is finite here", GradientCheck.Of(_ => double.NaN, _ => [double.PositiveInfinity]).At(0.5));
        Fails(MistakeKind.NotFinite, "the value is not finite and the gradient is", "overflow in the value",
            GradientCheck.Of(_ => double.PositiveInfinity, _ => [1]).At(0.5));
        const string Overflow = "the gradient is not finite where the value is: an overflow, 0/0, or a form that is not stable";
        Fails(MistakeKind.NotFinite, Overflow, "entry 1 is NaN, the value is 4.25", GradientCheck.Of(Square, x => [2 * x[0], double.NaN]).At(0.5, 2));
        Fails(MistakeKind.NotFinite, Overflow, "entry 0 is Infinity, the value is 4.25",
            GradientCheck.Of(Square, _ => [double.PositiveInfinity, 0]).WithDual(x => (x[0] * x[0]) + (x[1] * x[1])).At(0.5, 2));
        Fails(MistakeKind.NotFinite, Overflow, "entry 0 is NaN, the value is 0.5", GradientCheck.Jvp(x => x, (_, _) => [double.NaN]).At(0.5));
        const string Infinite = "the derivative itself is infinite here, or does not exist";
        Vacuous(Infinite, GradientCheck.Of(x => Math.Sqrt(x[0]), x => [0.5 / Math.Sqrt(x[0])]).AtExactly(0));
        Vacuous(Infinite, GradientCheck.Of(x => Math.Sqrt(x[0]), x => [0.5 / Math.Sqrt(x[0])])
            .WithDual(x => Harness.Verification.Numbers.Dual<double>.Sqrt(x[0])).AtExactly(0));
    }

    [Fact]
    public void A_result_of_another_length_is_a_mistake()
    {
        Fails(MistakeKind.Shape, "the gradient has the wrong number of entries", "3 entries where 2 are needed", GradientCheck.Of(Square, _ => [1, 2, 3]).At(0.5, 2));
        Fails(MistakeKind.Shape, "the jvp has the wrong number of entries", "1 entries where 2 are needed", GradientCheck.Jvp(x => x, (_, _) => [1]).At(0.5, 2));
        Fails(MistakeKind.Shape, "the matrix has the wrong number of rows", "1 rows where the function has 2 results",
            GradientCheck.Jacobian(x => x, _ => new double[1, 2]).At(0.5, 2));
    }

    [Fact]
    public void Arguments_stay_as_they_are()
    {
        static double[] Changed(double[] x, double[] result)
        {
            x[^1] += 1;
            return result;
        }

        const string Entry = "entry 1 was 2 before the call and is 3 after it";
        Fails(MistakeKind.ModifiesInput, "the function changes its argument in place", Entry, GradientCheck.Of(x => Changed(x, [1])[0], Twice).At(0.5, 2));
        Fails(MistakeKind.ModifiesInput, "the gradient changes its argument in place", Entry, GradientCheck.Of(Square, x => Changed(x, Twice(x))).At(0.5, 2));
        Fails(MistakeKind.ModifiesInput, "the vjp changes its argument in place", "entry 1 was 1 before the call and is 2 after it",
            GradientCheck.Vjp(x => x, (_, y) => Changed(y, [.. y])).At(0.5, 2));
        Fails(MistakeKind.ModifiesInput, "the jvp changes its argument in place", Entry, GradientCheck.Jvp(x => x, (x, v) => Changed(x, [.. v])).At(0.5, 2));
        Fails(MistakeKind.ModifiesInput, "the jvp changes its argument in place", "entry 1 was 1 before the call and is 2 after it",
            GradientCheck.Jvp(x => x, (_, v) => Changed(v, [.. v])).At(0.5, 2));
    }

    [Fact]
    public void A_second_call_gives_the_same()
    {
        double sum = 0;
        Fails(MistakeKind.Accumulates, "the gradient adds to the result of its last call instead of starting at zero",
            "entry 0 was 1 at one call and 2 at the next, for the same point", GradientCheck.Of(x => x[0] + x[1], _ => [sum += 1, 1]).At(0.5, 2));
        int calls = 0;
        Fails(MistakeKind.Nondeterministic, "the gradient is nondeterministic or depends on earlier calls",
            "entry 1 was 1 at one call and 2 at the next, for the same point", GradientCheck.Of(x => x[0] + x[1], _ => [1, ++calls % 2 == 1 ? 1 : 2]).At(0.5, 2));
        // Growth of a small part of the whole is no accumulation.
        double small = 0;
        Fails(MistakeKind.Nondeterministic, "the gradient is nondeterministic or depends on earlier calls",
            "entry 0 was 1 at one call and 2 at the next, for the same point", GradientCheck.Of(x => x[0] + x[1], _ => [small += 1, 100]).At(0.5, 2));
        double value = 0;
        Fails(MistakeKind.Nondeterministic, "the function is nondeterministic or depends on earlier calls",
            "entry 0 was 1 at one call and 3 at the next, for the same point", GradientCheck.Of(_ => value += 1, _ => [1, 1]).At(0.5, 2));
    }

    // The function is called beside the point between two gradients, so that a memory of the last point shows; inside the box only.
    [Fact]
    public void Between_two_gradients_the_function_is_called_beside_the_point()
    {
        var asked = new List<double>();
        GradientVerdict verdict = GradientCheck.Of(x => Noted(x[0]), _ => [1]).At(2);
        GradientAssert.Passes(verdict);
        Assert.Equal([2, 2 - (2.0 / 1024), 2], asked[..3]);
        asked.Clear();
        GradientAssert.Passes(GradientCheck.Of(x => Noted(x[0]), _ => [1]).On([2], [3], 3));
        Assert.All(asked, x => Assert.InRange(x, 2, 3));
        // Where it is not defined it says nothing.
        GradientAssert.Passes(GradientCheck.Of(x => x[0] == 2 - (2.0 / 1024) ? throw new ArithmeticException() : x[0], _ => [1]).At(2));

        double Noted(double x)
        {
            asked.Add(x);
            return x;
        }
    }

    [Fact]
    public void Points_are_finite_and_domains_not_empty()
    {
        GradientChecker check = GradientCheck.Of(Square, Twice);
        Assert.Equal("a point must have finite entries; got 1, NaN (Parameter 'x')", Assert.Throws<ArgumentException>(() => check.At(1, double.NaN)).Message);
        Assert.Throws<ArgumentException>(() => check.AtExactly(double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => check.OnAll([[1], [double.NaN]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => check.OnAll([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => check.On([0], [1], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => check.On(_ => [1], 0));
        Assert.Equal("entry 1: lower 2 must be below upper 2 (Parameter 'lower')", Assert.Throws<ArgumentException>(() => check.On([0, 2], [1, 2])).Message);
        Assert.Throws<ArgumentException>(() => check.On([double.NaN], [1]));
        Assert.Throws<ArgumentException>(() => check.Inputs(new InputShape("W", 2, 2)).At(1.5, 2, 3));
        Assert.Throws<ArgumentNullException>(() => GradientAssert.Passes(null!));
        Assert.Throws<ArgumentNullException>(() => GradientAssert.Fails(null!));
        GradientVerdict passed = check.At(1.5, 2);
        Assert.Same(passed, Assert.Throws<GradientAssertionException>(() => GradientAssert.Fails(passed)).Verdict);
        GradientVerdict failed = GradientCheck.Of(Square, x => [.. x]).At(1.5, 2);
        Assert.Throws<GradientAssertionException>(() => GradientAssert.Fails(failed, MistakeKind.Sign));
        GradientAssert.Fails(failed);
        GradientAssert.Passes(Square, Twice, [1.5, 2]);
        Assert.Throws<GradientAssertionException>(() => GradientAssert.Passes(Square, x => x, [1.5, 2]));
    }

    private static void Vacuous(string reason, GradientVerdict v) => Assert.Equal((GradientOutcome.Vacuous, reason), (v.Outcome, v.Reason));

    private static void Fails(MistakeKind kind, string text, string evidence, GradientVerdict v)
    {
        Assert.Equal((GradientOutcome.Failed, text, false), (v.Outcome, v.Reason, v.AllWrongEntriesFound));
        Assert.Equal(new MistakeDiagnosis(kind, text, evidence), v.Diagnosis);
        Assert.Empty(v.WrongEntries);
    }
}
