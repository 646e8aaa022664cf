namespace Harness.Problems.Expressions;

/// <summary>Visits the parts of an expression.</summary>
public static class ExpressionWalk
{
    /// <summary>The direct operands, left to right.</summary>
    public static IEnumerable<Expression> Operands(this Expression expression) => expression switch
    {
        Negation e => [e.Operand],
        BinaryOperation e => [e.Left, e.Right],
        FunctionCall e => e.Arguments,
        Indexing e => [e.Operand],
        ListLiteral e => e.Items,
        ShapeOf e => [e.Operand],
        _ => [],
    };

    /// <summary>The expression itself and everything inside it, outermost first.</summary>
    public static IEnumerable<Expression> SelfAndParts(this Expression expression) =>
        expression.Operands().SelectMany(SelfAndParts).Prepend(expression);

    /// <summary>Whether no part lies deeper than this, so that a recursive visit ends safely.</summary>
    /// <remarks>Visits without recursion: a chain of operators, <c>a + b + c + …</c>, is as deep as it is long.</remarks>
    public static bool DepthIsAtMost(this Expression expression, int depth)
    {
        var open = new Stack<(Expression Part, int Depth)>([(expression, 1)]);
        while (open.TryPop(out (Expression Part, int Depth) next))
        {
            if (next.Depth > depth)
            {
                return false;
            }

            foreach (Expression operand in next.Part.Operands())
            {
                open.Push((operand, next.Depth + 1));
            }
        }

        return true;
    }

    /// <summary>Every name mentioned, in any form (<c>x</c>, <c>grad(x)</c>, <c>jacobian(f, x)</c>), with its place.</summary>
    public static IEnumerable<NameReference> Names(this Expression expression) =>
        expression.SelfAndParts().SelectMany<Expression, NameReference>(part => part switch
        {
            NameReference e => [e],
            GradientOf e => [new NameReference(e.Name, e.At)],
            NewValueOf e => [new NameReference(e.Name, e.At)],
            JacobianOf e => [new NameReference(e.Output, e.At), new NameReference(e.Input, e.At)],
            _ => [],
        });
}
