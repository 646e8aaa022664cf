using Harness.Evaluation;
using Harness.Problems;
using Harness.Problems.Expressions;

namespace Harness.Sheets;

/// <summary>The backward pass in writing.</summary>
internal static class BackwardPass
{
    public static IReadOnlyList<SheetLine> Lines(Problem problem, HandwrittenEvaluation evaluation, Numbers numbers) =>
        [.. BackwardSteps.Of(problem, evaluation).SelectMany(name => Lines(name, numbers))];

    private static IEnumerable<SheetLine> Lines(BackwardName name, Numbers numbers)
    {
        yield return new($"grad({name.Name})", numbers.Write(name.Gradient));
        if (name.Through is { } line)
        {
            yield return new("", [$"through {line.Name} = {line.Text}"], 1);
        }

        foreach (BackwardStep step in name.Steps)
        {
            yield return new(step.Rule.Name, [step.Rule.LocalDerivative], 2);
            foreach (SentPart part in step.Parts)
            {
                yield return new($"to {part.Operand?.Text() ?? "operand"}", numbers.Write(part.Sent), 3);
            }
        }

        if (name.Onward.Count > 0)
        {
            yield return new("", [.. name.Onward.Select(o => $"grad({o.Edge.To}) · ∂{o.Edge.To}/∂{name.Name} = {numbers.Write(o.Gradient)} · {o.Edge.Text}")], 1);
        }
    }
}
