using System.Xml.Linq;
using Harness.Figures;
using Harness.Mathematics;
using Harness.Pictures;
using Harness.Problems;
using Harness.Sheets;
using Harness.Verification;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>A worked problem: its solution with each number beside the printed one, and what the key prints.</summary>
internal static class ProblemPage
{
    /// <summary>The page of the site.</summary>
    public static SiteFile Write(Page page, ProblemReport report) => page.Write(report.Problem.Title,
    [
        Tag("p", Class("where"), Link(page.To(SiteMap.Problems), "Worked problems")),
        Body(report, page.Input.PicturesOf(report), page.Claim, Numbers.Short),
    ]);

    /// <summary>A document that needs no other file.</summary>
    /// <param name="report">The judged problem.</param>
    /// <param name="numbers">How numbers are written.</param>
    public static string Alone(ProblemReport report, Numbers numbers) => Page.Alone(report.Problem.Title, Body(report, FigureList.ForProblem(report), claim: null, numbers));

    private static IEnumerable<object?> Body(ProblemReport report, IEnumerable<Figure> pictures, Func<string, XElement>? claim, Numbers numbers)
    {
        Problem problem = report.Problem;
        return
        [
            Tag("h1", problem.Title),
            problem.Source.Length == 0 ? null : Tag("p", Class("source"), problem.Source),
            problem.Notes is null ? null : Tag("p", problem.Notes),
            problem.Reading is null ? null : Tag("p", Tag("strong", "Read so: "), problem.Reading),
            Legend(report),
            pictures.Select(f => FigureView.Of(f)),
            new SolutionSections(report, numbers).All(),
            Answers(report, claim, numbers),
            report.Alternatives.Select((a, i) => Other(a.Reading, a.Report, report, i, numbers)),
            Section("witnesses", "Witnesses", ClaimParts.Evidence(report.Witnesses)),
        ];
    }

    private static XElement? Legend(ProblemReport report)
    {
        Verdict[] verdicts = [.. report.Answers.SelectMany(a => a.Entries).Select(e => e.Verdict).Distinct().Order()];
        return verdicts.Length == 0 ? null : Tag("p", Class("legend"),
            "A sign stands beside every number for which the key prints one: ",
            verdicts.SelectMany((v, i) => new object[] { i == 0 ? "" : ", ", Tag("span", Class($"verdict {v.Word()}"), Marks.Sign(v)), $" {v.Word()}" }),
            ". Beside a number that is not as printed the printed digits are struck out.");
    }

    private static XElement? Answers(ProblemReport report, Func<string, XElement>? claim, Numbers numbers) => report.Answers.Count == 0 ? null
        : Section("answers", "Published answers", new AnswerTable(ExpressionMath.Of(report.Problem), numbers).Write(report.Answers, claim));

    // Under another reading only what comes out differently is shown.
    private static XElement? Other(AlternativeReading reading, ProblemReport other, ProblemReport taken, int number, Numbers numbers)
    {
        AnswerReport[] different = [.. other.Answers.Where(a => Closeness.Distance(a.Value, taken.Answers.First(t => t.Answer.Name == a.Answer.Name).Value) > Closeness.SameFormula)];
        return Section($"reading-{number + 1}", $"The other reading: {reading.Name}",
            Terms(("Possible because", reading.Because), ("Ruled out, as", reading.RuledOutBy)),
            different.Length == 0 ? Tag("p", "All answers are the same.") : new AnswerTable(ExpressionMath.Of(other.Problem), numbers).Write(different, null));
    }
}
