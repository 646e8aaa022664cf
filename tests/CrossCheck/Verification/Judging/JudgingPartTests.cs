using Harness.Evaluation;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Problems.Files;
using Harness.Verification;
using Harness.Verification.Judging;

namespace Harness.CrossCheck.Verification.Judging;

/// <summary>The parts of the judge, each with witnesses that say what the test has them say.</summary>
public sealed partial class JudgingPartTests
{
    private static readonly Problem Steps = ProblemFile.Parse("""
        title: two steps
        given: {x: [[1, 2], [3, 5]], e: 0.1}
        compute: {y: x * x, L: sum(y)}
        gradient of: L
        steps: 2
        update: {x: x - e * grad(x)}
        published: {L: 39}
        """, "test.yaml");

    private const string Diamond = """
        title: d
        given: {o: 0.5}
        edges: {x -> u: 2, x -> v: 3, u -> o: 5, v -> o: 7}
        compute: {L: -log(o)}
        gradient of: L
        reading: as drawn
        readings:
          without v: {because: it is smudged, edges: {x -> v: ~}}
          without u: {because: it is smudged, edges: {x -> u: ~}}
        claims:
          the graph: {statement: the edges, answer: four edges}
        published:
          grad(x): -62
          grad(o): -3
          grad(u): -10
        """;

    [Fact]
    public void Every_value_gradient_and_update_is_compared()
    {
        string[] all = ["x", "e", "y", "L", "grad(x)", "grad(e)", "grad(y)", "grad(L)", "new(x)", "new(x, 2)"];
        using IEvaluation exact = new HandwrittenEvaluator().Evaluate(Steps);
        var asked = new List<string>();
        Assert.Equal(Outcome.Agrees, Compared((t, v) => asked.Add(t)).Outcome);
        Assert.Equal(all, asked.Distinct());
        foreach (string wrong in all.Where(a => exact.Value(Parsed(a)).Data.Any(v => v != 0)))
        {
            WitnessReport report = Compared((t, v) => v[^1] *= t == wrong ? 1.25 : 1);
            string at = exact.Value(Parsed(wrong)).Rank == 0 ? "" : "[1, 1]";
            Assert.Equal((Outcome.Differs, 1), (report.Outcome, report.Points));
            Assert.StartsWith($"{wrong}{at}: handwritten ", report.Reason, StringComparison.Ordinal);
        }

        // The first difference is told, and the worst counted.
        WitnessReport two = Compared((t, v) => v[0] += t == "x" ? 1 : t == "y" ? 40 : 0);
        Assert.Equal("x[0, 0]: handwritten 1, w 2, error 2.0e-1 relative, allowed 1.0e-12", two.Reason);
        Assert.Equal(40.0 / 41, two.Error!.Value, 1e-12);
        Assert.Equal("L: handwritten 39, w 41, error 4.9e-2 relative, allowed 1.0e-12", Compared((t, v) => v[0] += t == "L" ? 2 : 0).Reason);

        WitnessReport Compared(Action<string, double[]> distort)
        {
            var agreement = new Agreement("w");
            agreement.CompareAll(Steps, exact, new Told(e =>
            {
                NumberArray value = exact.Value(e);
                double[] data = [.. value.Data];
                distort(e.Text(), data);
                return new NumberArray(data, value.Shape);
            }));
            return agreement.Report();
        }
    }

    [Fact]
    public void Shapes_are_compared_first_and_noise_is_measured_by_the_largest()
    {
        var agreement = new Agreement("w");
        Expression[] both = [Parsed("p"), Parsed("q")];
        agreement.Compare(both, Of(new([1e3], 1), new([0.0], 1)), Of(new([1e3], 1), new([1e-12], 1)));
        agreement.CountPoint();
        agreement.CountPoint();
        Assert.Equal(new WitnessReport("w", Outcome.Agrees, 0, 2, null), agreement.Report());
        agreement.Compare(both, Of(new([1, 2], 2), new([0.0], 1)), Of(NumberArray.Scalar(1), new([0.0], 1)));
        Assert.Equal(new WitnessReport("w", Outcome.Differs, double.PositiveInfinity, 2, "p: handwritten has shape [2], w scalar"), agreement.Report());
    }

