namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>The gradients of the functions that the checker was not built on, worked out on paper.</summary>
public static class HoldOutGradients
{
    private static readonly double[] Doses = [0.5, 1, 2, 4];
    private static readonly double[] Rates = [0.6, 0.9, 1.3, 1.7];

    public static double[] Portfolio(double[] x) =>
        Each(5, i => (2 * Sum(5, j => HoldOut<double>.Covariance(i, j) * x[j])) - (0.1 * (i + 1)));

    public static double[] StudentT(double[] x)
    {
        double[] g = Each(5, i => 2.5 * 0.5 * (x[i] - x[5]) / (1 + (0.25 * (x[i] - x[5]) * (x[i] - x[5]))));
        return [.. g, -g.Sum()];
    }

    public static double[] Beta(double[] x) => Each(5, i => ((1.5 + i) / x[i]) - (2.5 / (1 - x[i])));

    public static double[] Springs(double[] x)
    {
        double[] g = new double[8];
        for (int i = 0; i < 3; i++)
        {
            (double dx, double dy) = (x[(2 * i) + 2] - x[2 * i], x[(2 * i) + 3] - x[(2 * i) + 1]);
            double length = Math.Sqrt((dx * dx) + (dy * dy));
            double force = (i + 1) * (length - 1.5) / length;
            g[(2 * i) + 2] += force * dx;
            g[2 * i] -= force * dx;
            g[(2 * i) + 3] += force * dy;
            g[(2 * i) + 1] -= force * dy;
        }

        return g;
    }

    public static double[] Enzyme(double[] x)
    {
        double Residual(int t) => (x[0] * Doses[t] / (x[1] + Doses[t])) - Rates[t];
        return [2 * Sum(4, t => Residual(t) * Doses[t] / (x[1] + Doses[t])),
            -2 * Sum(4, t => Residual(t) * x[0] * Doses[t] / Math.Pow(x[1] + Doses[t], 2))];
    }

    // Forward sensitivities, one for each input.
    public static double[] Oscillator(double[] x)
    {
        (double position, double speed) = (x[2], 0);
        (double[] dp, double[] ds) = ([0, 0, 1], [0, 0, 0]);
        for (int step = 0; step < 6; step++)
        {
            double[] own = [position, speed, 0];
            ds = Each(3, i => ds[i] - (0.2 * (own[i] + (x[0] * dp[i]) + (x[1] * ds[i]))));
            speed -= 0.2 * ((x[0] * position) + (x[1] * speed));
            dp = Each(3, i => dp[i] + (0.2 * ds[i]));
            position += 0.2 * speed;
        }

        return Each(3, i => 2 * position * dp[i]);
    }

    public static double[] PseudoHuber(double[] x) => Each(7, i => (i + 1) * x[i] / Math.Sqrt(1 + (x[i] * x[i])));

    public static double[] Contrastive(double[] x)
    {
        double[] scores = Each(4, j => Sum(3, k => x[k] * x[3 + (3 * j) + k]));
        double total = scores.Sum(Math.Exp);
        double[] scoreBar = Each(4, j => (Math.Exp(scores[j]) / total) - (j == 0 ? 1 : 0));
        return [.. Each(3, k => Sum(4, j => scoreBar[j] * x[3 + (3 * j) + k])), .. Each(12, e => scoreBar[e / 3] * x[e % 3])];
    }

    public static double[] Mixture(double[] x)
    {
        double share = 1 / (1 + Math.Exp(-x[2]));
        double[] g = new double[3];
        for (int t = 0; t < 3; t++)
        {
            double at = t - 0.7;
            (double a, double b) = (Math.Exp(-0.5 * (at - x[0]) * (at - x[0])), Math.Exp(-0.5 * (at - x[1]) * (at - x[1])));
            double total = (share * a) + ((1 - share) * b);
            g[0] += share * a * (at - x[0]) / total;
            g[1] += (1 - share) * b * (at - x[1]) / total;
            g[2] += share * (1 - share) * (a - b) / total;
        }

        return g;
    }

