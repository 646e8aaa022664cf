namespace Harness.Problems;

/// <summary>A dense array of doubles in row-major order; rank 0 is a single number.</summary>
/// <remarks>The neutral form in which values travel between evaluators, verdicts and reports. It computes nothing.</remarks>
public sealed class NumberArray
{
    /// <summary>Wraps <paramref name="data"/> without copying it.</summary>
    /// <exception cref="ArgumentException">The shape does not hold as many entries as there are data.</exception>
    public NumberArray(double[] data, params int[] shape)
    {
        if (data.Length != CountOf(shape))
        {
            throw new ArgumentException($"shape {Describe(shape)} does not hold {data.Length} entries", nameof(shape));
        }

        Data = data;
        Shape = shape;
    }

    /// <summary>The entries in row-major order.</summary>
    public double[] Data { get; }

    /// <summary>The sizes, outermost first; empty for a single number.</summary>
    public int[] Shape { get; }

    /// <summary>The number of axes.</summary>
    public int Rank => Shape.Length;

    /// <summary>A single number.</summary>
    public static NumberArray Scalar(double value) => new([value]);

    /// <summary>Whether both have the same sizes.</summary>
    public bool HasShape(int[] shape) => Shape.AsSpan().SequenceEqual(shape);

    /// <summary>The index of the flat position <paramref name="flat"/>, outermost first.</summary>
    public int[] IndexOf(int flat) => IndexOf(flat, Shape);

    /// <summary>The index of a flat row-major position in an array of the given shape, outermost first.</summary>
    public static int[] IndexOf(int flat, int[] shape)
    {
        int[] index = new int[shape.Length];
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            index[axis] = flat % shape[axis];
            flat /= shape[axis];
        }

        return index;
    }

    /// <summary>A shape as text: <c>[2, 3]</c>, or <c>scalar</c> for rank 0.</summary>
    public static string Describe(int[] shape) => shape.Length == 0 ? "scalar" : $"[{string.Join(", ", shape)}]";

    /// <summary>The number of entries that a shape holds.</summary>
    public static int CountOf(int[] shape) => shape.Aggregate(1, (count, size) => count * size);
}