    [Fact]
    public void All_paths_are_added_up()
    {
        Problem problem = ProblemFile.Parse(Diamond, "test.yaml");
        WitnessReport agrees = PathEnumeration.Judge(problem, Gradients(("x", 31), ("u", 5), ("v", 7), ("o", 1)))!;
        Assert.Equal(new WitnessReport("path enumeration", Outcome.Agrees, 0, 1, null), agrees);
        WitnessReport wrong = PathEnumeration.Judge(problem, Gradients(("x", 62), ("u", 5), ("v", 14), ("o", 1)))!;
        Assert.Equal((Outcome.Differs, 0.5), (wrong.Outcome, wrong.Error));
        Assert.Contains(wrong.Reason, new[] { "grad(x): handwritten 62, over all paths 31", "grad(v): handwritten 14, over all paths 7" });
        WitnessReport twice = PathEnumeration.Judge(problem, Gradients(("x", 124), ("u", 20), ("v", 7), ("o", 1)))!;
        Assert.Equal(0.75, twice.Error);
        Assert.Equal(new WitnessReport("path enumeration", Outcome.Agrees, 0, 1, null), PathEnumeration.Judge(problem, Gradients(("x", 0), ("u", 0), ("v", 0), ("o", 0))));
        Assert.Null(PathEnumeration.Judge(Steps, Gradients()));

        static Told Gradients(params (string Name, double Value)[] values) =>
            new(e => NumberArray.Scalar(values.Single(v => v.Name == ((GradientOf)e).Name).Value));
    }

