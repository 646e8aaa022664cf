using Harness.CrossCheck.Snapshots;
using Harness.Mathematics;
using Harness.Problems;
using Harness.Problems.Files;
using Harness.Running;
using Harness.Sheets;

namespace Harness.CrossCheck.Sheets;

/// <summary>The solution in LaTeX compiles, whatever the file contains.</summary>
public sealed class LatexTests : IDisposable
{
    private const string Hostile =
        @"title: '\input{/etc/passwd} % $x$ # & { } ~ ^ _ < > | [b] \end{document} ✓ σ ∂ 漢 ȳ'" + "\n"
        + "source: '$$ \\\\ `'\nnotes: 'a\\b ^^41 % rest'\n"
        + "given:\n  x: [1.5, -2e-3]\ncompute:\n  y: sum(x^2) / 2\ngradient of: y\npublished:\n  y: 3\n  grad(x): x\n";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Problems => SheetSnapshotTests.Problems;

    public void Dispose() => _folder.Dispose();

    [LatexTheory]
    [MemberData(nameof(Problems))]
    public void The_solution_of_every_problem_compiles(string problem) => Assert.Equal(
        ("", true), Latex.Compile(Written(Path.Combine(ProblemSet.Folder, problem + ".yaml"), roundTrip: false), _folder.Path));

    [LatexTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void Text_of_a_file_is_no_command(bool roundTrip)
    {
        _folder.Write("hostile.yaml", Hostile);
        Assert.Equal(("", true), Latex.Compile(Written(_folder.File("hostile.yaml"), roundTrip), _folder.Path));
    }

    [LatexTheory]
    [InlineData("\\frac{1}{\\undefined}")]
    public void A_command_that_does_not_exist_would_be_seen(string formula) => Assert.Contains(
        "Undefined control sequence",
        Latex.Compile($"\\documentclass{{article}}\\begin{{document}}${formula}$\\end{{document}}", _folder.Path).Complaints,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("50% of a_b & c", "50\\% of a\\_b \\& c")]
    [InlineData("\\input{x}", "\\textbackslash{}input\\{x\\}")]
    [InlineData("σ ≤ 1, naïve – “x”", "$\\sigma$ $\\le$ 1, naïve – “x”")]
    [InlineData("漢\u0007", "\\texttt{U+6F22} ")]
    public void Text_is_escaped(string text, string expected) => Assert.Equal(expected, LatexText.Escape(text));

    [Theory]
    [InlineData("W1 @ x", "{W}_{1} x")]
    [InlineData("sigmoid(x) / 2", "\\frac{\\sigma \\left(x\\right)}{2}")]
    [InlineData("2.5e-3 * x^2", "2.5 \\times 10^{-3} \\cdot {x}^{2}")]
    public void Expressions_are_formulas(string expression, string expected)
    {
        _folder.Write("p.yaml", $"title: t\nsource: s\ngiven:\n  x: [1, 2]\n  W1: [[1, 2], [3, 4]]\ncompute:\n  y: {expression}\n");
        string written = Written(_folder.File("p.yaml"), roundTrip: false);
        Assert.Contains(expected, written, StringComparison.Ordinal);
    }

    private static string Written(string file, bool roundTrip)
    {
        Problem problem = ProblemFile.Load(file);
        return new SolutionLatex(Judging.Run(problem), new Numbers(roundTrip)).Write();
    }
}
