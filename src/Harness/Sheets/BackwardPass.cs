using Harness.Evaluation;
using Harness.Handwritten;
using Harness.Problems;
using Harness.Problems.Expressions;

namespace Harness.Sheets;

/// <summary>The backward pass in writing: for every line of the computation, from the loss up, which rule sends what to which operand.</summary>
internal static class BackwardPass
{
    public static IReadOnlyList<SheetLine> Lines(Problem problem, HandwrittenEvaluation evaluation, Numbers numbers)
    {
        var lines = new List<SheetLine>();
        foreach (Line line in problem.Compute.Reverse().Where(l => evaluation.Reaches(evaluation.NodeOf(l.Name))))
        {
            lines.Add(new($"grad({line.Name})", numbers.Write(evaluation.Gradient(evaluation.NodeOf(line.Name)))));
            lines.Add(new("", [$"through {line.Name} = {line.Text}"], 1));
            foreach (Node node in evaluation.NodesOf(line.Name).Reverse())
            {
                lines.AddRange(Step(node, problem, evaluation, numbers));
            }
        }

        IEnumerable<string> roots = problem.EdgeNodes.Reverse().Concat(Asked(problem)).Distinct();
        foreach (string name in roots)
        {
            Node node = evaluation.NodeOf(name);
            lines.Add(new($"grad({name})", numbers.Write(evaluation.Gradient(node))));
            lines.AddRange(EdgeStep(name, problem, evaluation, numbers));
        }

        return lines;
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

    private static IEnumerable<SheetLine> Step(Node node, Problem problem, HandwrittenEvaluation evaluation, Numbers numbers)
    {
        if (evaluation.Graph.Rule(node) is not { } rule || !evaluation.Graph.IsWanted(node) || !evaluation.Reaches(node))
        {
            yield break;
        }

        yield return new(rule.Name, [rule.LocalDerivative], 2);
        NdArray<double>?[] sent = Sent(node, rule, evaluation);
        for (int i = 0; i < sent.Length; i++)
        {
            if (sent[i] is { } part)
            {
                yield return new($"to {Operand(evaluation.Graph.Inputs(node)[i], problem, evaluation)}", numbers.Write(part), 3);
            }
        }
    }

    // What this node alone adds to the cotangent of each operand.
    private static NdArray<double>?[] Sent(Node node, Rule<double> rule, HandwrittenEvaluation evaluation)
    {
        Graph<double> graph = evaluation.Graph;
        Node[] inputs = [.. graph.Inputs(node)];
        NdArray<double>?[] sent = [.. inputs.Select(n => graph.IsWanted(n) ? NdArray.Zeros<double>(graph.Value(n).Shape) : null)];
        rule.Vjp(Array.ConvertAll(inputs, graph.Value), graph.Value(node), evaluation.Gradient(node), sent);
        return sent;
    }

    private static string Operand(Node node, Problem problem, HandwrittenEvaluation evaluation) =>
        problem.Names.FirstOrDefault(n => evaluation.NodeOf(n) == node) ?? evaluation.Written(node)?.Text() ?? "operand";

    private static IEnumerable<SheetLine> EdgeStep(string name, Problem problem, HandwrittenEvaluation evaluation, Numbers numbers)
    {
        Edge[] onward = [.. problem.Edges.Where(e => e.From == name)];
        if (onward.Length > 0)
        {
            IEnumerable<string> terms = onward.Select(e => $"grad({e.To}) · ∂{e.To}/∂{name} = {numbers.Write(evaluation.Gradient(evaluation.NodeOf(e.To)).Data[0])} · {e.Text}");
            yield return new("", [.. terms], 1);
        }
    }
}
