using Harness.Claims;
using Harness.Evaluation;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Verification;

namespace Harness.Sheets;

/// <summary>Writes down the solution of a problem line by line: given, forward, backward, update, published answers, agreement.</summary>
internal static class SheetBuilder
{
    /// <summary>The heading of the last part.</summary>
    public const string WitnessHeading = "Witnesses";

    /// <summary>The sheet of a judged problem.</summary>
    public static Sheet Build(ProblemReport report, Numbers numbers)
    {
        Problem problem = report.Problem;
        using var evaluation = new HandwrittenEvaluation(problem, null, Substitutions.None);
        List<SheetPart> parts =
        [
            new("Given", [.. problem.Given.Select(g => new SheetLine(g.Name, Written(g))), .. Edges(problem)]),
            new("Forward", [.. problem.Compute.SelectMany(l => Forward(l, evaluation, numbers))]),
        ];
        if (problem.Loss is { } loss)
        {
            parts.Add(new($"Backward: the gradient of {loss.Name}", BackwardPass.Lines(problem, evaluation, numbers)));
        }

        if (problem.Update.Count > 0)
        {
            parts.Add(new("Update", [.. Updates(problem, evaluation, numbers)]));
        }

        parts.AddRange(Published(report, numbers));
        parts.Add(new(WitnessHeading, [.. report.Witnesses.Select(Witness)]));
        return new Sheet(problem.Title, problem.Source, problem.Notes, parts);
    }

    private static List<string> Written(Given given)
    {
        int next = 0;
        return [.. Shaped(given, () => given.Written[next++].Text)];
    }

    // Given numbers are shown with the digits they were given with.
    private static IEnumerable<string> Shaped(Given given, Func<string> number)
    {
        if (given.Value.Rank != 2)
        {
            return [Digits.List(given.Value, _ => number())];
        }

        int rows = given.Value.Shape[0];
        int columns = given.Value.Shape[1];
        string[] cells = [.. given.Written.Select(w => w.Text)];
        int width = cells.Max(c => c.Length);
        return Enumerable.Range(0, rows).Select(i =>
            $"{(i == 0 ? "[" : " ")}[{string.Join(", ", cells.Skip(i * columns).Take(columns).Select(c => c.PadLeft(width)))}]{(i == rows - 1 ? "]" : ",")}");
    }

    private static IEnumerable<SheetLine> Edges(Problem problem) =>
        problem.Edges.Select(e => new SheetLine($"∂{e.To}/∂{e.From}", [e.Text]));

    private static IEnumerable<SheetLine> Forward(Line line, HandwrittenEvaluation evaluation, Numbers numbers) =>
        [new(line.Name, [line.Text]), new("", numbers.Write(evaluation.Graph.Value(evaluation.NodeOf(line.Name))))];

    private static IEnumerable<SheetLine> Updates(Problem problem, HandwrittenEvaluation evaluation, Numbers numbers)
    {
        for (int step = 1; step <= problem.Steps; step++)
        {
            foreach (Line update in problem.Update)
            {
                var updated = new NewValueOf(update.Name, step, update.At);
                yield return new(updated.Text(), [update.Text]);
                yield return new("", numbers.Write(evaluation.Value(updated)));
            }
        }
    }

    private static IEnumerable<SheetPart> Published(ProblemReport report, Numbers numbers)
    {
        if (report.Answers.Count == 0)
        {
            yield break;
        }

        string reading = report.Alternatives.Count == 0 ? "" : $", read so: {report.Problem.Reading}";
        yield return new($"Published answers{reading}", [.. report.Answers.SelectMany(a => Answer(a, numbers))]);
        foreach ((AlternativeReading other, ProblemReport otherReport) in report.Alternatives)
        {
            IEnumerable<SheetLine> remarks = new[] { ("possible because", other.Because), ("ruled out, as", other.RuledOutBy) }
                .Where(r => r.Item2 is not null).Select(r => new SheetLine(r.Item1, [r.Item2!]));
            yield return new($"The other reading: {other.Name}", [.. remarks, .. otherReport.Answers.SelectMany(a => Different(a, report, numbers))]);
        }
    }

    // Under another reading only what comes out differently is worth a line.
    private static IEnumerable<SheetLine> Different(AnswerReport other, ProblemReport report, Numbers numbers)
    {
        AnswerReport taken = report.Answers.First(a => a.Answer.Name == other.Answer.Name);
        return Closeness.Distance(other.Value, taken.Value) <= Closeness.SameFormula ? [] : [new(other.Answer.Name, numbers.Write(other.Value))];
    }

    private static IEnumerable<SheetLine> Answer(AnswerReport answer, Numbers numbers)
    {
        string printed = answer.Answer.IsMissing ? "not printed" : $"printed {ClaimReports.Published(answer.Answer)}";
        yield return new(answer.Verdict.Word(), [$"{answer.Answer.Name}: {printed}"]);
        if (answer.Answer.IsMissing)
        {
            yield return new("", numbers.Write(answer.Value), 1);
        }
        else if (answer.Why is not null)
        {
            yield return new("", [answer.Why], 1);
        }

        if (answer.Correction is not null)
        {
            yield return new("", [$"correct: {answer.Correction}"], 1);
        }
    }

    private static SheetLine Witness(WitnessReport witness)
    {
        string error = witness.Error is { } e ? $", worst error {Digits.Error(e)} relative" : "";
        return new(witness.Name, [$"{witness.Outcome.Word()}{error}{(witness.Reason is null ? "" : $": {witness.Reason}")}"]);
    }
}
