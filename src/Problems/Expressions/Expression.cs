namespace Harness.Problems.Expressions;

/// <summary>An expression of the problem-file language, as parsed: syntax only, no values.</summary>
/// <param name="At">Where it begins.</param>
public abstract record Expression(SourcePosition At);

/// <summary>A number as written.</summary>
public sealed record Literal(double Value, string Text, SourcePosition At) : Expression(At);

/// <summary>A name of <c>given</c>, <c>edges</c> or <c>compute</c>.</summary>
public sealed record NameReference(string Name, SourcePosition At) : Expression(At);

/// <summary>The negative of an expression.</summary>
public sealed record Negation(Expression Operand, SourcePosition At) : Expression(At);

/// <summary>The operators that stand between two operands.</summary>
public enum BinaryOperator
{
    /// <summary>Sum, element-wise or with a scalar.</summary>
    Add,

    /// <summary>Difference, element-wise or with a scalar.</summary>
    Subtract,

    /// <summary>Product, element-wise or with a scalar.</summary>
    Multiply,

    /// <summary>Quotient, element-wise or with a scalar.</summary>
    Divide,

    /// <summary>Power, element-wise or with a scalar.</summary>
    Power,

    /// <summary>Matrix product of vectors and matrices.</summary>
    MatMul,
}

/// <summary>Two operands joined by an operator.</summary>
/// <remarks>Its place is that of the operator, so that a mismatch points between its operands.</remarks>
public sealed record BinaryOperation(BinaryOperator Operator, Expression Left, Expression Right, SourcePosition At) : Expression(At);

/// <summary>A function applied to arguments and named options.</summary>
public sealed record FunctionCall(
    Function Function,
    IReadOnlyList<Expression> Arguments,
    IReadOnlyDictionary<string, double[]> Options,
    SourcePosition At) : Expression(At)
{
    /// <summary>The option's value, written or default.</summary>
    public double Option(string name) => Options[name][0];

    /// <summary>The option's value as a whole number.</summary>
    public int WholeOption(string name) => (int)Options[name][0];
}

/// <summary>One entry, or a slice along the leading axes; indices count from 0.</summary>
public sealed record Indexing(Expression Operand, IReadOnlyList<int> Index, SourcePosition At) : Expression(At);

/// <summary>A list: equal shapes stacked along a new leading axis.</summary>
public sealed record ListLiteral(IReadOnlyList<Expression> Items, SourcePosition At) : Expression(At);

/// <summary>The gradient of the problem's loss with respect to a name: <c>grad(W)</c>.</summary>
public sealed record GradientOf(string Name, SourcePosition At) : Expression(At);

/// <summary>A name's value after a number of updates: <c>new(W)</c>, <c>new(W, 3)</c>.</summary>
public sealed record NewValueOf(string Name, int Step, SourcePosition At) : Expression(At);

/// <summary>The Jacobian ∂output/∂input of two names, shape of the output followed by shape of the input.</summary>
public sealed record JacobianOf(string Output, string Input, SourcePosition At) : Expression(At);

/// <summary>The sizes of an expression's value, as a vector.</summary>
public sealed record ShapeOf(Expression Operand, SourcePosition At) : Expression(At);
