using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Harness.Handwritten;

/// <summary>A dense n-dimensional array in row-major order (the last index runs fastest); rank 0 is a scalar.</summary>
/// <typeparam name="T">The number type of the entries.</typeparam>
/// <remarks>It wraps the caller's array and never copies it: a change through either is seen by both.</remarks>
public sealed class NdArray<T>
{
    /// <summary>Wraps <paramref name="data"/> as an array of the given shape.</summary>
    /// <param name="data">The entries in row-major order.</param>
    /// <param name="shape">The sizes of the axes, none negative; no axis makes a scalar.</param>
    /// <exception cref="ArgumentException">The product of the sizes is not the number of entries.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public NdArray(T[] data, params int[] shape)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(shape);
        if (Shapes.Count(shape) != data.Length)
            throw new ArgumentException(
                $"shape {Shapes.Text(shape)} has {Shapes.Count(shape)} entries, but the data has {data.Length}", nameof(shape));
        Data = data;
        Shape = shape;
    }

    /// <summary>The sizes of the axes.</summary>
    public int[] Shape { get; }

    /// <summary>The number of axes; 0 for a scalar.</summary>
    public int Rank => Shape.Length;

    /// <summary>The number of entries; 1 for a scalar.</summary>
    public int Count => Data.Length;

    /// <summary>The entries in row-major order.</summary>
    public T[] Data { get; }

    /// <summary>The entries in row-major order.</summary>
    public Span<T> Span => Data;

    /// <summary>The entry at an index: one number per axis, none for a scalar.</summary>
    /// <exception cref="ArgumentException">The index has not one number per axis.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its axis.</exception>
    [SuppressMessage("Design", "CA1043", Justification = "An index of an n-dimensional array has n numbers.")]
    public T this[params ReadOnlySpan<int> index]
    {
        get => Data[Offset(index)];
        set => Data[Offset(index)] = value;
    }

    /// <summary>The shape and the entries in row-major order, for messages and debuggers.</summary>
    public override string ToString() => $"{Shapes.Text(Shape)} {{{string.Join(", ", Data)}}}";

    private int Offset(ReadOnlySpan<int> index)
    {
        if (index.Length != Rank)
            throw new ArgumentException(
                $"index {Shapes.Text(index)} has {index.Length} numbers, shape {Shapes.Text(Shape)} needs {Rank}", nameof(index));
        return Shapes.Offset(Shape, index);
    }
}

/// <summary>Makes arrays.</summary>
public static class NdArray
{
    /// <summary>An array of zeros.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public static NdArray<T> Zeros<T>(params ReadOnlySpan<int> shape)
        where T : INumberBase<T> => Filled(T.Zero, shape);

    /// <summary>An array with the same number everywhere.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public static NdArray<T> Filled<T>(T value, params ReadOnlySpan<int> shape)
    {
        // Not left at default(T): a number type's zero need not be its all-zero bits.
        T[] data = new T[Shapes.Count(shape)];
        Array.Fill(data, value);
        return new NdArray<T>(data, shape.ToArray());
    }

    /// <summary>A scalar: rank 0, one entry.</summary>
    public static NdArray<T> Scalar<T>(T value) => new([value]);

    /// <summary>A vector of shape [n] around <paramref name="values"/>, which is not copied.</summary>
    public static NdArray<T> Vector<T>(params T[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(values, values.Length);
    }

    /// <summary>A matrix of shape [rows, columns] with a copy of <paramref name="values"/>.</summary>
    [SuppressMessage("Performance", "CA1814", Justification = "A matrix is rectangular; that is what the literal says.")]
    public static NdArray<T> Matrix<T>(T[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new([.. values.Cast<T>()], values.GetLength(0), values.GetLength(1));
    }
}
