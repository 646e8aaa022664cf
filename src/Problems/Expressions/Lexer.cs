namespace Harness.Problems.Expressions;

/// <summary>Cuts the text of an expression into tokens.</summary>
internal static class Lexer
{
    private const string Symbols = "+-*/^@()[],:";

    public static List<Token> Tokens(string text, SourcePosition start)
    {
        var tokens = new List<Token>();
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            SourcePosition at = start.Right(i);
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (char.IsAsciiDigit(c) || c == '.')
            {
                string number = Number(text, i, at);
                tokens.Add(new(TokenKind.Number, number, at));
                i += number.Length;
            }
            else if (char.IsLetter(c) || c == '_')
            {
                int end = i + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '\''))
                {
                    end++;
                }

                tokens.Add(new(TokenKind.Name, text[i..end], at));
                i = end;
            }
            else if (Symbols.Contains(c, StringComparison.Ordinal))
            {
                tokens.Add(new(TokenKind.Symbol, c.ToString(), at));
                i++;
            }
            else
            {
                throw new ProblemException(at, $"'{c}' is not part of the expression language; allowed are numbers, names, + - * / ^ @ ( ) [ ] , :");
            }
        }

        tokens.Add(new(TokenKind.End, "", start.Right(text.Length)));
        return tokens;
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
