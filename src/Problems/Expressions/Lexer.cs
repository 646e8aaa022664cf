using System.Globalization;
using System.Text;

namespace Harness.Problems.Expressions;

/// <summary>Cuts the text of an expression into tokens.</summary>
internal static class Lexer
{
    private const string Symbols = "+-*/^@()[],:";
    private const int LongestToken = 100;

    /// <summary>The tokens, with an end token last.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="place">Where in the file the character at an offset stands.</param>
    public static List<Token> Tokens(string text, Func<int, SourcePosition> place)
    {
        var tokens = new List<Token>();
        int i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            Token token = Next(text, i, place(i));
            tokens.Add(token.Text.Length <= LongestToken ? token
                : throw new ProblemException(token.At, $"a {(token.Kind == TokenKind.Name ? "name" : "number")} has at most {LongestToken} characters, this has {token.Text.Length}"));
            i += token.Text.Length;
        }

        tokens.Add(new(TokenKind.End, "", place(text.Length)));
        return tokens;
    }

    private static Token Next(string text, int from, SourcePosition at)
    {
        char c = text[from];
        if (char.IsAsciiDigit(c) || c == '.')
        {
            return new(TokenKind.Number, Number(text, from, at), at);
        }

        if (Symbols.Contains(c, StringComparison.Ordinal))
        {
            return new(TokenKind.Symbol, c.ToString(), at);
        }

        int end = from;
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out Rune rune) && (end == from ? Begins(rune) : Continues(rune)))
        {
            end += rune.Utf16SequenceLength;
        }

        return end > from ? new(TokenKind.Name, text[from..end], at) : throw Foreign(text, from, at);
    }

    private static bool Begins(Rune rune) => Rune.IsLetter(rune) || rune.Value == '_';

    // Besides digits: primes, accents that are characters of their own (x̄), and subscripts.
    private static bool Continues(Rune rune) => Begins(rune) || Rune.IsDigit(rune) || rune.Value is '\'' or '′'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNumber;

    private static ProblemException Foreign(string text, int at, SourcePosition place)
    {
        string found = Rune.TryGetRuneAt(text, at, out Rune rune) && !Rune.IsControl(rune) ? $"'{rune}'" : $"the character U+{(int)text[at]:X4}";
        string meant = text[at] switch
        {
            '−' or '–' or '—' => ", did you mean '-'?",
            '×' or '·' or '⋅' or '∗' => ", did you mean '*'?",
            '÷' => ", did you mean '/'?",
            _ => "; allowed are numbers, names, + - * / ^ @ ( ) [ ] , :",
        };
        return new(place, $"{found} is not part of the expression language{meant}");
    }

    private static string Number(string text, int from, SourcePosition at)
    {
        int end = Digits(text, from);
        if (end < text.Length && text[end] == '.')
        {
            end = Digits(text, end + 1);
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            int exponent = end + 1;
            exponent += exponent < text.Length && text[exponent] is '+' or '-' ? 1 : 0;
            int past = Digits(text, exponent);
            end = past > exponent ? past : end;
        }

        return text[from..end] is "." ? throw new ProblemException(at, "'.' is not a number") : text[from..end];
    }

    private static int Digits(string text, int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from]))
        {
            from++;
        }

        return from;
    }
}
