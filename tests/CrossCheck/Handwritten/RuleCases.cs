using System.Numerics;
using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>One rule, or one form of a rule, with the inputs it is checked on.</summary>
/// <param name="Name">The rule's name, and what is special about the form.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Inputs">Draws inputs of random shapes, away from kinks, ties and poles.</param>
public sealed record RuleCase<T>(string Name, Rule<T> Rule, Func<Random, NdArray<double>[]> Inputs)
{
    public override string ToString() => Name;
}

/// <summary>The one table of rules: every check of a rule runs over it.</summary>
public static class RuleCases
{
    /// <summary>The cases in double, made anew: what a mutant made must not be left to the next.</summary>
    public static IReadOnlyList<RuleCase<double>> All => Of<double>();

    /// <summary>The names, as data of a theory.</summary>
    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    /// <summary>The case of a name.</summary>
    public static RuleCase<double> Named(string name) => All.Single(c => c.Name == name);

    /// <summary>Inputs of a case and a cotangent of its output, no entry of it near 0.</summary>
    internal static (NdArray<double>[] Inputs, NdArray<double> YBar) Sample(RuleCase<double> rule, int seed)
    {
        Random random = new(seed);
        NdArray<double>[] inputs = rule.Inputs(random);
        int[] shape = rule.Rule.OutputShape(Array.ConvertAll(inputs, x => x.Shape));
        return (inputs, Draw.AwayFromZero(random, 0.5, 2, shape));
    }

    /// <summary>The cases in any number type with the functions of the rules; the inputs are drawn in double.</summary>
    public static IReadOnlyList<RuleCase<T>> Of<T>()
        where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, ITrigonometricFunctions<T>,
            IHyperbolicFunctions<T>, IPowerFunctions<T> =>
        [
            .. Unary<T>(), .. Binary<T>(), .. LinearAlgebra<T>(), .. Shaping<T>(), .. Reductions<T>(), .. Losses<T>(),
            .. Convolution<T>(), new("local_derivatives", Edges<T>(), r => [Any(r), Any(r)]),
        ];

    private static RuleCase<T>[] Unary<T>()
        where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, ITrigonometricFunctions<T>,
            IHyperbolicFunctions<T>, IPowerFunctions<T> =>
    [
        new("sigmoid", Rules.Sigmoid<T>(), r => [Any(r, Draw.AnyShape(r))]),
        new("tanh", Rules.Tanh<T>(), r => [Any(r, Draw.AnyShape(r))]),
        new("relu", Rules.Relu<T>(), r => [NotZero(r, Draw.AnyShape(r))]),
        new("leaky_relu", Rules.LeakyRelu(Number<T>(0.125)), r => [NotZero(r, Draw.AnyShape(r))]),
        new("elu", Rules.Elu(Number<T>(0.75)), r => [NotZero(r, Draw.AnyShape(r))]),
        new("selu", Rules.Selu(Number<T>(1.5), Number<T>(1.25)), r => [NotZero(r, Draw.AnyShape(r))]),
        new("softplus", Rules.Softplus<T>(), r => [Any(r, Draw.AnyShape(r))]),
        new("exp", Rules.Exp<T>(), r => [Any(r, Draw.AnyShape(r))]),
        new("log", Rules.Log<T>(), r => [Positive(r, Draw.AnyShape(r))]),
        new("sqrt", Rules.Sqrt<T>(), r => [Positive(r, Draw.AnyShape(r))]),
        new("sin", Rules.Sin<T>(), r => [Any(r, Draw.AnyShape(r))]),
        new("cos", Rules.Cos<T>(), r => [Any(r, Draw.AnyShape(r))]),
        new("abs", Rules.Abs<T>(), r => [NotZero(r, Draw.AnyShape(r))]),
        new("negate", Rules.Negate<T>(), r => [Any(r, Draw.AnyShape(r))]),
        new("power 3", Rules.IntegerPower<T>(3), r => [Any(r, Draw.AnyShape(r))]),
        new("power -2", Rules.IntegerPower<T>(-2), r => [NotZero(r, Draw.AnyShape(r))]),
    ];

