using System.Numerics;
using Harness.Handwritten.Activations;

namespace Harness.Handwritten.Inversion;

/// <summary>A layer: s(Wx + b), with s the logistic sigmoid or the identity.</summary>
/// <param name="W">The weights [out, in] by rows.</param>
/// <param name="B">The biases [out].</param>
/// <param name="IsLogistic">Whether s is the sigmoid.</param>
public sealed record Layer<T>(T[][] W, T[] B, bool IsLogistic)
    where T : IExponentialFunctions<T>
{
    /// <summary>Returns the layer's output.</summary>
    /// <exception cref="ArgumentException">x has another length than a row of W.</exception>
    public T[] Output(T[] x)
    {
        Require.Length<T>(x, W[0].Length);
        T[] sums = [.. W.Select((row, j) => row.Zip(x, (w, xi) => w * xi).Aggregate(B[j], (sum, term) => sum + term))];
        return IsLogistic ? Sigmoid.Value<T>(sums) : sums;
    }

    /// <summary>Returns x̄ for the output y and its cotangent ȳ: Wᵀ(ȳ ∘ s').</summary>
    public T[] Back(T[] y, T[] yBar)
    {
        T[] delta = [.. yBar.Zip(y, (bar, yj) => IsLogistic ? bar * Sigmoid.Derivative(yj) : bar)];
        return [.. W[0].Select((_, i) => W.Select((row, j) => row[i] * delta[j]).Aggregate(T.Zero, (sum, term) => sum + term))];
    }
}

/// <summary>Inverting a network by gradient descent on its input: find x with f(x) ≈ y by making E(x) = ‖y − f(x)‖² small.</summary>
/// <remarks>
/// <para>Shapes: x [in], y and f(x) [out]; E scalar.</para>
/// <para>Derivation: ∂E/∂f = −2(y − f), sent back through the layers to the input as in back-propagation, the weights fixed.</para>
/// <para>
/// Edges: with fewer outputs than inputs the solutions form curves, and descent reaches the one that the start leads to; a y outside
/// the network's range is only approached; where units are saturated ∇E is almost 0 and nothing moves.
/// </para>
/// <para>Source: Linden and Kindermann, “Inversion of multilayer nets”, 1989.</para>
/// </remarks>
public static class NetworkInversion
{
    /// <summary>Returns f(x).</summary>
    /// <exception cref="ArgumentException">A layer does not fit the one before.</exception>
    public static T[] Output<T>(IReadOnlyList<Layer<T>> network, T[] x)
        where T : IExponentialFunctions<T> => network.Aggregate(x, (h, layer) => layer.Output(h));

    /// <summary>Returns E(x) = ‖y − f(x)‖².</summary>
    /// <exception cref="ArgumentException">y has another length than f(x), or a layer does not fit the one before.</exception>
    public static T Energy<T>(IReadOnlyList<Layer<T>> network, T[] x, T[] y)
        where T : IExponentialFunctions<T>
    {
        T[] output = Output(network, x);
        Require.SameLength<T>(output, y);
        return output.Zip(y, (f, t) => (t - f) * (t - f)).Aggregate(T.Zero, (sum, term) => sum + term);
    }

    /// <summary>Returns ∇E(x).</summary>
    /// <inheritdoc cref="Energy{T}"/>
    public static T[] Gradient<T>(IReadOnlyList<Layer<T>> network, T[] x, T[] y)
        where T : IExponentialFunctions<T>
    {
        List<T[]> outputs = [];
        foreach (Layer<T> layer in network)
            outputs.Add(layer.Output(outputs.Count == 0 ? x : outputs[^1]));
        Require.SameLength<T>(outputs[^1], y);
        T[] bar = [.. outputs[^1].Zip(y, (f, t) => (f - t) + (f - t))];
        for (int i = network.Count - 1; i >= 0; i--)
            bar = network[i].Back(outputs[i], bar);
        return bar;
    }

    /// <summary>Returns the points of s steps X ← X − μ ∇E(X), from X₀ on.</summary>
    /// <inheritdoc cref="Energy{T}"/>
    public static T[][] Descend<T>(IReadOnlyList<Layer<T>> network, T[] x, T[] y, T mu, int steps)
        where T : IExponentialFunctions<T> =>
        Optimizers.GradientDescent.Path(x, p => Gradient(network, p, y), mu, steps);
}
