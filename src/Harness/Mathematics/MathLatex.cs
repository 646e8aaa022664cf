namespace Harness.Mathematics;

/// <summary>Writes mathematics as LaTeX, for use inside <c>$…$</c> or <c>\[…\]</c> with the package amsmath.</summary>
internal static class MathLatex
{
    private static readonly Dictionary<string, string> Signs = Pairs.Of("""
        α \alpha   β \beta   γ \gamma   δ \delta   ε \varepsilon   ζ \zeta   η \eta   θ \theta   κ \kappa
        λ \lambda   μ \mu   ν \nu   ξ \xi   π \pi   ρ \rho   σ \sigma   τ \tau   φ \varphi   χ \chi   ψ \psi
        ω \omega   Γ \Gamma   Δ \Delta   Θ \Theta   Λ \Lambda   Σ \Sigma   Φ \Phi   Ω \Omega   ∑ \sum   ∏ \prod
        ∇ \nabla   ∂ \partial   ∞ \infty   − -   · \cdot   × \times   ∗ *   ⊙ \odot   ⊗ \otimes   ⊕ \oplus
        ∘ \circ   ± \pm   ≤ \le   ≥ \ge   ≠ \ne   ≈ \approx   ∼ \sim   ≪ \ll   ≫ \gg   → \to   ← \leftarrow
        ↦ \mapsto   ∈ \in   ∝ \propto   ¬ \lnot   ∧ \land   ∨ \lor   … \dots   ⋯ \cdots   ′ '   ᵀ \top
        ℝ \mathbb{R}   ‖ \|   { \{   } \}   % \%   & \&   # \#   _ \_   $ \$   \ \backslash   ^ \hat{}   ~ \sim
        """);

    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "sin", "cos", "tan", "tanh", "exp", "ln", "log", "max", "min", "arg",
    };

    /// <summary>The command for a sign or a Greek letter; null if there is none.</summary>
    public static string? SignOf(string sign) => Signs.GetValueOrDefault(sign);

    /// <summary>The formula, without dollars around it.</summary>
    public static string Write(MathNode node) => node switch
    {
        MathRow e => Joined(e.Items.Select(Write)),
        MathName { Upright: true } e => Functions.Contains(e.Text) ? $"\\{e.Text}" : $"\\operatorname{{{LatexText.Escape(e.Text)}}}",
        MathName e => e.Text.Length == 1 ? Sign(e.Text) : $"\\mathit{{{LatexText.Escape(e.Text)}}}",
        MathNumber e => Number(e.Text),
        MathOperator { Spacing: Spacing.None } e => $"{{{Sign(e.Text)}}}",
        MathOperator e => Sign(e.Text),
        MathWords e => $"\\text{{{LatexText.Escape(e.Text)}}}",
        MathSpace => "\\,",
        MathFraction e => $"\\frac{{{Write(e.Numerator)}}}{{{Write(e.Denominator)}}}",
        MathScripts e => $"{{{Write(e.Base)}}}{Script("_", e.Sub)}{Script("^", e.Super)}",
        MathRoot e => $"\\sqrt{{{Write(e.Radicand)}}}",
        MathFenced e => $"\\left{Sign(e.Open)}{Write(e.Body)}\\right{Sign(e.Close)}",
        MathTable e => $"\\begin{{array}}{{@{{}}*{{{e.Rows.Max(r => r.Count)}}}{{c}}@{{}}}}{string.Join(" \\\\ ", e.Rows.Select(r => string.Join(" & ", r.Select(Write))))}\\end{{array}}",
        MathAccent e => $"\\{Accent(e.Accent)}{{{Write(e.Base)}}}",
        MathMarked e => Write(e.Body),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "unknown piece"),
    };

    // A command swallows the letters behind it, so pieces are kept apart by a space.
    private static string Joined(IEnumerable<string> pieces) => string.Join(' ', pieces.Where(p => p.Length > 0));

    private static string Script(string sign, MathNode? script) => script is null ? "" : $"{sign}{{{Write(script)}}}";

    private static string Sign(string text) => Signs.TryGetValue(text, out string? command) ? command
        : text.All(c => char.IsAscii(c)) ? text : $"\\text{{{LatexText.Escape(text)}}}";

    private static string Accent(string accent) => accent switch { "^" => "hat", "¯" => "bar", "˙" => "dot", _ => "tilde" };

    private static string Number(string text)
    {
        int e = text.IndexOfAny(['e', 'E']);
        return e < 0 ? text.Replace('−', '-') : $"{text[..e]} \\times 10^{{{text[(e + 1)..].Replace("+", "", StringComparison.Ordinal)}}}";
    }
}
