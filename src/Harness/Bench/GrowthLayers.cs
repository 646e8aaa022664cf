using Harness.Handwritten.Layers;
using Harness.Handwritten.Losses;
using Harness.Handwritten.Recurrent;

namespace Harness.Bench;

/// <summary>The layers and losses on spans whose growth is measured.</summary>
internal static class GrowthLayers
{
    public static IEnumerable<GrowthCase> All() =>
    [
        new("CrossEntropyLogits", "classes", [1 << 13, 1 << 15, 1 << 17], 1, n => CrossEntropy(n, 1)),
        new("CrossEntropyLogits", "batch", [8, 32, 128], 1, n => CrossEntropy(1000, n)),
        new("Mlp", "batch", [32, 128, 512], 1, n => Perceptron(64, n)),
        new("Mlp", "hidden units", [64, 256, 1024], 1, n => Perceptron(n, 64)),
        new("RnnThroughTime", "steps", [32, 128, 512], 1, n => Rnn(n, 4, 32)),
        new("RnnThroughTime", "batch", [16, 64, 256], 1, n => Rnn(16, n, 32)),
        new("RnnThroughTime", "units", [64, 128, 256], 2, n => Rnn(16, 8, n)),
        new("LstmThroughTime", "steps", [32, 128, 512], 1, n => Lstm(n, 4, 32)),
        new("LstmThroughTime", "batch", [16, 64, 256], 1, n => Lstm(16, n, 32)),
        new("LstmThroughTime", "units", [64, 128, 256], 2, n => Lstm(16, 8, n)),
    ];

    private static Action CrossEntropy(int classes, int n)
    {
        (double[] z, double[] gradient) = (Numbers.Draw(1, classes * n), new double[classes * n]);
        int[] labels = new int[n];
        return () => CrossEntropyLogits.ValueAndGradient<double>(z, labels, gradient);
    }

    private static Action Perceptron(int hidden, int n)
    {
        var network = new Mlp<double>([64, hidden, 64], ActivationFunction.Tanh, ActivationFunction.Identity, Loss.HalfSquaredError);
        double[] theta = [.. Numbers.Draw(1, network.Parameters).Select(v => v / 8)], gradient = new double[network.Parameters];
        (double[] x, double[] target) = (Numbers.Draw(2, n * 64), Numbers.Draw(3, n * 64));
        return () => network.ValueAndGradient(theta, x, target, gradient);
    }

    private static Action Rnn(int steps, int n, int units)
    {
        var data = new SequenceData<double>(1, units, steps, n);
        var layer = new RnnThroughTime<double>(steps, n, units, units);
        return () =>
        {
            layer.Forward(data.X, data.Start, data.Parameters);
            layer.Backward(data.X, data.Parameters, data.G, data.Gradients);
        };
    }

    private static Action Lstm(int steps, int n, int units)
    {
        var data = new SequenceData<double>(4, units, steps, n);
        var layer = new LstmThroughTime<double>(steps, n, units, units);
        return () =>
        {
            layer.Forward(data.X, data.Start, data.Start, data.Parameters);
            layer.Backward(data.X, data.Parameters, data.G, data.Gradients);
        };
    }
}
