namespace Harness.Mathematics;

/// <summary>Cuts linear notation into tokens.</summary>
internal static class MathLexer
{
    private static readonly string[] LongSigns = ["...", "..", "<-", "->", "<=", ">=", "!=", ">>", "<<", "||", "+=", "-=", "−="];

    private static readonly Dictionary<string, string> Lowered = Pairs.Of("""
        ₀ 0   ₁ 1   ₂ 2   ₃ 3   ₄ 4   ₅ 5   ₆ 6   ₇ 7   ₈ 8   ₉ 9   ₊ +   ₋ -   ₌ =   ₍ (   ₎ )   ₐ a   ₑ e   ₕ h
        ᵢ i   ⱼ j   ₖ k   ₗ l   ₘ m   ₙ n   ₒ o   ₚ p   ᵣ r   ₛ s   ₜ t   ᵤ u   ᵥ v   ₓ x   ᵧ γ   ᵨ ρ
        """);

    private static readonly Dictionary<string, string> Raised = Pairs.Of("""
        ⁰ 0   ¹ 1   ² 2   ³ 3   ⁴ 4   ⁵ 5   ⁶ 6   ⁷ 7   ⁸ 8   ⁹ 9   ⁺ +   ⁻ -   ⁼ =   ⁽ (   ⁾ )   ᵃ a   ᵇ b   ᶜ c
        ᵈ d   ᵉ e   ᵍ g   ʰ h   ⁱ i   ʲ j   ᵏ k   ˡ l   ᵐ m   ⁿ n   ᵒ o   ᵖ p   ʳ r   ˢ s   ᵗ t   ᵘ u   ᵛ v   ʷ w
        ˣ x   ʸ y   ᶻ z   ᵀ T   ᴴ H   ᴸ L   ᴺ N   ᴹ M   ᴷ K
        """);

    private static readonly Dictionary<char, string> Accents = new()
    {
        ['\u0302'] = "^",
        ['\u0303'] = "~",
        ['\u0304'] = "¯",
        ['\u0305'] = "¯",
        ['\u0307'] = "˙",
    };

    // Letters with an accent, taken apart here since the program runs without the tables of a culture.
    private static readonly Dictionary<char, string> Composed = new (string Letters, string Composed, char Accent)[]
    {
        ("aAeEiIoOuUyYgG", "āĀēĒīĪōŌūŪȳȲḡḠ", '\u0304'),
        ("aAeEiIoOuUyYwWgGhHzZcCsS", "âÂêÊîÎôÔûÛŷŶŵŴĝĜĥĤẑẐĉĈŝŜ", '\u0302'),
        ("xXyYzZaAcCdDfFgGhHmMnNpPrRsStTwW", "ẋẊẏẎżŻȧȦċĊḋḊḟḞġĠḣḢṁṀṅṄṗṖṙṘṡṠṫṪẇẆ", '\u0307'),
    }.SelectMany(g => g.Composed.Select((c, i) => (c, $"{g.Letters[i]}{g.Accent}"))).ToDictionary(p => p.c, p => p.Item2);

    /// <summary>The tokens, with one for the end.</summary>
    public static IReadOnlyList<MathToken> Tokens(string text)
    {
        string decomposed = string.Concat(text.Select(c => Composed.GetValueOrDefault(c) ?? c.ToString()));
        var tokens = new List<MathToken>();
        bool spaced = false;
        for (int i = 0; i < decomposed.Length;)
        {
            if (char.IsWhiteSpace(decomposed[i]))
            {
                spaced = true;
                i++;
                continue;
            }

            MathToken token = Next(decomposed, ref i);
            tokens.Add(token with { Spaced = spaced });
            spaced = false;
        }

        tokens.Add(new(MathTokenKind.End, "", spaced));
        return tokens;
    }

    private static MathToken Next(string text, ref int i)
    {
        char c = text[i];
        if (Lowered.ContainsKey($"{c}") || Raised.ContainsKey($"{c}"))
        {
            Dictionary<string, string> script = Lowered.ContainsKey($"{c}") ? Lowered : Raised;
            string plain = "";
            for (; i < text.Length; i++)
            {
                // Two indices have a comma between them.
                bool comma = text[i] == ',' && i + 1 < text.Length && script.ContainsKey($"{text[i + 1]}");
                if (!comma && !script.ContainsKey($"{text[i]}"))
                {
                    break;
                }

                plain += comma ? "," : script[$"{text[i]}"];
            }

            return new(script == Lowered ? MathTokenKind.Lowered : MathTokenKind.Raised, plain, false);
        }

        if (char.IsAsciiDigit(c) || (c == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
        {
            return new(MathTokenKind.Number, Number(text, ref i), false);
        }

        return char.IsLetter(c) && c != 'Σ' ? Word(text, ref i) : Sign(text, ref i);
    }

    // A point belongs to the number when a digit follows, so that 0..3 is a range.
    private static string Number(string text, ref int i)
    {
        int start = i;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && !text[start..i].Contains('.', StringComparison.Ordinal))))
        {
            i++;
        }

        // 1e-12, but not 2e^x.
        int e = i;
        if (e < text.Length && text[e] is 'e' or 'E')
        {
            e++;
            e += e < text.Length && text[e] is '-' or '+' ? 1 : 0;
            int digits = e;
            while (e < text.Length && char.IsAsciiDigit(text[e]))
            {
                e++;
            }

            i = e > digits && (e == text.Length || !char.IsLetter(text[e])) ? e : i;
        }

        return text[start..i];
    }

    private static MathToken Word(string text, ref int i)
    {
        int start = i;
        bool latin = char.IsAscii(text[i]);
        i++;
        while (latin && i < text.Length && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        // An accent belongs to the last letter: the letters before it are a word of their own.
        if (i < text.Length && Accents.TryGetValue(text[i], out string? accent))
        {
            if (i - start > 1)
            {
                i--;
                return new(MathTokenKind.Word, text[start..i], false);
            }

            i++;
            return new(MathTokenKind.Word, text[start..(i - 1)], false, accent);
        }

        return new(MathTokenKind.Word, text[start..i], false);
    }

    private static MathToken Sign(string text, ref int i)
    {
        int at = i;
        string sign = LongSigns.FirstOrDefault(s => string.CompareOrdinal(text, at, s, 0, s.Length) == 0) ?? text[i].ToString();
        i += sign.Length;
        return new(MathTokenKind.Sign, sign, false);
    }
}
