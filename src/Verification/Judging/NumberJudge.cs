using Harness.Problems;
using Harness.Problems.Evaluation;

namespace Harness.Verification.Judging;

/// <summary>Gives every printed number its verdict: right, explained by rounding, carried from an earlier mistake, or wrong.</summary>
/// <param name="problem">The problem, at its given point.</param>
/// <param name="evaluator">Recomputes with printed numbers in place of computed ones.</param>
/// <param name="exact">The problem evaluated without any rounding.</param>
internal sealed class NumberJudge(Problem problem, ISubstitutingEvaluator evaluator, IEvaluation exact)
{
    private readonly List<Earlier> _earlier = [];

    /// <summary>Judges the printed numbers of an answer. Answers must come in the order of the key.</summary>
    public EntryReport[] Judge(PublishedAnswer answer, NumberArray value)
    {
        double factor = Factor(answer);
        NumberArray scaled = new([.. value.Data.Select(v => v / factor)], value.Shape);
        var routes = new Lazy<List<Route>>(() => [.. Routes(answer, factor)]);
        var entries = new EntryReport[scaled.Data.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = Entry(answer, scaled, i, routes);
        }

        // After a misprint the author goes on with the number that was meant.
        PublishedAnswer used = answer.Misprint?.IntendedNumbers is { } meant && AllMatch(meant, answer, value) ? answer with { Printed = meant } : answer;
        if (PrintedValues.CanBeUsed(used))
        {
            EntryReport? wrong = used == answer ? entries.FirstOrDefault(e => e.Verdict == Verdict.Refuted) : null;
            _earlier.Add(new(used, factor, wrong is not null, wrong?.CarriedFrom ?? answer.Name));
        }

        return entries;
    }

    /// <summary>
    /// Whether a published formula, false as it stands, would be true if an earlier refuted number were right;
    /// gives the first wrong line, or null.
    /// </summary>
    public string? CarriedFormula(PublishedAnswer answer)
    {
        NumberArray claimed = exact.Value(answer.Formula!.Expression);
        return Routes(answer, 1).FirstOrDefault(r => r.CarriedFrom is not null && Closeness.Distance(r.Value, claimed) <= Closeness.SameFormula)?.CarriedFrom;
    }

    /// <summary>Whether numbers in place of the printed ones would all be right.</summary>
    public bool AllMatch(IReadOnlyList<PrintedNumber> numbers, PublishedAnswer answer, NumberArray value) =>
        value.HasShape(answer.PrintedShape) && numbers.Zip(value.Data).All(p => p.First.Matches(p.Second / Factor(answer)));

    /// <summary>The constant that the key prints in front of its numbers.</summary>
    public double Factor(PublishedAnswer answer) => answer.Times is null ? 1 : exact.Value(answer.Times.Expression).Data[0];

    private EntryReport Entry(PublishedAnswer answer, NumberArray value, int i, Lazy<List<Route>> routes)
    {
        PrintedNumber printed = answer.Printed![i];
        int[] index = value.IndexOf(i);
        EntryReport Say(Verdict verdict, string? diagnosis, string? carriedFrom = null) =>
            new(index, printed.Text, value.Data[i], verdict, diagnosis, carriedFrom);

        if (printed.Matches(value.Data[i]))
        {
            return Say(Verdict.Confirmed, null);
        }

        Route? route = routes.Value.FirstOrDefault(r => printed.Matches(r.Value.Data[i]));
        if (route is null)
        {
            return Say(Verdict.Refuted, Copied(printed, i) ?? Diagnosis.Of(answer.Printed, value, i, [.. routes.Value.Select(r => (r.Value.Data[i], r.Because))]));
        }

        return route.CarriedFrom is null
            ? Say(Verdict.Rounded, $"follows from {route.Because.Value}")
            : Say(Verdict.Refuted, $"carried from {route.CarriedFrom}", route.CarriedFrom);
    }

    // The very digits of an earlier answer, at least two of them, in the same place.
    private string? Copied(PrintedNumber printed, int i) =>
        _earlier.LastOrDefault(e => i < e.Answer.Printed!.Count && e.Answer.Printed[i].Text == printed.Text && printed.Text.Count(c => c is >= '1' and <= '9') >= 2) is { } copied
            ? $"these are the digits of {copied.Answer.Name}"
            : null;

    // The ways in which a person may have come to a number: first from right numbers as printed (all of them, then one
    // at a time), then from wrong ones (each with the right ones, each alone, then everything as printed).
    private IEnumerable<Route> Routes(PublishedAnswer answer, double factor)
    {
        Earlier[] right = [.. _earlier.Where(e => !e.IsWrong)];
        Earlier[] wrong = [.. _earlier.Where(e => e.IsWrong)];
        IEnumerable<(Earlier[] Used, string? From)> ways =
        [
            (right, null),
            .. right.Select(e => (new[] { e }, (string?)null)),
            .. wrong.Select(e => ((Earlier[])[.. right, e], (string?)e.Root)),
            .. wrong.Select(e => (new[] { e }, (string?)e.Root)),
            .. wrong.Take(1).Select(e => ((Earlier[])[.. _earlier], (string?)e.Root)),
        ];
        NumberArray unchanged = exact.Value(answer.Key);
        foreach ((Earlier[] used, string? from) in ways)
        {
            if (Recomputed(answer, used) is { } value && Closeness.Distance(value, unchanged) > 0)
            {
                yield return new(new([.. value.Data.Select(v => v / factor)], value.Shape), from, new Lazy<string>(() => Because(answer, used, value)));
            }
        }
    }

    // Names only the printed numbers that matter: without which the result would be another.
    private string Because(PublishedAnswer answer, Earlier[] used, NumberArray value)
    {
        IEnumerable<string> names = used
            .Where(e => used.Length == 1 || Recomputed(answer, [.. used.Where(o => o != e)]) is not { } without || Closeness.Distance(without, value) > 0)
            .Select(e => $"{e.Answer.Name} = {string.Join(", ", e.Answer.Printed!.Take(4))}{(e.Answer.Printed!.Count > 4 ? ", …" : "")}");
        return $"{string.Join(" and ", names)} as printed";
    }

    private NumberArray? Recomputed(PublishedAnswer answer, Earlier[] used)
    {
        Substitutions printed = PrintedValues.Of(used.Select(e => (e.Answer, e.Factor)), exact);
        try
        {
            using IEvaluation evaluation = evaluator.Evaluate(problem, null, printed);
            return evaluation.Value(answer.Key);
        }
        catch (ProblemException)
        {
            // A printed number may lie outside a later function's domain; then nothing follows from it.
            return null;
        }
    }

    private sealed record Earlier(PublishedAnswer Answer, double Factor, bool IsWrong, string Root);

    private sealed record Route(NumberArray Value, string? CarriedFrom, Lazy<string> Because);
}
