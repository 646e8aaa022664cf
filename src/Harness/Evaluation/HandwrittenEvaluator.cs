using Harness.Problems;
using Harness.Problems.Evaluation;

namespace Harness.Evaluation;

/// <summary>Evaluates problems by the handwritten rules: a graph of them forward, their vector-Jacobian products backward.</summary>
internal sealed class HandwrittenEvaluator : ISubstitutingEvaluator
{
    /// <inheritdoc/>
    public string Name => "handwritten";

    /// <inheritdoc/>
    public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs = null) =>
        Evaluate(problem, inputs, Substitutions.None);

    /// <inheritdoc/>
    public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs, Substitutions substitutions) =>
        new HandwrittenEvaluation(problem, inputs, substitutions);
}
