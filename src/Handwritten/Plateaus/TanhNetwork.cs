namespace Harness.Handwritten.Plateaus;

/// <summary>A network with one hidden layer, y = tanh(Σⱼ vⱼ tanh(wⱼ·x + bⱼ) + c), under the loss Σ ½(y − t)² over examples.</summary>
/// <remarks>
/// <para>Parameters in one list [h(d + 2) + 1]: w by rows [h, d], b [h], v [h], c.</para>
/// <para>
/// With δ = (y − t)(1 − y²): ∂L/∂c = δ, ∂L/∂vⱼ = δhⱼ, ∂L/∂bⱼ = δvⱼ(1 − hⱼ²), ∂L/∂wⱼ = ∂L/∂bⱼ x, summed over examples. Units with
/// equal w, b and v get equal gradients, and stay equal for ever; with all parameters 0 only ∂L/∂c can differ from 0.
/// </para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 8.4.</para>
/// </remarks>
/// <param name="Inputs">The number d of inputs.</param>
/// <param name="Hidden">The number h of hidden units.</param>
public sealed record TanhNetwork(int Inputs, int Hidden)
{
    /// <summary>Returns L and its gradient by all parameters.</summary>
    /// <exception cref="ArgumentException">The parameters have another length, or there are not as many targets as examples.</exception>
    public (double Loss, double[] Gradient) ValueAndGradient(double[] parameters, double[][] x, double[] t)
    {
        Require.Length<double>(parameters, (Hidden * (Inputs + 2)) + 1);
        if (x.Length != t.Length)
            throw new ArgumentException($"t has {t.Length} entries, but there are {x.Length} examples", nameof(t));
        double loss = 0;
        double[] gradient = new double[parameters.Length];
        for (int n = 0; n < x.Length; n++)
            loss += Add(parameters, x[n], t[n], gradient);
        return (loss, gradient);
    }

    private double Add(double[] p, double[] x, double t, double[] gradient)
    {
        (int b, int v) = (Hidden * Inputs, Hidden * (Inputs + 1));
        double[] h = [.. Enumerable.Range(0, Hidden).Select(j => Math.Tanh(p[b + j] + x.Select((xi, i) => p[(j * Inputs) + i] * xi).Sum()))];
        double y = Math.Tanh(p[^1] + h.Select((hj, j) => p[v + j] * hj).Sum());
        double delta = (y - t) * (1 - (y * y));
        gradient[^1] += delta;
        for (int j = 0; j < Hidden; j++)
        {
            double deltaJ = delta * p[v + j] * (1 - (h[j] * h[j]));
            gradient[v + j] += delta * h[j];
            gradient[b + j] += deltaJ;
            for (int i = 0; i < Inputs; i++)
                gradient[(j * Inputs) + i] += deltaJ * x[i];
        }

        return (y - t) * (y - t) / 2;
    }
}
