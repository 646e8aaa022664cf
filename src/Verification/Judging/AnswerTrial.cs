using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;

namespace Harness.Verification.Judging;

/// <summary>One published answer on trial: what was tried, and the verdict that follows.</summary>
/// <remarks>
/// Remarks of the file (misprint, condition, correction) that turn out needless or false are errors of the file, but only
/// under the reading it takes: under an alternative one they may well not apply.
/// </remarks>
internal sealed class AnswerTrial
{
    private const int EntriesNamed = 4;

    private readonly PublishedAnswer _answer;
    private readonly string? _missing;
    private readonly Agreement? _agreement;
    private readonly bool _isAlternative;
    private readonly FormulaJudge? _formula;
    private readonly FormulaJudge? _literal;
    private readonly FormulaJudge? _intended;
    private readonly FormulaJudge? _correction;

    public AnswerTrial(PublishedAnswer answer, string? witness, string? missing, bool isAlternative)
    {
        (_answer, _missing, _isAlternative) = (answer, missing, isAlternative);
        _agreement = witness is null ? null : new Agreement(witness);
        _formula = Judge(answer.Formula);
        _literal = Judge(answer.Misprint?.Literal);
        _intended = Judge(answer.Misprint?.Intended);
        _correction = Judge(answer.Correction);
    }

    /// <summary>Whether it claims something beyond the given point: a formula does, a number does not.</summary>
    public bool WantsRandomPoints => _formula is not null && !_answer.AtGivenPointOnly;

    public Expression Key => _answer.Key;

    private FormulaJudge?[] Formulas => [_formula, _literal, _intended, _correction];

    public static WitnessReport MissingWitness(string? reason) => new("autograd", Outcome.Missing, null, 0, reason);

    /// <summary>Tries the answer at a point: the given one first.</summary>
    public void Try(IEvaluation exact, IEvaluation? other)
    {
        if (other is not null)
        {
            _agreement!.Compare([_answer.Key], exact, other);
            _agreement.CountPoint();
        }

        foreach (FormulaJudge formula in Formulas.OfType<FormulaJudge>())
        {
            formula.Try(exact);
        }
    }

    /// <summary>The verdict. Answers must be concluded in the order of the key.</summary>
    public AnswerReport Conclude(NumberJudge numbers, IEvaluation exact, IReadOnlyList<WitnessReport> others)
    {
        WitnessReport autograd = _agreement?.Report() ?? MissingWitness(_missing);
        var report = new AnswerReport
        {
            Answer = _answer,
            Value = exact.Value(_answer.Key),
            Verdict = Verdict.Confirmed,
            Grade = _formula?.Points > 1 ? Grade.Sampled : Grade.Exhaustive,
            Witnesses = [autograd, .. others],
        };
        report = _answer.Printed is not null ? Numbers(report, numbers)
            : _formula is not null ? OfFormula(report, numbers)
            : report with { Why = "the source asks and prints no answer; this is it" };
        report = WithMisprint(report, numbers);
        report = WithCondition(report, exact);
        return report.Witnesses.FirstOrDefault(w => w.Outcome is Outcome.Differs or Outcome.Missing) is { } against
            ? report with { Verdict = Verdict.Inconclusive, Grade = null, Correction = null, Why = $"{against.Name} {(against.Outcome == Outcome.Missing ? "is missing" : "differs")}: {against.Reason}" }
            : report;
    }

    private AnswerReport Numbers(AnswerReport report, NumberJudge numbers)
    {
        if (!report.Value.HasShape(_answer.PrintedShape))
        {
            return Refute(report, $"printed with shape {NumberArray.Describe(_answer.PrintedShape)}, it has shape {NumberArray.Describe(report.Value.Shape)}");
        }

        EntryReport[] entries = numbers.Judge(_answer, report.Value);
        Verdict worst = entries.Max(e => e.Verdict);
        report = report with { Entries = entries };
        if (worst == Verdict.Confirmed)
        {
            return report;
        }

        EntryReport[] bad = [.. entries.Where(e => e.Verdict == worst)];
        IEnumerable<string> named = bad.Take(EntriesNamed).Select(e => Describe(e, _answer.Printed![Array.IndexOf(entries, e)]));
        string more = bad.Length > EntriesNamed ? $"; and {bad.Length - EntriesNamed} more" : "";
        return report with
        {
            Verdict = worst,
            Why = string.Join("; ", named) + more,
            CarriedFrom = bad.All(e => e.CarriedFrom is not null) ? bad[0].CarriedFrom : null,
            Correction = worst == Verdict.Refuted ? CorrectedNumbers(report, numbers) : null,
        };
    }

