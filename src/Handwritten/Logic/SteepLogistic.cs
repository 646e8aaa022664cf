using Harness.Handwritten.Activations;

namespace Harness.Handwritten.Logic;

/// <summary>When logistic units σ(g a) may stand for the step units of a network.</summary>
/// <remarks>
/// <para>
/// Derivation: let the sum of a step unit be a, and let every value that comes in be off by at most ε. Then its sum is off
/// by at most Σᵢ |wᵢ| ε; what is left of the margin is m = |a| − Σᵢ |wᵢ| ε. If m &gt; 0, the logistic unit is off by at
/// most σ(−g m), which is the next layer's ε. The outputs are right when m &gt; 0 for them too.
/// </para>
/// <para>A greater gain makes every ε smaller and every m greater: what suffices at g suffices at every gain above.</para>
/// <para>No twin of its own: the network's twin gives the logistic outputs.</para>
/// </remarks>
public static class SteepLogistic
{
    /// <summary>The least margin that an output unit is left with, over some 0/1 inputs, by the bound above.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">The inputs that count.</param>
    /// <param name="gain">g.</param>
    /// <returns>Above 0: every logistic network of this gain or a greater one computes what the step units compute.</returns>
    public static double Margin(LogicNetwork network, IEnumerable<bool[]> inputs, double gain) =>
        inputs.Min(x => Margin(network, x, gain));

    private static double Margin(LogicNetwork network, bool[] x, double gain)
    {
        (double[] values, double epsilon, double margin) = (BooleanInputs.Numbers(x), 0, 0);
        foreach (DenseLayer layer in network.Layers)
        {
            double[] sums = LogicNetwork.Sums(layer, values);
            double off = epsilon;
            margin = sums.Select((a, j) => Math.Abs(a) - (off * layer.Weights[j].Sum(Math.Abs))).Min();
            if (margin <= 0)
                return margin;
            epsilon = Sigmoid.Value(-gain * margin);
            values = [.. sums.Select(a => a > 0 ? 1.0 : 0.0)];
        }
        return margin;
    }
}
