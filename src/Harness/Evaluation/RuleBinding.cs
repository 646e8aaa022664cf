using Harness.Handwritten;
using Harness.Problems.Expressions;

namespace Harness.Evaluation;

/// <summary>Which handwritten rule stands for which function and operator of the problem-file language.</summary>
internal static class RuleBinding
{
    public static Rule<double> Rule(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => Rules.Add<double>(),
        BinaryOperator.Subtract => Rules.Subtract<double>(),
        BinaryOperator.Multiply => Rules.Multiply<double>(),
        BinaryOperator.Divide => Rules.Divide<double>(),
        BinaryOperator.Power => Rules.Power<double>(),
        _ => Rules.MatMul<double>(),
    };

    public static Rule<double> Rule(FunctionCall call) => call.Function.Name switch
    {
        "sigmoid" => Rules.Sigmoid<double>(),
        "tanh" => Rules.Tanh<double>(),
        "relu" => Rules.Relu<double>(),
        "leaky_relu" => Rules.LeakyRelu(call.Option("slope")),
        "elu" => Rules.Elu(call.Option("alpha")),
        "selu" => Rules.Selu(call.Option("lambda"), call.Option("alpha")),
        "softplus" => Rules.Softplus<double>(),
        "exp" => Rules.Exp<double>(),
        "log" => Rules.Log<double>(),
        "sqrt" => Rules.Sqrt<double>(),
        "sin" => Rules.Sin<double>(),
        "cos" => Rules.Cos<double>(),
        "abs" => Rules.Abs<double>(),
        "transpose" => Rules.Transpose<double>(),
        "outer" => Rules.Outer<double>(),
        "diag" => Rules.Diagonal<double>(),
        "reshape" => Rules.Reshape<double>([.. call.Options["shape"].Select(n => (int)n)]),
        "concat" => Rules.Concat<double>(call.WholeOption("axis")),
        "sum" => Rules.Sum<double>(Axis(call)),
        "mean" => Rules.Mean<double>(Axis(call)),
        "max" => Rules.Max<double>(Axis(call)),
        "dot" => Rules.Dot<double>(),
        "norm1" => Rules.Norm1<double>(),
        "norm2" => Rules.Norm2<double>(),
        "norminf" => Rules.NormInf<double>(),
        "softmax" => Rules.Softmax<double>(),
        "log_softmax" => Rules.LogSoftmax<double>(),
        "cross_entropy" => Rules.CrossEntropyLogits<double>(),
        "cross_entropy_probabilities" => Rules.CrossEntropyProbabilities<double>(),
        "mse" => Rules.MeanSquaredError<double>(),
        "correlate2d" => Rules.CrossCorrelate2d<double>(call.WholeOption("stride"), call.WholeOption("padding"), call.WholeOption("dilation")),
        "convolve2d" => Rules.Convolve2d<double>(call.WholeOption("stride"), call.WholeOption("padding"), call.WholeOption("dilation")),
        "maxpool2d" => Rules.MaxPool2d<double>(call.WholeOption("size"), call.WholeOption("stride")),
        "avgpool2d" => Rules.AvgPool2d<double>(call.WholeOption("size"), call.WholeOption("stride")),
        _ => throw new ArgumentOutOfRangeException(nameof(call), call.Function.Name, "no rule for this function"),
    };

    private static int? Axis(FunctionCall call) => call.Options.ContainsKey("axis") ? call.WholeOption("axis") : null;
}
