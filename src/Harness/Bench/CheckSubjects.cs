using System.Numerics;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Layers;
using Harness.Handwritten.LinearAlgebra;
using Harness.Handwritten.Losses;
using Harness.Handwritten.Recurrent;
using Harness.Verification.Numbers;

namespace Harness.Bench;

/// <summary>A function, the numbers of entries of its inputs, its gradient, and its forward over dual numbers, at a point.</summary>
internal sealed record CheckSubject(double[] Point, int[] Inputs, Func<double[], double> Value, Func<double[], double[]> Gradient,
    Func<Dual<double>[], Dual<double>> Dual);

/// <summary>The functions whose checks are timed. Value, gradient and dual numbers run the same handwritten code.</summary>
internal static class CheckSubjects
{
    /// <summary>A perceptron of one hidden layer and ten classes, by its parameters.</summary>
    public static CheckSubject Mlp(int inputs, int hidden, int n)
    {
        int[] sizes = [inputs, hidden, 10];
        Mlp<double> network = Network<double>(sizes);
        Mlp<Dual<double>> dual = Network<Dual<double>>(sizes);
        (double[] x, double[] target) = (Numbers.Draw(2, n * inputs), new double[n * 10]);
        for (int i = 0; i < n; i++)
            target[(i * 10) + (i * 7 % 10)] = 1;
        (Dual<double>[] dualX, Dual<double>[] dualTarget) = (Lift(x), Lift(target));
        return new CheckSubject(
            [.. Numbers.Draw(1, network.Parameters).Select(v => v / Math.Sqrt(inputs))],
            [inputs * hidden, hidden, hidden * 10, 10],
            theta => network.Value(theta, x, target),
            theta => Written(theta, (p, gradient) => network.ValueAndGradient(p, x, target, gradient)),
            theta => dual.Value(theta, dualX, dualTarget));
    }

    /// <summary>The mean cross-entropy by the logits.</summary>
    public static CheckSubject CrossEntropy(int classes, int n)
    {
        int[] labels = [.. Enumerable.Range(0, n).Select(i => i * 31 % classes)];
        return new CheckSubject(
            [.. Numbers.Draw(3, n * classes).Select(v => 4 * v)],
            [n * classes],
            z => CrossEntropyLogits.Value<double>(z, labels),
            z => Written(z, (p, gradient) => CrossEntropyLogits.ValueAndGradient<double>(p, labels, gradient)),
            z => CrossEntropyLogits.Value<Dual<double>>(z, labels));
    }

    /// <summary>A weighted mean of a convolution with ReLU and max-pooling, by image and filters.</summary>
    public static CheckSubject Convolution(int channels, int side, int filters)
    {
        var size = new ConvolutionSize(1, channels, side, side, filters, 3, 3, Padding: 1);
        var pool = new PoolSize(filters, side, side, 2, 2);
        double[] weights = [.. Numbers.Draw(6, pool.OutputCount).Select(w => w / pool.OutputCount)];
        Block<double> block = new(size, pool, weights);
        Block<Dual<double>> dual = new(size, pool, Lift(weights));
        return new CheckSubject(
            [.. Numbers.Draw(4, size.InputCount), .. Numbers.Draw(5, size.FilterCount)],
            [size.InputCount, size.FilterCount],
            p => block.Value(p), p => Written(p, (at, gradient) => block.Gradient(at, gradient)), p => dual.Value(p));
    }

    /// <summary>A weighted sum of the states of an LSTM, by its parameters.</summary>
    public static CheckSubject Lstm(int steps, int units)
    {
        double[] x = Numbers.Draw(7, steps * units), weights = Numbers.Draw(8, steps * units);
        Sequence<double> sequence = new(steps, units, x, weights);
        Sequence<Dual<double>> dual = new(steps, units, Lift(x), Lift(weights));
        int square = 4 * units * units;
        return new CheckSubject(
            [.. Numbers.Draw(9, (2 * square) + (4 * units)).Select(v => v / Math.Sqrt(units))],
            [square, square, 4 * units],
            p => sequence.Value(p), p => Written(p, (at, gradient) => sequence.Gradient(at, gradient)), p => dual.Value(p));
    }

    private static double[] Written(double[] x, Action<double[], double[]> gradient)
    {
        double[] result = new double[x.Length];
        gradient(x, result);
        return result;
    }

    private static Mlp<T> Network<T>(int[] sizes)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, ILogarithmicFunctions<T>, IComparisonOperators<T, T, bool> =>
        new(sizes, ActivationFunction.Tanh, ActivationFunction.Identity, Loss.CrossEntropyLogits);

    private static Dual<double>[] Lift(double[] x) => Array.ConvertAll(x, v => (Dual<double>)v);

    private sealed class Block<T>(ConvolutionSize size, PoolSize pool, T[] weights)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        private readonly T[] a = new T[size.OutputCount], h = new T[size.OutputCount], y = new T[pool.OutputCount];
        private readonly T[] aBar = new T[size.OutputCount], hBar = new T[size.OutputCount];

        public T Value(ReadOnlySpan<T> p)
        {
            CrossCorrelate2d.Value(p[..size.InputCount], p[size.InputCount..], size, a);
            Relu.Value<T>(a, h);
            MaxPool2d.Value<T>(h, pool, y);
            return Dot.Value<T>(y, weights);
        }

        public void Gradient(ReadOnlySpan<T> p, Span<T> gradient)
        {
            Value(p);
            Array.Clear(aBar);
            Array.Clear(hBar);
            MaxPool2d.Vjp<T>(h, pool, weights, hBar);
            Relu.Vjp<T>(a, h, hBar, aBar);
            CrossCorrelate2d.Vjp(p[..size.InputCount], p[size.InputCount..], size, aBar, gradient[..size.InputCount], gradient[size.InputCount..]);
        }
    }

    private sealed class Sequence<T>(int steps, int units, T[] x, T[] weights)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool>
    {
        private readonly LstmThroughTime<T> layer = new(steps, 1, units, units);
        private readonly T[] start = new T[units];
        private readonly int square = 4 * units * units;

        public T Value(ReadOnlySpan<T> p) => Dot.Value(layer.Forward(x, start, start, Parameters(p)), weights);

        public void Gradient(ReadOnlySpan<T> p, Span<T> gradient)
        {
            Value(p);
            layer.Backward(x, Parameters(p), weights, new RnnGradients<T>(gradient[..square], gradient[square..(2 * square)], gradient[(2 * square)..]));
        }

        private RnnParameters<T> Parameters(ReadOnlySpan<T> p) => new(p[..square], p[square..(2 * square)], p[(2 * square)..]);
    }
}
