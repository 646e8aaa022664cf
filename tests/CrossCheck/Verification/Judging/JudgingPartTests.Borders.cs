using Harness.Evaluation;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Problems.Files;
using Harness.Verification;
using Harness.Verification.Judging;

namespace Harness.CrossCheck.Verification.Judging;

/// <summary>Differences of exactly what is allowed, and how the steps of finite differences are chosen.</summary>
public sealed partial class JudgingPartTests
{
    // 1 of 10¹² and 1 of 10⁹ are the bounds to the last bit.
    [Fact]
    public void A_difference_of_exactly_the_bound_is_allowed()
    {
        var agreement = new Agreement("w");
        agreement.Compare([Parsed("p")], Of(new([1e12], 1), new([0.0], 1)), Of(new([1e12 - 1], 1), new([0.0], 1)));
        Assert.Equal(new WitnessReport("w", Outcome.Agrees, 1e-12, 0, null), agreement.Report());
        Problem chain = ProblemFile.Parse(
            "title: c\ngiven: {o: 0.5}\nedges: {x -> o: 1}\ncompute: {L: -log(o)}\ngradient of: L\npublished: {L: 1}", "t.yaml");
        Told gradients = new(e => NumberArray.Scalar(((GradientOf)e).Name == "x" ? 1e12 : 1e12 - 1));
        Assert.Equal(Outcome.Agrees, PathEnumeration.Judge(chain, gradients)!.Outcome);
        Comparison formula = Compared([1e9, 0], [1e9 - 1, 0]);
        Assert.Equal((true, 1e-9, 1.0), (formula.Holds, formula.Error, formula.Ratio));
        Assert.Equal((false, 2.0), Compared([1e9, 1e9], [2e9, 2e9 - 2]) is var c ? (c.Holds, c.Ratio) : default);
        Assert.Null(Compared([1e9, 1e9], [2e9, 2e9 - 3]).Ratio);
    }

    [Fact]
    public void A_derivative_may_differ_by_exactly_the_error_bars_or_the_bound()
    {
        Assert.Equal((Outcome.Agrees, 1e-12), Of(1e12, 1e12 - 1, 0) is var bound ? (bound.Outcome, bound.Error!.Value) : default);
        double bar = Math.ScaleB(1, -20);
        Assert.Equal(Outcome.Agrees, Of(10, 10 + (20 * bar), bar).Outcome);
        Assert.Equal(Outcome.Differs, Of(10, 10 + (20.5 * bar), bar).Outcome);
        // As uncertain as an estimate may be: 1 of 10⁵.
        Assert.Equal(Outcome.Agrees, Of(1e5, 1e5, 1).Outcome);
        Assert.Equal(Outcome.Abstains, Of(1e5, 1e5, 1.01).Outcome);

        static WitnessReport Of(double handwritten, double told, double error) =>
            Asked(new Told(_ => NumberArray.Scalar(handwritten)), [told], [error]);
    }

    [Fact]
    public void A_derivative_that_is_zero_has_no_scale_to_be_uncertain_by()
    {
        IEvaluation exact = new HandwrittenEvaluator().Evaluate(Steps);
        WitnessReport Of(double told, double error) => Asked(exact, [told], [error]);
        Assert.Equal(new WitnessReport("told", Outcome.Agrees, 0, 1, null), Of(0, 1e-9));
        Assert.Equal("grad(e): handwritten 0, told 1 ± 0", Of(1, 0).Reason);
    }

    [Fact]
    public void A_witness_that_tells_no_number_does_not_agree()
    {
        IEvaluation exact = new HandwrittenEvaluator().Evaluate(Steps);
        var agreement = new DerivativeAgreement(Steps, new Estimating((_, _) => new([2, double.NaN, 6, 10], new double[4])));
        Assert.Equal("grad(x)[0, 1]: handwritten 4, told NaN ± 0", agreement.Report(Parsed("grad(x)"), exact)!.Reason);
        agreement = new DerivativeAgreement(Steps, new Estimating((_, _) => new([0, double.NaN], new double[2])));
        Assert.Equal(Outcome.Differs, agreement.Report(Parsed("grad(x)"), new Told(_ => new([0, 0], 2)))!.Outcome);
    }

    [Fact]
    public void One_factor_at_every_point_is_the_mistake()
    {
        Assert.Equal("it is 2 times the right value", Mistake(2, 2));
        Assert.Equal("it is 1000 times the right value", Mistake(1000, 1000 * (1 + 5e-10)));
        Assert.Equal("it is 1E+09 times the right value", Mistake(1e9, 1e9 - 1));
        Assert.Null(Mistake(1e9, 1e9 - 2));
        Assert.Null(Mistake(1000, 1000 * (1 + 5e-9)));
        Assert.Null(Mistake(2, -2));
        Assert.Null(Mistake(2, null));
        Assert.Null(Mistake(null, 2));
        Assert.Null(Mistake(1, 1));

        // A ratio that is null stands for a claim of zero.
        static string? Mistake(params double?[] ratios)
        {
            var judge = new FormulaJudge(Steps.Published[0] with { Key = Parsed("p") }, new Formula("q", Parsed("q")));
            foreach (double? ratio in ratios)
                judge.Try(JudgingPartTests.Of(NumberArray.Scalar(1), NumberArray.Scalar(ratio ?? 0)));
            return judge.Mistake();
        }
    }

    [Fact]
    public void An_entry_of_a_matrix_is_named_by_row_and_column() => Assert.Equal("p[1, 0] is 3, the formula gives 7",
        Comparison.Of(Parsed("p"), new Formula("q", Parsed("q")), Of(new([1, 2, 3, 4], 2, 2), new([1, 2, 7, 4], 2, 2))).Why);

