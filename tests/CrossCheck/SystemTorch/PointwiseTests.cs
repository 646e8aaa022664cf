using TorchSharp;
using Xunit;
using F = TorchSharp.torch.nn.functional;
using Rule = (System.Func<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor> Op, System.Func<double, double> Value,
    System.Func<double, double> Derivative);

namespace Harness.CrossCheck.SystemTorch;

public sealed class PointwiseTests
{
    private const double SeluScale = 1.0507009873554804934193349852946;
    private const double SeluAlpha = 1.6732632423543772848170429916717;
    private static readonly double[] Positive = [0.1, 0.7, 1.3, 2.9];
    private static readonly double[] Inside = [-0.9, -0.3, 0.2, 0.8];
    private static readonly double[] Anywhere = [-2.3, -0.4, 0.6, 1.9];

    private static readonly Dictionary<string, (double[] Points, Rule Rule)> Rules = new()
    {
        ["exp"] = (Anywhere, (x => x.exp(), Math.Exp, Math.Exp)),
        ["expm1"] = (Anywhere, (torch.expm1, x => Math.Exp(x) - 1, Math.Exp)),
        ["log"] = (Positive, (x => x.log(), Math.Log, x => 1 / x)),
        ["log1p"] = (Positive, (torch.log1p, x => Math.Log(1 + x), x => 1 / (1 + x))),
        ["log2"] = (Positive, (torch.log2, Math.Log2, x => 1 / (x * Math.Log(2)))),
        ["sqrt"] = (Positive, (torch.sqrt, Math.Sqrt, x => 0.5 / Math.Sqrt(x))),
        ["rsqrt"] = (Positive, (torch.rsqrt, x => 1 / Math.Sqrt(x), x => -0.5 * Math.Pow(x, -1.5))),
        ["square"] = (Anywhere, (torch.square, x => x * x, x => 2 * x)),
        ["reciprocal"] = (Anywhere, (torch.reciprocal, x => 1 / x, x => -1 / (x * x))),
        ["neg"] = (Anywhere, (x => -x, x => -x, _ => -1)),
        ["abs"] = ([-1.5, 0, 2], (torch.abs, Math.Abs, x => Math.Sign(x))),
        ["sin"] = (Anywhere, (torch.sin, Math.Sin, Math.Cos)),
        ["cos"] = (Anywhere, (torch.cos, Math.Cos, x => -Math.Sin(x))),
        ["tan"] = (Inside, (torch.tan, Math.Tan, x => 1 + (Math.Tan(x) * Math.Tan(x)))),
        ["asin"] = (Inside, (torch.asin, Math.Asin, x => 1 / Math.Sqrt(1 - (x * x)))),
        ["acos"] = (Inside, (torch.acos, Math.Acos, x => -1 / Math.Sqrt(1 - (x * x)))),
        ["atan"] = (Anywhere, (torch.atan, Math.Atan, x => 1 / (1 + (x * x)))),
        ["sinh"] = (Anywhere, (torch.sinh, Math.Sinh, Math.Cosh)),
        ["cosh"] = (Anywhere, (torch.cosh, Math.Cosh, Math.Sinh)),
        ["tanh"] = (Anywhere, (torch.tanh, Math.Tanh, x => 1 - (Math.Tanh(x) * Math.Tanh(x)))),
        ["atanh"] = (Inside, (torch.atanh, Math.Atanh, x => 1 / (1 - (x * x)))),
        ["sigmoid"] = (Anywhere, (torch.sigmoid, Sigmoid, x => Sigmoid(x) * (1 - Sigmoid(x)))),
        ["pow 3"] = (Anywhere, (x => x.pow(3), x => x * x * x, x => 3 * x * x)),
        ["pow -1.5"] = (Positive, (x => x.pow(-1.5), x => Math.Pow(x, -1.5), x => -1.5 * Math.Pow(x, -2.5))),
        ["clamp"] = (Anywhere, (x => x.clamp(-1, 1), x => Math.Clamp(x, -1, 1), x => Math.Abs(x) < 1 ? 1 : 0)),
        ["relu"] = ([-1, 0, 2], (x => F.relu(x), x => Math.Max(x, 0), x => x > 0 ? 1 : 0)),
        ["leaky_relu"] = (Anywhere, (x => F.leaky_relu(x, 0.1), x => x > 0 ? x : 0.1 * x, x => x > 0 ? 1 : 0.1)),
        ["elu"] = (Anywhere, (x => F.elu(x, 1.5), x => x > 0 ? x : 1.5 * (Math.Exp(x) - 1), x => x > 0 ? 1 : 1.5 * Math.Exp(x))),
        ["selu"] = (Anywhere, (
            x => F.selu(x),
            x => SeluScale * (x > 0 ? x : SeluAlpha * (Math.Exp(x) - 1)),
            x => SeluScale * (x > 0 ? 1 : SeluAlpha * Math.Exp(x)))),
        ["softplus"] = (Anywhere, (x => F.softplus(x), x => Math.Log(1 + Math.Exp(x)), Sigmoid)),
        ["logsigmoid"] = (Anywhere, (F.logsigmoid, x => Math.Log(Sigmoid(x)), x => 1 - Sigmoid(x))),
        ["silu"] = (Anywhere, (x => F.silu(x), x => x * Sigmoid(x), x => Sigmoid(x) * (1 + (x * (1 - Sigmoid(x)))))),
        ["hardtanh"] = (Anywhere, (x => F.hardtanh(x), x => Math.Clamp(x, -1, 1), x => Math.Abs(x) < 1 ? 1 : 0)),
        ["softsign"] = (Anywhere, (x => F.softsign(x), x => x / (1 + Math.Abs(x)), x => Math.Pow(1 + Math.Abs(x), -2))),
        ["gelu tanh"] = (Anywhere, (x => F.gelu(x, TorchSharp.Modules.GELU.Approximate.tanh), GeluTanh, GeluTanhDerivative)),
        ["sub"] = (Anywhere, (x => 2 - x, x => 2 - x, _ => -1)),
        ["div"] = (Anywhere, (x => 3 / x, x => 3 / x, x => -3 / (x * x))),
        ["mixed"] = (Anywhere, (x => ((2 * x) + 1.5) / 4, x => ((2 * x) + 1.5) / 4, _ => 0.5)),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_and_derivatives_are_the_closed_forms(string name)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        (double[] points, Rule rule) = Rules[name];
        torch.Tensor x = Check.Leaf(points);
        torch.Tensor y = rule.Op(x);
        Check.Close([.. points.Select(rule.Value)], Check.Numbers(y));
        Check.Close([.. points.Select(rule.Derivative)], Check.GradientOf(y.sum(), x));
    }

    [Fact]
    public void Gelu_with_the_error_function_is_half_at_the_derivative_of_zero()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        torch.Tensor x = Check.Leaf(0.0, 1.0);
        torch.Tensor y = F.gelu(x);
        Check.Close([0, 0.84134474606854293], Check.Numbers(y));
        Check.Close([0.5, 0.84134474606854293 + (Math.Exp(-0.5) / Math.Sqrt(2 * Math.PI))], Check.GradientOf(y.sum(), x));
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double GeluInner(double x) => Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x));

    private static double GeluTanh(double x) => 0.5 * x * (1 + Math.Tanh(GeluInner(x)));

    private static double GeluTanhDerivative(double x)
    {
        double t = Math.Tanh(GeluInner(x));
        return (0.5 * (1 + t)) + (0.5 * x * (1 - (t * t)) * Math.Sqrt(2 / Math.PI) * (1 + (3 * 0.044715 * x * x)));
    }
}
