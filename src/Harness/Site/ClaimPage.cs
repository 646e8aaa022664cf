using System.Xml.Linq;
using Harness.Claims;
using Harness.Handwritten;
using Harness.Mathematics;
using Harness.Problems;
using Harness.Reports;
using Harness.Sheets;
using Harness.Verification;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>One claim: what is stated and printed, the verdict with its reason, derivation, code, evidence.</summary>
/// <param name="page">The frame.</param>
/// <param name="claim">The claim.</param>
/// <param name="steps">The derivation of a claim that a worked problem settles.</param>
internal sealed class ClaimPage(Page page, ClaimReport claim, IReadOnlyList<WorkedStep> steps)
{
    /// <summary>The page.</summary>
    /// <param name="before">The claim before it on the board; null for the first.</param>
    /// <param name="after">The claim after it; null for the last.</param>
    public SiteFile Write(ClaimReport? before, ClaimReport? after)
    {
        return page.Write($"{claim.Id}: {claim.Verdict.Word()}",
        [
            Tag("p", Class("where"), Where()),
            Tag("h1", Class("id"), claim.Id),
            Tag("div", Class("statement"), ClaimParts.Statement(claim)),
            Verdict(),
            Section("derivation", "Derivation", Derivation()),
            FiguresSection(),
            Answers(),
            Section("evidence", "Evidence", claim.Witnesses.Count == 0 ? null : ClaimParts.Evidence(claim.Witnesses)),
            Section("code", "The code that was run", Code()),
            Neighbours(before, after),
        ]);
    }

    private IEnumerable<object?> Where()
    {
        yield return claim.Heading;
        if (SourceSheet.Of(claim) is { } sheet)
        {
            yield return " · ";
            yield return Link(page.To(SiteMap.Sheet(sheet)), sheet.Name);
            yield return $", {SourceSheet.Place(claim)} · {claim.Entry!.Kind}";
        }
    }

    private XElement Verdict() => Tag("section", Class($"finding {claim.Verdict.Word()}"), Attr("aria-labelledby", "verdict"),
        Tag("h2", Id("verdict"), Tag("span", Class("unseen"), "Verdict: "), Marks.Badge(claim.Verdict)),
        Tag("p", Class("note"), $"{Marks.Meaning(claim.Verdict)}{(claim.IsAsRecorded || claim.Entry is null ? "" : $" (on record: {claim.Entry.OnRecord?.Word() ?? "nothing"})")}"),
        Terms(
            ("Printed", ClaimParts.Published(claim)),
            ("Why", ClaimParts.Words(claim.Why)),
            ("Correct", ClaimParts.Words(claim.Correction)),
            ("Carried from", ClaimParts.Words(claim.CarriedFrom)),
            ("What was shown", claim.Answers.Count > 0 || claim.Computed == claim.Correction || claim.Computed == claim.Why ? null : ClaimParts.Words(claim.Computed)),
            ("Grade", claim.Grade is { } grade ? $"{grade.Word()}: {Marks.Meaning(grade)}" : null)));

    private IEnumerable<XElement> Derivation()
    {
        if (claim.Problem is { } problem)
        {
            ExpressionMath math = ExpressionMath.Of(problem);
            return steps.Count == 0 ? [] : [Tag("ol", Class("steps"), steps.Select(s => Tag("li", Step(s, math))))];
        }

        return claim.Derivation.Count == 0 ? [] : [Tag("ol", Class("steps"), claim.Derivation.Select(step => Tag("li", Tag("div", Class("step"), Prose.Recognised(step)))))];
    }

    private IEnumerable<object> Step(WorkedStep step, ExpressionMath math)
    {
        MathNode equation = step switch
        {
            { Edge: { } edge } => ExpressionMath.Equation(ExpressionMath.Derivative(edge.To, edge.From), new MathNumber(edge.Text)),
            { IsUpdate: true, Line: { } update } => ExpressionMath.Equation(math.Write(new Problems.Expressions.NewValueOf(update.Name, 1, update.At)), math.Write(update.Expression)),
            _ => ExpressionMath.Equation(ExpressionMath.Name(step.Line!.Name), math.Write(step.Line.Expression)),
        };
        yield return Tag("div", Class("line"), MathMl.Write(equation));
        if (step.Rules.Count > 0)
        {
            yield return Tag("ul", Class("rules"), step.Rules.Select(r => Tag("li", Link(page.To(SiteMap.Code(RuleSource.FileOf(r))), Class("id"), r.Name), ": ", Tag("span", Prose.Recognised(r.LocalDerivative)))));
        }
    }

    private XElement? FiguresSection()
    {
        XElement[] figures = [.. page.Input.PicturesOf(claim).Select(f => FigureView.Of(f))];
        return figures.Length == 0 ? null : Section("pictures", "Pictures", figures);
    }

    private XElement? Answers() => claim.Problem is { } problem && claim.Answers.Count > 0
        ? Section("answers", "Number by number", new AnswerTable(ExpressionMath.Of(problem), Numbers.Short).Write(claim.Answers, null))
        : null;

    // One file serves many claims, so each has a page of its own.
    private XElement? Code()
    {
        IReadOnlyList<string> files = CodeListing.Files(claim, steps);
        return files.Count == 0 ? null : Tag("ul", Class("plain"), files.Select(f => Tag("li", Link(page.To(SiteMap.Code(f)), Class("id"), f))));
    }

    private XElement Neighbours(ClaimReport? before, ClaimReport? after) => Tag("nav", Class("neighbours"), Attr("aria-label", "Neighbours"), Tag("ul",
        before is null ? null : Tag("li", "Before: ", page.Claim(before)),
        after is null ? null : Tag("li", "After: ", page.Claim(after)),
        Tag("li", Link($"{page.To(SiteMap.Front)}#{page.Map.Heading(claim.Heading)}", $"All {page.Input.Claims.Count(c => c.Heading == claim.Heading)} under “{claim.Heading}”")),
        page.Map.Problem(claim.Problem) is { } worked ? Tag("li", Link(page.To(worked), "The worked problem")) : null));
}
