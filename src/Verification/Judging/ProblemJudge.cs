using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Verification.Judging;

/// <summary>Gives every published answer of a problem its verdict.</summary>
/// <param name="handwritten">The derivation.</param>
/// <param name="witness">The independent witness; null when it is not installed.</param>
/// <param name="missing">Why the witness is missing, with the remedy.</param>
/// <param name="derivatives">Witnesses that need only the forward computation.</param>
/// <param name="trials">At how many random points formulas are tried.</param>
/// <param name="seed">The seed of those points.</param>
public sealed class ProblemJudge(ISubstitutingEvaluator handwritten, IEvaluator? witness, string? missing, IReadOnlyList<IDerivativeWitness> derivatives, int trials, int seed)
{
    // A random point may leave the domain of a function; it is then replaced, this many times for each wanted point.
    private const int AttemptsPerPoint = 10;

    /// <summary>Judges a problem and its other readings.</summary>
    /// <exception cref="ProblemException">The problem cannot be evaluated, or contradicts itself; with the place.</exception>
    public ProblemReport Judge(Problem problem)
    {
        try
        {
            ProblemReport report = JudgeReading(problem, isAlternative: false);
            (AlternativeReading Reading, ProblemReport Report)[] alternatives =
                [.. problem.Alternatives.Select(a => (a, JudgeReading(a.Problem, isAlternative: true)))];
            return report with
            {
                Answers = [.. report.Answers.Select((a, i) => OpenReadings.Qualify(a, alternatives, i))],
                ReadingClaims = [.. problem.ReadingClaims.Select(c => OpenReadings.Settle(c, report, alternatives))],
                Alternatives = alternatives,
            };
        }
        catch (ProblemException e) when (e.File is null)
        {
            throw e.In(problem.File);
        }
    }

    private ProblemReport JudgeReading(Problem problem, bool isAlternative)
    {
        using IEvaluation exact = handwritten.Evaluate(problem);
        using IEvaluation? other = witness?.Evaluate(problem);
        AnswerTrial[] answers = [.. problem.Published.Select(a => new AnswerTrial(a, witness?.Name, missing, isAlternative))];
        Agreement? overall = witness is null ? null : new Agreement(witness.Name);
        if (other is not null)
        {
            overall!.CompareAll(problem, exact, other);
        }

        foreach (AnswerTrial answer in answers)
        {
            answer.Try(exact, other);
        }

        int points = TryRandomPoints(problem, [.. answers.Where(a => a.WantsRandomPoints)]);
        var numbers = new NumberJudge(problem, handwritten, exact);
        DerivativeAgreement[] forward = [.. derivatives.Select(d => new DerivativeAgreement(problem, d))];
        WitnessReport[] structural = [.. new[] { PathEnumeration.Judge(problem, exact) }.OfType<WitnessReport>()];
        return new ProblemReport
        {
            Problem = problem,
            Answers = [.. answers.Select(a => a.Conclude(numbers, exact, [.. forward.Select(f => f.Report(a.Key, exact)).OfType<WitnessReport>(), .. structural]))],
            ReadingClaims = [],
            Witnesses = [overall?.Report() ?? AnswerTrial.MissingWitness(missing), .. structural],
            Alternatives = [],
            Points = points,
        };
    }

    private int TryRandomPoints(Problem problem, AnswerTrial[] answers)
    {
        var random = new Random(seed);
        int tried = 0;
        for (int attempt = 0; answers.Length > 0 && tried < trials && attempt < trials * AttemptsPerPoint; attempt++)
        {
            Dictionary<string, NumberArray> point = SamplePoints.Around(problem, random);
            try
            {
                using IEvaluation exact = handwritten.Evaluate(problem, point);
                using IEvaluation? other = witness?.Evaluate(problem, point);
                foreach (AnswerTrial answer in answers)
                {
                    answer.Try(exact, other);
                }

                tried++;
            }
            catch (ProblemException)
            {
                // This point is outside a function's domain; the given one was inside.
            }
        }

        return tried;
    }
}
