using System.Collections.Concurrent;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Verification.Judging;

/// <summary>Asks a derivative witness about every gradient and Jacobian that an answer's key needs.</summary>
/// <param name="problem">The problem.</param>
/// <param name="witness">The witness.</param>
internal sealed class DerivativeAgreement(Problem problem, IDerivativeWitness witness)
{
    // An error estimate is itself only estimated: this many times of it counts as explained.
    private const double ErrorBars = 20;

    // An estimate worse than this, relative to the largest derivative, says nothing.
    private const double TooUncertain = 1e-5;

    private readonly ConcurrentDictionary<(string Output, string Input), WitnessReport> _reports = new();

    /// <summary>The witness's word on a key; null when the key needs no derivative.</summary>
    public WitnessReport? Report(Expression key, IEvaluation handwritten)
    {
        WitnessReport[] reports = [.. Derivatives(key).Distinct().Select(d => _reports.GetOrAdd(d.Pair, _ => Compare(d.Pair.Output, d.Pair.Input, d.Leaf, handwritten)))];
        return reports.FirstOrDefault(r => r.Outcome == Outcome.Differs)
            ?? reports.FirstOrDefault(r => r.Outcome == Outcome.Abstains)
            ?? reports.MaxBy(r => r.Error);
    }

    private IEnumerable<((string Output, string Input) Pair, Expression Leaf)> Derivatives(Expression key) => key.SelfAndParts().SelectMany(part => part switch
    {
        GradientOf e => [((problem.Loss!.Name, e.Name), e)],
        JacobianOf e => [((e.Output, e.Input), e)],
        NewValueOf e => Derivatives(problem.Update.First(u => u.Name == e.Name).Expression),
        _ => Enumerable.Empty<((string, string), Expression)>(),
    });

    private WitnessReport Compare(string output, string input, Expression leaf, IEvaluation handwritten)
    {
        DerivativeEstimate estimate = witness.Estimate(problem, output, input);
        NumberArray value = handwritten.Value(leaf);
        double scale = Math.Max(Closeness.Magnitude(value), estimate.Values.Select(Math.Abs).DefaultIfEmpty().Max());
        if (scale == 0 && estimate.Values.Concat(estimate.Errors).All(double.IsFinite))
        {
            // No step changes the output at all: there is no scale to be uncertain by.
            return new(witness.Name, Outcome.Agrees, 0, 1, null);
        }

        double worst = 0;
        for (int i = 0; i < value.Data.Length; i++)
        {
            double error = Math.Abs(value.Data[i] - estimate.Values[i]);
            worst = Math.Max(worst, error / scale);
            if (estimate.Errors[i] > TooUncertain * scale)
            {
                return new(witness.Name, Outcome.Abstains, null, 1, $"{leaf.Text()}: no step gives a derivative to better than {Digits.Error(estimate.Errors[i] / scale)} (a kink, or the edge of the domain)");
            }

            if (!(error <= Math.Max(ErrorBars * estimate.Errors[i], Closeness.Agreement * scale)))
            {
                string entry = value.Rank == 0 ? "" : $"[{string.Join(", ", value.IndexOf(i))}]";
                return new(witness.Name, Outcome.Differs, worst, 1, $"{leaf.Text()}{entry}: handwritten {Digits.RoundTrip(value.Data[i])}, {witness.Name} {Digits.RoundTrip(estimate.Values[i])} ± {Digits.Error(estimate.Errors[i])}");
            }
        }

        return new(witness.Name, Outcome.Agrees, worst, 1, null);
    }
}
