using Harness.Problems;
using Harness.Problems.Expressions;

namespace Harness.Mathematics;

/// <summary>Expressions of problem files as mathematics.</summary>
/// <param name="loss">The name of the loss, of which <c>grad</c> is the gradient; null where a problem has none.</param>
internal sealed class ExpressionMath(string? loss)
{
    private const int SumLevel = 1, ProductLevel = 2, SignLevel = 3, PowerLevel = 4, PrimaryLevel = 5;

    /// <summary>For the expressions of one problem.</summary>
    public static ExpressionMath Of(Problem problem) => new(problem.Loss?.Name);

    /// <summary>An expression.</summary>
    public MathNode Write(Expression expression) => expression switch
    {
        Literal e => new MathNumber(e.Text),
        NameReference e => Name(e.Name),
        Negation e => MathRow.Of(new MathOperator("−", Spacing.None), At(e.Operand, SignLevel)),
        BinaryOperation e => Binary(e),
        FunctionCall e => Call(e),
        Indexing e => MathRow.Of(At(e.Operand, PrimaryLevel), new MathFenced("[", Listed([.. e.Index.Select(i => new MathNumber($"{i}"))]), "]")),
        ListLiteral e => List(e),
        GradientOf e => Derivative(Loss, e.Name),
        NewValueOf e => NewValue(e),
        JacobianOf e => Derivative(e.Output, e.Input),
        ShapeOf e => Applied("shape", [Write(e.Operand)]),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "unknown expression"),
    };

    /// <summary>A line: <c>name = expression</c>.</summary>
    public static MathNode Equation(MathNode left, MathNode right) => MathRow.Of(left, new MathOperator("=", Spacing.Relation), right);

    /// <summary>The derivative of one name with respect to another.</summary>
    public static MathNode Derivative(string of, string by) =>
        new MathFraction(MathRow.Of(new MathOperator("∂", Spacing.None), Name(of)), MathRow.Of(new MathOperator("∂", Spacing.None), Name(by)));

    /// <summary>The gradient of the loss with respect to a name.</summary>
    public MathNode Gradient(string by) => Derivative(Loss, by);

    /// <summary>A name.</summary>
    public static MathNode Name(string name) => name == "pi" ? new MathName("π") : MathNames.Of(name);

    private string Loss => loss ?? "L";

    private static MathNode NewValue(NewValueOf e) => MathNames.WithSuper(
        Name(e.Name), e.Step == 1 ? new MathName("new", Upright: true) : new MathFenced("(", new MathNumber($"{e.Step}"), ")"));

    private MathNode Binary(BinaryOperation e) => e.Operator switch
    {
        BinaryOperator.Divide => new MathFraction(Write(e.Left), Write(e.Right)),
        BinaryOperator.Power => MathNames.WithSuper(Fenced(e.Left, Level(e.Left) < PrimaryLevel || e.Left is GradientOf or JacobianOf || e.Left is FunctionCall { Function.Name: not ("norm1" or "norm2" or "norminf" or "abs") }), Write(e.Right)),
        BinaryOperator.MatMul => MathRow.Of(Left(e.Left), Right(e.Right, ProductLevel + 1)),
        BinaryOperator.Multiply => MathRow.Of(Left(e.Left), new MathOperator("·", Spacing.Infix), Right(e.Right, ProductLevel + 1)),
        _ => MathRow.Of(At(e.Left, SumLevel), new MathOperator(e.Operator == BinaryOperator.Add ? "+" : "−", Spacing.Infix), Right(e.Right, ProductLevel)),
    };

    // A sum takes all that stands behind it, so one on the left needs brackets.
    private MathNode Left(Expression e) => Fenced(e, Level(e) < ProductLevel || EndsWithSum(e));

    // Two signs do not stand side by side.
    private MathNode Right(Expression e, int level) => Fenced(e, Level(e) < level || BeginsWithSign(e));

    private static bool BeginsWithSign(Expression e) => e switch
    {
        Negation => true,
        BinaryOperation { Operator: BinaryOperator.Multiply or BinaryOperator.MatMul } product => BeginsWithSign(product.Left),
        _ => false,
    };

    private static bool EndsWithSum(Expression e) => e switch
    {
        FunctionCall call => call.Function.Name == "sum",
        BinaryOperation { Operator: BinaryOperator.Multiply or BinaryOperator.MatMul } product => EndsWithSum(product.Right),
        Negation negation => EndsWithSum(negation.Operand),
        _ => false,
    };

    private MathNode Call(FunctionCall e)
    {
        bool plain = e.Function.Options.All(o => IsDefault(e, o));
        MathNode First() => Write(e.Arguments[0]);
        return (e.Function.Name, plain) switch
        {
            ("sigmoid", _) => MathRow.Of(new MathName("σ"), new MathFenced("(", First(), ")")),
            ("sqrt", _) => new MathRoot(First()),
            ("abs", _) => new MathFenced("|", First(), "|"),
            ("log", _) => Applied("ln", [First()]),
            ("transpose", _) => MathNames.WithSuper(At(e.Arguments[0], PrimaryLevel), new MathName("T", Upright: true)),
            ("outer", _) => MathRow.Of(At(e.Arguments[0], ProductLevel), MathNames.WithSuper(At(e.Arguments[1], PrimaryLevel), new MathName("T", Upright: true))),
            ("norm1" or "norm2" or "norminf", _) => new MathScripts(new MathFenced("‖", First(), "‖"), Norm(e.Function.Name), null),
            ("sum", true) => MathRow.Of(new MathOperator("∑", Spacing.Large), At(e.Arguments[0], ProductLevel)),
            _ => Applied(e.Function.Name, [.. e.Arguments.Select(Write), .. e.Function.Options.Where(o => !IsDefault(e, o)).Select(o => Option(e, o))]),
        };
    }

    private static MathNode Norm(string name) => name == "norminf" ? new MathOperator("∞", Spacing.None) : new MathNumber(name[4..]);

    private static bool IsDefault(FunctionCall call, FunctionOption option) =>
        !call.Options.TryGetValue(option.Name, out double[]? value) || (value.Length == 1 && value[0] == option.Default);

    private static MathNode Option(FunctionCall call, FunctionOption option)
    {
        MathNode[] numbers = [.. call.Options[option.Name].Select(v => new MathNumber(Verification.Digits.RoundTrip(v)))];
        return MathRow.Of(new MathName(option.Name, Upright: true), new MathOperator(":", Spacing.Punctuation), option.IsList ? new MathFenced("[", Listed(numbers), "]") : numbers[0]);
    }

    // A list of names or numbers is a row, a list of lists of equal length a matrix.
    private MathFenced List(ListLiteral list)
    {
        ListLiteral[] rows = [.. list.Items.OfType<ListLiteral>()];
        return rows.Length > 0 && rows.Length == list.Items.Count && rows.All(r => r.Items.Count == rows[0].Items.Count && !r.Items.OfType<ListLiteral>().Any())
            ? new MathFenced("[", new MathTable([.. rows.Select(r => r.Items.Select(Write).ToArray())]), "]")
            : new MathFenced("[", Listed([.. list.Items.Select(Write)]), "]");
    }

    private static MathNode Applied(string name, IReadOnlyList<MathNode> arguments) =>
        MathRow.Of(new MathName(name, Upright: true), new MathFenced("(", Listed(arguments), ")"));

    /// <summary>Pieces with commas between them.</summary>
    public static MathNode Listed(IReadOnlyList<MathNode> items) =>
        MathRow.Of([.. items.SelectMany((item, i) => i == 0 ? [item] : new[] { new MathOperator(",", Spacing.Punctuation), item })]);

    private MathNode At(Expression e, int level) => Fenced(e, Level(e) < level);

    private MathNode Fenced(Expression e, bool fenced) => fenced ? new MathFenced("(", Write(e), ")") : Write(e);

    private static int Level(Expression expression) => expression switch
    {
        BinaryOperation { Operator: BinaryOperator.Add or BinaryOperator.Subtract } => SumLevel,
        BinaryOperation { Operator: BinaryOperator.Divide } => PrimaryLevel,
        BinaryOperation { Operator: BinaryOperator.Power } => PowerLevel,
        BinaryOperation => ProductLevel,
        FunctionCall { Function.Name: "sum" } => SignLevel,
        FunctionCall { Function.Name: "outer" } => ProductLevel,
        FunctionCall { Function.Name: "transpose" } => PowerLevel,
        Negation => SignLevel,
        _ => PrimaryLevel,
    };
}
