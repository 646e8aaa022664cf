using Harness.Verification.Checking;

namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Mistakes as they are made in backward passes. Most have no name in the numbers: unknown is then the honest
/// answer.</summary>
public static class NetworkMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        Of("perceptron", "tanh's derivative left out", x => Perceptron(x, (zBar, h) => zBar, 0)),
        Of("perceptron", "sigmoid's derivative for tanh's", x => Perceptron(x, (zBar, h) => zBar * h * (1 - h), 0)),
        Of("perceptron", "1 + h squared", x => Perceptron(x, (zBar, h) => zBar * (1 + (h * h)), 0)),
        Of("perceptron", "weights not transposed", x => Perceptron(x, (zBar, h) => zBar * (1 - (h * h)), 1)),
        Of("perceptron", "hidden sign", x => Perceptron(x, (zBar, h) => -zBar * (1 - (h * h)), 0), MistakeKind.Sign),
        Of("perceptron", "hidden twice", x => Perceptron(x, (zBar, h) => 2 * zBar * (1 - (h * h)), 0), MistakeKind.Factor),
        Of("perceptron", "mean over the two outputs", x => [.. Gradients.Perceptron(x).Select(g => g / 2)], MistakeKind.Factor),
        Of("convolution 1-d", "kernel flipped in the input's gradient", FlippedInput),
        Of("convolution 1-d", "kernel's gradient flipped", x =>
            [.. Gradients.Convolution1(x)[..8], .. Gradients.Convolution1(x)[8..].Reverse()], MistakeKind.Reversed),
        Of("convolution 1-d", "last window left out", LastWindow),
        Of("recurrence", "only the last step", x => [.. LastStep(x)]),
        Of("recurrence", "h0 left out", x => [.. Gradients.Recurrence(x)[..2], 0], MistakeKind.MissingPath,
            MistakeKind.MissingEntries),
        Of("attention", "softmax's Jacobian taken as diagonal", Diagonal),
        Of("attention", "values' gradient uniform", x => [.. Gradients.Attention(x)[..8], 1 / 3.0, 1 / 3.0, 1 / 3.0]),
        Of("classifier", "one-hot left out", x => ClassifierWith(x, 0)),
        Of("classifier", "one-hot twice", x => ClassifierWith(x, 2)),
        Of("logistic map", "only the last step", x => [LogisticValue(x), Gradients.LogisticMap(x)[1]], MistakeKind.WrongEntries),
        Of("gaussian", "precision not squared", x => [Gradients.Gaussian(x)[0] * Math.Exp(x[1]), Gradients.Gaussian(x)[1]],
            MistakeKind.WrongEntries),
        Of("cosine", "norms' path left out", CosineWithoutNorms),
        Of("energy", "power -1 for -3", x => EnergyWith(x)),
        Of("outer product", "residual's offset left out", x => OuterWithoutOffset(x)),
        Of("column variances", "row means", RowMeans),
        Of("entropy", "entropy's own term left out", x => EntropyWithout(x)),
        Of("rosenbrock", "inner derivative left out", x =>
            [.. Gradients.Rosenbrock(x).Select((g, i) => i < 5 ? g + (400 * (x[i] - 0.5) * (x[i + 1] - (x[i] * x[i]))) : g)]),
        Of("deviation", "n for n - 1", x => [.. Gradients.Deviation(x).Select(g => g * 5 / 6)], MistakeKind.Factor),
        Of("harmonic mean", "square left out", x => [.. Gradients.HarmonicMean(x).Select((g, i) => g * x[i])],
            MistakeKind.LocalDerivative),
        Of("geometric mean", "1/x left out", x => [.. Gradients.GeometricMean(x).Select((g, i) => g * x[i])],
            MistakeKind.LocalDerivative),
        Of("determinant", "no cofactor signs", x => [.. Gradients.Determinant(x).Select((g, i) => i % 2 == 1 ? -g : g)],
            MistakeKind.Sign),
        Of("determinant", "cofactors transposed", Cofactors, MistakeKind.Transposed),
        Of("matrix product", "B not transposed", WithoutTranspose),
    ];

    private static Mistake Of(string name, string mistake, Func<double[], double[]> wrong, params MistakeKind[] expected) =>
        new(CorpusList.All.Single(c => c.Name == name), mistake, expected, wrong);

    private static double[] Perceptron(double[] x, Func<double, double, double> activation, int transposed)
    {
        double[] g = Gradients.Perceptron(x);
        double[] input = [0.5, -1, 2];
        double[] h = [.. Enumerable.Range(0, 4).Select(i =>
            Math.Tanh(input.Select((v, j) => x[(3 * i) + j] * v).Sum() + x[12 + i]))];
        double[] zBar = [.. h.Select((v, j) => activation(
            transposed == 0 ? (g[24] * x[16 + j]) + (g[25] * x[20 + j]) : (g[24] * x[16 + (2 * j)]) + (g[25] * x[17 + (2 * j)]),
                v))];
        return [.. zBar.SelectMany(z => input.Select(v => z * v)), .. zBar, .. g[16..]];
    }

    private static double[] FlippedInput(double[] x)
    {
        double[] flipped = [.. x[..8], .. x[8..].Reverse()];
        return [.. Gradients.Convolution1(flipped)[..8], .. Gradients.Convolution1(x)[8..]];
    }

    private static double[] LastWindow(double[] x)
    {
        double[] g = Gradients.Convolution1(x);
        for (int k = 0; k < 3; k++)
        {
            g[5 + k] -= 6 * x[8 + k];
            g[8 + k] -= 6 * x[5 + k];
        }

        return g;
    }

    private static double[] LastStep(double[] x)
    {
        double h = x[2];
        for (int t = 0; t < 4; t++)
            h = Math.Tanh((x[0] * h) + (x[1] * (t - 1.5)));
        double slope = 1 - Math.Pow(Math.Tanh((x[0] * h) + (x[1] * 2.5)), 2);
        return [slope * h, slope * 2.5, Gradients.Recurrence(x)[2]];
    }

    private static double[] Diagonal(double[] x)
    {
        double[] p = Gradients.Attention(x)[8..];
        double[] scoreBar = [.. p.Select((v, i) => v * (1 - v) * x[8 + i])];
        double[] qBar = [.. Enumerable.Range(0, 2).Select(k =>
            Enumerable.Range(0, 3).Sum(i => scoreBar[i] * x[2 + (2 * i) + k]))];
        return [.. qBar, .. Enumerable.Range(0, 6).Select(e => scoreBar[e / 2] * x[e % 2]), .. p];
    }

    private static double[] ClassifierWith(double[] x, int oneHots)
    {
        double[] input = [1.5, -0.5];
        double[] h = [.. Enumerable.Range(0, 3).Select(i =>
            1 / (1 + Math.Exp(-(x[2 * i] * input[0]) - (x[(2 * i) + 1] * input[1]) - x[6 + i])))];
        double[] yBar = [.. Gradients.Classifier(x)[18..]];
        yBar[2] += 1 - oneHots;
        double[] zBar = [.. Enumerable.Range(0, 3).Select(j =>
            Enumerable.Range(0, 3).Sum(i => yBar[i] * x[9 + (3 * i) + j]) * h[j] * (1 - h[j]))];
        return [.. zBar.SelectMany(z => input.Select(v => z * v)), .. zBar, .. yBar.SelectMany(y => h.Select(v => y * v)),
            .. yBar];
    }

    private static double LogisticValue(double[] x)
    {
        double v = x[1];
        for (int t = 0; t < 3; t++)
            v = x[0] * v * (1 - v);
        return v * (1 - v);
    }

    private static double[] CosineWithoutNorms(double[] x)
    {
        double scale = 1 / Math.Sqrt(x[..4].Sum(v => v * v) * x[4..].Sum(v => v * v));
        return [.. x[4..].Select(v => v * scale), .. x[..4].Select(v => v * scale)];
    }

    private static double[] EnergyWith(double[] x)
    {
        double[] g = new double[6];
        foreach ((int i, int j) in new[] { (0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1) })
        {
            (double dx, double dy) = (x[2 * i] - x[2 * j], x[(2 * i) + 1] - x[(2 * j) + 1]);
            double d = Math.Sqrt((dx * dx) + (dy * dy));
            g[2 * i] -= dx / d;
            g[(2 * i) + 1] -= dy / d;
        }

        return g;
    }

    private static double[] OuterWithoutOffset(double[] x)
    {
        (double uu, double vv) = (x[..3].Sum(v => v * v), x[3..].Sum(v => v * v));
        return [.. x[..3].Select(u => u * vv), .. x[3..].Select(v => v * uu)];
    }

    private static double[] RowMeans(double[] x) =>
        [.. x.Select((v, e) => ((e % 3) + 1) * (v - x[(e / 3 * 3)..((e / 3 * 3) + 3)].Average()) / 2)];

    private static double[] EntropyWithout(double[] x) => [.. Gradients.LogSumExp(x).Select(p => -p * (Math.Log(p) + 1))];

    private static double[] Cofactors(double[] x)
    {
        double[] g = Gradients.Determinant(x);
        return [.. Enumerable.Range(0, 9).Select(k => g[(k % 3 * 3) + (k / 3)])];
    }

    private static double[] WithoutTranspose(double[] x)
    {
        double[] swapped = [.. x[..12], .. Enumerable.Range(0, 8).Select(e => x[12 + (e % 2 * 4) + (e / 2)])];
        return [.. Gradients.MatrixProduct(swapped)[..12], .. Gradients.MatrixProduct(x)[12..]];
    }
}