    // The first step is a twentieth of the entry or of 1, each further one half of it, on both sides.
    [Theory]
    [InlineData(300, 15)]
    [InlineData(-300, 15)]
    [InlineData(0.25, 0.05)]
    public void Steps_begin_at_a_twentieth_and_halve(double x, double first)
    {
        double[] moves = [.. Moves($"{{x: {x}}}", "x", "exp(x / 300)").Select(v => v - x)];
        for (int k = 0; k < 3; k++)
        {
            Assert.Equal(first / (1 << k), moves[2 * k], 1e-12);
            Assert.Equal(-moves[2 * k], moves[(2 * k) + 1], 1e-12);
        }
    }

    [Fact]
    public void Steps_end_when_rounding_takes_over_and_after_two_dozen_in_any_case()
    {
        Assert.Equal(2 * 24, Moves("{x: 0}", "x", "sqrt(x)").Count);
        Assert.InRange(Moves("{x: 0.5}", "x", "sin(x)").Count, 2 * 4, 2 * 20);
        Assert.InRange(Moves("{x: 0.5}", "x", "0 * x").Count, 2 * 3, 2 * 4);
    }

    // 1/x is not defined at one of the steps, the third.
    [Fact]
    public void A_step_onto_a_pole_is_left_out()
    {
        DerivativeEstimate slope = Slopes("{x: -0.0125}", "1 / x");
        Assert.InRange(slope.Values[0] + 6400, -20 * slope.Errors[0], 20 * slope.Errors[0]);
    }

    [Fact]
    public void Extrapolation_goes_on_until_every_output_is_accurate()
    {
        DerivativeEstimate slopes = Slopes("{x: 0.5}", "[2 * x, sin(9 * x), 0 * x]");
        double[] exact = [2, 9 * Math.Cos(4.5), 0];
        for (int i = 0; i < 3; i++)
        {
            Assert.InRange(Math.Abs(slopes.Values[i] - exact[i]), 0, 20 * slopes.Errors[i]);
            Assert.InRange(slopes.Errors[i], 0, 1e-9);
        }

        // A kink beside the point is seen at steps where the other slope is long known.
        DerivativeEstimate kink = Slopes("{x: 0.5}", "[2 * x, relu(x - 0.499999)^2]");
        Assert.InRange(Math.Abs(kink.Values[1] - 2e-6), 0, 20 * kink.Errors[1]);
        Assert.InRange(kink.Errors[1], 0, 1e-8);
    }

    // Values near 10⁸ are rounded to 10⁻⁸, which over a step of 0.05 makes 10⁻⁷ at least, whatever the other values are.
    [Fact]
    public void The_error_is_that_of_the_largest_value_rounded()
    {
        DerivativeEstimate slopes = Slopes("{x: 0.5}", "[100000000 + 0 * x, x]");
        Assert.Equal(0, slopes.Values[0]);
        Assert.All(slopes.Errors, e => Assert.InRange(e, 1e-7, 1e-5));
    }

    [Fact]
    public void A_draw_of_three_quarters_moves_an_entry_by_a_quarter_of_it_or_of_one()
    {
        Problem problem = ProblemFile.Parse("title: t\ngiven: {v: [0.25, -10, 8]}\ncompute: {w: v + 0}\npublished: {w: [0, 0, 0]}", "test.yaml");
        Assert.Equal([0.5, -7.5, 10], SamplePoints.Around(problem, new Drawing(0.75))["v"].Data);
        Assert.Equal([-0.25, -15, 4], SamplePoints.Around(problem, new Drawing(0))["v"].Data);
    }

    [Fact]
    public void What_a_condition_qualifies_is_qualified_by_a_reading_as_well()
    {
        ProblemReport report = Judged.Report(Diamond);
        AnswerReport answer = report.Answers[0] with { Verdict = Verdict.Confirmed, Why = "because", Correction = "so" };
        (AlternativeReading Reading, ProblemReport Report)[] refuting = [.. report.Alternatives.Take(1)];
        Assert.Equal(Verdict.Qualified, OpenReadings.Qualify(answer, refuting, 0).Verdict);
        AnswerReport refuted = answer with { Verdict = Verdict.Refuted };
        Assert.Same(refuted, OpenReadings.Qualify(refuted, refuting, 0));
        AnswerReport both = OpenReadings.Qualify(answer with { Verdict = Verdict.Qualified }, refuting, 0);
        Assert.StartsWith("holds under the reading taken", both.Why, StringComparison.Ordinal);
    }

    private static Comparison Compared(double[] value, double[] claimed) =>
        Comparison.Of(Parsed("p"), new Formula("q", Parsed("q")), Of(new(value, value.Length), new(claimed, claimed.Length)));

    private static Problem OfOne(string given, string y) =>
        ProblemFile.Parse($"title: t\ngiven: {given}\ncompute: {{y: '{y}'}}\npublished: {{y: {(y[0] == '[' ? "" : "1")}}}", "test.yaml");

    private static DerivativeEstimate Slopes(string given, string y) =>
        new FiniteDifferences(new HandwrittenEvaluator()).Estimate(OfOne(given, y), "y", "x");

    private static WitnessReport Asked(IEvaluation handwritten, double[] told, double[] errors) =>
        new DerivativeAgreement(Steps, new Estimating((_, _) => new(told, errors))).Report(Parsed("grad(e)"), handwritten)!;

    private static List<double> Moves(string given, string input, string y)
    {
        var moves = new List<double>();
        new FiniteDifferences(new Moving(v => moves.Add(v))).Estimate(OfOne(given, y), "y", input);
        return moves;
    }
}
