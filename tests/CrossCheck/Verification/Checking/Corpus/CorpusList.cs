using Harness.Verification.Checking;
using Harness.Verification.Numbers;
using D = Harness.CrossCheck.Verification.Checking.Corpus.Functions<Harness.Verification.Numbers.Dual<double>>;
using F = Harness.CrossCheck.Verification.Checking.Corpus.Functions<double>;
using G = Harness.CrossCheck.Verification.Checking.Corpus.Gradients;

namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>The right functions.</summary>
public static class CorpusList
{
    public static IReadOnlyList<CorpusCase> All { get; } = [.. Optimization(), .. Statistics(), .. Matrices(), .. Kinked(),
        .. ElementwiseList.All];

    private static CorpusCase[] Optimization() =>
    [
        Flat("rosenbrock", F.Rosenbrock, D.Rosenbrock, G.Rosenbrock, 6),
        Flat("beale", F.Beale, D.Beale, G.Beale, 2),
        Flat("himmelblau", F.Himmelblau, D.Himmelblau, G.Himmelblau, 2),
        Flat("booth", F.Booth, D.Booth, G.Booth, 2),
        Flat("rastrigin", F.Rastrigin, D.Rastrigin, G.Rastrigin, 5),
        Flat("styblinski-tang", F.Styblinski, D.Styblinski, G.Styblinski, 5),
        Flat("griewank", F.Griewank, D.Griewank, G.Griewank, 5),
        Flat("powell", F.Powell, D.Powell, G.Powell, 4),
        Flat("ackley", F.Ackley, D.Ackley, G.Ackley, 5),
        Flat("dixon-price", F.Dixon, D.Dixon, G.Dixon, 5),
        Flat("product", F.ProductOfAll, D.ProductOfAll, G.ProductOfAll, 4),
        Flat("neighbours", F.Neighbours, D.Neighbours, G.Neighbours, 6),
        Flat("cumulative squares", F.CumulativeSquares, D.CumulativeSquares, G.CumulativeSquares, 5),
        Flat("cumulative products", F.CumulativeProducts, D.CumulativeProducts, G.CumulativeProducts, 4),
        new("horner", F.Horner, D.Horner, G.Horner, Uniform(6, -2, 2), new InputShape("c", 5), new InputShape("z")),
        new("badly scaled", F.BadlyScaled, D.BadlyScaled, G.BadlyScaled, BadlyScaled(5), new InputShape("x", 5)),
        Flat("huge value", F.HugeValue, D.HugeValue, G.HugeValue, 5),
        Flat("tiny value", F.TinyValue, D.TinyValue, G.TinyValue, 5),
        Flat("many sines", F.ManySines, D.ManySines, G.ManySines, 2000),
        Flat("chain", F.Chain, D.Chain, G.Chain, 300),
    ];

    private static CorpusCase[] Statistics() =>
    [
        Flat("norm", F.Norm, D.Norm, G.Norm, 5),
        Flat("cubic norm", F.CubicNorm, D.CubicNorm, G.CubicNorm, 5),
        Flat("variance", F.Variance, D.Variance, G.Variance, 6),
        Flat("deviation", F.Deviation, D.Deviation, G.Deviation, 6),
        Flat("layer norm", F.LayerNorm, D.LayerNorm, G.LayerNorm, 6),
        new("geometric mean", F.GeometricMean, D.GeometricMean, G.GeometricMean, Uniform(5, 0.5, 3), new InputShape("x", 5)),
        new("harmonic mean", F.HarmonicMean, D.HarmonicMean, G.HarmonicMean, Uniform(5, 0.5, 3), new InputShape("x", 5)),
        Flat("log-sum-exp", F.LogSumExp, D.LogSumExp, G.LogSumExp, 5),
        Flat("cross-entropy", F.CrossEntropy, D.CrossEntropy, G.CrossEntropy, 5),
        Flat("kullback-leibler", F.KullbackLeibler, D.KullbackLeibler, G.KullbackLeibler, 5),
        Flat("entropy", F.Entropy, D.Entropy, G.Entropy, 5),
        Flat("logistic loss", F.LogisticLoss, D.LogisticLoss, G.LogisticLoss, 7),
        Flat("mean square", F.MeanSquare, D.MeanSquare, G.MeanSquare, 7),
        Flat("gaussian", F.Gaussian, D.Gaussian, G.Gaussian, 2),
        new("cosine", F.Cosine, D.Cosine, G.Cosine, Uniform(8, -2, 2), new InputShape("a", 4), new InputShape("b", 4)),
        Flat("exp of quadratic", F.ExpOfQuadratic, D.ExpOfQuadratic, G.ExpOfQuadratic, 4),
    ];

