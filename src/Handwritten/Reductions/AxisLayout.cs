using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Reductions;

/// <summary>Where the lines along one axis of a row-major array lie.</summary>
/// <param name="Outer">The product of the sizes before the axis.</param>
/// <param name="Length">The size of the axis.</param>
/// <param name="Inner">The product of the sizes after the axis: the step from one entry of a line to its next.</param>
public readonly record struct AxisLayout(int Outer, int Length, int Inner)
{
    /// <summary>The lines along an axis of a shape; without an axis the whole array as one line.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The shape has no such axis.</exception>
    public static AxisLayout Of(ReadOnlySpan<int> shape, int? axis)
    {
        if (axis is not { } a)
            return new(1, Shapes.Count(shape), 1);
        if ((uint)a >= (uint)shape.Length)
            throw new ArgumentOutOfRangeException(nameof(axis), a, $"axis {a} is outside shape {Shapes.Text(shape)}");
        return new(Shapes.Count(shape[..a]), shape[a], Shapes.Count(shape[(a + 1)..]));
    }

    /// <summary>The number of lines.</summary>
    public int Lines => Outer * Inner;

    /// <summary>The number of entries.</summary>
    public int Count => Lines * Length;

    /// <summary>Where entry k of a line is; lines count in row-major order of the array without the axis.</summary>
    public int At(int line, int k) => (((line / Inner * Length) + k) * Inner) + (line % Inner);

    internal void Check<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y,
        [CallerArgumentExpression(nameof(x))] string xName = "", [CallerArgumentExpression(nameof(y))] string yName = "")
    {
        Require.Length(x, Count, xName);
        Require.Length(y, Lines, yName);
    }
}
