using Harness.Claims;
using Harness.Mathematics;

namespace Harness.CrossCheck.Mathematics;

/// <summary>Linear notation as mathematics. LaTeX shows the structure in one line.</summary>
public sealed class MathParserTests
{
    [Theory]
    [InlineData("a b/c", "a \\, \\frac{b}{c}")]
    [InlineData("a b / c", "\\frac{a \\, b}{c}")]
    [InlineData("2e^x/(e^x+1)", "\\frac{2 {e}^{x}}{{e}^{x} + 1}")]
    [InlineData("e^-x", "{e}^{{-} x}")]
    [InlineData("(1+e^-x)^2", "{\\left(1 + {e}^{{-} x}\\right)}^{2}")]
    [InlineData("sigma'(x)", "{\\sigma}^{{'}} \\left(x\\right)")]
    [InlineData("dL/do_i", "\\frac{d L}{d {o}_{i}}")]
    [InlineData("dL/dW2_kj", "\\frac{d L}{d {W}_{2 , k j}}")]
    [InlineData("∂L/∂W^(1)", "\\frac{{\\partial} L}{{\\partial} {W}^{\\left(1\\right)}}")]
    [InlineData("d2E/dz_j dz_j'", "\\frac{{d}^{2} E}{d {z}_{j} d {z}_{{j}^{{'}}}}")]
    [InlineData("sum_i dL/do_i", "{\\sum}_{i} \\frac{d L}{d {o}_{i}}")]
    [InlineData("e^{x_i}/sum_j e^{x_j}", "\\frac{{e}^{{x}_{i}}}{{\\sum}_{j} {e}^{{x}_{j}}}")]
    [InlineData("V2^T", "{V}_{2}^{\\operatorname{T}}")]
    [InlineData("||x||_2 >= 0", "{\\left\\|x\\right\\|}_{2} \\ge 0")]
    [InlineData("abs(x) <- norm(y)", "\\left|x\\right| \\leftarrow \\left\\|y\\right\\|")]
    [InlineData("[[1,2],[3,-4]]", "\\left[\\begin{array}{@{}*{2}{c}@{}}1 & 2 \\\\ 3 & {-} 4\\end{array}\\right]")]
    [InlineData("6x28x28", "6 \\times 28 \\times 28")]
    [InlineData("m x d_h", "m \\times {d}_{h}")]
    [InlineData("w*_j", "{w}_{j}^{{*}}")]
    [InlineData("2*x", "2 \\cdot x")]
    [InlineData("X * F", "X * F")]
    [InlineData("y*-y", "{y}^{{*}} - y")]
    [InlineData("P(Y=k|x)", "P \\left(Y = k | x\\right)")]
    [InlineData("4|s − ½|", "4 \\left|s - \\frac{1}{2}\\right|")]
    [InlineData("hₜ₋₁ᵀ", "{h}_{t - 1}^{\\operatorname{T}}")]
    [InlineData("e^xᵢ", "{e}^{{x}_{i}}")]
    [InlineData("v̂ = m_hat", "\\hat{v} = \\hat{m}")]
    [InlineData("√(1 − β₂ᵗ)", "\\sqrt{1 - {\\beta}_{2}^{t}}")]
    [InlineData("(A or !B) xor C", "\\left(A \\lor {\\lnot} B\\right) \\oplus C")]
    [InlineData("1e-12", "1 \\times 10^{-12}")]
    [InlineData("ln sigma(x)", "\\ln \\, \\sigma \\left(x\\right)")]
    public void Is_read_as_people_write_it(string text, string latex) => Assert.Equal(latex, MathLatex.Write(MathParser.Read(text)));

    [Theory]
    [InlineData("")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("a ^")]
    [InlineData("|x")]
    [InlineData("[1, 2)")]
    [InlineData("x_")]
    public void What_cannot_be_read_is_said(string text) => Assert.Throws<FormatException>(() => MathParser.Read(text));

    [Fact]
    public void Deep_brackets_are_refused_and_do_not_end_the_program()
    {
        Assert.Null(MathParser.TryRead(new string('(', 5000)));
        Assert.Null(MathParser.TryRead(string.Concat(Enumerable.Repeat("e^", 5000))));
    }

    [Fact]
    public void The_mathematics_of_every_claim_can_be_read() => Assert.All(ClaimList.All, claim =>
        Assert.All(new[] { claim.MarkedStatement, claim.MarkedPrinted }, text =>
        {
            Assert.Equal(0, text.Count(c => c == '$') % 2);
            Assert.NotNull(Prose.Marked(text).ToArray());
        }));
}
