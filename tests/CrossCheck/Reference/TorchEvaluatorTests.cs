using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Reference.Problems;
using TorchSharp;
using Xunit;

namespace Harness.CrossCheck.Reference;

/// <summary>What the evaluator of tensors owes its callers beyond the numbers.</summary>
public sealed class TorchEvaluatorTests
{
    private const string Descent = """
        title: descent
        given:
          x: [1, 2]
          W: [[1, 0.5], [0.25, -1]]
        compute:
          f: "tanh(W @ x)"
          L: "sum(f^2)"
        gradient of: L
        update:
          W: "W - 0.1 * grad(W)"
        steps: 3
        """;

    [Fact]
    public void An_evaluation_leaves_no_tensor_behind()
    {
        long before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        _ = Twins.Autograd(Exercise.Parse(Descent), "f", "grad(x)", "jacobian(f, W)", "new(W)", "new(W, 3)", "shape(W)");
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void A_refused_problem_leaves_no_tensor_and_no_scope_behind()
    {
        Problem misfit = Exercise.Parse("""
            title: shapes that do not fit
            given:
              a: [1, 2]
              b: [1, 2, 3]
            compute:
              f: "dot(a, b)"
            """);
        using DisposeScope scope = torch.NewDisposeScope();
        long before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        Assert.Equal(new SourcePosition(6, 7), Assert.Throws<ProblemException>(() => Twins.Autograd(misfit)).At);
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        using torch.Tensor mine = torch.tensor(1.0);
        Assert.True(scope.Contains(mine));
    }

    [Fact]
    public void Evaluations_may_be_used_side_by_side_and_disposed_in_any_order()
    {
        Problem problem = Exercise.Parse(Descent);
        Expression loss = ExpressionParser.Parse("L", SourcePosition.Start);
        Expression later = ExpressionParser.Parse("new(W, 2)", SourcePosition.Start);
        var evaluator = new TorchEvaluator();
        IEvaluation first = evaluator.Evaluate(problem);
        using IEvaluation second = evaluator.Evaluate(
            problem, new Dictionary<string, NumberArray> { ["x"] = new([0, 0], 2) });
        double[] updated = first.Value(later).Data;
        Assert.Equal(0, second.Value(loss).Data[0]);
        Assert.NotEqual(0, first.Value(loss).Data[0]);
        first.Dispose();
        Assert.Equal(0, second.Value(loss).Data[0]);
        Assert.Equal([1, 0.5, 0.25, -1], second.Value(later).Data);
        Assert.NotEqual([1, 0.5, 0.25, -1], updated);
    }

    [Fact]
    public void Every_thread_has_its_own_evaluations()
    {
        Problem problem = Exercise.Parse(Descent);
        double[] expected = Twins.Autograd(problem, "new(W, 3)").Values.Single().Data;
        Parallel.For(0, 16, _ => Assert.Equal(expected, Twins.Autograd(problem, "new(W, 3)").Values.Single().Data));
    }
}
