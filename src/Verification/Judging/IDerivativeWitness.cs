using Harness.Problems;

namespace Harness.Verification.Judging;

/// <summary>A witness that computes derivatives from the forward computation alone, so that it judges the handwritten backward pass.</summary>
public interface IDerivativeWitness
{
    /// <summary>Its name in reports.</summary>
    string Name { get; }

    /// <summary>Estimates ∂output/∂input at the given point.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="output">A name with a value.</param>
    /// <param name="input">A name with a value.</param>
    DerivativeEstimate Estimate(Problem problem, string output, string input);
}

/// <summary>Derivatives with the witness's own estimate of their error.</summary>
/// <param name="Values">Row-major, the output's entries first, then the input's.</param>
/// <param name="Errors">For each value, how far it may be off; infinite where the witness cannot tell.</param>
public sealed record DerivativeEstimate(double[] Values, double[] Errors);
