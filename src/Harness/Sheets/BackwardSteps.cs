using Harness.Evaluation;
using Harness.Handwritten;
using Harness.Problems;
using Harness.Problems.Expressions;

namespace Harness.Sheets;

/// <summary>What one rule sends to one of its operands.</summary>
/// <param name="Operand">The operand: a name, or the expression it was written as; null where it was not written down.</param>
/// <param name="Sent">What is added to its cotangent.</param>
internal sealed record SentPart(Expression? Operand, NdArray<double> Sent);

/// <summary>One rule of a line, seen backwards.</summary>
internal sealed record BackwardStep(Rule<double> Rule, IReadOnlyList<SentPart> Parts);

/// <summary>The gradient with respect to one name, and how it goes on from there.</summary>
/// <param name="Name">The name.</param>
/// <param name="Gradient">The gradient of the loss.</param>
/// <param name="Through">The line that computes it; null for a given value or a node of an edge graph.</param>
/// <param name="Steps">The rules of that line, the last one first.</param>
/// <param name="Onward">The edges that lead on from a node of an edge graph, with the gradients at their ends.</param>
internal sealed record BackwardName(
    string Name, NdArray<double> Gradient, Line? Through, IReadOnlyList<BackwardStep> Steps, IReadOnlyList<(Edge Edge, double Gradient)> Onward);

/// <summary>The backward pass: for every line of the computation, from the loss up, which rule sends what to which operand.</summary>
internal static class BackwardSteps
{
    public static IEnumerable<BackwardName> Of(Problem problem, HandwrittenEvaluation evaluation)
    {
        foreach (Line line in problem.Compute.Reverse().Where(l => evaluation.Reaches(evaluation.NodeOf(l.Name))))
        {
            IEnumerable<BackwardStep?> steps = evaluation.NodesOf(line.Name).Reverse().Select(n => Step(n, problem, evaluation));
            yield return new(line.Name, evaluation.Gradient(evaluation.NodeOf(line.Name)), line, [.. steps.OfType<BackwardStep>()], []);
        }

        foreach (string name in problem.EdgeNodes.Reverse().Concat(Asked(problem)).Distinct())
        {
            IEnumerable<(Edge, double)> onward = problem.Edges.Where(e => e.From == name).Select(e => (e, evaluation.Gradient(evaluation.NodeOf(e.To)).Data[0]));
            yield return new(name, evaluation.Gradient(evaluation.NodeOf(name)), null, [], [.. onward]);
        }
    }

    // The given values whose gradients somebody wants: those updated or asked for, or all where nobody says.
    private static IEnumerable<string> Asked(Problem problem)
    {
        IEnumerable<Expression> expressions = problem.Published.Select(a => a.Key)
            .Concat(problem.Published.Select(a => a.Formula?.Expression).OfType<Expression>())
            .Concat(problem.Update.Select(u => u.Expression));
        var asked = problem.Update.Select(u => u.Name)
            .Concat(expressions.SelectMany(e => e.SelfAndParts()).OfType<GradientOf>().Select(g => g.Name))
            .ToHashSet(StringComparer.Ordinal);
        string[] given = [.. problem.Given.Select(g => g.Name)];
        return asked.Overlaps(given) ? given.Where(asked.Contains) : given;
    }

    private static BackwardStep? Step(Node node, Problem problem, HandwrittenEvaluation evaluation)
    {
        if (evaluation.Graph.Rule(node) is not { } rule || !evaluation.Graph.IsWanted(node) || !evaluation.Reaches(node))
        {
            return null;
        }

        Node[] inputs = [.. evaluation.Graph.Inputs(node)];
        NdArray<double>?[] sent = Sent(node, inputs, rule, evaluation);
        return new(rule, [.. inputs.Zip(sent).Where(p => p.Second is not null).Select(p => new SentPart(Operand(p.First, problem, evaluation), p.Second!))]);
    }

    // What this node alone adds to the cotangent of each operand.
    private static NdArray<double>?[] Sent(Node node, Node[] inputs, Rule<double> rule, HandwrittenEvaluation evaluation)
    {
        Graph<double> graph = evaluation.Graph;
        NdArray<double>?[] sent = [.. inputs.Select(n => graph.IsWanted(n) ? NdArray.Zeros<double>(graph.Value(n).Shape) : null)];
        rule.Vjp(Array.ConvertAll(inputs, graph.Value), graph.Value(node), evaluation.Gradient(node), sent);
        return sent;
    }

    private static Expression? Operand(Node node, Problem problem, HandwrittenEvaluation evaluation) =>
        problem.Names.FirstOrDefault(n => evaluation.NodeOf(n) == node) is { } name ? new NameReference(name, SourcePosition.Start) : evaluation.Written(node);
}
