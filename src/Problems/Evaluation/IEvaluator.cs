using Harness.Problems.Expressions;

namespace Harness.Problems.Evaluation;

/// <summary>Computes the values and gradients of problems: one independent way of doing so.</summary>
public interface IEvaluator
{
    /// <summary>Who answers, with version: <c>handwritten</c>, <c>libtorch 1.13.1 autograd</c>.</summary>
    string Name { get; }

    /// <summary>Runs the forward computation of a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="inputs">Values to use in place of the given ones; null for the given point.</param>
    /// <exception cref="ProblemException">Shapes do not fit, an index is out of range, or a value is not finite; with the place.</exception>
    IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs = null);
}

/// <summary>A problem evaluated at a point.</summary>
public interface IEvaluation : IDisposable
{
    /// <summary>The value of any expression over the problem's names, gradients, Jacobians and updated values.</summary>
    /// <exception cref="ProblemException">Shapes do not fit or an index is out of range; with the place.</exception>
    NumberArray Value(Expression expression);
}
