using Harness.Evaluation;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Problems.Files;
using Harness.Verification;
using Harness.Verification.Judging;

namespace Harness.CrossCheck.Verification.Judging;

public sealed class DerivativeWitnessTests
{
    private const string Smooth = """
        title: smooth
        given: {x: [0.5, -1.25], w: 3}
        compute: {y: tanh(w * x), L: sum(y^2) + 1000}
        gradient of: L
        published: {grad(x): , grad(w): , "jacobian(y, x)": }
        """;

    public static TheoryData<string> Witnesses => ["dual numbers", "finite differences"];

    [Theory]
    [MemberData(nameof(Witnesses))]
    public void A_right_backward_pass_is_agreed_with(string witness) =>
        Assert.All(Reports(Smooth, witness, g => g), r => Assert.Equal(Outcome.Agrees, r.Outcome));

    [Theory]
    [InlineData("dual numbers", 1e-11)]
    [InlineData("finite differences", 1e-6)]
    public void A_wrong_backward_pass_is_found(string witness, double relative)
    {
        WitnessReport[] reports = Reports(Smooth, witness, g => g * (1 + relative));
        Assert.All(reports, r => Assert.Equal(Outcome.Differs, r.Outcome));
        Assert.StartsWith("grad(x)[0]: handwritten 0.981", reports[0].Reason, StringComparison.Ordinal);
        Assert.Contains(witness, reports[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_across_a_kink_is_no_derivative()
    {
        const string Kink = "title: k\ngiven: {x: 0}\ncompute: {L: 'abs(x)'}\ngradient of: L\npublished: {grad(x): }";
        WitnessReport report = Assert.Single(Reports(Kink.Replace("abs(x)", "relu(x)", StringComparison.Ordinal), "finite differences", g => g));
        Assert.Contains(report.Outcome, new[] { Outcome.Abstains, Outcome.Differs });
    }

    [Fact]
    public void A_kink_nearby_is_avoided_by_a_smaller_step()
    {
        const string Near = "title: k\ngiven: {x: 0.001}\ncompute: {L: relu(x)^2}\ngradient of: L\npublished: {grad(x): }";
        Assert.All(Reports(Near, "finite differences", g => g), r => Assert.Equal(Outcome.Agrees, r.Outcome));
    }

    [Fact]
    public void A_step_out_of_the_domain_is_not_taken()
    {
        const string Edge = "title: e\ngiven: {x: 0.001}\ncompute: {L: log(x)}\ngradient of: L\npublished: {grad(x): }";
        Assert.All(Reports(Edge, "finite differences", g => g), r => Assert.Equal(Outcome.Agrees, r.Outcome));
    }

    private static WitnessReport[] Reports(string yaml, string witness, Func<double, double> distort)
    {
        Problem problem = ProblemFile.Parse(yaml, "test.yaml");
        var plain = new HandwrittenEvaluator();
        IDerivativeWitness asked = witness == "dual numbers" ? new DualNumbers() : new FiniteDifferences(plain);
        ProblemReport report = new ProblemJudge(new Distorted(plain, distort), plain, null, [asked], 5, 1).Judge(problem);
        return [.. report.Answers.Select(a => a.Witnesses.Single(w => w.Name == witness))];
    }

    // A handwritten evaluator whose backward pass is off.
    private sealed class Distorted(HandwrittenEvaluator inner, Func<double, double> distort) : ISubstitutingEvaluator
    {
        public string Name => inner.Name;

        public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs = null) => Evaluate(problem, inputs, Substitutions.None);

        public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs, Substitutions substitutions) =>
            new Evaluation(inner.Evaluate(problem, inputs, substitutions), distort);

        private sealed class Evaluation(IEvaluation inner, Func<double, double> distort) : IEvaluation
        {
            public NumberArray Value(Expression expression)
            {
                NumberArray value = inner.Value(expression);
                return expression is GradientOf or JacobianOf ? new NumberArray([.. value.Data.Select(distort)], value.Shape) : value;
            }

            public void Dispose() => inner.Dispose();
        }
    }
}
