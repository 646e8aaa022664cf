using TorchSharp;
using static TorchSharp.torch;

namespace Harness.Reference.Classifiers;

/// <summary>The two-layer classifier by the library: its own linear layers, ReLU and cross-entropy, and autograd.</summary>
/// <param name="inputs">The length d of x.</param>
/// <param name="hidden">The number of hidden units.</param>
/// <param name="classes">The number of classes.</param>
public sealed class TwoLayerClassifier(int inputs, int hidden, int classes)
{
    /// <summary>The shapes of W1, b1, W2, b2.</summary>
    public IReadOnlyList<long[]> Shapes => [[hidden, inputs], [hidden], [classes, hidden], [classes]];

    /// <summary>The lengths of W1 x and W2 h, as the library's products have them, without biases.</summary>
    public (long Hidden, long Output) Lengths()
    {
        using var scope = NewDisposeScope();
        Tensor a = nn.functional.linear(zeros([inputs], ScalarType.Float64), zeros(Shapes[0], ScalarType.Float64));
        return (a.numel(), nn.functional.linear(a, zeros(Shapes[2], ScalarType.Float64)).numel());
    }

    /// <summary>How many numbers the gradient with respect to all four parameters has.</summary>
    public long Parameters() => Gradient(new double[Shapes.Sum(s => s.Aggregate(1L, (a, b) => a * b))], new double[inputs], [0]).Theta.Length;

    /// <summary>The mean cross-entropy of a batch, its gradient with respect to θ = (W1, b1, W2, b2) and with respect to x, and the gradient of R + λ‖θ‖².</summary>
    public (double Risk, double[] Theta, double[] X) Gradient(double[] theta, double[] x, long[] labels, double lambda = 0)
    {
        using var scope = NewDisposeScope();
        Tensor[] p = [.. Split(theta).Select(t => t.requires_grad_())];
        Tensor batch = tensor(x).reshape(labels.Length, inputs).requires_grad_();
        Tensor h = nn.functional.relu(nn.functional.linear(batch, p[0], p[1]));
        Tensor risk = nn.functional.cross_entropy(nn.functional.linear(h, p[2], p[3]), tensor(labels));
        Tensor penalised = p.Aggregate(risk, (sum, t) => sum + (lambda * t.pow(2).sum()));
        IList<Tensor> gradients = autograd.grad([penalised], [.. p, batch]);
        double[][] numbers = [.. gradients.Select(g => g.contiguous().data<double>().ToArray())];
        return (risk.item<double>(), [.. numbers[..^1].SelectMany(g => g)], numbers[^1]);
    }

    /// <summary>−log softmax(o)[label], the loss of one sample.</summary>
    public static double Loss(double[] logits, long label)
    {
        using var scope = NewDisposeScope();
        return nn.functional.cross_entropy(tensor(logits).unsqueeze(0), tensor(new[] { label })).item<double>();
    }

    /// <summary>The derivative of relu at each x.</summary>
    public static double[] ReluDerivative(double[] x)
    {
        using var scope = NewDisposeScope();
        Tensor t = tensor(x).requires_grad_();
        return autograd.grad([nn.functional.relu(t).sum()], [t])[0].data<double>().ToArray();
    }

    private IEnumerable<Tensor> Split(double[] theta)
    {
        int at = 0;
        foreach (long[] shape in Shapes)
        {
            int count = (int)shape.Aggregate(1L, (a, b) => a * b);
            yield return tensor(theta[at..(at + count)]).reshape(shape);
            at += count;
        }
    }
}
