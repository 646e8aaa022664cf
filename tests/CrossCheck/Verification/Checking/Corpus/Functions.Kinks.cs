namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Functions with kinks.</summary>
public static partial class Functions<T>
{
    public static T ReluSum(T[] x) => Sum(x.Length, i => C(i + 1) * T.Max(x[i], T.Zero));

    public static T AbsSum(T[] x) => Sum(x.Length, i => C(i + 1) * T.Abs(x[i]));

    public static T MaxOfAll(T[] x) => Largest(x) * C(1.5);

    public static T MaxPool(T[] x) => Sum(x.Length / 2, i => C(i + 1) * T.Max(x[2 * i], x[(2 * i) + 1]));

    public static T Hinge(T[] x) => Sum(4, k =>
        T.Max(T.One - (Sum(3, i => x[i] * C(((k * (i + 1)) % 5) - 2)) * C(k % 2 == 0 ? 1 : -1)), T.Zero));

    public static T Huber(T[] x) => Sum(x.Length, i => T.Abs(x[i]) < T.One ? Square(x[i]) * C(0.5) : T.Abs(x[i]) - C(0.5));

    public static T LeakyNet(T[] x)
    {
        T[] h = Layer(x, 0, 4, [C(1), C(-0.7), C(0.4)], v => v > T.Zero ? v : v * C(0.01));
        return Sum(4, i => Square(h[i])) * C(0.5);
    }
}
