using System.Numerics;

namespace Harness.Handwritten.Complexity;

/// <summary>Backpropagation of one sample through layers without thresholds, step by step and for any number type.</summary>
/// <remarks>
/// <para>Layer: sums v = W u, W [m, n], u [n]; outputs g(v). A threshold is a weight on an extra input 1.</para>
/// <para>
/// Derivation: with δ = −∂E/∂v, a layer below gets δⱼ = g′(vⱼ) Σₖ δₖ Wₖⱼ, and −∂E/∂Wⱼᵢ = δⱼ uᵢ. Sums cost m n
/// multiplications, so does passing δ down (and n more for the slopes), and so do the m n weights' changes.
/// </para>
/// <para>Source: Rumelhart, Hinton and Williams, 1986; Bishop, PRML, sections 5.3.1 and 5.3.3.</para>
/// </remarks>
public static class BackpropagationSteps
{
    /// <summary>vⱼ = Σᵢ Wⱼᵢ uᵢ for every j.</summary>
    /// <exception cref="ArgumentException">A row of W has another length than u.</exception>
    public static T[] Sums<T>(T[][] w, T[] u)
        where T : IMultiplyOperators<T, T, T>, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        T[] v = new T[w.Length];
        for (int j = 0; j < w.Length; j++)
        {
            Require.SameLength<T>(w[j], u);
            v[j] = T.AdditiveIdentity;
            for (int i = 0; i < u.Length; i++)
                v[j] += w[j][i] * u[i];
        }
        return v;
    }

    /// <summary>δⱼ = g′(vⱼ) Σₖ δₖ Wₖⱼ for every unit j of a layer, from the layer above it.</summary>
    /// <param name="slopes">g′(vⱼ).</param>
    /// <param name="w">The weights of the layer above.</param>
    /// <param name="delta">δₖ of the layer above.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static T[] Deltas<T>(T[] slopes, T[][] w, T[] delta)
        where T : IMultiplyOperators<T, T, T>, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        Require.Length<T>(delta, w.Length);
        T[] below = new T[slopes.Length];
        for (int j = 0; j < slopes.Length; j++)
        {
            T sum = T.AdditiveIdentity;
            for (int k = 0; k < w.Length; k++)
                sum += delta[k] * w[k][j];
            below[j] = slopes[j] * sum;
        }
        return below;
    }

    /// <summary>−∂E/∂Wⱼᵢ = δⱼ uᵢ for every weight.</summary>
    public static T[][] WeightChanges<T>(T[] delta, T[] u)
        where T : IMultiplyOperators<T, T, T> =>
        [.. delta.Select(d => u.Select(x => d * x).ToArray())];

    /// <summary>One sample through the whole network and back, with everything that has to be kept.</summary>
    /// <param name="layers">W of every layer, first layer first.</param>
    /// <param name="x">The input.</param>
    /// <param name="activation">g, the same in every layer.</param>
    /// <param name="slope">g′ from the value of g.</param>
    /// <param name="error">−∂E/∂y at the output y.</param>
    public static BackpropagationPass<T> Run<T>(
        T[][][] layers, T[] x, Func<T, T> activation, Func<T, T> slope, Func<T[], T[]> error)
        where T : IMultiplyOperators<T, T, T>, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        T[][] values = new T[layers.Length + 1][];
        values[0] = x;
        for (int k = 0; k < layers.Length; k++)
            values[k + 1] = Array.ConvertAll(Sums(layers[k], values[k]), a => activation(a));
        T[][] deltas = new T[layers.Length][];
        T[] output = values[^1];
        deltas[^1] = [.. error(output).Zip(output, (e, y) => e * slope(y))];
        for (int k = layers.Length - 2; k >= 0; k--)
            deltas[k] = Deltas(Array.ConvertAll(values[k + 1], y => slope(y)), layers[k + 1], deltas[k + 1]);
        return new BackpropagationPass<T>(values, deltas, [.. deltas.Select((d, k) => WeightChanges(d, values[k]))]);
    }
}

/// <summary>What one backpropagation of one sample keeps.</summary>
/// <param name="Values">The input, then the outputs of every layer.</param>
/// <param name="Deltas">δ of every layer.</param>
/// <param name="WeightChanges">−∂E/∂W of every layer.</param>
public sealed record BackpropagationPass<T>(T[][] Values, T[][] Deltas, T[][][] WeightChanges)
{
    /// <summary>How many numbers it keeps, the weights themselves not counted.</summary>
    public int Numbers =>
        Values.Sum(v => v.Length) + Deltas.Sum(d => d.Length) + WeightChanges.Sum(w => w.Sum(row => row.Length));
}