    private static string Describe(EntryReport e, PrintedNumber printed)
    {
        string entry = e.Index.Length == 0 ? "" : $"[{string.Join(", ", e.Index)}]: ";
        return e.Verdict == Verdict.Rounded
            ? $"{entry}{printed.Text} {e.Diagnosis}; unrounded it is {printed.SamePlaces(e.Value)}"
            : $"{entry}printed {printed.Text}, it is {printed.SamePlaces(e.Value)}{(e.Diagnosis is null ? "" : $" ({e.Diagnosis})")}";
    }

    private string CorrectedNumbers(AnswerReport report, NumberJudge numbers)
    {
        double factor = numbers.Factor(_answer);
        int next = 0;
        string list = Digits.List(report.Value, v => _answer.Printed![next++].SamePlaces(v / factor));
        return _answer.Times is null ? list : $"{_answer.Times.Text} * {list}";
    }

    private AnswerReport OfFormula(AnswerReport report, NumberJudge numbers)
    {
        if (_formula!.Holds)
        {
            return report;
        }

        string where = _formula.FailsAtGivenPoint ? "" : "at a random point ";
        string mistake = _formula.Mistake() is { } name ? $" ({name})" : "";
        AnswerReport refuted = Refute(report, $"{where}{_formula.Failure!.Why}{mistake}");
        string? carried = _formula.FailsAtGivenPoint && double.IsFinite(_formula.Failure.Error) ? numbers.CarriedFormula(_answer) : null;
        return carried is null ? refuted : refuted with { CarriedFrom = carried, Why = $"{refuted.Why} (carried from {carried})" };
    }

    private AnswerReport Refute(AnswerReport report, string why)
    {
        if (_correction is { Holds: false } && !_isAlternative)
        {
            throw new ProblemException(_answer.At, $"the correction of '{_answer.Name}' does not hold: {_correction.Failure!.Why}");
        }

        return report with
        {
            Verdict = Verdict.Refuted,
            Why = why,
            Correction = _answer.Correction?.Text ?? Digits.List(report.Value, Digits.Readable),
        };
    }

    private AnswerReport WithMisprint(AnswerReport report, NumberJudge numbers)
    {
        if (_answer.Misprint is not { } misprint)
        {
            return report;
        }

        if (_literal is { Holds: true } && !_isAlternative)
        {
            throw new ProblemException(_answer.At, $"'{_answer.Name}': the literal reading holds, so nothing is misprinted");
        }

        bool replaces = _intended is not null || misprint.IntendedNumbers is not null;
        if (replaces && report.Verdict <= Verdict.Rounded && !_isAlternative)
        {
            throw new ProblemException(_answer.At, $"'{_answer.Name}' holds as printed, so it needs no intended reading");
        }

        bool intendedHolds = misprint.IntendedNumbers is { } intended ? numbers.AllMatch(intended, _answer, report.Value)
            : _intended?.Holds ?? report.Verdict <= Verdict.Rounded;
        return !intendedHolds ? report : report with
        {
            Verdict = Verdict.Misprint,
            CarriedFrom = null,
            Entries = [.. report.Entries.Select(e => e.Verdict == Verdict.Refuted ? e with { Verdict = Verdict.Misprint, CarriedFrom = null } : e)],
            Why = $"prints {misprint.Prints}, means {misprint.Means}: {misprint.Because}",
            Correction = misprint.Intended?.Text ?? (misprint.IntendedNumbers is null ? misprint.Means : CorrectedNumbers(report, numbers)),
        };
    }

    private AnswerReport WithCondition(AnswerReport report, IEvaluation exact)
    {
        if (_answer.OnlyWhen is not { } condition || report.Verdict > Verdict.Misprint || _isAlternative)
        {
            return report;
        }

        Comparison outside = Comparison.Of(condition.FailsFor.Expression, condition.Claimed, exact);
        return outside.Holds
            ? throw new ProblemException(_answer.At, $"'{_answer.Name}' also holds for {condition.FailsFor.Text}, so the condition is not needed")
            : report with
            {
                Verdict = Verdict.Qualified,
                Why = $"true only {condition.Text}; otherwise {outside.Why}",
                Correction = $"{_answer.Formula?.Text ?? "as printed"}, {condition.Text}",
            };
    }

    private FormulaJudge? Judge(Formula? formula) => formula is null ? null : new FormulaJudge(_answer, formula);
}
