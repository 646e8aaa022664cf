using Harness.Handwritten;

namespace Harness.Reports;

/// <summary>Where the handwritten code of a rule stands in the repository.</summary>
internal static class RuleSource
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["sigmoid"] = "Activations/Sigmoid",
        ["tanh"] = "Activations/Tanh",
        ["relu"] = "Activations/Relu",
        ["leaky_relu"] = "Activations/LeakyRelu",
        ["elu"] = "Activations/Elu",
        ["selu"] = "Activations/Selu",
        ["softplus"] = "Activations/Softplus",
        ["softmax"] = "Activations/Softmax",
        ["log_softmax"] = "Activations/LogSoftmax",
        ["exp"] = "Elementwise/Exp",
        ["log"] = "Elementwise/Log",
        ["sqrt"] = "Elementwise/Sqrt",
        ["sin"] = "Elementwise/Sin",
        ["cos"] = "Elementwise/Cos",
        ["abs"] = "Elementwise/Abs",
        ["negate"] = "Elementwise/Negate",
        ["add"] = "Elementwise/Add",
        ["subtract"] = "Elementwise/Subtract",
        ["multiply"] = "Elementwise/Multiply",
        ["divide"] = "Elementwise/Divide",
        ["power"] = "Elementwise/Power",
        ["matmul"] = "LinearAlgebra/MatMul",
        ["transpose"] = "LinearAlgebra/Transpose",
        ["outer"] = "LinearAlgebra/Outer",
        ["diagonal"] = "LinearAlgebra/Diagonal",
        ["dot"] = "LinearAlgebra/Dot",
        ["norm1"] = "LinearAlgebra/Norm1",
        ["norm2"] = "LinearAlgebra/Norm2",
        ["norm_inf"] = "LinearAlgebra/NormInf",
        ["reshape"] = "Shaping/Reshape",
        ["concat"] = "Shaping/Concat",
        ["stack"] = "Shaping/Stack",
        ["index"] = "Shaping/Index",
        ["sum"] = "Reductions/Sum",
        ["mean"] = "Reductions/Mean",
        ["max"] = "Reductions/Max",
        ["cross_entropy_logits"] = "Losses/CrossEntropyLogits",
        ["cross_entropy_probabilities"] = "Losses/CrossEntropyProbabilities",
        ["mean_squared_error"] = "Losses/MeanSquaredError",
        ["cross_correlate2d"] = "Convolution/CrossCorrelate2d",
        ["convolve2d"] = "Convolution/Convolve2d",
        ["maxpool2d"] = "Convolution/MaxPool2d",
        ["avgpool2d"] = "Convolution/AvgPool2d",
        ["local_derivatives"] = "Graphs/LocalDerivatives",
    };

    /// <summary>The file, as a path from the root of the repository.</summary>
    public static string FileOf(Rule<double> rule) => $"src/Handwritten/{Files[rule.Name]}.cs";
}
