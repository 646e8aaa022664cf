using System.Text;
using Harness.Evaluation;
using Harness.Mathematics;
using Harness.Problems;
using Harness.Problems.Evaluation;
using Harness.Problems.Expressions;
using Harness.Verification;

namespace Harness.Sheets;

/// <summary>The worked solution of a problem as a LaTeX document, for pdflatex, lualatex or xelatex.</summary>
/// <param name="report">The judged problem.</param>
/// <param name="numbers">How numbers are written.</param>
internal sealed class SolutionLatex(ProblemReport report, Numbers numbers)
{
    // A formula wider than the page is shrunk to it: a long row of numbers must not run off the paper.
    private const string Preamble = """
        \documentclass[11pt]{article}
        \usepackage[T1]{fontenc}
        \usepackage[utf8]{inputenc}
        \usepackage{textcomp}
        \usepackage{amsmath,amssymb,graphicx,longtable,array}
        \usepackage[margin=25mm]{geometry}
        \setlength{\parindent}{0pt}
        \newsavebox{\formula}
        \newcommand{\shown}[1]{\par\smallskip\sbox{\formula}{$\displaystyle #1$}%
          \ifdim\wd\formula>\linewidth\resizebox{\linewidth}{!}{\usebox{\formula}}\else\usebox{\formula}\fi\par}
        \begin{document}
        """;

    private readonly Problem _problem = report.Problem;
    private readonly ExpressionMath _math = ExpressionMath.Of(report.Problem);
    private readonly StringBuilder _text = new();

    /// <summary>The document.</summary>
    public string Write()
    {
        using var evaluation = new HandwrittenEvaluation(_problem, null, Substitutions.None);
        Add(Preamble.ReplaceLineEndings("\n"));
        Add($"\\begin{{center}}\\Large {LatexText.Escape(_problem.Title)}\\\\[1ex]\\normalsize {LatexText.Escape(_problem.Source)}\\end{{center}}");
        foreach (string remark in new[] { _problem.Notes, _problem.Reading }.OfType<string>())
        {
            Add($"{Prose(remark)}\\par");
        }

        Given();
        Forward(evaluation);
        Backward(evaluation);
        Update(evaluation);
        Answers();
        Add("\\end{document}");
        return _text.ToString();
    }

    private void Given()
    {
        Add("\\section*{Given}");
        foreach (Given given in _problem.Given)
        {
            Show(ExpressionMath.Name(given.Name), ArrayMath.Write(given.Value, flat => new MathNumber(given.Written[flat].Text)));
        }

        foreach (Edge edge in _problem.Edges)
        {
            Show(ExpressionMath.Derivative(edge.To, edge.From), new MathNumber(edge.Text));
        }
    }

    private void Forward(HandwrittenEvaluation evaluation)
    {
        if (_problem.Compute.Count > 0)
        {
            Add("\\section*{Forward}");
        }

        foreach (Line line in _problem.Compute)
        {
            Handwritten.NdArray<double> value = evaluation.Graph.Value(evaluation.NodeOf(line.Name));
            Show(ExpressionMath.Name(line.Name), _math.Write(line.Expression), Value(value));
        }
    }

    private void Backward(HandwrittenEvaluation evaluation)
    {
        if (_problem.Loss is not { } loss)
        {
            return;
        }

        Add($"\\section*{{Backward: the gradient of ${MathLatex.Write(ExpressionMath.Name(loss.Name))}$}}");
        foreach (BackwardName name in BackwardSteps.Of(_problem, evaluation))
        {
            Show(_math.Gradient(name.Name), Value(name.Gradient));
            foreach ((Edge edge, double gradient) in name.Onward)
            {
                Add($"\\quad along ${MathLatex.Write(ExpressionMath.Derivative(edge.To, name.Name))}$: ${numbers.Write(gradient)} \\cdot ({MathLatex.Write(new MathNumber(edge.Text))})$\\par");
            }

            foreach (BackwardStep step in name.Steps)
            {
                Step(step);
            }
        }
    }

    private void Step(BackwardStep step)
    {
        Add($"\\quad {LatexText.Escape(step.Rule.Name)}: {Prose(step.Rule.LocalDerivative)}\\par");
        foreach (SentPart part in step.Parts)
        {
            MathNode operand = part.Operand is null ? new MathWords("operand") : _math.Write(part.Operand);
            Add($"\\shown{{\\quad\\text{{to }} {MathLatex.Write(operand)}\\colon\\quad {MathLatex.Write(Value(part.Sent))}}}");
        }
    }

    private void Update(HandwrittenEvaluation evaluation)
    {
        if (_problem.Update.Count > 0)
        {
            Add("\\section*{Update}");
        }

        foreach (int step in Enumerable.Range(1, _problem.Steps))
        {
            foreach (Line update in _problem.Update)
            {
                var updated = new NewValueOf(update.Name, step, update.At);
                Show(_math.Write(updated), _math.Write(update.Expression), Value(evaluation.Value(updated)));
            }
        }
    }

    private void Answers()
    {
        if (report.Answers.Count == 0)
        {
            return;
        }

        Add("\\section*{Published answers}");
        Add("\\begin{longtable}{@{}>{\\raggedright}p{0.16\\linewidth}>{\\raggedright}p{0.26\\linewidth}p{0.12\\linewidth}>{\\raggedright\\arraybackslash}p{0.38\\linewidth}@{}}");
        Add("answer & printed & verdict & reason and correction \\\\ \\hline \\endhead");
        foreach (AnswerReport answer in report.Answers)
        {
            string correction = answer.Correction is null ? "" : $"\\newline Correct: {Prose(answer.Correction)}";
            string remark = answer.Answer.IsMissing ? $"\\shown{{{MathLatex.Write(Value(answer.Value))}}}" : Prose(answer.Why ?? "");
            Add($"{LatexText.Escape(answer.Answer.Name)} & {Printed(answer.Answer)} & {answer.Verdict.Word()} & {remark}{correction} \\\\");
        }

        Add("\\end{longtable}");
    }

    private string Printed(PublishedAnswer answer) => answer.IsMissing ? "not printed"
        : answer.Formula is { } formula ? $"\\shown{{{MathLatex.Write(_math.Write(formula.Expression))}}}"
        : LatexText.Escape(Claims.ClaimReports.Published(answer));

    private void Show(params MathNode[] sides) => Add($"\\shown{{{string.Join(" = ", sides.Select(MathLatex.Write))}}}");

    private MathNode Value(Handwritten.NdArray<double> array) => Value(new NumberArray(array.Data, array.Shape));

    private MathNode Value(NumberArray array) => ArrayMath.Write(array, flat => new MathNumber(numbers.Write(array.Data[flat])));

    private static string Prose(string text) => Mathematics.Prose.Latex(text);

    private void Add(string text) => _text.Append(text).Append('\n');
}
