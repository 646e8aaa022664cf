using Harness.Evaluation;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Problems.Files;
using Harness.Reference.Problems;
using Harness.Running;

namespace Harness.Bench;

/// <summary>The worked problems with a loss, through the evaluators that judge them.</summary>
internal static class ProblemCases
{
    public static IEnumerable<BenchCase> All() =>
        from file in ProblemSet.Files
        let problem = ProblemFile.Load(file)
        where problem.Loss is not null
        select new BenchCase("worked problem, problem-file graph", problem.Id, "double", 0.10, () => Pair(problem));

    private static BenchPair Pair(Problem problem)
    {
        var (handwritten, autograd) = (new HandwrittenEvaluator(), new TorchEvaluator());
        Expression[] asked =
        [
            new NameReference(problem.Loss!.Name, default),
            .. problem.Given.Where(g => g.Value.Data.Length > 0).Select(g => new GradientOf(g.Name, default)),
        ];
        return new BenchPair(() => Values(handwritten, problem, asked), () => Values(handwritten, problem, asked),
            () => Values(autograd, problem, asked), () => Values(autograd, problem, asked), Nothing.Instance);
    }

    private static double[] Values(IEvaluator evaluator, Problem problem, Expression[] asked)
    {
        using IEvaluation evaluation = evaluator.Evaluate(problem);
        return [.. asked.SelectMany(e => evaluation.Value(e).Data)];
    }

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();

        public void Dispose()
        {
        }
    }
}
