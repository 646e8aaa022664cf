using System.Numerics;
using Harness.Handwritten.Adapters;

namespace Harness.Handwritten;

public static partial class Rules
{
    /// <summary>The sum over an axis, which is removed, or over all entries: <see cref="Reductions.Sum"/>.</summary>
    /// <param name="axis">The axis; none for all entries.</param>
    /// <exception cref="ArgumentOutOfRangeException">The axis is negative.</exception>
    public static Rule<T> Sum<T>(int? axis = null)
        where T : INumberBase<T> =>
        new AxisRule<T>("sum", "x̄ₖ += ȳ", Axis(axis),
            Reductions.Sum.Value, (x, lines, yBar, xBar) => Reductions.Sum.Vjp(lines, yBar, xBar));

    /// <summary>The mean over an axis, which is removed, or over all entries: <see cref="Reductions.Mean"/>.</summary>
    /// <param name="axis">The axis; none for all entries.</param>
    /// <exception cref="ArgumentOutOfRangeException">The axis is negative.</exception>
    public static Rule<T> Mean<T>(int? axis = null)
        where T : INumberBase<T> =>
        new AxisRule<T>("mean", "x̄ₖ += ȳ / n", Axis(axis),
            Reductions.Mean.Value, (x, lines, yBar, xBar) => Reductions.Mean.Vjp(lines, yBar, xBar), minimum: 1);

    /// <summary>The maximum over an axis, which is removed, or over all entries; on ties the first:
    /// <see cref="Reductions.Max"/>.</summary>
    /// <param name="axis">The axis; none for all entries.</param>
    /// <exception cref="ArgumentOutOfRangeException">The axis is negative.</exception>
    public static Rule<T> Max<T>(int? axis = null)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> =>
        new AxisRule<T>("max", "x̄ₖ += ȳ, k = argmax x", Axis(axis), Reductions.Max.Value, Reductions.Max.Vjp, minimum: 1);

    private static int? Axis(int? axis)
    {
        if (axis is { } a)
            Require.AtLeast(a, 0, nameof(axis));
        return axis;
    }
}
