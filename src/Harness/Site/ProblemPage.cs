using System.Xml.Linq;
using Harness.Mathematics;
using Harness.Problems;
using Harness.Verification;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>A worked problem: its solution with each number beside the printed one, and what the key prints.</summary>
internal static class ProblemPage
{
    /// <summary>The page.</summary>
    public static SiteFile Write(Page page, ProblemReport report)
    {
        Problem problem = report.Problem;
        return page.Write(problem.Title,
        [
            Tag("p", Class("where"), Link(page.To(SiteMap.Problems), "Worked problems")),
            Tag("h1", problem.Title),
            problem.Source.Length == 0 ? null : Tag("p", Class("source"), problem.Source),
            problem.Notes is null ? null : Tag("p", problem.Notes),
            problem.Reading is null ? null : Tag("p", Tag("strong", "Read so: "), problem.Reading),
            Legend(report),
            page.Input.PicturesOf(report).Select(f => FigureView.Of(f)),
            new SolutionSections(report).All(),
            Answers(page, report),
            report.Alternatives.Select((a, i) => Other(a.Reading, a.Report, report, i)),
            Section("witnesses", "Witnesses", ClaimParts.Evidence(report.Witnesses)),
        ]);
    }

    private static XElement? Legend(ProblemReport report)
    {
        Verdict[] verdicts = [.. report.Answers.SelectMany(a => a.Entries).Select(e => e.Verdict).Distinct().Order()];
        return verdicts.Length == 0 ? null : Tag("p", Class("legend"),
            "A sign stands beside every number for which the key prints one: ",
            verdicts.SelectMany((v, i) => new object[] { i == 0 ? "" : ", ", Tag("span", Class($"verdict {v.Word()}"), Marks.Sign(v)), $" {v.Word()}" }),
            ". Beside a number that is not as printed the printed digits are struck out.");
    }

    private static XElement? Answers(Page page, ProblemReport report) => report.Answers.Count == 0 ? null
        : Section("answers", "Published answers", new AnswerTable(ExpressionMath.Of(report.Problem)).Write(report.Answers, page.Claim));

    // Under another reading only what comes out differently is shown.
    private static XElement? Other(AlternativeReading reading, ProblemReport other, ProblemReport taken, int number)
    {
        AnswerReport[] different = [.. other.Answers.Where(a => Closeness.Distance(a.Value, taken.Answers.First(t => t.Answer.Name == a.Answer.Name).Value) > Closeness.SameFormula)];
        return Section($"reading-{number + 1}", $"The other reading: {reading.Name}",
            Terms(("Possible because", reading.Because), ("Ruled out, as", reading.RuledOutBy)),
            different.Length == 0 ? Tag("p", "All answers are the same.") : new AnswerTable(ExpressionMath.Of(other.Problem)).Write(different, null));
    }
}
