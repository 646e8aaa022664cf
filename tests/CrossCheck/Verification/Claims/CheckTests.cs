using Harness.Verification;
using Harness.Verification.Claims;
using Harness.Verification.Numbers;
using Xunit;

namespace Harness.CrossCheck.Verification.Claims;

/// <summary>Checks of statements: what they say, of how many cases, and in which words.</summary>
public sealed class CheckTests
{
    private static readonly CheckContext Context = new(5, 42);

    private static readonly Func<CheckContext, IEnumerable<double[]>> Points = _ => [[1, 2], [3, -4]];

    [Fact]
    public void All_cases_are_tried_and_the_first_failing_one_is_shown()
    {
        Check check = Check.ForAll("small", Enumerable.Range(0, 6), n => n < 4 ? null : $"n = {n}");
        CheckResult result = check.Run(Context);
        Is(result, "n = 4", Grade.Exhaustive, new WitnessReport("enumeration", Outcome.Differs, null, 6, "n = 4"));
        Assert.Equal(("small", false, false, false), (check.Says, result.Holds, check.TakesFaults, check.HasControl));
        Is(Check.ForAll("any", [1, 2], _ => null, "table").Run(Context), null, Grade.Exhaustive, new WitnessReport("table", Outcome.Agrees, null, 2, null));
        Is(Check.Once("one", () => "no").Run(Context), "no", Grade.Exhaustive, new WitnessReport("enumeration", Outcome.Differs, null, 1, "no"));
        Is(Check.AtCase("one", () => "no").Run(Context), "no", Grade.Sampled, new WitnessReport("one case", Outcome.Differs, null, 1, "no"));
        Is(Check.AtCase("one", () => null).Run(Context), null, Grade.Sampled, new WitnessReport("one case", Outcome.Agrees, null, 1, null));
    }

    [Fact]
    public void An_experiment_needs_a_control_that_fails()
    {
        Check check = Check.Demonstrated("it learns", _ => null, _ => "it does not");
        CheckResult shown = check.Run(Context);
        Is(shown, null, Grade.Demonstrated, new WitnessReport("experiment", Outcome.Agrees, null, 1, null), new WitnessReport("control", Outcome.Agrees, null, 1, null));
        Assert.Equal((true, false, null), (check.HasControl, check.TakesFaults, shown.Undecided));
        CheckResult void_ = Check.Demonstrated("it learns", _ => "loss 3", _ => null).Run(Context);
        Is(void_, "loss 3", Grade.Demonstrated, new WitnessReport("experiment", Outcome.Differs, null, 1, "loss 3"),
            new WitnessReport("control", Outcome.Differs, null, 1, "the control meets the criterion too"));
        Assert.Equal("the control meets the criterion too, so the experiment shows nothing", void_.Undecided);
    }

    [Fact]
    public void Together_the_weakest_grade_and_the_first_failure_count()
    {
        Check proved = new("p", _ => new(null, Grade.Proved, [new("a", Outcome.Agrees, null, 1, null)]));
        Check undecided = new("u", _ => new(null, Grade.Sampled, []) { Undecided = "open" });
        Check all = Check.All("both", proved, Check.Once("one", () => "no"), Check.AtCase("two", () => "never"), undecided);
        CheckResult result = all.Run(Context);
        Assert.Equal(("no", Grade.Sampled, "open", 3), (result.Counterexample, result.Grade, result.Undecided, result.Witnesses.Count));
        Assert.Equal(["p", "one", "two", "u"], all.Leaves.Select(l => l.Says));
        Assert.Equal((null, Grade.Proved, null), (Check.All("one", proved).Run(Context) is var r ? r.Counterexample : "", r.Grade, r.Undecided));
        Assert.Equal(["p", "p"], Check.All("nested", Check.All("inner", proved), proved).Leaves.Select(l => l.Says));
    }

