namespace Harness.Problems.Expressions;

internal enum TokenKind
{
    Number,
    Name,
    Symbol,
    End,
}

internal readonly record struct Token(TokenKind Kind, string Text, SourcePosition At)
{
    public bool Is(char symbol) => Kind == TokenKind.Symbol && Text[0] == symbol;

    public string Described => Kind == TokenKind.End ? "the end of the expression" : $"'{Text}'";
}
