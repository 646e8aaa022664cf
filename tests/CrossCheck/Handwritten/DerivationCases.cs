using Harness.Handwritten;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Classifiers;
using Harness.Handwritten.Complexity;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Gans;
using Harness.Handwritten.Hessians;
using Harness.Handwritten.Inversion;
using Harness.Handwritten.Neurons;
using Harness.Handwritten.Plateaus;
using Harness.Handwritten.Quadratics;
using Harness.Handwritten.Recurrent;
using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>A derivation with a gradient that is no rule of the graph: the function written out, and the gradient by the derivation.</summary>
/// <param name="Type">The class that is checked.</param>
/// <param name="Name">What of it.</param>
/// <param name="F">The function.</param>
/// <param name="Gradient">Its gradient by the derivation.</param>
/// <param name="Inputs">Names and shapes.</param>
public sealed record DerivationCase(
    Type Type, string Name, Func<double[], double> F, Func<double[], double[]> Gradient, params InputShape[] Inputs)
{
    /// <summary>The least and the largest value of an entry.</summary>
    public (double Low, double High) Range { get; init; } = (-1.5, 1.5);

    /// <summary>A point of the domain.</summary>
    public double[] Point(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Inputs.Sum(i => i.Count)).Select(_ => Range.Low + ((Range.High - Range.Low) * random.NextDouble()))];
    }

    public GradientVerdict Check(Func<double[], double[]> gradient, double[] x) =>
        GradientCheck.Of(F, gradient).Named(Name).Inputs(Inputs).At(x);
}

/// <summary>The derivations that are no rules.</summary>
public static partial class DerivationCases
{
    private static readonly double[] X = [0.5, -1.25];
    private static readonly double[] T = [0.3, -0.6, 0.9];
    private static readonly double[][] Examples = [[0.5, -1.25], [1.5, 0.25], [-0.75, 1]];
    private static readonly double[,] Recurrent = { { 0.4, -0.7 }, { 0.9, 0.2 } };

    private static readonly Layer<double>[] Network =
        [new([[0.5, -1], [1.5, 0.25], [-0.75, 0.5]], [0.1, -0.2, 0.3], true), new([[1, 0.5, -0.5], [-1, 2, 0.25], [0.5, 1, 1]], [0, 0.1, -0.1], true)];
    private static readonly double[] Weights4 = [0.7, -1.1, 1.6, 0.4];
    private static readonly ConvolutionSize Size = new(1, 1, 3, 3, 1, 2, 2);
    private static readonly double[] Image = [0.5, -1, 2, 1.5, 0.25, -0.5, 1, -2, 0.75];
    private static readonly double[] Cotangent = [1, -0.5, 0.75, 2];

    private static readonly Lazy<IReadOnlyList<DerivationCase>> Cases = new(() => [.. OfSteps(), .. OfLayers()]);

    public static IReadOnlyList<DerivationCase> All => Cases.Value;

    public static TheoryData<string> Names => [.. All.Select(NameOf)];

