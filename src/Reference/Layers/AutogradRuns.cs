using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.Layers;

/// <summary>Networks and layers in TorchSharp, in double or float precision.</summary>
/// <remarks>Every array is given in doubles and row by row; the parameters of a network lie one after another.</remarks>
public static class AutogradRuns
{
    /// <summary>The mean over the samples of ½ Σ (ŷ − y)² for a network of sigmoid layers.</summary>
    public static AutogradRun SigmoidNetwork(int[] sizes, double[] theta, double[] x, double[] target, ScalarType type)
    {
        (Tensor[] p, Tensor batch, Tensor y) = (Parameters(sizes, theta, type), Matrix(x, sizes[0], type), Matrix(target, sizes[^1], type));
        long n = batch.shape[0];
        return new AutogradRun(() => (Layers(p, batch, nn.functional.sigmoid, true) - y).square().sum() * (0.5 / n), p, batch, y);
    }

    /// <summary>The mean cross-entropy of a network with ReLU or tanh in its hidden layers.</summary>
    public static AutogradRun Classifier(int[] sizes, bool relu, double[] theta, double[] x, long[] labels, ScalarType type)
    {
        (Tensor[] p, Tensor batch, Tensor y) = (Parameters(sizes, theta, type), Matrix(x, sizes[0], type), Global(tensor(labels)));
        Func<Tensor, Tensor> f = relu ? t => nn.functional.relu(t) : t => nn.functional.tanh(t);
        return new AutogradRun(() => nn.functional.cross_entropy(Layers(p, batch, f, false), y), p, batch, y);
    }

    /// <summary>The mean cross-entropy of rows of logits.</summary>
    public static AutogradRun CrossEntropy(double[] logits, long[] labels, ScalarType type)
    {
        (Tensor z, Tensor y) = (Matrix(logits, logits.Length / labels.Length, type).requires_grad_(), Global(tensor(labels)));
        return new AutogradRun(() => nn.functional.cross_entropy(z, y), [z], y);
    }

    /// <summary>g · maxpool(relu(conv(X, F))), with the gradients of X [n, c, h, w] and F [o, c, 3, 3]; padding 1, pooling 2 × 2.</summary>
    public static AutogradRun ConvolutionBlock(double[] x, long[] xShape, double[] f, long filters, double[] g, ScalarType type)
    {
        Tensor image = Array(x, xShape, type).requires_grad_(), filter = Array(f, [filters, xShape[1], 3, 3], type).requires_grad_();
        Tensor weights = Array(g, [xShape[0], filters, xShape[2] / 2, xShape[3] / 2], type);
        return new AutogradRun(
            () => (nn.functional.max_pool2d(nn.functional.relu(nn.functional.conv2d(image, filter, padding: [1, 1])), 2) * weights).sum(),
            [image, filter], weights);
    }

    /// <summary>Σ gₜ·hₜ of a tanh layer through time, with the gradients of W, U and b; x and g are [steps, batch, ·].</summary>
    public static AutogradRun Rnn(int steps, int batch, int inputs, int units, double[] w, double[] u, double[] b, double[] x, double[] g, ScalarType type)
    {
        var layer = nn.RNN(inputs, units, dtype: type);
        Tensor[] p = Set(layer.parameters(), w, u, b);
        Tensor sequence = Array(x, [steps, batch, inputs], type), weights = Array(g, [steps, batch, units], type);
        Tensor start = Global(zeros([1, batch, units], type));
        return new AutogradRun(() => (layer.call(sequence, start).Item1 * weights).sum(), p, sequence, weights, start, layer);
    }

    /// <summary>Σ gₜ·hₜ of an LSTM layer through time, likewise.</summary>
    public static AutogradRun Lstm(int steps, int batch, int inputs, int units, double[] w, double[] u, double[] b, double[] x, double[] g, ScalarType type)
    {
        var layer = nn.LSTM(inputs, units, dtype: type);
        Tensor[] p = Set(layer.parameters(), w, u, b);
        Tensor sequence = Array(x, [steps, batch, inputs], type), weights = Array(g, [steps, batch, units], type);
        Tensor start = Global(zeros([1, batch, units], type));
        return new AutogradRun(() => (layer.call(sequence, (start, start)).Item1 * weights).sum(), p, sequence, weights, start, layer);
    }

    /// <summary>A B of two square matrices, without gradients.</summary>
    public static AutogradRun Product(double[] a, double[] b, int n, ScalarType type)
    {
        (Tensor left, Tensor right) = (Matrix(a, n, type), Matrix(b, n, type));
        return new AutogradRun(() => left.matmul(right), [], left, right);
    }

    // The second bias of the library's layers stays 0.
    private static Tensor[] Set(IEnumerable<Tensor> parameters, params double[][] values)
    {
        Tensor[] p = [.. parameters];
        using var scope = NewDisposeScope();
        using IDisposable constant = no_grad();
        for (int i = 0; i < values.Length; i++)
            p[i].copy_(tensor(values[i]).reshape(p[i].shape));
        p[^1].zero_();
        return p[..^1];
    }

    private static Tensor Layers(Tensor[] p, Tensor x, Func<Tensor, Tensor> f, bool last)
    {
        for (int k = 0; k < p.Length; k += 2)
        {
            x = nn.functional.linear(x, p[k], p[k + 1]);
            if (last || k + 2 < p.Length)
                x = f(x);
        }
        return x;
    }

    private static Tensor[] Parameters(int[] sizes, double[] theta, ScalarType type)
    {
        var parameters = new List<Tensor>();
        int at = 0;
        for (int k = 1; k < sizes.Length; k++)
        {
            int weights = sizes[k] * sizes[k - 1];
            parameters.Add(Array(theta[at..(at + weights)], [sizes[k], sizes[k - 1]], type).requires_grad_());
            parameters.Add(Array(theta[(at + weights)..(at + weights + sizes[k])], [sizes[k]], type).requires_grad_());
            at += weights + sizes[k];
        }
        return [.. parameters];
    }

    private static Tensor Matrix(double[] values, int columns, ScalarType type) => Array(values, [values.Length / columns, columns], type);

    private static Tensor Array(double[] values, long[] shape, ScalarType type)
    {
        using var scope = NewDisposeScope();
        return Global(tensor(values).reshape(shape).to_type(type).clone());
    }

    // Lives until it is disposed, whatever scopes end.
    private static Tensor Global(Tensor t) => t.DetachFromDisposeScope();
}
