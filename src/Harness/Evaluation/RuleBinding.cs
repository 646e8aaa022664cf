using System.Numerics;
using Harness.Handwritten;
using Harness.Problems.Expressions;

namespace Harness.Evaluation;

/// <summary>Which handwritten rule stands for which function and operator of the problem-file language.</summary>
internal static class RuleBinding<T>
    where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>,
        ITrigonometricFunctions<T>, IHyperbolicFunctions<T>, IPowerFunctions<T>
{
    // A rule has no state, so one of each serves every graph.
    private static readonly Rule<T> Add = Rules.Add<T>();
    private static readonly Rule<T> Subtract = Rules.Subtract<T>();
    private static readonly Rule<T> Multiply = Rules.Multiply<T>();
    private static readonly Rule<T> Divide = Rules.Divide<T>();
    private static readonly Rule<T> Power = Rules.Power<T>();
    private static readonly Rule<T> MatMul = Rules.MatMul<T>();

    public static Rule<T> Rule(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => Add,
        BinaryOperator.Subtract => Subtract,
        BinaryOperator.Multiply => Multiply,
        BinaryOperator.Divide => Divide,
        BinaryOperator.Power => Power,
        _ => MatMul,
    };

    public static Rule<T> Rule(FunctionCall call) => call.Function.Name switch
    {
        "sigmoid" => Rules.Sigmoid<T>(),
        "tanh" => Rules.Tanh<T>(),
        "relu" => Rules.Relu<T>(),
        "leaky_relu" => Rules.LeakyRelu(Number(call, "slope")),
        "elu" => Rules.Elu(Number(call, "alpha")),
        "selu" => Rules.Selu(Number(call, "lambda"), Number(call, "alpha")),
        "softplus" => Rules.Softplus<T>(),
        "exp" => Rules.Exp<T>(),
        "log" => Rules.Log<T>(),
        "sqrt" => Rules.Sqrt<T>(),
        "sin" => Rules.Sin<T>(),
        "cos" => Rules.Cos<T>(),
        "abs" => Rules.Abs<T>(),
        "transpose" => Rules.Transpose<T>(),
        "outer" => Rules.Outer<T>(),
        "diag" => Rules.Diagonal<T>(),
        "reshape" => Rules.Reshape<T>([.. call.Options["shape"].Select(n => (int)n)]),
        "concat" => Rules.Concat<T>(call.WholeOption("axis")),
        "sum" => Rules.Sum<T>(Axis(call)),
        "mean" => Rules.Mean<T>(Axis(call)),
        "max" => Rules.Max<T>(Axis(call)),
        "dot" => Rules.Dot<T>(),
        "norm1" => Rules.Norm1<T>(),
        "norm2" => Rules.Norm2<T>(),
        "norminf" => Rules.NormInf<T>(),
        "softmax" => Rules.Softmax<T>(),
        "log_softmax" => Rules.LogSoftmax<T>(),
        "cross_entropy" => Rules.CrossEntropyLogits<T>(),
        "cross_entropy_probabilities" => Rules.CrossEntropyProbabilities<T>(),
        "mse" => Rules.MeanSquaredError<T>(),
        "correlate2d" => Rules.CrossCorrelate2d<T>(call.WholeOption("stride"), call.WholeOption("padding"), call.WholeOption("dilation")),
        "convolve2d" => Rules.Convolve2d<T>(call.WholeOption("stride"), call.WholeOption("padding"), call.WholeOption("dilation")),
        "maxpool2d" => Rules.MaxPool2d<T>(call.WholeOption("size"), call.WholeOption("stride")),
        "avgpool2d" => Rules.AvgPool2d<T>(call.WholeOption("size"), call.WholeOption("stride")),
        _ => throw new ArgumentOutOfRangeException(nameof(call), call.Function.Name, "no rule for this function"),
    };

    private static T Number(FunctionCall call, string option) => T.CreateChecked(call.Option(option));

    private static int? Axis(FunctionCall call) => call.Options.ContainsKey("axis") ? call.WholeOption("axis") : null;
}
