using Harness.Evaluation;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Verification;
using Harness.Verification.Judging;

namespace Harness.Running;

/// <summary>In place of src/Harness/Running/Judging.cs: the derivation stands in for autograd too, so that nothing loads torch.</summary>
internal static class Judging
{
    public static ProblemReport Run(Problem problem) =>
        new ProblemJudge(new HandwrittenEvaluator(), new Autograd(), null, [new DualNumbers(), new FiniteDifferences(new HandwrittenEvaluator())], 20, 42).Judge(problem);

    private sealed class Autograd : IEvaluator
    {
        public string Name => "autograd";

        public IEvaluation Evaluate(Problem problem, IReadOnlyDictionary<string, NumberArray>? inputs = null) =>
            new HandwrittenEvaluator().Evaluate(problem, inputs);
    }
}
