using System.Numerics;

namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>The functions of the corpus, over any number type: test functions of optimization.</summary>
public static partial class Functions<T>
    where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>,
        ITrigonometricFunctions<T>, IHyperbolicFunctions<T>, IPowerFunctions<T>
{
    public static T Rosenbrock(T[] x) => Sum(x.Length - 1, i =>
        (C(100) * Square(x[i + 1] - Square(x[i]))) + Square(T.One - x[i]));

    public static T Beale(T[] x) => Square(C(1.5) - x[0] + (x[0] * x[1])) + Square(C(2.25) - x[0] + (x[0] * Square(x[1])))
        + Square(C(2.625) - x[0] + (x[0] * x[1] * x[1] * x[1]));

    public static T Himmelblau(T[] x) => Square(Square(x[0]) + x[1] - C(11)) + Square(x[0] + Square(x[1]) - C(7));

    public static T Booth(T[] x) => Square(x[0] + (C(2) * x[1]) - C(7)) + Square((C(2) * x[0]) + x[1] - C(5));

    public static T Rastrigin(T[] x) => Sum(x.Length, i => Square(x[i]) - (C(10) * T.Cos(C(2 * Math.PI) * x[i])));

    public static T Styblinski(T[] x) => Sum(x.Length, i =>
        (Square(Square(x[i])) - (C(16) * Square(x[i])) + (C(5) * x[i])) * C(0.5));

    public static T Griewank(T[] x) => (Sum(x.Length, i => Square(x[i])) * C(1 / 4000.0))
        - Product(x.Length, i => T.Cos(x[i] * C(1 / Math.Sqrt(i + 1))));

    public static T Powell(T[] x) => Square(x[0] + (C(10) * x[1])) + (C(5) * Square(x[2] - x[3]))
        + Square(Square(x[1] - (C(2) * x[2]))) + (C(10) * Square(Square(x[0] - x[3])));

    public static T Ackley(T[] x) => -(C(20) * T.Exp(C(-0.2) * T.Sqrt(Sum(x.Length, i => Square(x[i])) * C(1.0 / x.Length))))
        - T.Exp(Sum(x.Length, i => T.Cos(C(2 * Math.PI) * x[i])) * C(1.0 / x.Length));

    public static T Dixon(T[] x) => Square(x[0] - T.One) + Sum(x.Length - 1, i =>
        C(i + 2) * Square((C(2) * Square(x[i + 1])) - x[i]));

    public static T ProductOfAll(T[] x) => Product(x.Length, i => x[i]);

    public static T Neighbours(T[] x) => Sum(x.Length - 1, i => x[i] * x[i + 1]);

    public static T CumulativeSquares(T[] x) => Sum(x.Length, k => Square(Sum(k + 1, i => x[i])));

    public static T CumulativeProducts(T[] x) => Sum(x.Length, k => Product(k + 1, i => x[i]));

    public static T Horner(T[] x)
    {
        T value = T.Zero;
        for (int i = x.Length - 2; i >= 0; i--)
            value = (value * x[^1]) + x[i];
        return value;
    }

    public static T BadlyScaled(T[] x) => Sum(x.Length, i =>
        T.Sin(C(Math.Pow(10, (2 * i) - 4)) * x[i])) + Square(Sum(x.Length, i => C(Math.Pow(10, (2 * i) - 4)) * x[i]));

    public static T HugeValue(T[] x) => C(1e12) * Sum(x.Length, i => T.Exp(x[i]) * C(i + 1));

    public static T TinyValue(T[] x) => C(1e-12) * Sum(x.Length, i => T.Exp(x[i]) * C(i + 1));

    public static T ManySines(T[] x) => Sum(x.Length, i => C(1 + (i % 7)) * T.Sin(x[i]));

    public static T Chain(T[] x) => Sum(x.Length - 1, i => Square(x[i + 1] - (x[i] * x[i]))) * C(0.5);

    private static T C(double value) => T.CreateChecked(value);

    private static T Square(T x) => x * x;

    private static T Sum(int count, Func<int, T> term)
    {
        T sum = T.Zero;
        for (int i = 0; i < count; i++)
            sum += term(i);
        return sum;
    }

    private static T Product(int count, Func<int, T> factor)
    {
        T product = T.One;
        for (int i = 0; i < count; i++)
            product *= factor(i);
        return product;
    }
}
