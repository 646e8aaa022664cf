using Harness.Mathematics;
using Harness.Problems;
using Harness.Problems.Expressions;
using Harness.Sheets;
using Harness.Verification;

namespace Harness.Site;

/// <summary>The numbers of a solution with the verdicts on what is printed for them.</summary>
/// <param name="report">The judged problem.</param>
/// <param name="numbers">How numbers are written.</param>
internal sealed class NumberMarks(ProblemReport report, Numbers numbers)
{
    /// <summary>An array as mathematics; an entry for which a number is printed carries its verdict.</summary>
    /// <param name="key">The quantity as a published answer names it: <c>h</c>, <c>grad(h)</c>, <c>new(W1)</c>.</param>
    /// <param name="value">Its value.</param>
    public MathNode Write(string key, NumberArray value) => ArrayMath.Write(value, flat => Cell(value.Data[flat], Entry(key, value.IndexOf(flat)), numbers));

    /// <summary>An array without verdicts.</summary>
    public MathNode Write(NumberArray value) => ArrayMath.Write(value, flat => Number(value.Data[flat], numbers));

    /// <summary>A number with the verdict on the digits printed for it.</summary>
    public static MathNode Cell(double value, EntryReport? entry, Numbers numbers)
    {
        if (entry?.Printed is null)
        {
            return Number(value, numbers);
        }

        bool right = entry.Verdict == Verdict.Confirmed;
        var sign = new MathMarked(new MathWords(Marks.Sign(entry.Verdict)), $"sign {entry.Verdict.Word()}", entry.Verdict.Word());
        MathNode mark = right ? sign : MathRow.Of(sign, new MathMarked(new MathWords(entry.Printed), "printed", "as printed"));
        string label = $"printed {entry.Printed}: {entry.Verdict.Word()}{(entry.Diagnosis is null ? "" : $", {entry.Diagnosis}")}";
        return new MathMarked(new MathScripts(Number(value, numbers), null, mark), $"judged {entry.Verdict.Word()}", label);
    }

    private static MathNumber Number(double value, Numbers numbers) => new(numbers.Write(value));

    private EntryReport? Entry(string key, int[] index) => report.Answers
        .SelectMany(a => a.Entries.Where(e => Means(a, e, key, index)))
        .OrderByDescending(e => e.Verdict)
        .FirstOrDefault();

    // An answer is about the whole quantity, or about the entry that its key names.
    private static bool Means(AnswerReport answer, EntryReport entry, string key, int[] index) => answer.Answer.Key switch
    {
        Indexing part when part.Operand.Text() == key => part.Index.Concat(entry.Index).SequenceEqual(index),
        Expression whole when whole.Text() == key => entry.Index.SequenceEqual(index),
        _ => false,
    };
}
