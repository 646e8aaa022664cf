using System.Numerics;
using System.Runtime.Intrinsics;

namespace Harness.Handwritten.Kernels;

/// <summary>One matrix that many others are multiplied with from the left, copied into panels once.</summary>
/// <remarks>A recurrent layer multiplies every step's state with the same weights; copying them at each step would cost more than
/// the products of a small batch.</remarks>
internal sealed unsafe class RepeatedFactor<T>
    where T : INumberBase<T>
{
    private const int FewestRows = 4;
    private const int FewestEntries = 1024;
    private double[] _doubles = [];
    private float[] _floats = [];
    private bool _isPacked;

    /// <summary>Takes op(B) [k, n], to be multiplied by matrices of m rows.</summary>
    public void Set(ReadOnlySpan<T> b, bool transpose, int m, int k, int n)
    {
        _isPacked = m >= FewestRows && k * n >= FewestEntries;
        if (_isPacked && typeof(T) == typeof(double))
            Pack(MatrixProduct.As<T, double>(b), transpose, k, n, ref _doubles);
        else if (_isPacked && typeof(T) == typeof(float))
            Pack(MatrixProduct.As<T, float>(b), transpose, k, n, ref _floats);
        else
            _isPacked = false;
    }

    /// <summary>C [m, n] = A·op(B), or C += A·op(B), with the matrix and the sizes that were set.</summary>
    public void Multiply(ReadOnlySpan<T> a, ReadOnlySpan<T> b, bool transpose, int m, int k, int n, Span<T> c, bool add)
    {
        if (_isPacked && typeof(T) == typeof(double))
            Multiply(MatrixProduct.As<T, double>(a), _doubles, m, k, n, MatrixProduct.As<T, double>(c), add);
        else if (_isPacked && typeof(T) == typeof(float))
            Multiply(MatrixProduct.As<T, float>(a), _floats, m, k, n, MatrixProduct.As<T, float>(c), add);
        else
            MatrixProduct.Multiply(a, false, b, transpose, m, k, n, c, add);
    }

    private static void Pack<TNumber>(ReadOnlySpan<TNumber> b, bool transpose, int k, int n, ref TNumber[] panels)
        where TNumber : unmanaged, INumberBase<TNumber>
    {
        int columns = Columns<TNumber>(), wide = (n + columns - 1) / columns * columns;
        if (panels.Length < (k * wide) + 16)
            panels = GC.AllocateUninitializedArray<TNumber>((k * wide) + 16, pinned: true);
        fixed (TNumber* source = b)
        {
            var matrix = transpose ? new Strided<TNumber>(source, 1, k) : new Strided<TNumber>(source, n, 1);
            var packed = new Packed<TNumber>(Workspace<TNumber>.Aligned(panels), n);
            int inner = Blocks.Depth(k);
            for (int l = 0; l < k; l += inner)
            {
                int depth = Math.Min(inner, k - l);
                for (int j = 0; j < n; j += columns)
                    matrix.Panel(l, depth, j, Math.Min(columns, n - j), columns, packed.Panel(l, depth, j, columns, columns, null));
            }
        }
    }

    private static void Multiply<TNumber>(
        ReadOnlySpan<TNumber> a, TNumber[] panels, int m, int k, int n, Span<TNumber> c, bool add)
        where TNumber : unmanaged, INumberBase<TNumber>
    {
        fixed (TNumber* pa = a, pc = c)
        {
            var packed = new Packed<TNumber>(Workspace<TNumber>.Aligned(panels), n);
            MatrixProduct.Multiply(new Strided<TNumber>(pa, k, 1), packed, m, k, n, pc, n, add);
        }
    }

    private static int Columns<TNumber>()
        where TNumber : unmanaged, INumberBase<TNumber> => Vector512.IsHardwareAccelerated ? Tile<TNumber, Lanes512<TNumber>>.Columns
        : Vector256.IsHardwareAccelerated ? Tile<TNumber, Lanes256<TNumber>>.Columns : Tile<TNumber, Lanes128<TNumber>>.Columns;
}
