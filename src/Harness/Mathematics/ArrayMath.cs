using Harness.Problems;

namespace Harness.Mathematics;

/// <summary>Arrays of numbers as mathematics: a number, a row, a matrix; what has more axes is a row of matrices.</summary>
internal static class ArrayMath
{
    /// <summary>An array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="cell">How an entry is written, by its flat position.</param>
    public static MathNode Write(NumberArray array, Func<int, MathNode> cell) => Level(array.Shape, 0, 0, cell);

    private static MathNode Level(int[] shape, int axis, int offset, Func<int, MathNode> cell)
    {
        int left = shape.Length - axis;
        if (left == 0)
        {
            return cell(offset);
        }

        int[] inner = shape[(axis + 1)..];
        int stride = NumberArray.CountOf(inner);
        if (left == 2 && shape[axis] > 0 && shape[axis + 1] > 0)
        {
            return new MathFenced("[", new MathTable([.. Enumerable.Range(0, shape[axis]).Select(i =>
                Enumerable.Range(0, shape[axis + 1]).Select(j => cell(offset + (i * stride) + j)).ToArray())]), "]");
        }

        return new MathFenced("[", ExpressionMath.Listed([.. Enumerable.Range(0, shape[axis]).Select(i => Level(shape, axis + 1, offset + (i * stride), cell))]), "]");
    }
}