    public static double[] LogDeterminant(double[] x)
    {
        double d = (x[0] * x[3]) - (x[1] * x[2]);
        return [x[3] / d, -x[2] / d, -x[1] / d, x[0] / d];
    }

    public static double[] Gate(double[] x)
    {
        double h = x[4];
        double[] dh = [0, 0, 0, 0, 1];
        for (int t = 0; t < 3; t++)
        {
            double u = t - 0.5;
            double gate = 1 / (1 + Math.Exp(-((x[0] * u) + (x[1] * h))));
            double news = Math.Tanh((x[2] * u) + (x[3] * h));
            double[] dGate = Each(5, i => gate * (1 - gate) * ((i == 0 ? u : i == 1 ? h : 0) + (x[1] * dh[i])));
            double[] dNews = Each(5, i => (1 - (news * news)) * ((i == 2 ? u : i == 3 ? h : 0) + (x[3] * dh[i])));
            dh = Each(5, i => (dGate[i] * (h - news)) + (gate * dh[i]) + ((1 - gate) * dNews[i]));
            h = (gate * h) + ((1 - gate) * news);
        }

        return dh;
    }

    public static double[] TransposedConvolution(double[] x)
    {
        double[] yBar = Each(7, o => 2 * (1 + (0.5 * o)) * Sum(3, k => o - k is >= 0 and < 5 ? x[o - k] * x[5 + k] : 0));
        return [.. Each(5, i => Sum(3, k => yBar[i + k] * x[5 + k])), .. Each(3, k => Sum(5, i => yBar[i + k] * x[i]))];
    }

    // With C = AB − BA and C̄ = 2wC: Ā = C̄Bᵀ − BᵀC̄, B̄ = AᵀC̄ − C̄Aᵀ.
    public static double[] Commutator(double[] x)
    {
        double A(int i, int j) => x[(2 * i) + j];
        double B(int i, int j) => x[4 + (2 * i) + j];
        double CBar(int i, int j) => 2 * ((2 * i) + j + 1) * Sum(2, k => (A(i, k) * B(k, j)) - (B(i, k) * A(k, j)));
        return [.. Each(4, e => Sum(2, k => (CBar(e / 2, k) * B(e % 2, k)) - (B(k, e / 2) * CBar(k, e % 2)))),
            .. Each(4, e => Sum(2, k => (A(k, e / 2) * CBar(k, e % 2)) - (CBar(e / 2, k) * A(e % 2, k))))];
    }

    public static double[] Triplet(double[] x)
    {
        double gap = 1 + Sum(3, k => Math.Pow(x[k] - x[3 + k], 2)) - Sum(3, k => Math.Pow(x[k] - x[6 + k], 2));
        return gap <= 0 ? new double[9] : [.. Each(3, k => 2 * (x[6 + k] - x[3 + k])), .. Each(3, k => -2 * (x[k] - x[3 + k])),
            .. Each(3, k => 2 * (x[k] - x[6 + k]))];
    }

    public static double[] Median(double[] x) => Each(5, i => x[i].Equals(x.Order().ElementAt(2)) ? 3 : 0);

    public static double[] Quantile(double[] x) => Each(6, i => (0.5 * i) - x[i] > 0 ? -0.8 : 0.2);

    public static double[] Areas(double[] x) => Each(6, i =>
        (i < 5 ? (i + 1) * Math.Sign(x[i] * x[i + 1]) * x[i + 1] : 0) + (i > 0 ? i * Math.Sign(x[i - 1] * x[i]) * x[i - 1] : 0));

    public static double[] Clamped(double[] x) => Each(6, i => Math.Abs(x[i]) <= 1 ? i + 1 : 0);

    private static double[] Each(int count, Func<int, double> entry) => [.. Enumerable.Range(0, count).Select(entry)];

    private static double Sum(int count, Func<int, double> term) => Enumerable.Range(0, count).Sum(term);
}