    private static IEnumerable<RuleCase<T>> Binary<T>()
        where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, ITrigonometricFunctions<T>,
            IHyperbolicFunctions<T>, IPowerFunctions<T>
    {
        (string Name, Rule<T> Rule, Func<Random, int[], NdArray<double>> A, Func<Random, int[], NdArray<double>> B)[] rules =
        [
            ("add", Rules.Add<T>(), Any, Any),
            ("subtract", Rules.Subtract<T>(), Any, Any),
            ("multiply", Rules.Multiply<T>(), Any, Any),
            ("divide", Rules.Divide<T>(), Any, NotZero),
            ("power", Rules.Power<T>(), Positive, Any),
        ];
        foreach ((string name, Rule<T> rule, var a, var b) in rules)
        {
            yield return new(name, rule, r => Draw.AnyShape(r) is var s ? [a(r, s), b(r, s)] : []);
            yield return new($"{name}, scalar on the left", rule, r => [a(r, []), b(r, Draw.Shape(r, 2))]);
            yield return new($"{name}, scalar on the right", rule, r => [a(r, Draw.Shape(r, 2)), b(r, [])]);
        }
    }

    private static RuleCase<T>[] LinearAlgebra<T>()
        where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, ITrigonometricFunctions<T>,
            IHyperbolicFunctions<T>, IPowerFunctions<T> =>
    [
        new("matmul, vector by vector", Rules.MatMul<T>(), r => Size(r) is var k ? [Any(r, k), Any(r, k)] : []),
        new("matmul, matrix by vector", Rules.MatMul<T>(), r => Size(r) is var k ? [Any(r, Size(r), k), Any(r, k)] : []),
        new("matmul, vector by matrix", Rules.MatMul<T>(), r => Size(r) is var k ? [Any(r, k), Any(r, k, Size(r))] : []),
        new("matmul, matrix by matrix", Rules.MatMul<T>(),
            r => Size(r) is var k ? [Any(r, Size(r), k), Any(r, k, Size(r))] : []),
        new("matmul, square", Rules.MatMul<T>(), r => [Any(r, 3, 3), Any(r, 3, 3)]),
        new("transpose", Rules.Transpose<T>(), r => [Any(r, Draw.Shape(r, 2))]),
        new("transpose, vector", Rules.Transpose<T>(), r => [Any(r, Draw.Shape(r, 1))]),
        new("outer", Rules.Outer<T>(), r => [Any(r, Size(r)), Any(r, Size(r))]),
        new("diagonal", Rules.Diagonal<T>(), r => [Any(r, Size(r))]),
        new("dot", Rules.Dot<T>(), r => Size(r) is var n ? [Any(r, n), Any(r, n)] : []),
        new("norm1", Rules.Norm1<T>(), r => [NotZero(r, Draw.AnyShape(r))]),
        new("norm2", Rules.Norm2<T>(), r => [NotZero(r, Draw.AnyShape(r))]),
        new("norm_inf", Rules.NormInf<T>(), r => [Draw.Distinct(r, Draw.AnyShape(r))]),
    ];

    private static RuleCase<T>[] Shaping<T>()
        where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, ITrigonometricFunctions<T>,
            IHyperbolicFunctions<T>, IPowerFunctions<T> =>
    [
        new("reshape", Rules.Reshape<T>(3, 4), r => [Any(r, 2, 6)]),
        new("concat, axis 0", Rules.Concat<T>(0), r => [Any(r, Size(r)), Any(r, Size(r)), Any(r, Size(r))]),
        new("concat, axis 1", Rules.Concat<T>(1),
            r => Size(r) is var m && Size(r) is var n ? [Any(r, m, Size(r), n), Any(r, m, Size(r), n)] : []),
        new("stack", Rules.Stack<T>(), r => Draw.AnyShape(r) is var s ? [Any(r, s), Any(r, s), Any(r, s)] : []),
        new("index", Rules.Index<T>(1), r => [Any(r, 2, Size(r))]),
        new("index, all axes", Rules.Index<T>(1, 2), r => [Any(r, 2, 4)]),
    ];

    private static IEnumerable<RuleCase<T>> Reductions<T>()
        where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, ITrigonometricFunctions<T>,
            IHyperbolicFunctions<T>, IPowerFunctions<T>
    {
        foreach (int? axis in new int?[] { null, 0, 1, 2 })
        {
            string form = axis is null ? "all entries" : $"axis {axis}";
            yield return new($"sum, {form}", Rules.Sum<T>(axis), r => [Any(r, Draw.Shape(r, 3))]);
            yield return new($"mean, {form}", Rules.Mean<T>(axis), r => [Any(r, Draw.Shape(r, 3))]);
            yield return new($"max, {form}", Rules.Max<T>(axis), r => [Draw.Distinct(r, Draw.Shape(r, 3))]);
        }
    }