    [Fact]
    public void Further_evidence_does_not_weaken_a_proof()
    {
        Check proved = new("p", _ => new(null, Grade.Proved, [new("a", Outcome.Agrees, null, 1, null)]));
        CheckResult both = Evidence.With(proved, Check.AtCase("c", () => "no")).Run(Context);
        Assert.Equal(("no", Grade.Proved, 2, null), (both.Counterexample, both.Grade, both.Witnesses.Count, both.Undecided));
        Check open = new("u", _ => new("first", Grade.Sampled, []) { Undecided = "open" });
        Assert.Equal(("first", "open"), (Evidence.With(open, Check.AtCase("c", () => "no")).Run(Context) is var r ? r.Counterexample : "", r.Undecided));
        Assert.Equal(("no", "open"), (Evidence.With(proved, Check.AtCase("c", () => "no"), open).Run(Context) is var s ? s.Counterexample : "", s.Undecided));
        Assert.Equal(("p", 2), (Evidence.With(proved, open).Says, Evidence.With(proved, open).Parts.Count));
    }

    [Fact]
    public void Two_sides_are_the_same_up_to_the_tolerance()
    {
        Check same = Check.Same("2x", Points, x => [2 * x[0], 2 * x[1]], x => [x[0] + x[0], x[1] + x[1]]);
        Is(same.Run(Context), null, Grade.Sampled, new WitnessReport("other side", Outcome.Agrees, 0, 2, null));
        Assert.True(same.TakesFaults);
        Assert.Equal("at (1, 2): entry 1: 4.000004 against 4", same.Run(Context with { Faulty = true }).Counterexample);
        Is(Check.Same("s", Points, x => [x[0], x[1]], x => [x[0], x[1] + 1], by: "library").Run(Context), "at (1, 2): entry 1: 2 against 3", Grade.Sampled,
            new WitnessReport("library", Outcome.Differs, 1.0 / 3, 1, "at (1, 2): entry 1: 2 against 3"));
        Is(Check.Same("s", Points, x => [x[0]], x => [x[0] < 2 ? x[0] : 6]).Run(Context), "at (3, -4): 3 against 6", Grade.Sampled,
            new WitnessReport("other side", Outcome.Differs, 0.5, 2, "at (3, -4): 3 against 6"));
        Is(Check.Same("s", Points, x => [x[0]], x => [x[0] < 2 ? x[0] : 6], tolerance: 0.5).Run(Context), null, Grade.Sampled,
            new WitnessReport("other side", Outcome.Agrees, 0.5, 2, null));
        Assert.Equal("at (1, 2): 1.0000001 against 1", Check.Same("s", Points, _ => [1.0000001], _ => [1]).Run(Context).Counterexample);
        Assert.Equal("at (1, 2): 1.23457 against 2", Check.Same("s", Points, _ => [1.23456789], _ => [2]).Run(Context).Counterexample);
        Assert.Equal("at (1, 2): 2 values against 1", Check.Same("s", Points, _ => [1, 2], _ => [1]).Run(Context).Counterexample);
        Assert.Equal("at (1, 2): entry 1: NaN against 1", Check.Same("s", Points, _ => [1, double.NaN], _ => [1, 1]).Run(Context).Counterexample);
        Assert.Equal("at (1, 2): entry 0: 1 against 5", Check.Same("s", Points, _ => [1, 2], _ => [5, 3]).Run(Context).Counterexample);
        Assert.True(Check.Same("s", Points, _ => [double.NaN, 0, double.PositiveInfinity], _ => [double.NaN, 0, double.PositiveInfinity]).Run(Context).Holds);
        Assert.True(Check.Same("s", Points, _ => [], _ => []).Run(Context).Holds);
        Assert.Equal("no points for: s", Assert.Throws<InvalidOperationException>(() => Check.Same("s", _ => [], _ => [1], _ => [1]).Run(Context)).Message);
    }

