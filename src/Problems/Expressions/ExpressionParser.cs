using System.Globalization;

namespace Harness.Problems.Expressions;

/// <summary>Parses the expression language of problem files (grammar: docs/problem-files.md).</summary>
/// <remarks>Knows the functions and how they are called, but no names of a problem, no values and no shapes.</remarks>
public sealed class ExpressionParser
{
    private const int DeepestNesting = 200;
    private readonly List<Token> _tokens;
    private int _next;
    private int _depth;

    private ExpressionParser(string text, Func<int, SourcePosition> place) => _tokens = Lexer.Tokens(text, place);

    private Token Current => _tokens[_next];

    /// <summary>Parses a whole expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="start">Where its first character stands in the file.</param>
    /// <exception cref="ProblemException">The text is not an expression; the message gives the place.</exception>
    public static Expression Parse(string text, SourcePosition start) => Parse(text, start.Right);

    /// <summary>Parses an expression whose characters stand where <paramref name="place"/> says.</summary>
    internal static Expression Parse(string text, Func<int, SourcePosition> place)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ProblemException(place(0), "an expression is missing");
        }

        var parser = new ExpressionParser(text, place);
        Expression expression = parser.Sum();
        if (parser.Current.Kind != TokenKind.End)
        {
            throw new ProblemException(parser.Current.At, $"unexpected {parser.Current.Described} after a complete expression");
        }

        return expression.DepthIsAtMost(DeepestNesting) ? expression : throw TooDeep(place(0));
    }

    private Expression Sum()
    {
        Expression left = Product();
        while (Current.Is('+') || Current.Is('-'))
        {
            Token sign = Take();
            left = new BinaryOperation(sign.Is('+') ? BinaryOperator.Add : BinaryOperator.Subtract, left, Product(), sign.At);
        }

        return left;
    }

    private Expression Product()
    {
        Expression left = Signed();
        while (Current.Is('*') || Current.Is('/') || Current.Is('@'))
        {
            Token sign = Take();
            BinaryOperator op = sign.Is('*') ? BinaryOperator.Multiply : sign.Is('/') ? BinaryOperator.Divide : BinaryOperator.MatMul;
            left = new BinaryOperation(op, left, Signed(), sign.At);
        }

        return left;
    }

    private Expression Signed()
    {
        if (++_depth > DeepestNesting)
        {
            throw TooDeep(Current.At);
        }

        SourcePosition at = Current.At;
        Expression result = TakeIf('-') ? new Negation(Signed(), at) : Power();
        _depth--;
        return result;
    }

    // -x^2 is -(x^2), and 2^-1 is allowed; powers group to the right
    private Expression Power()
    {
        Expression basis = Indexed();
        if (!Current.Is('^'))
        {
            return basis;
        }

        Token sign = Take();
        return new BinaryOperation(BinaryOperator.Power, basis, Signed(), sign.At);
    }

    private Expression Indexed()
    {
        Expression operand = Primary();
        while (Current.Is('['))
        {
            SourcePosition at = Take().At;
            var index = new List<int>();
            do
            {
                index.Add(WholeNumber("an index (a whole number, counted from 0)"));
            }
            while (TakeIf(','));
            Expect(']');
            operand = new Indexing(operand, index, at);
        }

        return operand;
    }

    private Expression Primary()
    {
        Token token = Take();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new Literal(FiniteNumber(token), token.Text, token.At);
            case TokenKind.Name when Current.Is('('):
                _next++;
                return Call(token);
            case TokenKind.Name when token.Text == "pi":
                return new Literal(Math.PI, token.Text, token.At);
            case TokenKind.Name:
                return new NameReference(token.Text, token.At);
        }

        if (token.Is('('))
        {
            Expression inner = Sum();
            Expect(')');
            return inner;
        }

        if (token.Is('['))
        {
            return List(token.At);
        }

        throw new ProblemException(token.At, $"expected a number, a name, '(' or '[', found {token.Described}");
    }

    private ListLiteral List(SourcePosition at)
    {
        var items = new List<Expression>();
        do
        {
            items.Add(Sum());
        }
        while (TakeIf(','));
        Expect(']');
        return new ListLiteral(items, at);
    }

    private Expression Call(Token name) => name.Text switch
    {
        "grad" => new GradientOf(NameThenClose(), name.At),
        "new" => NewValue(name),
        "jacobian" => Jacobian(name),
        "shape" => new ShapeOf(ExpressionThenClose(), name.At),
        _ => CallParser.Parse(this, name),
    };

    private NewValueOf NewValue(Token name)
    {
        string of = TakeName();
        int step = TakeIf(',') ? WholeNumber("the number of updates") : 1;
        Expect(')');
        return step >= 1 ? new NewValueOf(of, step, name.At) : throw new ProblemException(name.At, "new(name, k) needs k ≥ 1");
    }

    private JacobianOf Jacobian(Token name)
    {
        string output = TakeName();
        Expect(',');
        return new JacobianOf(output, NameThenClose(), name.At);
    }

    private string NameThenClose()
    {
        string name = TakeName();
        Expect(')');
        return name;
    }

    private Expression ExpressionThenClose()
    {
        Expression expression = Sum();
        Expect(')');
        return expression;
    }

    private string TakeName() => Current.Kind == TokenKind.Name
        ? Take().Text
        : throw new ProblemException(Current.At, $"expected a name, found {Current.Described}");

    private int WholeNumber(string what)
    {
        Token token = Take();
        return token.Kind == TokenKind.Number && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw new ProblemException(token.At, $"expected {what}, found {token.Described}");
    }

    internal bool NextIsOption => Current.Kind == TokenKind.Name && _tokens[_next + 1].Is(':');

    internal Token Take() => Current.Kind == TokenKind.End ? Current : _tokens[_next++];

    internal bool TakeIf(char symbol)
    {
        bool found = Current.Is(symbol);
        _next += found ? 1 : 0;
        return found;
    }

    internal void Expect(char symbol)
    {
        if (!TakeIf(symbol))
        {
            throw new ProblemException(Current.At, $"expected '{symbol}', found {Current.Described}");
        }
    }

    internal Expression Argument() => Sum();

    internal double SignedNumber()
    {
        bool negative = TakeIf('-');
        Token token = Take();
        double value = token.Kind == TokenKind.Number
            ? FiniteNumber(token)
            : throw new ProblemException(token.At, $"an option takes a number as written, found {token.Described}");
        return negative ? -value : value;
    }

    internal SourcePosition Here => Current.At;

    private static ProblemException TooDeep(SourcePosition at) =>
        new(at, $"the expression is nested, or chains operators, more than {DeepestNesting} deep; name its parts in 'compute'");

    private static double FiniteNumber(Token token)
    {
        double value = double.Parse(token.Text, CultureInfo.InvariantCulture);
        if (value == 0 && token.Text.TakeWhile(c => c is not ('e' or 'E')).Any(c => c is >= '1' and <= '9'))
        {
            throw new ProblemException(token.At, $"{token.Text} is too small for a double (smallest about 4.9e-324)");
        }

        return double.IsFinite(value) ? value : throw new ProblemException(token.At, $"{token.Text} is too large for a double (largest about 1.8e308)");
    }
}
