using Harness.Evaluation;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Problems.Files;
using Harness.Verification;
using Harness.Verification.Judging;

namespace Harness.CrossCheck.Verification.Judging;

/// <summary>Witnesses and evaluations that say what a test has them say.</summary>
public sealed partial class JudgingPartTests
{
    private sealed class Told(Func<Expression, NumberArray> value) : IEvaluation
    {
        public NumberArray Value(Expression expression) => value(expression);

        public void Dispose()
        {
        }
    }

    private sealed class Telling(string name, Func<Expression, double, double> distort) : IEvaluator
    {
        public string Name => name;

        public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs = null)
        {
            IEvaluation inner = new HandwrittenEvaluator().Evaluate(problem, inputs);
            return new Told(e => inner.Value(e) is var v ? new NumberArray([.. v.Data.Select(x => distort(e, x))], v.Shape) : null!);
        }
    }

    private sealed class Estimating(Func<string, string, DerivativeEstimate> estimate) : IDerivativeWitness
    {
        public string Name => "told";

        public DerivativeEstimate Estimate(Problem problem, string output, string input) => estimate(output, input);
    }

    private sealed class Counting(Action asked, bool onlyGiven) : ISubstitutingEvaluator
    {
        public string Name => "counting";

        public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs = null) => Evaluate(problem, inputs, Substitutions.None);

        public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs, Substitutions substitutions)
        {
            asked();
            return onlyGiven && inputs is not null ? throw new ProblemException(default, "outside")
                : new HandwrittenEvaluator().Evaluate(problem, inputs, substitutions);
        }
    }

    // Tells every value of the input that is asked for.
    private sealed class Moving(Action<double> moved) : ISubstitutingEvaluator
    {
        public string Name => "moving";

        public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs = null) =>
            Evaluate(problem, inputs, Substitutions.None);

        public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs, Substitutions substitutions)
        {
            foreach (NumberArray value in substitutions.Values.Values)
                moved(value.Data[0]);
            return new HandwrittenEvaluator().Evaluate(problem, inputs, substitutions);
        }
    }

    private sealed class Drawing(double number) : Random
    {
        public override double NextDouble() => number;
    }
}