    [Fact]
    public void A_fault_makes_the_largest_number_wrong_by_more_than_is_allowed()
    {
        Assert.Equal([1, -3 * (1 + 1e-6), 2], Fault.In([1, -3, 2], 1e-12));
        Assert.Equal([1, -3 * 1.5, 2], Fault.In([1, -3, 2], 0.25));
        Assert.Equal([1e-6, 0], Fault.In([0, 0], 0));
        Assert.Equal([new Rational(1, 2) + new Rational(1, 1_000_000), 3], Fault.In([new Rational(1, 2), 3]));
        Check check = Check.Faultable("one", wrong => Check.Once("one", () => wrong == 0 ? null : $"{wrong}"));
        Assert.Equal((true, null, "1"), (check.TakesFaults, check.Run(Context).Counterexample, check.Run(Context with { Faulty = true }).Counterexample));
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers()
    {
        Assert.Equal(Context.Random().NextInt64(), Context.Random().NextInt64());
        Assert.NotEqual(Context.Random().NextInt64(), (Context with { Seed = 43 }).Random().NextInt64());
    }

    [Fact]
    public void Three_ways_to_a_derivative_agree_or_name_the_one_that_does_not()
    {
        // f = (x₀²x₁, x₁³).
        static double[] F(double[] x) => [x[0] * x[0] * x[1], x[1] * x[1] * x[1]];
        static Dual<double>[] OfDual(Dual<double>[] x) => [x[0] * x[0] * x[1], x[1] * x[1] * x[1]];
        static double[] Jacobian(double[] x) => [2 * x[0] * x[1], x[0] * x[0], 0, 3 * x[1] * x[1]];
        Check right = Derivatives.Agree("J", Points, Jacobian, Jacobian, F, OfDual);
        CheckResult result = right.Run(Context);
        Assert.Equal((null, Grade.Sampled), (result.Counterexample, result.Grade));
        Assert.Equal(["autograd", "dual numbers", "finite differences"], result.Witnesses.Select(w => w.Name));
        Assert.All(result.Witnesses, w => Assert.Equal((Outcome.Agrees, 2), (w.Outcome, w.Points)));
        Assert.InRange(result.Witnesses[2].Error!.Value, 0, 1e-10);
        CheckResult wrong = Derivatives.Agree("J", Points, x => [.. Jacobian(x).Select((v, i) => i == 1 ? -v : v)], Jacobian, F, OfDual).Run(Context);
        Assert.Equal("at (1, 2): entry 1: -1 against 1", wrong.Counterexample);
        Assert.All(wrong.Witnesses, w => Assert.Equal(Outcome.Differs, w.Outcome));
        // By the second input alone, and from steps that stay on one side of a kink.
        Assert.True(Derivatives.Agree("J", Points, x => [x[0] * x[0], 3 * x[1] * x[1]], x => [x[0] * x[0], 3 * x[1] * x[1]], F, OfDual, by: 1..).Run(Context).Holds);
        Check Kinked(double step) => Derivatives.Agree("|x|", _ => [[0.05]], _ => [1], _ => [1], x => [Math.Abs(x[0])], x => [Dual<double>.Abs(x[0])], step: _ => step);
        Assert.True(Kinked(0.04).Run(Context).Holds);
        Assert.False(Kinked(0.1).Run(Context).Holds);
        // Of eˣ the three steps leave an error of sixth order.
        double[] exp = Derivatives.ByDifferences(x => [Math.Exp(x[0])], [0], .., 0.25);
        Assert.InRange(Math.Abs(exp[0] - 1), 1e-10, 1e-7);
        Assert.Equal([7, 0], Derivatives.ByDuals(x => [7 * x[0] * x[1], x[1]], [3, 1], ..1));
    }

    [Fact]
    public void Operations_are_counted_with_either_operand()
    {
        var count = new OperationCount();
        Counted two = count.Number(2), three = new(3, null);
        Assert.Equal((6, 1L, 0L), ((two * three).Value, count.Multiplications, count.Additions));
        Assert.Equal((6, 2L, 0L), ((three * two).Value, count.Multiplications, count.Additions));
        Assert.Equal((5, 1L), ((two + three).Value, count.Additions));
        Assert.Equal((1, 2L), ((three - two).Value, count.Additions));
        Assert.Equal((-1, 3L), ((two - three + Counted.AdditiveIdentity - Counted.AdditiveIdentity).Value, count.Additions - 2));
        Assert.Equal((9, null), (three * three is var nine ? nine.Value : 0, nine.Count));
        Assert.Equal((6, 0, null), ((three + three).Value, (three - three).Value, (three + three).Count));
        Assert.Same(count, (two * three).Count);
    }

    private static void Is(CheckResult result, string? counterexample, Grade grade, params WitnessReport[] witnesses)
    {
        Assert.Equal((counterexample, grade), (result.Counterexample, result.Grade));
        Assert.Equal(witnesses, result.Witnesses);
    }
}
