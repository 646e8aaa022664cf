using System.Collections;

namespace TorchSharp.Utils;

/// <summary>Reads and writes the elements of a tensor where they lie.</summary>
/// <remarks>Keeps the tensor alive, but not undisposed: do not use it after the tensor was disposed.</remarks>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly torch.Tensor tensor;

    internal TensorAccessor(torch.Tensor tensor) => this.tensor = tensor;

    /// <summary>The number of elements.</summary>
    public long Count => tensor.numel();

    /// <summary>Whether elements can only be read: no.</summary>
    public bool IsReadOnly => false;

    /// <summary>One element, by its position in row-major order or by its index in every dimension.</summary>
    public T this[params long[] indices]
    {
        get => Data[Offset(indices)];
        set => Data[Offset(indices)] = value;
    }

    private T* Data => (T*)tensor.DataPointer();

    /// <summary>The elements in row-major order.</summary>
    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array.AsSpan());
        return array;
    }

    /// <summary>The elements in an array of the tensor's shape; one element for a scalar.</summary>
    public Array ToNDArray()
    {
        if (tensor.ndim < 2) return ToArray();
        var array = Array.CreateInstance(typeof(T), tensor.shape);
        fixed (byte* first = &System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(array))
            CopyTo(new Span<T>(first, array.Length));
        return array;
    }

    /// <summary>Copies elements, from a position in row-major order on, as far as there is room.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies elements, from a position in row-major order on, as far as there is room.</summary>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        int count = (int)Math.Min(array.Length - arrayIndex, Count - tensorIndex);
        T* data = Data;
        if (tensor.is_contiguous())
        {
            new ReadOnlySpan<T>(data + tensorIndex, count).CopyTo(array[arrayIndex..]);
        }
        else
        {
            long[] shape = tensor.shape, strides = tensor.stride();
            for (int i = 0; i < count; i++) array[arrayIndex + i] = data[Offset(tensorIndex + i, shape, strides)];
        }

        GC.KeepAlive(tensor);
    }

    /// <summary>Overwrites elements, from a position in row-major order on, as far as there are any.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <summary>Overwrites elements, from a position in row-major order on, as far as there are any.</summary>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        long[] shape = tensor.shape, strides = tensor.stride();
        T* data = Data;
        for (long i = tensorIndex; i < Count && arrayIndex < array.Length; i++)
            data[Offset(i, shape, strides)] = array[arrayIndex++];
        GC.KeepAlive(tensor);
    }

    /// <summary>The elements in row-major order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Lets go of nothing: the tensor belongs to its own owner.</summary>
    public void Dispose()
    {
    }

    private static long Offset(long position, long[] shape, long[] strides)
    {
        long offset = 0;
        for (int i = shape.Length - 1; i >= 0; i--)
        {
            (position, long index) = Math.DivRem(position, shape[i]);
            offset += index * strides[i];
        }

        return offset;
    }

    private long Offset(long[] indices)
    {
        long[] shape = tensor.shape, strides = tensor.stride();
        if (indices.Length == 1)
        {
            if (indices[0] < 0 || indices[0] >= Count) throw OutOfRange(indices[0], Count);
            return Offset(indices[0], shape, strides);
        }

        long offset = 0;
        for (int i = 0; i < shape.Length; i++)
        {
            if (indices[i] < 0 || indices[i] >= shape[i]) throw OutOfRange(indices[i], shape[i]);
            offset += indices[i] * strides[i];
        }

        return offset;
    }

    private static IndexOutOfRangeException OutOfRange(long index, long length) =>
        new(FormattableString.Invariant($"Index {index} is outside 0..{length - 1}."));
}
