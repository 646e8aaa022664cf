namespace Harness.Problems.Evaluation;

/// <summary>Values to use in place of computed ones, as a person does who goes on with the rounded number just written down.</summary>
/// <param name="Values">By name: replaces the value, and with it every later value and local derivative.</param>
/// <param name="Gradients">By name: replaces grad(name) once it is complete, before it flows further back.</param>
/// <param name="Updated">By name: replaces new(name).</param>
public sealed record Substitutions(
    IReadOnlyDictionary<string, NumberArray> Values,
    IReadOnlyDictionary<string, NumberArray> Gradients,
    IReadOnlyDictionary<string, NumberArray> Updated)
{
    /// <summary>No substitution: everything is computed.</summary>
    public static Substitutions None { get; } = new(
        new Dictionary<string, NumberArray>(), new Dictionary<string, NumberArray>(), new Dictionary<string, NumberArray>());
}

/// <summary>An evaluator that can go on from numbers as printed.</summary>
public interface ISubstitutingEvaluator : IEvaluator
{
    /// <summary>Evaluates with some quantities replaced.</summary>
    /// <inheritdoc cref="IEvaluator.Evaluate"/>
    IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs, Substitutions substitutions);
}
