using Harness.Handwritten.Activations;

namespace Harness.Handwritten.Convolution;

/// <summary>A convolutional network on a ring: yᵢ = relu(Σₘ xᵢ₊ₘ fₘ + b), indices modulo n, layer after layer; the last one without ReLU.</summary>
/// <remarks>
/// <para>Shapes: x [n], every filter of at most n entries, y [n].</para>
/// <para>
/// A layer does the same at every position, so shifting x shifts y: the network is equivariant. An x of equal entries is its
/// own shift, so its y has equal entries as well, whatever the weights.
/// </para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 9.2 (equivariance to translation).</para>
/// </remarks>
public static class CircularConvolution
{
    /// <summary>Returns the output of the network.</summary>
    /// <exception cref="ArgumentException">The numbers of filters and biases differ.</exception>
    public static double[] Run(IReadOnlyList<double[]> filters, ReadOnlySpan<double> biases, double[] x)
    {
        ArgumentNullException.ThrowIfNull(filters);
        ArgumentNullException.ThrowIfNull(x);
        Require.Length(biases, filters.Count);
        for (int layer = 0; layer < filters.Count; layer++)
        {
            x = Layer(filters[layer], biases[layer], x);
            if (layer < filters.Count - 1)
                x = Relu.Value<double>(x);
        }

        return x;
    }

    private static double[] Layer(double[] filter, double bias, double[] x)
    {
        double[] y = new double[x.Length];
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = bias;
            for (int m = 0; m < filter.Length; m++)
                y[i] += filter[m] * x[(i + m) % x.Length];
        }

        return y;
    }
}
