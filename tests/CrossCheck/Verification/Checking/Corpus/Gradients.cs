namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>The gradients of the corpus, by hand: test functions of optimization.</summary>
public static partial class Gradients
{
    public static double[] Rosenbrock(double[] x) => Each(x.Length, i =>
        (i < x.Length - 1 ? (-400 * x[i] * (x[i + 1] - (x[i] * x[i]))) - (2 * (1 - x[i])) : 0)
        + (i > 0 ? 200 * (x[i] - (x[i - 1] * x[i - 1])) : 0));

    public static double[] Beale(double[] x)
    {
        (double a, double b) = (x[0], x[1]);
        double r1 = 1.5 - a + (a * b);
        double r2 = 2.25 - a + (a * b * b);
        double r3 = 2.625 - a + (a * b * b * b);
        return
        [
            (2 * r1 * (b - 1)) + (2 * r2 * ((b * b) - 1)) + (2 * r3 * ((b * b * b) - 1)),
            (2 * r1 * a) + (2 * r2 * 2 * a * b) + (2 * r3 * 3 * a * b * b),
        ];
    }

    public static double[] Himmelblau(double[] x)
    {
        double r1 = (x[0] * x[0]) + x[1] - 11;
        double r2 = x[0] + (x[1] * x[1]) - 7;
        return [(4 * x[0] * r1) + (2 * r2), (2 * r1) + (4 * x[1] * r2)];
    }

    public static double[] Booth(double[] x)
    {
        double r1 = x[0] + (2 * x[1]) - 7;
        double r2 = (2 * x[0]) + x[1] - 5;
        return [(2 * r1) + (4 * r2), (4 * r1) + (2 * r2)];
    }

    public static double[] Rastrigin(double[] x) =>
        Each(x.Length, i => (2 * x[i]) + (20 * Math.PI * Math.Sin(2 * Math.PI * x[i])));

    public static double[] Styblinski(double[] x) => Each(x.Length, i => (2 * x[i] * x[i] * x[i]) - (16 * x[i]) + 2.5);

    public static double[] Griewank(double[] x) => Each(x.Length, i =>
    {
        double others = 1;
        for (int j = 0; j < x.Length; j++)
            others *= j == i ? 1 : Math.Cos(x[j] / Math.Sqrt(j + 1));
        return (x[i] / 2000) + (others * Math.Sin(x[i] / Math.Sqrt(i + 1)) / Math.Sqrt(i + 1));
    });

    public static double[] Powell(double[] x)
    {
        double a = x[0] + (10 * x[1]);
        double b = x[2] - x[3];
        double c = Math.Pow(x[1] - (2 * x[2]), 3);
        double d = Math.Pow(x[0] - x[3], 3);
        return [(2 * a) + (40 * d), (20 * a) + (4 * c), (10 * b) - (8 * c), (-10 * b) - (40 * d)];
    }

    public static double[] Ackley(double[] x)
    {
        int n = x.Length;
        double rms = Math.Sqrt(x.Sum(v => v * v) / n);
        double exp = Math.Exp(x.Sum(v => Math.Cos(2 * Math.PI * v)) / n);
        return Each(n, i => (4 * Math.Exp(-0.2 * rms) * x[i] / (n * rms)) + (exp * 2 * Math.PI * Math.Sin(2 * Math.PI * x[i]) / n));
    }

    public static double[] Dixon(double[] x) => Each(x.Length, i =>
        (i == 0 ? 2 * (x[0] - 1) : 8 * (i + 1) * x[i] * ((2 * x[i] * x[i]) - x[i - 1]))
        - (i < x.Length - 1 ? 2 * (i + 2) * ((2 * x[i + 1] * x[i + 1]) - x[i]) : 0));

    public static double[] ProductOfAll(double[] x) =>
        Each(x.Length, i => x.Where((_, j) => j != i).Aggregate(1.0, (p, v) => p * v));

    public static double[] Neighbours(double[] x) =>
        Each(x.Length, i => (i > 0 ? x[i - 1] : 0) + (i < x.Length - 1 ? x[i + 1] : 0));

    public static double[] CumulativeSquares(double[] x)
    {
        double[] sums = Each(x.Length, k => x[..(k + 1)].Sum());
        return Each(x.Length, i => 2 * sums[i..].Sum());
    }

    public static double[] CumulativeProducts(double[] x) => Each(x.Length, i =>
    {
        double sum = 0;
        for (int k = i; k < x.Length; k++)
            sum += x[..(k + 1)].Where((_, j) => j != i).Aggregate(1.0, (p, v) => p * v);
        return sum;
    });

    public static double[] Horner(double[] x)
    {
        int degree = x.Length - 2;
        double z = x[^1];
        double slope = 0;
        for (int i = degree; i >= 1; i--)
            slope = (slope * z) + (i * x[i]);
        return Each(x.Length, i => i <= degree ? Math.Pow(z, i) : slope);
    }

    public static double[] BadlyScaled(double[] x)
    {
        double[] c = Each(x.Length, i => Math.Pow(10, (2 * i) - 4));
        double sum = c.Zip(x, (a, b) => a * b).Sum();
        return Each(x.Length, i => c[i] * (Math.Cos(c[i] * x[i]) + (2 * sum)));
    }

    public static double[] HugeValue(double[] x) => Each(x.Length, i => 1e12 * (i + 1) * Math.Exp(x[i]));

    public static double[] TinyValue(double[] x) => Each(x.Length, i => 1e-12 * (i + 1) * Math.Exp(x[i]));

    public static double[] ManySines(double[] x) => Each(x.Length, i => (1 + (i % 7)) * Math.Cos(x[i]));

    public static double[] Chain(double[] x) => Each(x.Length, i =>
        (i > 0 ? x[i] - (x[i - 1] * x[i - 1]) : 0) - (i < x.Length - 1 ? 2 * x[i] * (x[i + 1] - (x[i] * x[i])) : 0));

    private static double[] Each(int count, Func<int, double> entry) => [.. Enumerable.Range(0, count).Select(entry)];
}
