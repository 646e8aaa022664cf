namespace Harness.Pictures.Drawing;

/// <summary>Places things in a row as near as possible to where they want to be, without overlap.</summary>
public static class Spreading
{
    /// <summary>
    /// Returns positions that minimise Σ wᵢ(xᵢ − desiredᵢ)² with xᵢ₊₁ − xᵢ ≥ gapᵢ, in the given order.
    /// </summary>
    /// <remarks>With the gaps subtracted it is isotonic regression, solved exactly by pooling adjacent violators.</remarks>
    /// <param name="desired">Where each wants to be.</param>
    /// <param name="gaps">The least distance of each to the next; one fewer than there are things.</param>
    /// <param name="weights">How much each insists; all the same by default.</param>
    public static double[] Apart(IReadOnlyList<double> desired, IReadOnlyList<double> gaps, IReadOnlyList<double>? weights = null)
    {
        var pools = new List<(double Sum, double Weight, int Count)>();
        double[] offsets = new double[desired.Count];
        for (int i = 0; i < desired.Count; i++)
        {
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + gaps[i - 1];
            double weight = weights?[i] ?? 1;
            pools.Add((weight * (desired[i] - offsets[i]), weight, 1));
            while (pools.Count > 1 && Mean(pools[^2]) >= Mean(pools[^1]))
            {
                (double sum, double w, int count) = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (pools[^1].Sum + sum, pools[^1].Weight + w, pools[^1].Count + count);
            }
        }

        double[] level = [.. pools.SelectMany(p => Enumerable.Repeat(Mean(p), p.Count))];
        return [.. level.Zip(offsets, (l, o) => l + o)];
    }

    private static double Mean((double Sum, double Weight, int Count) pool) => pool.Sum / pool.Weight;
}
