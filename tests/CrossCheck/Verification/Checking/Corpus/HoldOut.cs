using System.Numerics;

namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Functions that were written after the checker, from other fields than those of the corpus, over any number type.</summary>
public static class HoldOut<T>
    where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>,
        ITrigonometricFunctions<T>, IHyperbolicFunctions<T>, IPowerFunctions<T>
{
    private static readonly double[] Doses = [0.5, 1, 2, 4];
    private static readonly double[] Rates = [0.6, 0.9, 1.3, 1.7];

    public static T Portfolio(T[] x) => Sum(5, i => (x[i] * Sum(5, j => C(Covariance(i, j)) * x[j])) - (C(0.1 * (i + 1)) * x[i]));

    public static double Covariance(int i, int j) => i == j ? 1 + (0.25 * i) : 0.5 / (1 + Math.Abs(i - j));

    public static T StudentT(T[] x) => Sum(5, i => T.Log(T.One + (Square(x[i] - x[5]) * C(0.25))) * C(2.5));

    public static T Beta(T[] x) => Sum(5, i => (C(1.5 + i) * T.Log(x[i])) + (C(2.5) * T.Log(T.One - x[i])));

    public static T Springs(T[] x) => Sum(3, i => Square(T.Sqrt(Square(x[(2 * i) + 2] - x[2 * i]) + Square(x[(2 * i) + 3] - x[(2 * i) + 1]))
        - C(1.5)) * C(0.5 * (i + 1)));

    public static T Enzyme(T[] x) => Sum(4, t => Square((x[0] * C(Doses[t]) / (x[1] + C(Doses[t]))) - C(Rates[t])));

    public static T Oscillator(T[] x)
    {
        (T position, T speed) = (x[2], T.Zero);
        for (int step = 0; step < 6; step++)
        {
            speed -= C(0.2) * ((x[0] * position) + (x[1] * speed));
            position += C(0.2) * speed;
        }

        return position * position;
    }

    public static T PseudoHuber(T[] x) => Sum(7, i => C(i + 1) * (T.Sqrt(T.One + Square(x[i])) - T.One));

    public static T Contrastive(T[] x)
    {
        T Score(int j) => Sum(3, k => x[k] * x[3 + (3 * j) + k]);
        return T.Log(Sum(4, j => T.Exp(Score(j)))) - Score(0);
    }

    public static T Mixture(T[] x)
    {
        T share = T.One / (T.One + T.Exp(-x[2]));
        T Density(T mean, double at) => T.Exp(Square(C(at) - mean) * C(-0.5));
        return Sum(3, t => T.Log((share * Density(x[0], t - 0.7)) + ((T.One - share) * Density(x[1], t - 0.7))));
    }

    public static T LogDeterminant(T[] x) => T.Log((x[0] * x[3]) - (x[1] * x[2]));

    public static T Gate(T[] x)
    {
        T h = x[4];
        for (int t = 0; t < 3; t++)
        {
            T gate = T.One / (T.One + T.Exp(-((x[0] * C(t - 0.5)) + (x[1] * h))));
            h = (gate * h) + ((T.One - gate) * T.Tanh((x[2] * C(t - 0.5)) + (x[3] * h)));
        }

        return h;
    }

    public static T TransposedConvolution(T[] x) => Sum(7, o =>
        Square(Sum(3, k => o - k >= 0 && o - k < 5 ? x[o - k] * x[5 + k] : T.Zero)) * C(1 + (0.5 * o)));

    public static T Commutator(T[] x) => Sum(4, e =>
    {
        (int i, int j) = (e / 2, e % 2);
        return Square(Sum(2, k => (x[(2 * i) + k] * x[4 + (2 * k) + j]) - (x[4 + (2 * i) + k] * x[(2 * k) + j]))) * C(e + 1);
    });

    public static T Triplet(T[] x)
    {
        T gap = T.One + Sum(3, k => Square(x[k] - x[3 + k])) - Sum(3, k => Square(x[k] - x[6 + k]));
        return gap > T.Zero ? gap : T.Zero;
    }

    public static T Median(T[] x) => x.OrderBy(v => v).ElementAt(2) * C(3);

    public static T Quantile(T[] x) => Sum(6, i =>
    {
        T r = C(0.5 * i) - x[i];
        return r > T.Zero ? C(0.8) * r : C(-0.2) * r;
    });

    public static T Areas(T[] x) => Sum(5, i => T.Abs(x[i] * x[i + 1]) * C(i + 1));

    public static T Clamped(T[] x) => Sum(6, i => C(i + 1) * (x[i] > T.One ? T.One : x[i] < -T.One ? -T.One : x[i]));

    private static T Sum(int count, Func<int, T> term)
    {
        T sum = T.Zero;
        for (int i = 0; i < count; i++)
            sum += term(i);
        return sum;
    }

    private static T Square(T x) => x * x;

    private static T C(double value) => T.CreateChecked(value);
}
