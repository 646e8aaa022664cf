using Harness.Problems.Expressions;

namespace Harness.Problems.Files;

/// <summary>Checks that every name is known where it is used.</summary>
internal static class NameChecker
{
    public static void Check(Problem problem)
    {
        var known = new List<string>(problem.Given.Select(g => g.Name));
        CheckEdges(problem);
        foreach (Line line in problem.Compute)
        {
            if (known.Contains(line.Name) || problem.EdgeNodes.Contains(line.Name))
            {
                throw new ProblemException(line.At, $"'{line.Name}' already has a value; choose another name");
            }

            CheckLine(problem, line, known);
            known.Add(line.Name);
        }

        string[] all = [.. problem.Names];
        if (problem.Loss is { } loss)
        {
            CheckLoss(problem, loss, all);
        }

        CheckUpdates(problem, all);
        foreach (PublishedAnswer answer in problem.Published)
        {
            foreach (Expression expression in Expressions(answer))
            {
                CheckPublished(problem, expression, all);
            }
        }
    }

    /// <summary>Every expression of a published answer.</summary>
    private static IEnumerable<Expression> Expressions(PublishedAnswer answer) => new[]
    {
        answer.Key, answer.Formula?.Expression, answer.Times?.Expression, answer.Correction?.Expression,
        answer.Misprint?.Literal?.Expression, answer.Misprint?.Intended?.Expression,
        answer.OnlyWhen?.FailsFor.Expression, answer.OnlyWhen?.Claimed.Expression,
    }.OfType<Expression>();

    private static void CheckEdges(Problem problem)
    {
        string[] given = [.. problem.Given.Select(g => g.Name)];
        foreach (Given node in problem.Given.Where(g => g.Value.Rank > 0 && problem.EdgeNodes.Contains(g.Name)))
        {
            throw new ProblemException(node.At, $"'{node.Name}' is a node of the edges, so it must be a single number; it has shape {NumberArray.Describe(node.Value.Shape)}");
        }

        foreach (string end in problem.EdgeNodes.Where(n => problem.Edges.All(e => e.From != n) && !given.Contains(n)))
        {
            throw new ProblemException(problem.Edges.First(e => e.To == end).At, $"'{end}' is where the edges end, so it needs a value under 'given'");
        }
    }

    private static void CheckLoss(Problem problem, NameReference loss, string[] all)
    {
        if (!all.Contains(loss.Name))
        {
            throw Unknown(loss, all);
        }

        if (problem.Edges.FirstOrDefault(e => e.From == loss.Name) is { } onward)
        {
            throw new ProblemException(loss.At, $"'{loss.Name}' leads on to '{onward.To}'; the gradient is taken of an end of the edges, or of a computed name");
        }
    }

    private static void CheckLine(Problem problem, Line line, List<string> known)
    {
        foreach (Expression part in line.Expression.SelfAndParts().Where(p => p is GradientOf or NewValueOf or JacobianOf))
        {
            throw new ProblemException(part.At, "grad, new and jacobian are known only after the computation; use them under update or published");
        }

        foreach (NameReference name in line.Expression.Names().Where(n => !known.Contains(n.Name)))
        {
            throw name.Name == line.Name ? new ProblemException(name.At, $"'{name.Name}' is defined by itself")
                : problem.Compute.FirstOrDefault(l => l.Name == name.Name) is { } later ? new ProblemException(name.At, $"'{name.Name}' is defined only below, at {later.At}; a line may use the names above it")
                : problem.EdgeNodes.Contains(name.Name) ? WithoutValue(name)
                : Unknown(name, known);
        }
    }

    private static void CheckUpdates(Problem problem, string[] all)
    {
        foreach (Line update in problem.Update)
        {
            if (!problem.Given.Any(g => g.Name == update.Name))
            {
                throw new ProblemException(update.At, $"only given values are updated, and '{update.Name}' is not one{Suggestion.For(update.Name, problem.Given.Select(g => g.Name))}");
            }

            foreach (Expression part in update.Expression.SelfAndParts().Where(p => p is NewValueOf))
            {
                throw new ProblemException(part.At, "all updates are made at once from the values before them, so new(...) is not known here");
            }

            CheckPublished(problem, update.Expression, all);
        }
    }

    private static void CheckPublished(Problem problem, Expression expression, string[] all)
    {
        foreach (NameReference name in expression.Names().Where(n => !all.Contains(n.Name)))
        {
            throw Unknown(name, all);
        }

        foreach (Expression part in expression.SelfAndParts())
        {
            if (part is NameReference node && problem.EdgeNodes.Contains(node.Name) && !problem.Given.Any(g => g.Name == node.Name))
            {
                throw WithoutValue(node);
            }

            if (part is GradientOf && problem.Loss is null)
            {
                throw new ProblemException(part.At, "grad(...) needs the line 'gradient of: NAME' that says of what");
            }

            if (part is NewValueOf updated && !problem.Update.Any(u => u.Name == updated.Name))
            {
                throw new ProblemException(part.At, $"'{updated.Name}' is not updated, so it has no new value");
            }

            if (part is NewValueOf late && late.Step > problem.Steps)
            {
                throw new ProblemException(part.At, $"new({late.Name}, {late.Step}) needs 'steps: {late.Step}' or more");
            }
        }
    }

    private static ProblemException WithoutValue(NameReference node) =>
        new(node.At, $"'{node.Name}' is a node of the edges without a value; give it one under 'given'");

    private static ProblemException Unknown(NameReference name, IReadOnlyCollection<string> known) =>
        new(name.At, $"unknown name '{name.Name}'{Suggestion.OrAll(name.Name, known)}");
}
