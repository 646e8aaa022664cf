namespace Harness.Pictures.Drawing;

/// <summary>How a piece of text is set.</summary>
public enum RunKind
{
    /// <summary>Upright.</summary>
    Plain,

    /// <summary>Slanted, as variables are.</summary>
    Italic,

    /// <summary>Below the line, smaller.</summary>
    Subscript,
}

/// <summary>A piece of text set in one way.</summary>
public readonly record struct TextRun(string Text, RunKind Kind);

/// <summary>A line of text with italics and subscripts.</summary>
/// <param name="Runs">Its pieces, from left to right.</param>
public sealed record RichText(IReadOnlyList<TextRun> Runs)
{
    private const string Digits = "0123456789";

    private static readonly Dictionary<string, string> Greek = new(StringComparer.Ordinal)
    {
        ["alpha"] = "α",
        ["beta"] = "β",
        ["gamma"] = "γ",
        ["delta"] = "δ",
        ["epsilon"] = "ε",
        ["eta"] = "η",
        ["theta"] = "θ",
        ["lambda"] = "λ",
        ["mu"] = "μ",
        ["rho"] = "ρ",
        ["sigma"] = "σ",
        ["phi"] = "φ",
        ["yhat"] = "ŷ",
        ["xhat"] = "x̂",
    };

    /// <summary>Upright text.</summary>
    public static implicit operator RichText(string text) => FromString(text);

    /// <summary>One after the other.</summary>
    public static RichText operator +(RichText left, RichText right) => Add(left, right);

    /// <summary>Upright text.</summary>
    public static RichText FromString(string text) => new([new TextRun(text, RunKind.Plain)]);

    /// <summary>One after the other.</summary>
    public static RichText Add(RichText left, RichText right) => new([.. left.Runs, .. right.Runs]);

    /// <summary>A variable: <c>W_h1</c> and <c>v1</c> with subscripts, <c>eta</c> as η, <c>yhat</c> as ŷ.</summary>
    public static RichText Variable(string name)
    {
        (string stem, string index) = Split(name);
        TextRun letter = new(Greek.GetValueOrDefault(stem, stem), RunKind.Italic);
        return new(index.Length == 0 ? [letter] : [letter, new TextRun(index, RunKind.Subscript)]);
    }

    /// <summary>The derivative ∂of/∂by.</summary>
    public static RichText Derivative(string of, string by) => "∂" + Variable(of) + "/∂" + Variable(by);

    /// <summary>The text without its setting.</summary>
    public override string ToString() => string.Concat(Runs.Select(r => r.Text));

    // The sheets write W_h, or Wh, or h1.
    private static (string Stem, string Index) Split(string name)
    {
        int bar = name.IndexOf('_', StringComparison.Ordinal);
        if (bar > 0 && bar < name.Length - 1)
            return (name[..bar], name[(bar + 1)..]);
        string stem = name.TrimEnd(Digits.ToCharArray());
        if (stem.Length is > 0 and <= 2 && stem.Length < name.Length)
            return (stem, name[stem.Length..]);
        return name.Length == 2 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? (name[..1], name[1..]) : (name, "");
    }
}
