namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Norms, means, losses.</summary>
public static partial class Gradients
{
    public static double[] Norm(double[] x) => Each(x.Length, i => x[i] / Math.Sqrt(x.Sum(v => v * v)));

    public static double[] CubicNorm(double[] x)
    {
        double norm = Math.Cbrt(x.Sum(v => Math.Abs(v * v * v)));
        return Each(x.Length, i => x[i] * Math.Abs(x[i]) / (norm * norm));
    }

    public static double[] Variance(double[] x) => Each(x.Length, i => 2 * (x[i] - x.Average()) / x.Length);

    public static double[] Deviation(double[] x)
    {
        double mean = x.Average();
        double s = Math.Sqrt(x.Sum(v => (v - mean) * (v - mean)) / (x.Length - 1));
        return Each(x.Length, i => (x[i] - mean) / ((x.Length - 1) * s));
    }

    public static double[] LayerNorm(double[] x)
    {
        double mean = x.Average();
        double scale = 1 / Math.Sqrt(x.Average(v => (v - mean) * (v - mean)) + 1e-5);
        double[] hat = Each(x.Length, i => (x[i] - mean) * scale);
        double[] bar = Each(x.Length, i => 1 + (i * i));
        double barMean = bar.Average();
        double product = bar.Zip(hat, (a, b) => a * b).Average();
        return Each(x.Length, i => scale * (bar[i] - barMean - (hat[i] * product)));
    }

    public static double[] GeometricMean(double[] x) =>
        Each(x.Length, i => Math.Exp(x.Average(Math.Log)) / (x.Length * x[i]));

    public static double[] HarmonicMean(double[] x)
    {
        double sum = x.Sum(v => 1 / v);
        return Each(x.Length, i => x.Length / (sum * sum * x[i] * x[i]));
    }

    public static double[] LogSumExp(double[] x)
    {
        double top = x.Max();
        double sum = x.Sum(v => Math.Exp(v - top));
        return Each(x.Length, i => Math.Exp(x[i] - top) / sum);
    }

    public static double[] CrossEntropy(double[] x)
    {
        double[] p = LogSumExp(x);
        p[2] -= 1;
        return p;
    }

    public static double[] KullbackLeibler(double[] x)
    {
        double[] p = LogSumExp(x);
        return Each(x.Length, i => p[i] - ((i + 1) * 2.0 / (x.Length * (x.Length + 1))));
    }

    public static double[] Entropy(double[] x)
    {
        double[] p = LogSumExp(x);
        double entropy = -p.Sum(v => v * Math.Log(v));
        return Each(x.Length, i => -p[i] * (Math.Log(p[i]) + entropy));
    }

    public static double[] LogisticLoss(double[] x) => Each(x.Length, i => ((1 / (1 + Math.Exp(-x[i]))) - (i % 2)) / x.Length);

    public static double[] MeanSquare(double[] x) => Each(x.Length, i => 2 * (x[i] - (0.3 * i)) / x.Length);

    public static double[] Gaussian(double[] x)
    {
        double precision = Math.Exp(-2 * x[1]);
        double[] r = Each(4, i => (i * 0.7) - x[0]);
        return [-precision * r.Sum(), 4 - (precision * r.Sum(v => v * v))];
    }

    public static double[] Cosine(double[] x)
    {
        int n = x.Length / 2;
        (double[] a, double[] b) = (x[..n], x[n..]);
        (double aa, double bb, double ab) = (a.Sum(v => v * v), b.Sum(v => v * v), a.Zip(b, (u, v) => u * v).Sum());
        double scale = 1 / Math.Sqrt(aa * bb);
        return Each(2 * n, i => i < n ? scale * (b[i] - (ab / aa * a[i])) : scale * (a[i - n] - (ab / bb * b[i - n])));
    }

    public static double[] ExpOfQuadratic(double[] x)
    {
        double value = Functions<double>.ExpOfQuadratic(x);
        return Each(x.Length, i => -0.2 * (i + 1) * x[i] * value);
    }
}
