using System.Numerics;
using Harness.Handwritten.Adapters;

namespace Harness.Handwritten;

public static partial class Rules
{
    /// <summary>The entries of x in row-major order under another shape: <see cref="Shaping.Reshape"/>.</summary>
    /// <param name="shape">The new shape, with as many entries; no size is left to be inferred.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public static Rule<T> Reshape<T>(params int[] shape)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(shape);
        Shapes.Count(shape);
        return new ReshapeRule<T>([.. shape]);
    }

    /// <summary>n ≥ 1 inputs one after another along an axis: <see cref="Shaping.Concat"/>.</summary>
    /// <param name="axis">The axis, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The axis is negative.</exception>
    public static Rule<T> Concat<T>(int axis = 0)
        where T : INumberBase<T>
    {
        Require.AtLeast(axis, 0);
        return new ConcatRule<T>(axis);
    }

    /// <summary>n ≥ 1 inputs of one shape side by side along a new first axis: <see cref="Shaping.Stack"/>.</summary>
    public static Rule<T> Stack<T>()
        where T : INumberBase<T> => new StackRule<T>();

    /// <summary>The part of x at a leading index, x[i] or x[i, j]; these axes are removed: <see cref="Shaping.Index"/>.</summary>
    /// <param name="leadingIndex">Indices from 0, of the first axes.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is negative.</exception>
    public static Rule<T> Index<T>(params int[] leadingIndex)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(leadingIndex);
        foreach (int i in leadingIndex)
            Require.AtLeast(i, 0, nameof(leadingIndex));
        return new IndexRule<T>([.. leadingIndex]);
    }
}
