namespace Harness.Problems.Expressions;

/// <summary>Writes expressions in the language they were read from, with no more parentheses than needed.</summary>
public static class ExpressionText
{
    private const int SumLevel = 1;
    private const int ProductLevel = 2;
    private const int SignLevel = 3;
    private const int PowerLevel = 4;
    private const int PrimaryLevel = 5;

    /// <summary>The expression as text.</summary>
    public static string Text(this Expression expression) => expression switch
    {
        Literal e => e.Text,
        NameReference e => e.Name,
        Negation e => "-" + At(e.Operand, SignLevel),
        BinaryOperation { Operator: BinaryOperator.Power } e => $"{At(e.Left, PrimaryLevel)}^{At(e.Right, SignLevel)}",
        BinaryOperation e => $"{At(e.Left, Level(e))} {Symbol(e.Operator)} {At(e.Right, Level(e) + 1)}",
        FunctionCall e => $"{e.Function.Name}({string.Join(", ", e.Arguments.Select(Text).Concat(Options(e)))})",
        Indexing e => $"{At(e.Operand, PrimaryLevel)}[{string.Join(", ", e.Index)}]",
        ListLiteral e => $"[{string.Join(", ", e.Items.Select(Text))}]",
        GradientOf e => $"grad({e.Name})",
        NewValueOf e => e.Step == 1 ? $"new({e.Name})" : $"new({e.Name}, {e.Step})",
        JacobianOf e => $"jacobian({e.Output}, {e.Input})",
        ShapeOf e => $"shape({Text(e.Operand)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "unknown expression"),
    };

    /// <summary>The operator as it is written.</summary>
    public static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Power => "^",
        _ => "@",
    };

    private static string At(Expression e, int level) => Level(e) < level ? $"({Text(e)})" : Text(e);

    private static int Level(Expression expression) => expression switch
    {
        BinaryOperation { Operator: BinaryOperator.Add or BinaryOperator.Subtract } => SumLevel,
        BinaryOperation { Operator: BinaryOperator.Power } => PowerLevel,
        BinaryOperation => ProductLevel,
        Negation => SignLevel,
        _ => PrimaryLevel,
    };

    private static IEnumerable<string> Options(FunctionCall call)
    {
        foreach (FunctionOption option in call.Function.Options)
        {
            if (call.Options.TryGetValue(option.Name, out double[]? value) && !(value.Length == 1 && value[0] == option.Default))
            {
                string[] numbers = [.. value.Select(v => v.ToString("R", System.Globalization.CultureInfo.InvariantCulture))];
                yield return option.IsList ? $"{option.Name}: [{string.Join(", ", numbers)}]" : $"{option.Name}: {numbers[0]}";
            }
        }
    }
}
