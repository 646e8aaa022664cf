namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Matrices, convolutions, networks and recurrences.</summary>
public static partial class Gradients
{
    public static double A(int i, int j) => ((3 * i) + (5 * j) + 1) % 7;

    public static double[] QuadraticForm(double[] x) => Each(x.Length, i => x.Select((v, j) => (A(i, j) + A(j, i)) * v).Sum());

    public static double[] Bilinear(double[] x)
    {
        (double[] a, double[] w, double[] b) = (x[..3], x[3..15], x[15..]);
        double[] aBar = Each(3, i => b.Select((v, j) => w[(4 * i) + j] * v).Sum());
        double[] wBar = Each(12, k => a[k / 4] * b[k % 4]);
        double[] bBar = Each(4, j => a.Select((v, i) => w[(4 * i) + j] * v).Sum());
        return [.. aBar, .. wBar, .. bBar];
    }

    public static double[] Determinant(double[] x) =>
    [
        (x[4] * x[8]) - (x[5] * x[7]), (x[5] * x[6]) - (x[3] * x[8]), (x[3] * x[7]) - (x[4] * x[6]),
        (x[2] * x[7]) - (x[1] * x[8]), (x[0] * x[8]) - (x[2] * x[6]), (x[1] * x[6]) - (x[0] * x[7]),
        (x[1] * x[5]) - (x[2] * x[4]), (x[2] * x[3]) - (x[0] * x[5]), (x[0] * x[4]) - (x[1] * x[3]),
    ];

    public static double[] InverseSum(double[] x)
    {
        double det = (x[0] * x[3]) - (x[1] * x[2]);
        double value = (x[3] - (2 * x[1]) - (3 * x[2]) + (4 * x[0])) / det;
        return [(4 - (value * x[3])) / det, (-2 + (value * x[2])) / det, (-3 + (value * x[1])) / det, (1 - (value * x[0])) / det];
    }

    public static double[] MatrixProduct(double[] x) =>
    [
        .. Each(12, e => Enumerable.Range(0, 2).Sum(j => (1 + (e / 4) + (2 * j)) * x[12 + (2 * (e % 4)) + j])),
        .. Each(8, e => Enumerable.Range(0, 3).Sum(i => (1 + i + (2 * (e % 2))) * x[(4 * i) + (e / 2)])),
    ];

    public static double[] SquareProduct(double[] x) =>
    [
        .. Each(9, e => Enumerable.Range(0, 3).Sum(j => (1 + (e / 3) - (2 * j)) * x[9 + (3 * (e % 3)) + j])),
        .. Each(9, e => Enumerable.Range(0, 3).Sum(i => (1 + i - (2 * (e % 3))) * x[(3 * i) + (e / 3)])),
    ];

    public static double[] Outer(double[] x)
    {
        double R(int i, int j) => (x[i] * x[3 + j]) - (i - j);
        return [.. Each(3, i => Enumerable.Range(0, 3).Sum(j => R(i, j) * x[3 + j])),
            .. Each(3, j => Enumerable.Range(0, 3).Sum(i => R(i, j) * x[i]))];
    }

    public static double[] Regression(double[] x)
    {
        double[] r = Each(2, i => Enumerable.Range(0, 3).Sum(j => x[(3 * i) + j] * (j + 0.5)) + x[6 + i] - i);
        return [.. Each(6, e => r[e / 3] * ((e % 3) + 0.5)), .. r];
    }

    public static double[] Convolution1(double[] x) =>
    [
        .. Each(8, s => Enumerable.Range(0, 3).Where(k => s - k is >= 0 and < 6).Sum(k => (s - k + 1) * x[8 + k])),
        .. Each(3, k => Enumerable.Range(0, 6).Sum(t => (t + 1) * x[t + k])),
    ];

    public static double[] Convolution2(double[] x)
    {
        double[] gradient = new double[34];
        for (int e = 0; e < 81; e++)
        {
            (int i, int j, int a, int b) = (e / 27, e / 9 % 3, e / 3 % 3, e % 3);
            double y = Enumerable.Range(0, 9).Sum(k => x[(5 * (i + (k / 3))) + j + (k % 3)] * x[25 + k]);
            gradient[(5 * (i + a)) + j + b] += y * x[25 + (3 * a) + b];
            gradient[25 + (3 * a) + b] += y * x[(5 * (i + a)) + j + b];
        }

        return gradient;
    }

    public static double[] Perceptron(double[] x)
    {
        double[] input = [0.5, -1, 2];
        double[] h = [.. Affine(x, 0, 4, input).Select(Math.Tanh)];
        double[] y = Affine(x, 16, 2, h);
        double[] yBar = [y[0] - 1, y[1] + 1];
        double[] zBar = Each(4, j => ((yBar[0] * x[16 + j]) + (yBar[1] * x[20 + j])) * (1 - (h[j] * h[j])));
        return [.. OuterProduct(zBar, input), .. zBar, .. OuterProduct(yBar, h), .. yBar];
    }

