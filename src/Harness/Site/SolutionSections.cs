using System.Xml.Linq;
using Harness.Evaluation;
using Harness.Mathematics;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Sheets;
using Harness.Verification;
using static Harness.Site.Html;

namespace Harness.Site;

/// <summary>The worked solution of a problem as sections of a page: given, forward, backward, update.</summary>
/// <param name="report">The judged problem.</param>
/// <param name="numbers">How numbers are written.</param>
internal sealed class SolutionSections(ProblemReport report, Numbers numbers)
{
    private readonly Problem _problem = report.Problem;
    private readonly NumberMarks _marks = new(report, numbers);
    private readonly ExpressionMath _math = ExpressionMath.Of(report.Problem);

    /// <summary>The sections.</summary>
    public IEnumerable<XElement?> All()
    {
        using var evaluation = new HandwrittenEvaluation(_problem, null, Substitutions.None);
        return
        [
            Section("given", "Given", Tag("div", Class("givens"), _problem.Given.Select(Given), _problem.Edges.Select(Edge))),
            Section("forward", "Forward", _problem.Compute.Select(l => Forward(l, evaluation))),
            _problem.Loss is { } loss ? Section("backward", $"Backward: the gradient of {loss.Name}", BackwardSteps.Of(_problem, evaluation).Select(Backward).ToArray()) : null,
            Section("update", "Update", Updates(evaluation).ToArray()),
        ];
    }

    private static XElement Line(params MathNode[] sides) => Tag("div", Class("line"), MathMl.Write(
        MathRow.Of([.. sides.SelectMany((s, i) => i == 0 ? [s] : new[] { new MathOperator("=", Spacing.Relation), s })])));

    // Given numbers keep the digits they were given with.
    private static XElement Given(Given given) =>
        Line(ExpressionMath.Name(given.Name), ArrayMath.Write(given.Value, flat => new MathNumber(given.Written[flat].Text)));

    private static XElement Edge(Edge edge) => Line(ExpressionMath.Derivative(edge.To, edge.From), new MathNumber(edge.Text));

    private XElement Forward(Line line, HandwrittenEvaluation evaluation)
    {
        Handwritten.NdArray<double> value = evaluation.Graph.Value(evaluation.NodeOf(line.Name));
        return Line(ExpressionMath.Name(line.Name), _math.Write(line.Expression), _marks.Write(line.Name, new NumberArray(value.Data, value.Shape)));
    }

    private XElement Backward(BackwardName name) => Tag("div", Class("backward"),
        Line(_math.Gradient(name.Name), _marks.Write($"grad({name.Name})", Array(name.Gradient))),
        name.Through is { } line ? Tag("p", "through ", MathMl.Write(ExpressionMath.Equation(ExpressionMath.Name(line.Name), _math.Write(line.Expression)))) : null,
        name.Steps.Count == 0 ? null : Table($"The rules that send the gradient of {name.Name} on", ["Rule", "Local derivative", "To", "Sent"], name.Steps.SelectMany(Step)),
        name.Onward.Count == 0 ? null : Tag("ul", name.Onward.Select(o => Tag("li", MathMl.Write(Along(name.Name, o.Edge, o.Gradient))))));

    private IEnumerable<XElement> Step(BackwardStep step) => step.Parts.Select((part, i) => Tag("tr",
        i > 0 ? null : Tag("th", Attr("scope", "rowgroup"), Attr("rowspan", $"{step.Parts.Count}"), step.Rule.Name),
        i > 0 ? null : Tag("td", Attr("rowspan", $"{step.Parts.Count}"), Prose.Recognised(step.Rule.LocalDerivative)),
        Tag("td", part.Operand is null ? "operand" : MathMl.Write(_math.Write(part.Operand))),
        Tag("td", MathMl.Write(_marks.Write(Array(part.Sent))))));

    private MathNode Along(string from, Edge edge, double gradient) => MathRow.Of(
        _math.Gradient(edge.To), new MathOperator("·", Spacing.Infix), ExpressionMath.Derivative(edge.To, from), new MathOperator("=", Spacing.Relation),
        new MathNumber(numbers.Write(gradient)), new MathOperator("·", Spacing.Infix), new MathFenced("(", new MathNumber(edge.Text), ")"));

    private IEnumerable<XElement> Updates(HandwrittenEvaluation evaluation) =>
        from step in Enumerable.Range(1, _problem.Steps)
        from update in _problem.Update
        let updated = new NewValueOf(update.Name, step, update.At)
        select Line(_math.Write(updated), _math.Write(update.Expression), _marks.Write(updated.Text(), evaluation.Value(updated)));

    private static NumberArray Array(Handwritten.NdArray<double> array) => new(array.Data, array.Shape);
}
