using System.Xml.Linq;
using Harness.Mathematics;
using Harness.Problems;
using Harness.Sheets;
using Harness.Verification;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>Published answers with their verdicts, one row each.</summary>
/// <param name="math">How expressions are written.</param>
/// <param name="numbers">How numbers are written.</param>
internal sealed class AnswerTable(ExpressionMath math, Numbers numbers)
{
    private static readonly string[] Heads = ["Quantity", "Verdict", "Printed", "Computed", "Reason and correction"];

    /// <summary>The table.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="claim">What links to the claims that an answer settles; null to leave them out.</param>
    public XElement Write(IEnumerable<AnswerReport> answers, Func<string, XElement>? claim) => Table(
        "Published answers and their verdicts",
        claim is null ? Heads : [.. Heads, "Claims"],
        answers.Select(a => Row(a, claim)));

    private XElement Row(AnswerReport answer, Func<string, XElement>? claim) => Tag("tr",
        Tag("th", Attr("scope", "row"), Quantity(answer.Answer)),
        Tag("td", Marks.Badge(answer.Verdict)),
        Tag("td", Printed(answer.Answer)),
        Tag("td", MathMl.Write(Value(answer))),
        Tag("td", Remarks(answer)),
        claim is null ? null : Tag("td", answer.Answer.Claims.Select(id => Tag("div", claim(id)))));

    // A key that is only a label is words; the quantity stands beside it.
    private object[] Quantity(PublishedAnswer answer)
    {
        XElement key = MathMl.Write(math.Write(answer.Key));
        return answer.Statement is null ? [key] : [key, Tag("div", Class("note"), Prose.Recognised(answer.Statement))];
    }

    private object Printed(PublishedAnswer answer)
    {
        if (answer.IsMissing)
        {
            return "not printed";
        }

        if (answer.Formula is { } formula)
        {
            return MathMl.Write(math.Write(formula.Expression));
        }

        var shape = new NumberArray(new double[answer.Printed!.Count], answer.PrintedShape);
        MathNode numbers = ArrayMath.Write(shape, flat => new MathNumber(answer.Printed[flat].Text));
        return MathMl.Write(answer.Times is null ? numbers : MathRow.Of(math.Write(answer.Times.Expression), numbers));
    }

    private MathNode Value(AnswerReport answer) => ArrayMath.Write(answer.Value, flat =>
        NumberMarks.Cell(answer.Value.Data[flat], answer.Entries.FirstOrDefault(e => e.Index.SequenceEqual(answer.Value.IndexOf(flat))), numbers));

    private static IEnumerable<XElement> Remarks(AnswerReport answer)
    {
        if (answer.Why is not null)
        {
            yield return Tag("div", Prose.Recognised(answer.Why));
        }

        if (answer.Correction is not null)
        {
            yield return Tag("div", Tag("strong", "Correct: "), Tag("span", Prose.Recognised(answer.Correction)));
        }
    }
}
