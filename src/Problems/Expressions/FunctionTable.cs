namespace Harness.Problems.Expressions;

/// <summary>Every function of the problem-file language. The parser, both evaluators and the documentation go by this list.</summary>
public static class FunctionTable
{
    private const string Any = "any → same";
    private const string LastAxis = "[.., K] → same, along the last axis";
    private const string Images = "X [H, W], F [h, w] → [H', W']; X [C, H, W], F [O, C, h, w] → [O, H', W']; X [N, C, H, W] likewise";
    private const string Pooled = "[H, W], [C, H, W] or [N, C, H, W] → the same axes, H' = ⌊(H − size)/stride⌋ + 1";
    private const string Reduced = "any → scalar; with axis: that axis removed";

    private static readonly FunctionOption Axis = new("axis", null, 0);
    private static readonly FunctionOption[] Sliding = [new("stride", 1, 1), new("padding", 0, 0), new("dilation", 1, 1)];
    private static readonly FunctionOption[] Pooling = [new("size", null, 1, Required: true), new("stride", null, 1)];

    /// <summary>The functions by name.</summary>
    public static IReadOnlyDictionary<string, Function> All { get; } = new Function[]
    {
        Unary("sigmoid", "1/(1 + e^−x)"),
        Unary("tanh", "(e^x − e^−x)/(e^x + e^−x)"),
        Unary("relu", "max(0, x); derivative 0 at 0"),
        new("leaky_relu", ["x"], [Real("slope", 0.01)], Any, "x for x > 0, else slope·x; derivative slope at 0"),
        new("elu", ["x"], [Real("alpha", 1)], Any, "x for x > 0, else alpha·(e^x − 1); derivative alpha at 0"),
        new("selu", ["x"], [Real("lambda", 1.0507009873554805), Real("alpha", 1.6732632423543772)], Any, "lambda·(x for x > 0, else alpha·(e^x − 1)); derivative lambda·alpha at 0"),
        Unary("softplus", "ln(1 + e^x)"),
        Unary("exp", "e^x"),
        Unary("log", "natural logarithm; x > 0"),
        Unary("sqrt", "square root; x ≥ 0, derivative infinite at 0"),
        Unary("sin", "sine of radians"),
        Unary("cos", "cosine of radians"),
        Unary("abs", "|x|; derivative 0 at 0"),
        new("transpose", ["A"], [], "[m, n] → [n, m]; [n] → [n]", "Aᵀ"),
        new("outer", ["a", "b"], [], "[m], [n] → [m, n]", "a bᵀ"),
        new("diag", ["v"], [], "[n] → [n, n]", "the diagonal matrix of v"),
        new("reshape", ["x"], [new("shape", null, 1, Largest: 1_000_000, Required: true, IsList: true)], "any → shape, same number of entries, row by row", "the same entries in another shape"),
        new("concat", ["x"], [new("axis", 0, 0)], "shapes equal but along axis → joined along axis", "the arguments joined", Repeats: true),
        new("sum", ["x"], [Axis], Reduced, "sum"),
        new("mean", ["x"], [Axis], Reduced, "arithmetic mean"),
        new("max", ["x"], [Axis], Reduced, "largest entry; at a tie the first in row-major order takes the gradient"),
        new("dot", ["a", "b"], [], "[n], [n] → scalar", "Σ aᵢ bᵢ"),
        new("norm1", ["x"], [], "any → scalar", "Σ |xᵢ|; derivative 0 where xᵢ = 0"),
        new("norm2", ["x"], [], "any → scalar", "√Σ xᵢ²; gradient 0 at the origin"),
        new("norminf", ["x"], [], "any → scalar", "maxᵢ |xᵢ|; at a tie the first takes the gradient"),
        new("softmax", ["x"], [], LastAxis, "e^xᵢ / Σⱼ e^xⱼ"),
        new("log_softmax", ["x"], [], LastAxis, "xᵢ − ln Σⱼ e^xⱼ"),
        new("cross_entropy", ["logits", "target"], [], "[K], [K] → scalar; [N, K], [N, K] → [N]", "−Σₖ targetₖ · log_softmax(logits)ₖ in nats, target a distribution (one-hot for a class)"),
        new("cross_entropy_probabilities", ["p", "target"], [], "[K], [K] → scalar; [N, K], [N, K] → [N]", "−Σₖ targetₖ ln pₖ in nats"),
        new("mse", ["a", "b"], [], "same shapes → scalar", "mean of (a − b)²"),
        new("correlate2d", ["X", "F"], Sliding, Images, "cross-correlation: Oᵢⱼ = Σₘₙ X(i·stride + m·dilation − padding, …) Fₘₙ"),
        new("convolve2d", ["X", "F"], Sliding, Images, "true convolution: correlate2d with the kernel flipped along both axes"),
        new("maxpool2d", ["X"], Pooling, Pooled, "largest entry of each window; at a tie the first in row-major order takes the gradient; stride defaults to size"),
        new("avgpool2d", ["X"], Pooling, Pooled, "mean of each window; stride defaults to size"),
    }.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The words with a syntax of their own, which look like functions.</summary>
    public static IReadOnlyList<string> SpecialForms { get; } = ["grad", "new", "jacobian", "shape"];

    private static Function Unary(string name, string meaning) => new(name, ["x"], [], Any, meaning);

    private static FunctionOption Real(string name, double value) => new(name, value, double.NegativeInfinity, double.PositiveInfinity, Whole: false);
}
