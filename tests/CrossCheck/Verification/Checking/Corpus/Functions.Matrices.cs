namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Matrices, convolutions, networks and recurrences, as plain loops over the flat inputs.</summary>
public static partial class Functions<T>
{
    public static T QuadraticForm(T[] x) => Sum(x.Length, i => Sum(x.Length, j => C(Gradients.A(i, j)) * x[i] * x[j]));

    public static T Bilinear(T[] x) => Sum(3, i => Sum(4, j => x[i] * x[3 + (4 * i) + j] * x[15 + j]));

    public static T Determinant(T[] x) => (x[0] * ((x[4] * x[8]) - (x[5] * x[7]))) - (x[1] * ((x[3] * x[8]) - (x[5] * x[6])))
        + (x[2] * ((x[3] * x[7]) - (x[4] * x[6])));

    public static T InverseSum(T[] x) => (x[3] - (C(2) * x[1]) - (C(3) * x[2]) + (C(4) * x[0])) / ((x[0] * x[3]) - (x[1] * x[2]));

    public static T MatrixProduct(T[] x) => Sum(3, i =>
        Sum(2, j => C(1 + i + (2 * j)) * Sum(4, k => x[(4 * i) + k] * x[12 + (2 * k) + j])));

    public static T SquareProduct(T[] x) => Sum(3, i =>
        Sum(3, j => C(1 + i - (2 * j)) * Sum(3, k => x[(3 * i) + k] * x[9 + (3 * k) + j])));

    public static T Outer(T[] x) => Sum(3, i => Sum(3, j => Square((x[i] * x[3 + j]) - C(i - j)))) * C(0.5);

    public static T Regression(T[] x) => Sum(2, i => Square(Sum(3, j => x[(3 * i) + j] * C(j + 0.5)) + x[6 + i] - C(i))) * C(0.5);

    public static T Convolution1(T[] x) => Sum(6, t => C(t + 1) * Sum(3, k => x[t + k] * x[8 + k]));

    public static T Convolution2(T[] x) => Sum(3, i => Sum(3, j => Square(Window(x, i, j)))) * C(0.5);

    public static T Perceptron(T[] x)
    {
        T[] h = Layer(x, 0, 4, [C(0.5), C(-1), C(2)], T.Tanh);
        T[] y = Layer(x, 16, 2, h, v => v);
        return (Square(y[0] - T.One) + Square(y[1] + T.One)) * C(0.5);
    }

    public static T Classifier(T[] x)
    {
        T[] h = Layer(x, 0, 3, [C(1.5), C(-0.5)], v => T.One / (T.One + T.Exp(-v)));
        return CrossEntropy(Layer(x, 9, 3, h, v => v));
    }

    public static T Neuron(T[] x) => Softplus(Sum(4, i => x[i] * C(i - 1.5)) + x[4]);

    public static T Recurrence(T[] x)
    {
        T h = x[2];
        for (int t = 0; t < 5; t++)
            h = T.Tanh((x[0] * h) + (x[1] * C(t - 1.5)));
        return h;
    }

    public static T RecurrentNet(T[] x)
    {
        (T a, T b) = (x[6], x[7]);
        for (int t = 0; t < 3; t++)
        {
            (a, b) = (T.Tanh((x[0] * a) + (x[1] * b) + (x[4] * C(t + 0.5))),
                T.Tanh((x[2] * a) + (x[3] * b) + (x[5] * C(t + 0.5))));
        }

        return a + (C(2) * b);
    }

    public static T LogisticMap(T[] x)
    {
        T value = x[1];
        for (int t = 0; t < 4; t++)
            value = x[0] * value * (T.One - value);
        return value;
    }

    public static T Attention(T[] x)
    {
        T[] scores = [.. Enumerable.Range(0, 3).Select(i => (x[0] * x[2 + (2 * i)]) + (x[1] * x[3 + (2 * i)]))];
        T lse = LogSumExp(scores);
        return Sum(3, i => T.Exp(scores[i] - lse) * x[8 + i]);
    }

    public static T Energy(T[] x) => Sum(3, i =>
        Sum(i, j => T.One / T.Sqrt(Square(x[2 * i] - x[2 * j]) + Square(x[(2 * i) + 1] - x[(2 * j) + 1]))));

    public static T ColumnVariances(T[] x) =>
        Sum(3, j => C(j + 1) * Variance([.. Enumerable.Range(0, 4).Select(i => x[(3 * i) + j])]));

    public static T FlippedPairing(T[] x) =>
        Sum(64 * 64, i => C(((i * 7919 % 101) - 50) / 25.0) * x[i]) + (Sum(64 * 64, i => Square(x[i])) * C(0.25));

    private static T Window(T[] x, int i, int j) => Sum(3, a => Sum(3, b => x[(5 * (i + a)) + j + b] * x[25 + (3 * a) + b]));

    // Weights [outputs, inputs] and biases lie one behind the other.
    private static T[] Layer(T[] x, int start, int outputs, T[] input, Func<T, T> activation) =>
        [.. Enumerable.Range(0, outputs).Select(i =>
            activation(Sum(input.Length, j =>
            x[start + (input.Length * i) + j] * input[j]) + x[start + (input.Length * outputs) + i]))];
}
