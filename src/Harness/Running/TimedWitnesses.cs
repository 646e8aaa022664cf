using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Verification.Judging;

namespace Harness.Running;

/// <summary>A derivative witness with a clock.</summary>
internal sealed class TimedDerivatives(IDerivativeWitness inner, Timing timing) : IDerivativeWitness
{
    public string Name => inner.Name;

    public DerivativeEstimate Estimate(Problem problem, string output, string input) =>
        timing.Of(TimedWitnesses.Table, Name, () => inner.Estimate(problem, output, input));
}

/// <summary>An evaluator with a clock; what it computes later, on request, counts too.</summary>
internal sealed class TimedWitnesses(IEvaluator inner, Timing timing) : ISubstitutingEvaluator
{
    /// <summary>The table of witnesses.</summary>
    public const string Table = "witness";

    public string Name => inner.Name;

    public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs = null) =>
        Timed(() => inner.Evaluate(problem, inputs));

    public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs, Substitutions substitutions) =>
        Timed(() => ((ISubstitutingEvaluator)inner).Evaluate(problem, inputs, substitutions));

    private TimedEvaluation Timed(Func<IEvaluation> evaluate) => new(timing.Of(Table, Name, evaluate), Name, timing);

    private sealed class TimedEvaluation(IEvaluation inner, string name, Timing timing) : IEvaluation
    {
        public NumberArray Value(Expression expression) => timing.Of(Table, name, () => inner.Value(expression));

        public void Dispose() => inner.Dispose();
    }
}
