namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Norms, means, losses.</summary>
public static partial class Functions<T>
{
    public static T Norm(T[] x) => T.Sqrt(Sum(x.Length, i => Square(x[i])));

    public static T CubicNorm(T[] x) => T.Cbrt(Sum(x.Length, i => T.Abs(x[i] * x[i] * x[i])));

    public static T Variance(T[] x)
    {
        T mean = Sum(x.Length, i => x[i]) * C(1.0 / x.Length);
        return Sum(x.Length, i => Square(x[i] - mean)) * C(1.0 / x.Length);
    }

    public static T Deviation(T[] x) => T.Sqrt(Variance(x) * C(x.Length / (x.Length - 1.0)));

    public static T LayerNorm(T[] x)
    {
        T mean = Sum(x.Length, i => x[i]) * C(1.0 / x.Length);
        T scale = T.One / T.Sqrt(Variance(x) + C(1e-5));
        return Sum(x.Length, i => C(1 + (i * i)) * (x[i] - mean) * scale);
    }

    public static T GeometricMean(T[] x) => T.Exp(Sum(x.Length, i => T.Log(x[i])) * C(1.0 / x.Length));

    public static T HarmonicMean(T[] x) => C(x.Length) / Sum(x.Length, i => T.One / x[i]);

    public static T LogSumExp(T[] x)
    {
        T top = Largest(x);
        return top + T.Log(Sum(x.Length, i => T.Exp(x[i] - top)));
    }

    public static T CrossEntropy(T[] x) => LogSumExp(x) - x[2];

    public static T KullbackLeibler(T[] x)
    {
        T lse = LogSumExp(x);
        return Sum(x.Length, i => C((i + 1) * 2.0 / (x.Length * (x.Length + 1))) * (lse - x[i]));
    }

    public static T Entropy(T[] x)
    {
        T lse = LogSumExp(x);
        return Sum(x.Length, i => T.Exp(x[i] - lse) * (lse - x[i]));
    }

    public static T LogisticLoss(T[] x) => Sum(x.Length, i => Softplus(x[i]) - (C(i % 2) * x[i])) * C(1.0 / x.Length);

    public static T MeanSquare(T[] x) => Sum(x.Length, i => Square(x[i] - C(0.3 * i))) * C(1.0 / x.Length);

    public static T Gaussian(T[] x) => Sum(4, i => (Square((C(i * 0.7) - x[0]) * T.Exp(-x[1])) * C(0.5)) + x[1]);

    public static T Cosine(T[] x)
    {
        int n = x.Length / 2;
        T dot = Sum(n, i => x[i] * x[n + i]);
        return dot / T.Sqrt(Sum(n, i => Square(x[i])) * Sum(n, i => Square(x[n + i])));
    }

    public static T ExpOfQuadratic(T[] x) => T.Exp(-(Sum(x.Length, i => C(i + 1) * Square(x[i])) * C(0.1)));

    private static T Softplus(T x) => T.Max(x, T.Zero) + T.Log(T.One + T.Exp(-T.Abs(x)));

    private static T Largest(T[] x)
    {
        T top = x[0];
        foreach (T value in x)
            top = value > top ? value : top;
        return top;
    }
}
