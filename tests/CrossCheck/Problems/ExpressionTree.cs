using System.Globalization;
using Harness.Problems.Expressions;

namespace Harness.CrossCheck.Problems;

/// <summary>An expression with every bracket written and no place, so that trees can be compared as text.</summary>
internal static class ExpressionTree
{
    public static string Of(string text) => Of(ExpressionParser.Parse(text, new(1, 1)));

    public static string Of(Expression expression) => expression switch
    {
        Literal e => e.Text,
        NameReference e => e.Name,
        Negation e => $"(-{Of(e.Operand)})",
        BinaryOperation e => $"({Of(e.Left)} {e.Operator} {Of(e.Right)})",
        FunctionCall e => $"{e.Function.Name}({string.Join(", ", e.Arguments.Select(Of).Concat(e.Options.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key}: {Numbers(o.Value)}")))})",
        Indexing e => $"{Of(e.Operand)}[{string.Join(", ", e.Index)}]",
        ListLiteral e => $"[{string.Join(", ", e.Items.Select(Of))}]",
        GradientOf e => $"grad({e.Name})",
        NewValueOf e => $"new({e.Name}, {e.Step})",
        JacobianOf e => $"jacobian({e.Output}, {e.Input})",
        ShapeOf e => $"shape({Of(e.Operand)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static string Numbers(double[] values) => string.Join(' ', values.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));
}