    private static RuleCase<T>[] Losses<T>()
        where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, ITrigonometricFunctions<T>,
            IHyperbolicFunctions<T>, IPowerFunctions<T> =>
    [
        // A softmax of one class is constant: 2 classes or more, so that there is something to find.
        new("softmax", Rules.Softmax<T>(), r => [Any(r, r.Next(2, 6))]),
        new("softmax, rows", Rules.Softmax<T>(), r => [Any(r, Size(r), r.Next(2, 6))]),
        new("log_softmax", Rules.LogSoftmax<T>(), r => [Any(r, r.Next(2, 6))]),
        new("log_softmax, rows", Rules.LogSoftmax<T>(), r => [Any(r, Size(r), r.Next(2, 6))]),
        new("cross_entropy_logits", Rules.CrossEntropyLogits<T>(),
            r => r.Next(2, 6) is var k ? [Any(r, k), Draw.Distributions(r, k)] : []),
        new("cross_entropy_logits, rows", Rules.CrossEntropyLogits<T>(),
            r => r.Next(2, 6) is var k && Size(r) is var n ? [Any(r, n, k), Draw.Distributions(r, n, k)] : []),
        new("cross_entropy_logits, any weights", Rules.CrossEntropyLogits<T>(),
            r => r.Next(2, 6) is var k ? [Any(r, k), Any(r, k)] : []),
        new("cross_entropy_probabilities", Rules.CrossEntropyProbabilities<T>(),
            r => r.Next(2, 6) is var k ? [Draw.Distributions(r, k), Draw.Distributions(r, k)] : []),
        new("cross_entropy_probabilities, rows", Rules.CrossEntropyProbabilities<T>(),
            r => r.Next(2, 6) is var k && Size(r) is var n ? [Draw.Distributions(r, n, k), Draw.Distributions(r, n, k)] : []),
        new("mean_squared_error", Rules.MeanSquaredError<T>(), r => Draw.AnyShape(r) is var s ? [Any(r, s), Any(r, s)] : []),
    ];

    private static IEnumerable<RuleCase<T>> Convolution<T>()
        where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, ITrigonometricFunctions<T>,
            IHyperbolicFunctions<T>, IPowerFunctions<T>
    {
        (int Stride, int Padding, int Dilation)[] steps = [(1, 0, 1), (2, 0, 1), (1, 1, 1), (1, 0, 2), (2, 2, 2)];
        foreach ((int s, int p, int d) in steps)
        {
            foreach (Rule<T> rule in new[] { Rules.CrossCorrelate2d<T>(s, p, d), Rules.Convolve2d<T>(s, p, d) })
            {
                string form = $"{rule.Name}, stride {s}, padding {p}, dilation {d}";
                yield return new($"{form}, plane", rule, r => [Any(r, r.Next(5, 8), r.Next(5, 8)), Any(r, 2, 3)]);
                yield return new($"{form}, channels", rule, r => Size(r) is var c ? [Any(r, c, 5, 6), Any(r, 2, c, 3, 2)] : []);
                yield return new($"{form}, batch", rule, r => [Any(r, 2, 2, 4, 3), Any(r, 3, 2, 2, 2)]);
            }
        }
        foreach ((int size, int stride) in new[] { (2, 2), (2, 1), (3, 2), (1, 2) })
        {
            string form = $"size {size}, stride {stride}";
            yield return new($"maxpool2d, {form}", Rules.MaxPool2d<T>(size, stride), r => [Draw.Distinct(r, PoolShape(r))]);
            yield return new($"avgpool2d, {form}", Rules.AvgPool2d<T>(size, stride), r => [Any(r, PoolShape(r))]);
        }
    }

    private static Rule<T> Edges<T>()
        where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>, ITrigonometricFunctions<T>,
            IHyperbolicFunctions<T>, IPowerFunctions<T> =>
        Rules.LocalDerivatives([Number<T>(2), Number<T>(-0.5)], [Number<T>(1), Number<T>(3)], Number<T>(4));

    private static int[] PoolShape(Random r) => [.. Draw.Shape(r, r.Next(3)), r.Next(3, 7), r.Next(3, 7)];

    private static NdArray<double> Any(Random r, params int[] shape) => Draw.Uniform(r, -2, 2, shape);

    private static NdArray<double> NotZero(Random r, params int[] shape) => Draw.AwayFromZero(r, 0.25, 2, shape);

    private static NdArray<double> Positive(Random r, params int[] shape) => Draw.Uniform(r, 0.25, 2, shape);

    private static int Size(Random r) => r.Next(1, 5);

    private static T Number<T>(double value)
        where T : INumberBase<T> => T.CreateChecked(value);
}
