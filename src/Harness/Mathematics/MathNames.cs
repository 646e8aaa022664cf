using System.Text.RegularExpressions;

namespace Harness.Mathematics;

/// <summary>Names as mathematics writes them: Greek letters, indices, primes, hats.</summary>
internal static partial class MathNames
{
    private static readonly Dictionary<string, string> Greek = Pairs.Of("""
        alpha α   beta β   gamma γ   delta δ   eps ε   epsilon ε   zeta ζ   eta η   theta θ   kappa κ   lambda λ
        mu μ   nu ν   xi ξ   pi π   rho ρ   sigma σ   tau τ   phi φ   chi χ   psi ψ   omega ω   Gamma Γ   Delta Δ
        Theta Θ   Lambda Λ   Sigma Σ   Phi Φ   Omega Ω
        """);

    private static readonly (string Ending, string Accent)[] Accents = [("hat", "^"), ("bar", "¯"), ("dot", "˙")];

    /// <summary>The Greek letter that a word names; null for any other word.</summary>
    public static string? GreekLetter(string word) => Greek.GetValueOrDefault(word);

    /// <summary>A name of a problem file: <c>W1</c>, <c>delta_y</c>, <c>yhat</c>, <c>x'</c>.</summary>
    public static MathNode Of(string name)
    {
        string stem = name.TrimEnd('\'');
        MathNode node = Indexed(stem);
        int primes = name.Length - stem.Length;
        return primes == 0 ? node : WithSuper(node, new MathOperator(new string('′', primes), Spacing.None));
    }

    /// <summary>A letter, a Greek letter by its name, or a word set upright.</summary>
    public static MathNode Word(string word)
    {
        foreach ((string ending, string accent) in Accents)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal) && (word.Length == ending.Length + 1 || GreekLetter(word[..^ending.Length]) is not null))
            {
                return new MathAccent(Word(word[..^ending.Length]), accent);
            }
        }

        return GreekLetter(word) is { } letter ? new MathName(letter, Upright: char.IsUpper(word[0])) : new MathName(word, Upright: word.Length > 1);
    }

    /// <summary>A base with an exponent beside the index it may have already.</summary>
    public static MathNode WithSuper(MathNode node, MathNode super) => node switch
    {
        MathScripts { Super: null } scripts => scripts with { Super = super },
        MathScripts { Super: { } first } scripts => scripts with { Super = MathRow.Of(first, super) },
        _ => new MathScripts(node, null, super),
    };

    private static MathNode Indexed(string name)
    {
        string[] parts = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || char.IsDigit(parts[0][0]))
        {
            return new MathName(name.Length == 0 ? "′" : name);
        }

        string letters = parts[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        string digits = parts[0][letters.Length..];
        MathNode[] indices = [.. (digits.Length == 0 ? [] : new MathNode[] { new MathNumber(digits) }).Concat(parts[1..].Select(Index))];
        return indices.Length == 0 ? Word(letters) : new MathScripts(Word(letters), Listed(indices), null);
    }

    // An index such as h1x2 names two things; one of two letters is two letters.
    private static MathNode Index(string part) => MathRow.Of([.. Piece().Matches(part).SelectMany(m =>
    {
        string letters = m.Groups["letters"].Value, digits = m.Groups["digits"].Value;
        MathNode[] names = letters.Length == 2 && GreekLetter(letters) is null ? [.. letters.Select(c => new MathName($"{c}"))] : letters.Length == 0 ? [] : [Word(letters)];
        return digits.Length == 0 ? names : names.Length == 0 ? [new MathNumber(digits)] : [.. names.SkipLast(1), new MathScripts(names[^1], new MathNumber(digits), null)];
    })]);

    [GeneratedRegex(@"(?<letters>\D*)(?<digits>\d*)(?<=.)", RegexOptions.ExplicitCapture)]
    private static partial Regex Piece();

    private static MathNode Listed(MathNode[] items) =>
        MathRow.Of([.. items.SelectMany((item, i) => i == 0 ? [item] : new[] { new MathOperator(",", Spacing.Punctuation), item })]);
}