    private static DerivationCase[] OfSteps() =>
    [
        new(typeof(TwoLayerClassifier), "risk of the classifier",
            x => TwoLayerClassifier.Risk<double>(new(2, 3, 2), x, [.. Examples.SelectMany(e => e)], [0, 1, 1]),
            x => TwoLayerClassifier.Gradient<double>(new(2, 3, 2), x, [.. Examples.SelectMany(e => e)], [0, 1, 1]),
            new("W1", 3, 2), new("b1", 3), new("W2", 2, 3), new("b2", 2)),
        new(typeof(GanValue), "value of the game by D", d => GanValue.Value<double>([0.2, 0.5, 0.3], [0.4, 0.1, 0.5], d),
            d => GanValue.Gradient<double>([0.2, 0.5, 0.3], [0.4, 0.1, 0.5], d), new InputShape("D", 3)) { Range = (0.1, 0.9) },
        Each(typeof(GeneratorLoss), "saturating pull", l => -Math.Log(1 - Logistic(l)), GeneratorLoss.SaturatingPull),
        Each(typeof(GeneratorLoss), "non-saturating pull", l => Math.Log(Logistic(l)), GeneratorLoss.NonSaturatingPull),
        new(typeof(NetworkInversion), "energy by the input", x => NetworkInversion.Energy(Network, x, T),
            x => NetworkInversion.Gradient(Network, x, T), new InputShape("x", 2)),
        new(typeof(SigmoidNeuron), "loss of the neuron", p => 0.5 * Math.Pow(Logistic((p[0] * 0.7) + p[1]) - 0.2, 2),
            p => SigmoidNeuron.Gradient(Logistic((p[0] * 0.7) + p[1]), 0.7, 0.2) is var (w, b) ? [w, b] : [], new("w"), new("b")),
        Each(typeof(DoubleWell), "derivative", DoubleWell.Value, DoubleWell.Derivative),
        Each(typeof(DoubleWell), "second derivative", DoubleWell.Derivative, DoubleWell.SecondDerivative),
        Each(typeof(LogisticOutput), "squared error", a => 0.5 * Math.Pow(Logistic(a) - 0.3, 2), a => LogisticOutput.OfSquaredError(a, 0.3)),
        Each(typeof(LogisticOutput), "cross-entropy", a => -(0.3 * Math.Log(Logistic(a))) - (0.7 * Math.Log(1 - Logistic(a))),
            a => LogisticOutput.OfCrossEntropy(a, 0.3)),
        Each(typeof(LogisticOutput), "chain", a => Logistic(Logistic(Logistic(a))), a => LogisticOutput.ChainDerivative(a, 3)),
        new(typeof(ReluUnit), "leaky unit", p => Enumerable.Range(0, 2).Sum(i => 0.5 * Math.Pow((p[2] * Leaky((p[0] * X[i]) + p[1])) - T[i], 2)),
            p => new ReluUnit(0.1).Gradient(p[0], p[1], p[2], X, T.AsSpan(0, 2)), new("w"), new("b"), new("v")),
        new(typeof(TanhNetwork), "loss of the network", TanhLoss, p => new TanhNetwork(2, 3).ValueAndGradient(p, Examples, T).Gradient,
            new("W", 3, 2), new("b", 3), new("v", 3), new("c")),
        new(typeof(QuadraticBowl<double>), "bowl", w => (0.5 * ((2 * Square(w[0] - 1)) + (2 * (w[0] - 1) * (w[1] + 2)) + (3 * Square(w[1] + 2)))) + 4,
            w => new QuadraticBowl<double>([[2, 1], [1, 3]], [1, -2], 4).Gradient(w), new InputShape("w", 2)),
        new(typeof(Bptt), "recurrent network", p => States(p).Skip(1).Sum(h => 0.5 * h.Sum(Square)), BpttGradient,
            new("Wh", 2, 2), new("Wx", 2, 2), new("b", 2)),
        new(typeof(ImmediateGradient), "one step by its matrix", w => Dot([1.5, -0.5], Step(w)),
            w => ImmediateGradient.OfMatrix<double>([1.5, -0.5], [.. Step(w).Select(h => 1 - (h * h))], X), new InputShape("W", 2, 2)),
        new(typeof(ImmediateGradient), "one step by its bias", b => Dot([1.5, -0.5], [.. b.Select(Math.Tanh)]),
            b => ImmediateGradient.OfBias<double>([1.5, -0.5], [.. b.Select(a => 1 - Square(Math.Tanh(a)))]), new InputShape("b", 2)),
        new(typeof(Transition), "Jacobian of a step", h => Dot([1.5, -0.5], Next(h)), h => Rows([1.5, -0.5],
            Transition.Jacobian<double>([.. Next(h).Select(y => 1 - (y * y))], Recurrent)), new InputShape("h", 2)),
        new(typeof(SameLayerHessian), "Hessian times a vector", w => Dot(Weights4, LayerGradient(w)),
            w => Rows(Weights4, LayerHessian(w)), new InputShape("W", 2, 2)),
        new(typeof(UnrolledConvolution), "tied weights", f => 0.5 * Unrolled(f).Select((y, o) => Cotangent[o] * y * y).Sum(),
            f => UnrolledConvolution.FilterGradient<double>([.. Unrolled(f).SelectMany((y, o) => Image.Select(v => Cotangent[o] * y * v))], Size), new InputShape("F", 2, 2)),
        new(typeof(BackpropagationSteps), "weights of two layers", w => -0.5 * Square(T[0] - Run(w).Values[^1][0]),
            w => [.. Run(w).WeightChanges.SelectMany(layer => layer.SelectMany(row => row))], new("W1", 2, 2), new("W2", 1, 2)),
        new(typeof(VectorJacobianProduct), "sigmoid", x => Dot(T, [.. x.Select(Logistic)]),
            x => VectorJacobianProduct.OfSigmoid<double>([.. x.Select(Logistic)], T, 1), new InputShape("x", 3)),
        new(typeof(VectorJacobianProduct), "softmax", x => Dot(T, Softened(x)),
            x => VectorJacobianProduct.OfSoftmax<double>(Softened(x), T), new InputShape("x", 3)),
        new(typeof(VectorJacobianProduct), "whole matrix", x => Dot([1.5, -0.5], Next(x)), x => VectorJacobianProduct.Dense(
            Transition.Jacobian<double>([.. Next(x).Select(y => 1 - (y * y))], Recurrent), [1.5, -0.5]), new InputShape("x", 2)),
        new(typeof(Graph<>), "graph with a shared node", GraphValue, GraphGradient, new InputShape("W", 2, 2), new InputShape("x", 2)),
    ];