    [Fact]
    public void Open_readings_qualify_what_they_refute()
    {
        ProblemReport report = Judged.Report(Diamond);
        Assert.Equal([Verdict.Qualified, Verdict.Refuted, Verdict.Confirmed], report.Answers.Select(a => a.Verdict));
        Assert.Equal(("holds under the reading taken, not if without v: then printed -62, it is -20", "-20 if without v"), (report.Answers[0].Why, report.Answers[0].Correction));
        Assert.Equal("printed -3, it is -2", report.Answers[1].Why);
        ReadingReport claim = Assert.Single(report.ReadingClaims);
        Assert.Equal((Verdict.Inconclusive, null, "the text does not decide between “as drawn” and “without v”, “without u”; both are worked out"), (claim.Verdict, claim.Grade, claim.Why));
        Problem closed = ProblemFile.Parse(Diamond.Replace("{because: it is smudged,", "{because: it is smudged, ruled out by: the text,", StringComparison.Ordinal), "test.yaml");
        ReadingReport settled = Assert.Single(Judge(closed, new Telling("w", (_, v) => v)).ReadingClaims);
        Assert.Equal((Verdict.Confirmed, Grade.Exhaustive, "four edges"), (settled.Verdict, settled.Grade!.Value, settled.Why));
        ReadingReport against = Assert.Single(Judge(closed, new Telling("w", (e, v) => e is NameReference { Name: "L" } ? v + 1 : v)).ReadingClaims);
        Assert.Equal((Verdict.Inconclusive, null), (against.Verdict, against.Grade));
        Assert.StartsWith("w: L: handwritten 0.693147", against.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_is_judged_with_its_witness_by_name()
    {
        ProblemReport report = Judge(Steps, new Telling("w", (_, v) => v));
        Assert.Equal(("w", Outcome.Agrees, 1), (report.Witnesses[0].Name, report.Witnesses[0].Outcome, report.Witnesses[0].Points));
        Assert.Equal((Verdict.Confirmed, 0), (report.Answers[0].Verdict, report.Points));
        ProblemReport missing = new ProblemJudge(new HandwrittenEvaluator(), null, null, [], 5, 1).Judge(Steps);
        Assert.Equal(new WitnessReport("autograd", Outcome.Missing, null, 0, null), missing.Witnesses[0]);
        Assert.Equal((Verdict.Inconclusive, "autograd is missing: ", null, null), (missing.Answers[0].Verdict, missing.Answers[0].Why, missing.Answers[0].Grade, missing.Answers[0].Correction));
        ProblemException e = Assert.Throws<ProblemException>(() => Judge(ProblemFile.Parse("title: t\ngiven: {x: -1}\ncompute: {y: log(x)}\npublished: {y: 1}", "bad.yaml"), new Telling("w", (_, v) => v)));
        Assert.Equal("bad.yaml", e.File);
    }

    // Points outside a domain are replaced by others, ten for each that is wanted.
    [Theory]
    [InlineData("0.4", 5)]
    [InlineData("0.0001", 0)]
    public void Points_outside_the_domain_are_replaced(string x, int least)
    {
        int asked = 0;
        Problem problem = ProblemFile.Parse($"title: t\ngiven: {{x: {x}}}\ncompute: {{y: 'log(x)'}}\npublished: {{y: log(x)}}", "test.yaml");
        var judge = new ProblemJudge(new Counting(() => asked++, x == "0.0001"), new Telling("w", (_, v) => v), null, [], 5, 1);
        ProblemReport report = judge.Judge(problem);
        Assert.Equal(least, report.Points);
        Assert.Equal(Verdict.Confirmed, report.Answers[0].Verdict);
        Assert.InRange(asked, 1 + least, 51);
        if (least == 0)
            Assert.Equal(51, asked);
    }

    [Fact]
    public void Sample_points_lie_within_half_of_the_entry_or_of_one()
    {
        Problem problem = ProblemFile.Parse("title: t\ngiven: {v: [0.25, -10, 1]}\ncompute: {w: v + 0}\npublished: {w: [0, 0, 0]}", "test.yaml");
        Random random = new(3);
        double[][] points = [.. Enumerable.Range(0, 400).Select(_ => SamplePoints.Around(problem, random)["v"].Data)];
        foreach ((int i, double centre, double half) in new[] { (0, 0.25, 0.5), (1, -10.0, 5.0), (2, 1.0, 0.5) })
        {
            double[] parts = [.. points.Select(p => (p[i] - centre) / half)];
            Assert.All(parts, p => Assert.InRange(p, -1, 1));
            Assert.InRange(parts.Average(), -0.15, 0.15);
            Assert.InRange(parts.Average(p => p * p), 0.27, 0.4);
            Assert.True(parts.Max() > 0.9 && parts.Min() < -0.9);
        }
    }

    [Fact]
    public void A_derivative_witness_agrees_differs_or_abstains_by_its_own_error()
    {
        // L = Σx², ∂L/∂x = 2x = (2, 4; 6, 10); by the step size e it is nothing.
        Assert.Equal((Outcome.Agrees, 0.0, 1), Asked([2, 4, 6, 10], [0, 0, 0, 0]) is var r ? (r.Outcome, r.Error!.Value, r.Points) : default);
        Assert.Equal((Outcome.Agrees, 0.0001), Asked([2, 4, 6, 10.001], [0, 0, 0, 1e-4]) is var near ? (near.Outcome, Math.Round(near.Error!.Value, 6)) : default);
        WitnessReport differs = Asked([2, 4, 6.01, 10], [0, 0, 1e-5, 0]);
        Assert.Equal((Outcome.Differs, "grad(x)[1, 0]: handwritten 6, told 6.01 ± 1.0e-5"), (differs.Outcome, differs.Reason));
        Assert.Equal(0.001, differs.Error!.Value, 1e-9);
        WitnessReport abstains = Asked([2, 4, 6, 10], [0, 2e-4, 0, 0]);
        Assert.Equal((Outcome.Abstains, null, 1, "grad(x): no step gives a derivative to better than 2.0e-5 (a kink, or the edge of the domain)"),
            (abstains.Outcome, abstains.Error, abstains.Points, abstains.Reason));
        // The witness's own scale counts too, and zero against zero has none.
        Assert.Equal(Outcome.Differs, Asked([2, 4, 6, 1000], [0, 0, 0, 9e-3]).Outcome);
        Assert.Equal((Outcome.Agrees, 0.0), Of("grad(e)", [0], [0]) is var none ? (none.Outcome, none.Error!.Value) : default);
        Assert.Equal(Outcome.Abstains, Of("grad(e)", [0], [double.PositiveInfinity]).Outcome);
        // new(x) needs the gradient that its rule names; a sum of several derivatives is as good as the worst.
        Assert.Equal("grad(x)[1, 1]: handwritten 10, told 11 ± 0", Of("new(x)", [2, 4, 6, 11], [0, 0, 0, 0]).Reason);
        Assert.Null(new DerivativeAgreement(Steps, new Estimating((_, _) => throw new InvalidOperationException())).Report(Parsed("y + x"), new HandwrittenEvaluator().Evaluate(Steps)));

        static WitnessReport Asked(double[] values, double[] errors) => Of("grad(x)", values, errors);
        static WitnessReport Of(string key, double[] values, double[] errors) =>
            new DerivativeAgreement(Steps, new Estimating((_, _) => new(values, errors))).Report(Parsed(key), new HandwrittenEvaluator().Evaluate(Steps))!;
    }

    // Of two derivatives in one key the worst is reported: a difference before an abstention before the larger error.
    [Fact]
    public void Of_several_derivatives_the_worst_is_reported()
    {
        WitnessReport Of(Func<string, DerivativeEstimate> estimate) =>
            new DerivativeAgreement(Steps, new Estimating((_, input) => estimate(input))).Report(Parsed("grad(x) + grad(y)"), new HandwrittenEvaluator().Evaluate(Steps))!;
        DerivativeEstimate x = new([2, 4, 6, 10], new double[4]), y = new([1, 1, 1, 1], new double[4]);
        Assert.Equal(Outcome.Agrees, Of(i => i == "x" ? x : y).Outcome);
        Assert.Equal(1e-4, Of(i => i == "x" ? x : y with { Values = [1, 1, 1, 1.0001], Errors = [0, 0, 0, 1e-5] }).Error!.Value, 1e-7);
        Assert.Equal(1e-4, Of(i => i == "x" ? x with { Values = [2, 4, 6, 10.001], Errors = [0, 0, 0, 1e-4] } : y).Error!.Value, 1e-7);
        Assert.Equal(Outcome.Abstains, Of(i => i == "x" ? x : y with { Errors = [1, 0, 0, 0] }).Outcome);
        Assert.Equal(Outcome.Abstains, Of(i => i == "y" ? y : x with { Errors = [1, 0, 0, 0] }).Outcome);
        Assert.StartsWith("grad(y)", Of(i => i == "x" ? x with { Errors = [1, 0, 0, 0] } : y with { Values = [1, 1, 1, 2] }).Reason, StringComparison.Ordinal);
        Assert.StartsWith("grad(x)", Of(i => i == "y" ? y with { Errors = [1, 0, 0, 0] } : x with { Values = [1, 4, 6, 10] }).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_give_a_jacobian_with_errors_that_hold()
    {
        Problem problem = ProblemFile.Parse("""
            title: j
            given: {x: [0.5, -1.25, 300], c: 2}
            compute: {y: '[sin(x[0]) * x[1], exp(x[1]) + c, x[2]^2]', L: sum(y)}
            gradient of: L
            published: {L: 1}
            """, "test.yaml");
        var differences = new FiniteDifferences(new HandwrittenEvaluator());
        Assert.Equal("finite differences", differences.Name);
        DerivativeEstimate j = differences.Estimate(problem, "y", "x");
        double[] exact = [Math.Cos(0.5) * -1.25, Math.Sin(0.5), 0, 0, Math.Exp(-1.25), 0, 0, 0, 600];
        Assert.Equal(9, j.Values.Length);
        for (int i = 0; i < 9; i++)
        {
            Assert.True(Math.Abs(j.Values[i] - exact[i]) <= 20 * j.Errors[i], $"{i}: {j.Values[i]:R} ± {j.Errors[i]:R}");
            Assert.InRange(j.Errors[i], 0, 1e-6);
        }
    }

    [Theory]
    [InlineData(new[] { 2.0, -4 }, new[] { 2.0, -4 }, true, 1.0)]
    [InlineData(new[] { 2.0, -4 }, new[] { 3.0, -6 }, false, 1.5)]
    [InlineData(new[] { 2.0, -4 }, new[] { 3.0, -5 }, false, null)]
    [InlineData(new[] { 0.0, 0 }, new[] { 0.0, 0 }, true, 1.0)]
    [InlineData(new[] { 0.0, 0 }, new[] { 3.0, -5 }, false, null)]
    [InlineData(new[] { 2.0, -4 }, new[] { 0.0, 0 }, false, null)]
    [InlineData(new[] { 2.0, -4 }, new[] { double.NaN, 0 }, false, null)]
    [InlineData(new[] { double.NaN, double.NaN }, new[] { 1.0, 1 }, false, null)]
    public void A_formula_holds_or_is_off_by_a_factor_or_by_none(double[] value, double[] claimed, bool holds, double? ratio)
    {
        Comparison c = Comparison.Of(Parsed("p"), new Formula("q", Parsed("q")), Of(new(value, 2), new(claimed, 2)));
        Assert.Equal((holds, ratio), (c.Holds, c.Ratio));
        Assert.Equal(holds, c.Why is null);
    }

    [Fact]
    public void A_formula_tried_nowhere_neither_holds_nor_fails()
    {
        var judge = new FormulaJudge(Steps.Published[0], new Formula("q", Parsed("q")));
        Assert.Equal((false, null, false, 0, null), (judge.Holds, judge.Failure, judge.FailsAtGivenPoint, judge.Points, judge.Mistake()));
    }

    private static Told Of(NumberArray p, NumberArray q) => new(e => e.Text() == "p" ? p : q);

    private static Expression Parsed(string text) => ProblemFile.Parse(
        $"title: t\ngiven: {{x: 1, e: 1, p: 1, q: 1}}\ncompute: {{y: x, L: y}}\ngradient of: L\nsteps: 2\nupdate: {{x: x}}\npublished: {{k: {{key: '{text}', printed: 1}}}}", "t.yaml").Published[0].Key;

    private static ProblemReport Judge(Problem problem, IEvaluator witness) => new ProblemJudge(new HandwrittenEvaluator(), witness, null, [], 5, 1).Judge(problem);
}