    public static double[] Classifier(double[] x)
    {
        double[] input = [1.5, -0.5];
        double[] h = [.. Affine(x, 0, 3, input).Select(v => 1 / (1 + Math.Exp(-v)))];
        double[] yBar = CrossEntropy(Affine(x, 9, 3, h));
        double[] zBar = Each(3, j => Enumerable.Range(0, 3).Sum(i => yBar[i] * x[9 + (3 * i) + j]) * h[j] * (1 - h[j]));
        return [.. OuterProduct(zBar, input), .. zBar, .. OuterProduct(yBar, h), .. yBar];
    }

    public static double[] Neuron(double[] x)
    {
        double z = Enumerable.Range(0, 4).Sum(i => x[i] * (i - 1.5)) + x[4];
        double p = 1 / (1 + Math.Exp(-z));
        return Each(5, i => i < 4 ? p * (i - 1.5) : p);
    }

    public static double[] Recurrence(double[] x)
    {
        double[] h = new double[6];
        h[0] = x[2];
        for (int t = 0; t < 5; t++)
            h[t + 1] = Math.Tanh((x[0] * h[t]) + (x[1] * (t - 1.5)));
        double hBar = 1;
        double[] gradient = new double[3];
        for (int t = 4; t >= 0; t--)
        {
            double zBar = hBar * (1 - (h[t + 1] * h[t + 1]));
            gradient[0] += zBar * h[t];
            gradient[1] += zBar * (t - 1.5);
            hBar = zBar * x[0];
        }

        gradient[2] = hBar;
        return gradient;
    }

    public static double[] RecurrentNet(double[] x)
    {
        double[] a = [x[6], 0, 0, 0];
        double[] b = [x[7], 0, 0, 0];
        for (int t = 0; t < 3; t++)
        {
            a[t + 1] = Math.Tanh((x[0] * a[t]) + (x[1] * b[t]) + (x[4] * (t + 0.5)));
            b[t + 1] = Math.Tanh((x[2] * a[t]) + (x[3] * b[t]) + (x[5] * (t + 0.5)));
        }

        double[] g = new double[8];
        (double aBar, double bBar) = (1.0, 2.0);
        for (int t = 2; t >= 0; t--)
        {
            double p = aBar * (1 - (a[t + 1] * a[t + 1]));
            double q = bBar * (1 - (b[t + 1] * b[t + 1]));
            double[] step = [p * a[t], p * b[t], q * a[t], q * b[t], p * (t + 0.5), q * (t + 0.5)];
            for (int i = 0; i < step.Length; i++)
                g[i] += step[i];
            (aBar, bBar) = ((p * x[0]) + (q * x[2]), (p * x[1]) + (q * x[3]));
        }

        (g[6], g[7]) = (aBar, bBar);
        return g;
    }

    public static double[] LogisticMap(double[] x)
    {
        double[] v = [x[1], 0, 0, 0, 0];
        for (int t = 0; t < 4; t++)
            v[t + 1] = x[0] * v[t] * (1 - v[t]);
        (double bar, double rBar) = (1.0, 0.0);
        for (int t = 3; t >= 0; t--)
        {
            rBar += bar * v[t] * (1 - v[t]);
            bar *= x[0] * (1 - (2 * v[t]));
        }

        return [rBar, bar];
    }

    public static double[] Attention(double[] x)
    {
        double[] p = LogSumExp(Each(3, i => (x[0] * x[2 + (2 * i)]) + (x[1] * x[3 + (2 * i)])));
        double value = p.Select((v, i) => v * x[8 + i]).Sum();
        double[] scoreBar = Each(3, i => p[i] * (x[8 + i] - value));
        double[] qBar = Each(2, k => Enumerable.Range(0, 3).Sum(i => scoreBar[i] * x[2 + (2 * i) + k]));
        return [.. qBar, .. Each(6, e => scoreBar[e / 2] * x[e % 2]), .. p];
    }

    public static double[] Energy(double[] x)
    {
        double[] gradient = new double[6];
        for (int e = 0; e < 9; e++)
        {
            (int i, int j) = (e / 3, e % 3);
            if (i == j)
                continue;
            (double dx, double dy) = (x[2 * i] - x[2 * j], x[(2 * i) + 1] - x[(2 * j) + 1]);
            double cube = Math.Pow((dx * dx) + (dy * dy), -1.5);
            gradient[2 * i] -= dx * cube;
            gradient[(2 * i) + 1] -= dy * cube;
        }

        return gradient;
    }

    public static double[] ColumnVariances(double[] x)
    {
        double[] means = Each(3, j => Enumerable.Range(0, 4).Average(i => x[(3 * i) + j]));
        return Each(12, e => ((e % 3) + 1) * (x[e] - means[e % 3]) / 2);
    }

    public static double[] FlippedPairing(double[] x) => Each(x.Length, i => (((i * 7919 % 101) - 50) / 25.0) + (0.5 * x[i]));

    private static double[] Affine(double[] x, int start, int outputs, double[] input) => Each(outputs, i =>
        input.Select((v, j) => x[start + (input.Length * i) + j] * v).Sum() + x[start + (input.Length * outputs) + i]);

    private static double[] OuterProduct(double[] a, double[] b) =>
        Each(a.Length * b.Length, e => a[e / b.Length] * b[e % b.Length]);
}
