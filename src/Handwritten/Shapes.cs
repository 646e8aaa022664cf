namespace Harness.Handwritten;

/// <summary>Arithmetic on shapes, and how a message prints them.</summary>
internal static class Shapes
{
    /// <summary>The number of entries: the product of the sizes, 1 for a scalar.</summary>
    public static int Count(ReadOnlySpan<int> shape)
    {
        int count = 1;
        foreach (int size in shape)
        {
            if (size < 0)
                throw new ArgumentOutOfRangeException(
                    nameof(shape), $"shape {Text(shape)} has a negative size; sizes are 0 or more");
            count = checked(count * size);
        }
        return count;
    }

    /// <summary>"[2, 3]"; a scalar is "[]".</summary>
    public static string Text(ReadOnlySpan<int> shape) => $"[{string.Join(", ", shape.ToArray())}]";

    /// <summary>Where the block at a leading index starts, in row-major order, counted in such blocks.</summary>
    public static int Offset(ReadOnlySpan<int> shape, ReadOnlySpan<int> index)
    {
        int offset = 0;
        for (int axis = 0; axis < index.Length; axis++)
        {
            if ((uint)index[axis] >= (uint)shape[axis])
                throw new ArgumentOutOfRangeException(nameof(index),
                    $"index {Text(index)} is outside shape {Text(shape)}: axis {axis} allows 0 to {shape[axis] - 1}");
            offset = (offset * shape[axis]) + index[axis];
        }
        return offset;
    }
}
