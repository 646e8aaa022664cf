using Harness.CrossCheck.Handwritten;
using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Reference;

/// <summary>A formula and what someone might have written a rule for in its place.</summary>
public sealed record WrongFormula(string Right, string Wrong, params NdArray<double>[] Values);

/// <summary>At least one wrong formula for every function and operator of the language.</summary>
public static class WrongFormulas
{
    private static readonly Random Seeded = new(11);
    private static readonly NdArray<double> Square = Any(3, 3), OtherSquare = Any(3, 3), Positive = Draw.Uniform(Seeded, 0.5, 2, 3);
    private static readonly NdArray<double> Vector = Any(3), OtherVector = Any(3), Image = Any(4, 5), Kernel = Any(2, 3);
    private static readonly NdArray<double> Target = Draw.Distributions(Seeded, 3), P = Draw.Distributions(Seeded, 3);

    public static IReadOnlyList<WrongFormula> All { get; } =
    [
        new("sigmoid(a)", "1 / (1 + exp(a))", Vector), new("tanh(a)", "sigmoid(a)", Vector), new("relu(a)", "abs(a)", Vector),
        new("leaky_relu(a)", "leaky_relu(a, slope: 0.1)", NdArray.Vector(-1.0, 2, -3)),
        new("elu(a)", "elu(a, alpha: 1.5)", NdArray.Vector(-1.0, 2, -3)),
        new("selu(a)", "elu(a)", Vector), new("softplus(a)", "relu(a)", Vector),
        new("exp(a)", "2 ^ a", Vector), new("log(a)", "log(a) / log(10)", Positive), new("sqrt(a)", "a ^ 0.25", Positive),
        new("sin(a)", "sin(a * pi / 180)", Vector), new("cos(a)", "sin(a)", Vector), new("abs(a)", "-a", Vector),
        new("transpose(a)", "a", Square), new("outer(a, b)", "outer(b, a)", Vector, OtherVector),
        new("diag(a)", "outer(a, [1, 1, 1])", Vector), new("reshape(a, shape: [3, 3])", "transpose(a)", Square),
        new("concat(a, b)", "concat(b, a)", Vector, OtherVector),
        new("concat(a, b)", "concat(a, b, axis: 1)", Square, OtherSquare),
        new("sum(a)", "mean(a)", Vector), new("sum(a, axis: 0)", "sum(a, axis: 1)", Square),
        new("mean(a)", "sum(a) / 2", Vector), new("mean(a, axis: 1)", "mean(a, axis: 0)", Square),
        new("max(a)", "norminf(a)", NdArray.Vector(1.0, -3, 2)), new("max(a, axis: 0)", "max(a, axis: 1)", Square),
        new("dot(a, b)", "dot(a, a)", Vector, OtherVector), new("norm1(a)", "sum(a)", NdArray.Vector(1.0, -3, 2)),
        new("norm2(a)", "dot(a, a)", Vector), new("norminf(a)", "max(a)", NdArray.Vector(1.0, -3, 2)),
        new("softmax(a)", "transpose(softmax(transpose(a)))", Square), new("log_softmax(a)", "log(sigmoid(a))", Vector),
        new("cross_entropy(a, b)", "cross_entropy(b, a)", Vector, Target),
        new("cross_entropy(a, b)", "-dot(b, log(sigmoid(a)))", Vector, Target),
        new("cross_entropy_probabilities(a, b)", "cross_entropy_probabilities(b, a)", P, Target),
        new("cross_entropy_probabilities(a, b)", "cross_entropy(a, b)", P, Target),
        new("mse(a, b)", "sum((a - b)^2)", Vector, OtherVector), new("mse(a, b)", "0.5 * sum((a - b)^2)", Vector, OtherVector),
        new("correlate2d(a, b)", "convolve2d(a, b)", Image, Kernel), new("convolve2d(a, b)", "correlate2d(a, b)", Image, Kernel),
        new("correlate2d(a, b, stride: 2, padding: 1)", "correlate2d(a, b, stride: 1, padding: 2)", Image, Kernel),
        new("maxpool2d(a, size: 2)", "avgpool2d(a, size: 2)", Image), new("avgpool2d(a, size: 2)", "maxpool2d(a, size: 2)", Image),
        new("maxpool2d(a, size: 2)", "maxpool2d(a, size: 2, stride: 1)", Image),
        new("a + b", "a - b", Vector, OtherVector), new("a - b", "b - a", Vector, OtherVector),
        new("a * b", "a + b", Vector, OtherVector), new("a / b", "b / a", Vector, OtherVector),
        new("a ^ b", "b ^ a", Positive, Draw.Uniform(Seeded, 0.5, 2, 3)), new("a ^ 2", "2 * a", Vector),
        new("a @ b", "b @ a", Square, OtherSquare), new("a @ b", "transpose(a) @ b", Square, OtherSquare),
        new("a @ b", "a * b", Square, OtherSquare), new("-a", "a", Vector), new("[a, b]", "[b, a]", Vector, OtherVector),
        new("a[1]", "a[2]", Square), new("a[1, 2]", "a[2, 1]", Square), new("sum(a) * shape(a)", "sum(a) * [1, 1]", Any(2, 3)),

        // The value is right, and one of the two ways from a to it is cut: b holds the same numbers.
        new("a * a", "a * b", Vector, Vector), new("sigmoid(a) * (1 - sigmoid(a))", "sigmoid(a) * (1 - sigmoid(b))", Vector, Vector),
        new("a / norm2(a)", "a / norm2(b)", Vector, Vector), new("transpose(a) @ a", "transpose(b) @ a", Square, Square),
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, All.Count)];

    private static NdArray<double> Any(params int[] shape) => Draw.AwayFromZero(Seeded, 0.3, 2, shape);
}
