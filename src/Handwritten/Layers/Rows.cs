using System.Numerics;
using System.Numerics.Tensors;

namespace Harness.Handwritten.Layers;

/// <summary>A vector added to every row of a matrix, and the cotangent of that: the sum of the rows.</summary>
internal static class Rows
{
    /// <summary>Adds b to every row of y.</summary>
    public static void Add<T>(Span<T> y, ReadOnlySpan<T> b)
        where T : INumberBase<T>
    {
        for (int start = 0; start < y.Length; start += b.Length)
            Add(b, y.Slice(start, b.Length));
    }

    /// <summary>Writes the sum of the rows of y.</summary>
    public static void Sum<T>(ReadOnlySpan<T> y, Span<T> sum)
        where T : INumberBase<T>
    {
        sum.Fill(T.Zero);
        for (int start = 0; start < y.Length; start += sum.Length)
            Add(y.Slice(start, sum.Length), sum);
    }

    private static void Add<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : INumberBase<T>
    {
        if (Vector<T>.IsSupported && x.Length >= Vector<T>.Count)
        {
            TensorPrimitives.Add(x, y, y);
            return;
        }
        for (int i = 0; i < x.Length; i++)
            y[i] += x[i];
    }
}
