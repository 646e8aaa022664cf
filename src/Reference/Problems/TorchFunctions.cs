using Harness.Problems.Expressions;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Harness.Reference.Problems;

/// <summary>The functions of the problem-file language in TorchSharp: the library's own, wherever it has them.</summary>
internal static class TorchFunctions
{
    // Above its threshold libtorch's softplus returns x itself; e^-40 is below a double's resolution there.
    private const double SoftplusThreshold = 40;

    public static Tensor Apply(BinaryOperator op, Tensor a, Tensor b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.Power => a.pow(b),
        _ => a.matmul(b),
    };

    public static Tensor Apply(FunctionCall call, Tensor[] x) => call.Function.Name switch
    {
        "sigmoid" => x[0].sigmoid(),
        "tanh" => x[0].tanh(),
        "relu" => F.relu(x[0]),
        "leaky_relu" => F.leaky_relu(x[0], call.Option("slope")),
        "elu" => Elu(x[0], call.Option("alpha")),
        "selu" => Elu(x[0], call.Option("alpha")) * call.Option("lambda"),
        "softplus" => F.softplus(x[0], 1, SoftplusThreshold),
        "exp" => x[0].exp(),
        "log" => x[0].log(),
        "sqrt" => x[0].sqrt(),
        "sin" => x[0].sin(),
        "cos" => x[0].cos(),
        "abs" => x[0].abs(),
        "softmax" => F.softmax(x[0], -1),
        "log_softmax" => F.log_softmax(x[0], -1),
        "cross_entropy" => CrossEntropyOfLogits(x[0], x[1]),
        "cross_entropy_probabilities" => CrossEntropyOfProbabilities(x[0], x[1]),
        "mse" => F.mse_loss(x[0], x[1]),
        "correlate2d" => Convolve(call, x[0], x[1]),
        "convolve2d" => Convolve(call, x[0], x[1].flip(-2, -1)),
        "maxpool2d" => Pool(x[0], image => F.max_pool2d(image, call.WholeOption("size"), call.WholeOption("stride"))),
        "avgpool2d" => Pool(x[0], image => F.avg_pool2d(image, call.WholeOption("size"), call.WholeOption("stride"))),
        _ => Linear(call, x),
    };

    private static Tensor Linear(FunctionCall call, Tensor[] x) => call.Function.Name switch
    {
        "transpose" => x[0].dim() < 2 ? x[0] : x[0].t(),
        "outer" => x[0].outer(x[1]),
        "diag" => diag(x[0]),
        "reshape" => x[0].reshape([.. call.Options["shape"].Select(n => (long)n)]),
        "concat" => cat(x, call.WholeOption("axis")),
        "sum" => Axis(call) is { } axis ? x[0].sum(axis) : x[0].sum(),
        "mean" => Axis(call) is { } axis ? x[0].mean([axis]) : x[0].mean(),
        "max" => Axis(call) is { } axis ? x[0].max(axis).values : Largest(x[0]),
        "dot" => x[0].dot(x[1]),
        // A whole 1 would be an axis: the Euclidean norms along axis 1.
        "norm1" => x[0].norm(1f),
        "norm2" => x[0].norm(),
        "norminf" => Largest(x[0].abs()),
        _ => throw new ArgumentOutOfRangeException(nameof(call), call.Function.Name, "no twin for this function"),
    };

    // max() over everything would share the gradient among equal entries; along an axis it goes to one of them.
    private static Tensor Largest(Tensor x) => x.reshape(-1).max(0).values;

    private static int? Axis(FunctionCall call) => call.Options.ContainsKey("axis") ? call.WholeOption("axis") : null;

    // Before version 2 the library's elu subtracts 1 from e^x, which loses the digits of every x close below 0. What is
    // lost is put back into the value; the derivative is the library's own.
    private static Tensor Elu(Tensor x, double alpha)
    {
        Tensor y = F.elu(x, alpha);
        return y + (where(x.gt(0), x, x.clamp(max: 0).expm1() * alpha) - y).detach();
    }

    // The library looks for the classes along axis 1, the language along the last.
    private static Tensor CrossEntropyOfLogits(Tensor z, Tensor target)
    {
        long[] shape = z.shape;
        Tensor rows = F.cross_entropy(z.reshape(-1, shape[^1]), target.reshape(-1, shape[^1]), reduction: nn.Reduction.None);
        return rows.reshape(shape[..^1]);
    }

    // 0·ln 0 counts as 0.
    private static Tensor CrossEntropyOfProbabilities(Tensor p, Tensor target)
    {
        Tensor nothing = p.eq(0).logical_and(target.eq(0));
        return -(target * where(nothing, ones_like(p), p).log()).sum(-1);
    }

    private static Tensor Convolve(FunctionCall call, Tensor image, Tensor kernel)
    {
        bool plain = image.dim() == 2;
        Tensor x = plain ? image.unsqueeze(0).unsqueeze(0) : image.dim() == 3 ? image.unsqueeze(0) : image;
        Tensor w = plain ? kernel.unsqueeze(0).unsqueeze(0) : kernel;
        long[] stride = [call.WholeOption("stride"), call.WholeOption("stride")];
        long[] padding = [call.WholeOption("padding"), call.WholeOption("padding")];
        long[] dilation = [call.WholeOption("dilation"), call.WholeOption("dilation")];
        Tensor output = F.conv2d(x, w, null, stride, padding, dilation);
        return plain ? output.squeeze(0).squeeze(0) : image.dim() == 3 ? output.squeeze(0) : output;
    }

    private static Tensor Pool(Tensor image, Func<Tensor, Tensor> pool) => image.dim() switch
    {
        2 => pool(image.unsqueeze(0).unsqueeze(0)).squeeze(0).squeeze(0),
        3 => pool(image.unsqueeze(0)).squeeze(0),
        _ => pool(image),
    };
}