    private static CorpusCase[] Matrices() =>
    [
        Flat("quadratic form", F.QuadraticForm, D.QuadraticForm, G.QuadraticForm, 5),
        new("bilinear", F.Bilinear, D.Bilinear, G.Bilinear, Uniform(19, -2, 2), new("a", 3), new("W", 3, 4), new("v", 4)),
        new("determinant", F.Determinant, D.Determinant, G.Determinant, Uniform(9, -2, 2), new InputShape("A", 3, 3)),
        new("inverse", F.InverseSum, D.InverseSum, G.InverseSum, AwayFromSingular, new InputShape("A", 2, 2)),
        new("matrix product", F.MatrixProduct, D.MatrixProduct, G.MatrixProduct, Uniform(20, -2, 2), new("A", 3, 4),
            new("B", 4, 2)),
        new("square product", F.SquareProduct, D.SquareProduct, G.SquareProduct, Uniform(18, -2, 2), new("A", 3, 3),
            new("B", 3, 3)),
        new("outer product", F.Outer, D.Outer, G.Outer, Uniform(6, -2, 2), new("u", 3), new("v", 3)),
        new("regression", F.Regression, D.Regression, G.Regression, Uniform(8, -2, 2), new("W", 2, 3), new("b", 2)),
        new("convolution 1-d", F.Convolution1, D.Convolution1, G.Convolution1, Uniform(11, -2, 2), new("x", 8), new("k", 3)),
        new("convolution 2-d", F.Convolution2, D.Convolution2, G.Convolution2, Uniform(34, -2, 2), new("x", 5, 5),
            new("k", 3, 3)),
        new("perceptron", F.Perceptron, D.Perceptron, G.Perceptron, Uniform(26, -1, 1), new("W1", 4, 3), new("b1", 4),
            new("W2", 2, 4), new("b2", 2)),
        new("classifier", F.Classifier, D.Classifier, G.Classifier, Uniform(21, -2, 2), new("W1", 3, 2), new("b1", 3),
            new("W2", 3, 3), new("b2", 3)),
        new("neuron", F.Neuron, D.Neuron, G.Neuron, Uniform(5, -2, 2), new InputShape("w", 4), new InputShape("b")),
        new("recurrence", F.Recurrence, D.Recurrence, G.Recurrence, Uniform(3, -1, 1), new InputShape("w"), new InputShape("u"),
            new InputShape("h0")),
        new("recurrent net", F.RecurrentNet, D.RecurrentNet, G.RecurrentNet, Uniform(8, -1, 1), new("W", 2, 2), new("U", 2),
            new("h0", 2)),
        new("logistic map", F.LogisticMap, D.LogisticMap, G.LogisticMap, LogisticMap, new InputShape("r"), new InputShape("x0")),
        new("attention", F.Attention, D.Attention, G.Attention, Uniform(11, -2, 2), new("q", 2), new("K", 3, 2), new("v", 3)),
        new("energy", F.Energy, D.Energy, G.Energy, Uniform(6, -2, 2), new InputShape("p", 3, 2)),
        new("column variances", F.ColumnVariances, D.ColumnVariances, G.ColumnVariances, Uniform(12, -2, 2),
            new InputShape("X", 4, 3)),
    ];

    private static CorpusCase[] Kinked() =>
    [
        Flat("relu sum", F.ReluSum, D.ReluSum, G.ReluSum, 6),
        Flat("abs sum", F.AbsSum, D.AbsSum, G.AbsSum, 6),
        Flat("maximum", F.MaxOfAll, D.MaxOfAll, G.MaxOfAll, 5),
        Flat("max pooling", F.MaxPool, D.MaxPool, G.MaxPool, 8),
        Flat("hinge", F.Hinge, D.Hinge, G.Hinge, 3),
        Flat("huber", F.Huber, D.Huber, G.Huber, 6),
        new("leaky relu layer", F.LeakyNet, D.LeakyNet, G.LeakyNet, Uniform(16, -2, 2), new("W", 4, 3), new("b", 4)),
        new("relu near kinks", F.ReluSum, D.ReluSum, G.ReluSum, NearZero(6), new InputShape("x", 6)),
        new("abs near kinks", F.AbsSum, D.AbsSum, G.AbsSum, NearZero(6), new InputShape("x", 6)),
        new("relu at kinks", F.ReluSum, D.ReluSum, G.ReluSum, SomeZero(6), new InputShape("x", 6)) { AtKink = (x, i) =>
            x[i] == 0 },
        new("maximum at ties", F.MaxOfAll, D.MaxOfAll, G.MaxOfAll, Tied, new InputShape("x", 5)) { AtKink = (x, i) =>
            x[i] == x.Max() },
    ];

    public static Func<Random, double[]> Uniform(int count, double low, double high) =>
        random => [.. Enumerable.Range(0, count).Select(_ => low + ((high - low) * random.NextDouble()))];

    private static CorpusCase Flat(string name, Func<double[], double> f, Func<Dual<double>[], Dual<double>> dual, Func<double[],
        double[]> gradient, int count) =>
        new(name, f, dual, gradient, Uniform(count, -2, 2), new InputShape("x", count));

    private static Func<Random, double[]> BadlyScaled(int count) =>
        random => [.. Enumerable.Range(0, count).Select(i => Math.Pow(10, 4 - (2 * i)) * ((2 * random.NextDouble()) - 1))];

    private static double[] AwayFromSingular(Random random) =>
        [2 + random.NextDouble(), random.NextDouble() - 0.5, random.NextDouble() - 0.5, 2 + random.NextDouble()];

    private static double[] LogisticMap(Random random) => [2.5 + random.NextDouble(), 0.1 + (0.7 * random.NextDouble())];

    private static Func<Random, double[]> NearZero(int count) => random =>
        [.. Enumerable.Range(0, count).Select(i => Math.Pow(10, -6 * random.NextDouble()) * (random.Next(2) == 0 ? 1 : -1))];

    private static Func<Random, double[]> SomeZero(int count) => random =>
        [.. Enumerable.Range(0, count).Select(i => i % 3 == 1 ? 0 : (4 * random.NextDouble()) - 2)];

    private static double[] Tied(Random random)
    {
        double top = 1.5 + random.NextDouble();
        return [top, 2 * random.NextDouble() - 1, top, random.NextDouble(), -random.NextDouble()];
    }
}