    public static DerivationCase Named(string name) => All.Single(c => NameOf(c) == name);

    public static string NameOf(DerivationCase c) => $"{c.Type.Name}: {c.Name}";

    private static DerivationCase Each(Type type, string name, Func<double, double> f, Func<double, double> derivative) =>
        new(type, name, x => x.Select((v, i) => (i + 1) * f(v)).Sum(), x => [.. x.Select((v, i) => (i + 1) * derivative(v))], new InputShape("x", 4));

    private static double TanhLoss(double[] p) => Enumerable.Range(0, 3).Sum(n =>
        0.5 * Square(Math.Tanh(p[12] + Enumerable.Range(0, 3).Sum(j =>
            p[9 + j] * Math.Tanh(p[6 + j] + (p[2 * j] * Examples[n][0]) + (p[(2 * j) + 1] * Examples[n][1])))) - T[n]));

    private static double[][] States(double[] p) => Bptt.States(new[,] { { p[0], p[1] }, { p[2], p[3] } },
        new[,] { { p[4], p[5] }, { p[6], p[7] } }, [p[8], p[9]], [0.2, -0.3], Examples, [true, true, true]);

    private static double[] BpttGradient(double[] p)
    {
        double[][] h = States(p);
        (double[] wh, double[] wx, double[] b) = Bptt.Gradients(new[,] { { p[0], p[1] }, { p[2], p[3] } }, h, Examples, h[1..], [true, true, true]);
        return [.. wh, .. wx, .. b];
    }

    private static double[] Step(double[] w) => [Math.Tanh((w[0] * X[0]) + (w[1] * X[1])), Math.Tanh((w[2] * X[0]) + (w[3] * X[1]))];

    private static double[] Next(double[] h) =>
        [.. Enumerable.Range(0, 2).Select(i => Math.Tanh((Recurrent[i, 0] * h[0]) + (Recurrent[i, 1] * h[1])))];

    // E = ½ Σⱼ (tanh aⱼ − tⱼ)², a = W X.
    private static double[] LayerGradient(double[] w) =>
        [.. Step(w).SelectMany((z, j) => X.Select(v => (z - T[j]) * (1 - (z * z)) * v))];

    private static double[,] LayerHessian(double[] w)
    {
        double[] z = Step(w);
        return SameLayerHessian.FromActivations<double>(X, [.. z.Select(v => 1 - (v * v))], [.. z.Select(v => -2 * v * (1 - (v * v)))],
            [.. z.Select((v, j) => v - T[j])], new double[,] { { 1, 0 }, { 0, 1 } });
    }

    private static double[] Unrolled(double[] f) => [.. Enumerable.Range(0, 4).Select(o => Enumerable.Range(0, 4).Sum(k =>
        f[k] * Image[(((o / 2) + (k / 2)) * 3) + (o % 2) + (k % 2)]))];

    private static BackpropagationPass<double> Run(double[] w) => BackpropagationSteps.Run([[[w[0], w[1]], [w[2], w[3]]], [[w[4], w[5]]]],
        X, Math.Tanh, y => 1 - (y * y), y => [T[0] - y[0]]);

    private static double GraphValue(double[] p)
    {
        double[] a = [Math.Tanh((p[0] * p[4]) + (p[1] * p[5])), Math.Tanh((p[2] * p[4]) + (p[3] * p[5]))];
        return (a[0] * p[4]) + (a[1] * p[5]) + (a[0] * a[0]) + (a[1] * a[1]);
    }

    private static double[] GraphGradient(double[] p)
    {
        var graph = new Graph<double>();
        Node w = graph.Input(new NdArray<double>(p[..4], 2, 2));
        Node x = graph.Input(NdArray.Vector(p[4..]));
        Node a = graph.Apply(Rules.Tanh<double>(), graph.Apply(Rules.MatMul<double>(), w, x));
        Node y = graph.Apply(Rules.Add<double>(), graph.Apply(Rules.Dot<double>(), a, x), graph.Apply(Rules.Dot<double>(), a, a));
        Cotangents<double> bars = graph.Backward(y);
        return [.. bars[w].Data, .. bars[x].Data];
    }

    private static double[] Softened(double[] x) => [.. x.Select(v => Math.Exp(v) / x.Sum(Math.Exp))];

    private static double[] Rows(double[] v, double[,] matrix) =>
        [.. Enumerable.Range(0, matrix.GetLength(1)).Select(j => Enumerable.Range(0, v.Length).Sum(i => v[i] * matrix[i, j]))];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (u, v) => u * v).Sum();

    private static double Square(double x) => x * x;

    private static double Leaky(double a) => a > 0 ? a : 0.1 * a;

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
