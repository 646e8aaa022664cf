using Harness.Problems;
using Harness.Problems.Evaluation;

namespace Harness.Reference.Problems;

/// <summary>Evaluates problems in float64 tensors, with gradients by libtorch's autograd.</summary>
/// <remarks>Shares only the parsed problem with the handwritten evaluator: every function is the library's own.</remarks>
public sealed class TorchEvaluator : IEvaluator
{
    /// <inheritdoc/>
    public string Name => TorchEngine.Name;

    /// <inheritdoc/>
    public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs = null) =>
        new TorchEvaluation(problem, inputs);
}
