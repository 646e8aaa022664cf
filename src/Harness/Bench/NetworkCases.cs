using System.Numerics;
using Harness.Handwritten.Layers;
using Harness.Handwritten.LinearAlgebra;
using Harness.Handwritten.Losses;
using Harness.Reference.Layers;

namespace Harness.Bench;

/// <summary>Networks, cross-entropy and matrix products in one number type.</summary>
internal static class NetworkCases<T>
    where T : IFloatingPointIeee754<T>
{
    private static readonly int[] Batches = [1, 64, 512];
    private static readonly int[] Classes = [10, 1_000, 50_000];
    private static readonly int[] RowCounts = [1, 128];
    private static readonly int[] Sides = [256, 512, 1024];

    public static IEnumerable<BenchCase> All() =>
    [
        Case("tiny network, one sample", "2-2-1, sigmoid, squared error", 0.02, TinySigmoid),
        Case("tiny network, one sample", "4-8-3, tanh, cross-entropy", 0.02, () => Classifier([4, 8, 3], false, 1)),
        .. Batches.Select(n => Case("MLP 784-128-10, ReLU, cross-entropy", $"batch {n}", 1.0, () => Classifier([784, 128, 10], true, n))),
        .. from classes in Classes
           from n in RowCounts
           select Case("softmax cross-entropy", $"{classes} classes, batch {n}", 0.7, () => CrossEntropy(classes, n)),
        .. Sides.Select(n => Case("matrix product", $"{n} × {n}", 1.1, () => Product(n))),
    ];

    private static BenchCase Case(string kind, string name, double goal, Func<BenchPair> prepare) => new(kind, name, Numbers.Name<T>(), goal, prepare);

    private static BenchPair TinySigmoid()
    {
        int[] sizes = [2, 2, 1];
        var network = new Mlp<T>(sizes, ActivationFunction.Sigmoid, ActivationFunction.Sigmoid, Loss.HalfSquaredError);
        double[] theta = Numbers.Draw(1, network.Parameters);
        return Network(network, theta, [0.5, -1], [1], AutogradRuns.SigmoidNetwork(sizes, theta, [0.5, -1], [1], Numbers.TorchType<T>()));
    }

    private static BenchPair Classifier(int[] sizes, bool relu, int n)
    {
        var network = new Mlp<T>(sizes, relu ? ActivationFunction.Relu : ActivationFunction.Tanh, ActivationFunction.Identity, Loss.CrossEntropyLogits);
        double[] theta = [.. Numbers.Draw(1, network.Parameters).Select(v => v / Math.Sqrt(sizes[0]))];
        double[] x = Numbers.Draw(2, n * sizes[0]);
        long[] labels = [.. Enumerable.Range(0, n).Select(i => (long)(i * 7 % sizes[^1]))];
        double[] target = new double[n * sizes[^1]];
        for (int i = 0; i < n; i++)
            target[(i * sizes[^1]) + labels[i]] = 1;
        return Network(network, theta, x, target, AutogradRuns.Classifier(sizes, relu, theta, x, labels, Numbers.TorchType<T>()));
    }

    private static BenchPair Network(Mlp<T> network, double[] theta, double[] x, double[] target, AutogradRun autograd)
    {
        (T[] p, T[] input, T[] y) = (Numbers.To<T>(theta), Numbers.To<T>(x), Numbers.To<T>(target));
        T[] gradient = new T[p.Length];
        T Run() => network.ValueAndGradient(p, input, y, gradient);
        return BenchPair.Of(() => Run(), () => Numbers.From<T>([Run(), .. gradient]), autograd);
    }

    private static BenchPair CrossEntropy(int classes, int n)
    {
        double[] logits = [.. Numbers.Draw(3, n * classes).Select(v => 4 * v)];
        int[] labels = [.. Enumerable.Range(0, n).Select(i => i * 31 % classes)];
        (T[] z, T[] gradient) = (Numbers.To<T>(logits), new T[logits.Length]);
        T Run() => CrossEntropyLogits.ValueAndGradient<T>(z, labels, gradient);
        return BenchPair.Of(() => Run(), () => Numbers.From<T>([Run(), .. gradient]),
            AutogradRuns.CrossEntropy(logits, [.. labels.Select(l => (long)l)], Numbers.TorchType<T>()));
    }

    private static BenchPair Product(int n)
    {
        (double[] left, double[] right) = (Numbers.Draw(4, n * n), Numbers.Draw(5, n * n));
        (T[] a, T[] b, T[] c) = (Numbers.To<T>(left), Numbers.To<T>(right), new T[n * n]);
        void Run() => MatMul.Value<T>(a, b, n, n, n, c);
        return BenchPair.Of(Run, () =>
        {
            Run();
            return Numbers.From<T>(c);
        }, AutogradRuns.Product(left, right, n, Numbers.TorchType<T>()));
    }
}
