using Harness.Evaluation;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Problems.Files;
using Harness.Verification;
using Harness.Verification.Judging;

namespace Harness.CrossCheck.Verification.Judging;

public sealed class WitnessTests
{
    private static readonly Problem Thirds = ProblemFile.Parse(Judged.Thirds + "  c: 0.44\n  grad(x): 0.89\n", "test.yaml");

    [Fact]
    public void A_missing_witness_confirms_nothing()
    {
        ProblemReport report = new ProblemJudge(new HandwrittenEvaluator(), null, "install it", [], 5, 1).Judge(Thirds);
        Assert.All(report.Answers, a => Assert.Equal((Verdict.Inconclusive, "autograd is missing: install it"), (a.Verdict, a.Why)));
        Assert.Equal(Outcome.Missing, report.Witnesses[0].Outcome);
    }

    [Fact]
    public void A_witness_that_agrees_lets_the_verdict_stand() =>
        Assert.All(Judge(v => v).Answers, a => Assert.Equal(Verdict.Confirmed, a.Verdict));

    [Fact]
    public void A_witness_that_differs_by_a_part_in_ten_to_the_eleventh_stops_the_verdict()
    {
        ProblemReport report = Judge(v => v * (1 + 1e-11));
        Assert.All(report.Answers, a => Assert.Equal(Verdict.Inconclusive, a.Verdict));
        Assert.StartsWith("witness differs: c: handwritten 0.4444444444444444, witness 0.44444444444", report.Answers[0].Why, StringComparison.Ordinal);
        Assert.Contains("allowed 1.0e-12", report.Answers[0].Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_witness_that_is_not_finite_differs(double value) =>
        Assert.All(Judge(_ => value).Answers, a => Assert.Equal(Verdict.Inconclusive, a.Verdict));

    [Fact]
    public void Zero_and_rounding_noise_agree_but_a_small_value_is_compared_like_any_other()
    {
        NumberArray zero = NumberArray.Scalar(0);
        Assert.Equal(0, Closeness.Distance(zero, NumberArray.Scalar(1e-16), magnitude: 1));
        Assert.Equal(1, Closeness.Distance(zero, NumberArray.Scalar(1e-14), magnitude: 1));
        Assert.Equal(1, Closeness.Distance(zero, NumberArray.Scalar(1e-16)));
        Assert.Equal(double.PositiveInfinity, Closeness.Distance(zero, new NumberArray([0], 1)));
        Assert.Equal(double.PositiveInfinity, Closeness.Distance(zero, NumberArray.Scalar(double.NaN), magnitude: 1));
    }

    private static ProblemReport Judge(Func<double, double> distort) =>
        new ProblemJudge(new HandwrittenEvaluator(), new Distorting(distort), null, [], 5, 1).Judge(Thirds);

    private sealed class Distorting(Func<double, double> distort) : IEvaluator
    {
        public string Name => "witness";

        public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs = null) =>
            new Evaluation(new HandwrittenEvaluator().Evaluate(problem, inputs), distort);

        private sealed class Evaluation(IEvaluation inner, Func<double, double> distort) : IEvaluation
        {
            public NumberArray Value(Expression expression)
            {
                NumberArray value = inner.Value(expression);
                return new NumberArray([.. value.Data.Select(distort)], value.Shape);
            }

            public void Dispose() => inner.Dispose();
        }
    }
}
