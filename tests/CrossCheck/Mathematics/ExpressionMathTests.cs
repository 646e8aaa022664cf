using Harness.Mathematics;
using Harness.Problems.Files;

namespace Harness.CrossCheck.Mathematics;

/// <summary>Expressions of problem files as mathematics.</summary>
public sealed class ExpressionMathTests
{
    [Theory]
    [InlineData("sigmoid(W1 @ x)", "\\sigma \\left({W}_{1} x\\right)")]
    [InlineData("0.5 * sum((x - 1)^2)", "0.5 \\cdot \\sum {\\left(x - 1\\right)}^{2}")]
    [InlineData("-x / (1 + x)", "\\frac{{-} x}{1 + x}")]
    [InlineData("(x + 1) * x", "\\left(x + 1\\right) \\cdot x")]
    [InlineData("x - (x - x)", "x - \\left(x - x\\right)")]
    [InlineData("transpose(W1) @ x", "{W}_{1}^{\\operatorname{T}} x")]
    [InlineData("norm2(x)^2", "{\\left\\|x\\right\\|}_{2}^{2}")]
    [InlineData("sum(x) * x", "\\left(\\sum x\\right) \\cdot x")]
    [InlineData("[x[0], 1]", "\\left[x \\left[0\\right] , 1\\right]")]
    public void Is_written_as_in_a_book(string expression, string latex)
    {
        var problem = ProblemFile.Parse($"title: t\ngiven:\n  x: [1, 2]\n  W1: [[1, 2], [3, 4]]\ncompute:\n  y: \"{expression}\"\n", "t.yaml");
        Assert.Equal(latex, MathLatex.Write(new ExpressionMath("L").Write(problem.Compute[0].Expression)));
    }

    [Theory]
    [InlineData("W_h1x2", "{W}_{{h}_{1} {x}_{2}}")]
    [InlineData("delta_y", "{\\delta}_{y}")]
    [InlineData("yhat", "\\hat{y}")]
    [InlineData("x'", "{x}^{{'}}")]
    [InlineData("loss", "\\operatorname{loss}")]
    [InlineData("_1", "\\mathit{\\_1}")]
    public void Names_have_indices_and_Greek_letters(string name, string latex) => Assert.Equal(latex, MathLatex.Write(MathNames.Of(name)));
}
