namespace Harness.Mathematics;

/// <summary>What stands between products: relations, sums, commas, words.</summary>
internal sealed partial class MathParser
{
    private static readonly Dictionary<string, string> Relations = Pairs.Of("""
        = =   < <   > >   <= ≤   >= ≥   != ≠   << ≪   >> ≫   -> →   <- ←   ~ ∼   ≤ ≤   ≥ ≥   ≠ ≠   ≪ ≪   ≫ ≫
        → →   ← ←   ≈ ≈   ∈ ∈   ∝ ∝   += +=   -= −=   −= −=   ↦ ↦   in ∈   vs vs
        """);

    private static readonly Dictionary<string, string> Operators = Pairs.Of("""
        + +   ± ±   · ·   × ×   * ∗   ⊙ ⊙   ⊗ ⊗   ⊕ ⊕   ∧ ∧   ∨ ∨   & ∧   ∘ ∘   xor ⊕   or ∨
        """);

    // Words of prose that may stand inside mathematics.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "for", "and", "if", "given", "else", "otherwise", "all" };

    private static bool IsWordSign(MathToken token) =>
        token.Kind == MathTokenKind.Word && token.Accent.Length == 0 && (token.Text is "in" or "xor" or "or" or "vs" || Words.Contains(token.Text));

    private MathOperator Operator(string sign, Spacing spacing)
    {
        _next++;
        return new MathOperator(sign, spacing);
    }

    // What joins two products; null where a product begins.
    private MathNode? Joint(bool atStart)
    {
        MathToken token = Here;
        if (token.Kind == MathTokenKind.Word && Words.Contains(token.Text))
        {
            _next++;
            return new MathWords($"\u00A0{token.Text}\u00A0");
        }

        if (token.Kind == MathTokenKind.Word && token.Text == "o" && token.Spaced && After.Spaced)
        {
            return Operator("∘", Spacing.Infix);
        }

        if (token.Kind != MathTokenKind.Sign && !IsWordSign(token))
        {
            return null;
        }

        return token.Text switch
        {
            "-" or "−" => Operator("−", atStart ? Spacing.None : Spacing.Infix),
            "+" when atStart => Operator("+", Spacing.None),
            "," or ";" or ":" => Operator(token.Text, Spacing.Punctuation),
            ".." => Operator("…", Spacing.Punctuation),
            "|" when _bars == 0 && !atStart && token.Spaced == After.Spaced => Operator("|", Spacing.Relation),
            "." when token.Spaced && After.Spaced => Operator("·", Spacing.Infix),
            "*" when !token.Spaced && !After.Spaced => Operator("·", Spacing.Infix),
            _ when Relations.TryGetValue(token.Text, out string? relation) => Operator(relation, Spacing.Relation),
            _ when Operators.TryGetValue(token.Text, out string? sign) => Operator(sign, Spacing.Infix),
            _ => StartsFactor() ? null : throw Wrong("is not expected here"),
        };
    }
}
