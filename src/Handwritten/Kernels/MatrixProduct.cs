using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Harness.Handwritten.Kernels;

/// <summary>The matrix product behind every rule: C = A·B or C += A·B, either factor as it is or transposed.</summary>
/// <remarks>
/// double and float take the widest vectors of the processor, straight from memory or by blocks (<see cref="Unpacked{T, V}"/>,
/// <see cref="Blocked{T, V, TColumns}"/>); every other number type the loops below, which say the same in a few lines. A sum
/// runs over l in a fixed order that the number of threads does not change, so results repeat bit by bit on one machine; the
/// two paths differ by rounding only.
/// </remarks>
internal static unsafe class MatrixProduct
{
    // Worked examples stay below this: plain loops, so that their digits are the same on every processor.
    private const int FewestForVectors = 256;

    // Below these the copying into panels costs more than the tiles save (measured).
    private const int FewestProducts = 20_000;
    private const int FewestRows = 5;
    private const int FewestColumns = 12;
    private const int FewestInner = 12;

    // Fewer rows or columns of dual numbers are multiplied while others would still be taken apart.
    private const int FewestForParts = 4;

    // About 50 µs of work; handing a part to another thread takes about 5.
    private const long ProductsPerThread = 1_000_000;

    /// <summary>C [m, n] = A·B, or C += A·B, for op(A) [m, k] and op(B) [k, n].</summary>
    public static void Multiply<T>(ReadOnlySpan<T> a, bool transposeA, ReadOnlySpan<T> b, bool transposeB,
        int m, int k, int n, Span<T> c, bool add)
        where T : INumberBase<T>
    {
        bool many = (long)m * k * n >= FewestForVectors;
        if (many && typeof(T) == typeof(double))
            Vectorised(As<T, double>(a), transposeA, As<T, double>(b), transposeB, m, k, n, As<T, double>(c), add);
        else if (many && typeof(T) == typeof(float))
            Vectorised(As<T, float>(a), transposeA, As<T, float>(b), transposeB, m, k, n, As<T, float>(c), add);
        else if (many && Math.Min(m, n) >= FewestForParts && DualNumbers<T>.Are)
            DualParts.Apply(new Real(transposeA, transposeB, m, k, n), a[..(m * k)], b[..(k * n)], c[..(m * n)], add);
        else
            Portable(a, transposeA, b, transposeB, m, k, n, c, add);
    }

    /// <summary>The product for any number type: the definition, with the sum over l from the first term on.</summary>
    public static void Portable<T>(ReadOnlySpan<T> a, bool transposeA, ReadOnlySpan<T> b, bool transposeB,
        int m, int k, int n, Span<T> c, bool add)
        where T : INumberBase<T>
    {
        (int aRow, int aColumn) = transposeA ? (1, m) : (k, 1);
        (int bRow, int bColumn) = transposeB ? (1, k) : (n, 1);
        if (!add)
            c[..(m * n)].Fill(T.Zero);
        for (int i = 0; i < m; i++)
        {
            ReadOnlySpan<T> x = a[Math.Min(i * aRow, a.Length)..];
            Span<T> row = c.Slice(i * n, n);
            int j = 0;
            for (; j + 4 <= n; j += 4)
                AddFour(x, aColumn, b[Math.Min(j * bColumn, b.Length)..], bRow, bColumn, k, row.Slice(j, 4));
            for (; j < n; j++)
                AddOne(x, aColumn, b[Math.Min(j * bColumn, b.Length)..], bRow, k, ref row[j]);
        }
    }

    // Four sums at a time, which do not wait for each other; each runs over l in order. The lengths were checked by the caller.
    private static void AddFour<T>(ReadOnlySpan<T> x, int xStep, ReadOnlySpan<T> y, int yStep, int next, int k, Span<T> c)
        where T : INumberBase<T>
    {
        ref T px = ref MemoryMarshal.GetReference(x);
        ref T y0 = ref MemoryMarshal.GetReference(y);
        ref T y1 = ref Unsafe.Add(ref y0, next), y2 = ref Unsafe.Add(ref y1, next), y3 = ref Unsafe.Add(ref y2, next);
        (T s0, T s1, T s2, T s3) = (c[0], c[1], c[2], c[3]);
        for (nint l = 0, p = 0, q = 0; l < k; l++, p += xStep, q += yStep)
        {
            T factor = Unsafe.Add(ref px, p);
            s0 = Add(factor, Unsafe.Add(ref y0, q), s0);
            s1 = Add(factor, Unsafe.Add(ref y1, q), s1);
            s2 = Add(factor, Unsafe.Add(ref y2, q), s2);
            s3 = Add(factor, Unsafe.Add(ref y3, q), s3);
        }
        (c[0], c[1], c[2], c[3]) = (s0, s1, s2, s3);
    }

    private static void AddOne<T>(ReadOnlySpan<T> x, int xStep, ReadOnlySpan<T> y, int yStep, int k, ref T c)
        where T : INumberBase<T>
    {
        T sum = c;
        for (int l = 0, p = 0, q = 0; l < k; l++, p += xStep, q += yStep)
            sum = Add(x[p], y[q], sum);
        c = sum;
    }

    // double and float come here for worked examples, whose digits must not depend on the processor.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Add<T>(T factor, T y, T sum)
        where T : INumberBase<T> =>
        typeof(T) == typeof(double) || typeof(T) == typeof(float) ? sum + (factor * y) : T.MultiplyAddEstimate(factor, y, sum);

    /// <summary>The same for matrices in memory, with a step from row to row of C.</summary>
    public static void Multiply<T, TColumns>(Strided<T> a, TColumns b, int m, int k, int n, T* c, int step, bool add)
        where T : unmanaged, INumberBase<T>
        where TColumns : unmanaged, IColumns<T>
    {
        var job = new ProductParts<T, TColumns>(a, b, m, k, n, c, step, add);
        Fork<ProductParts<T, TColumns>>.Run(ref job, Parts((long)m * k * n, Math.Max(m, n)));
    }

    /// <summary>The same on this thread alone, for the columns of B from <paramref name="firstColumn"/> on.</summary>
    public static void Sequential<T, TColumns>(
        Strided<T> a, TColumns b, int firstColumn, int m, int k, int n, T* c, int step, bool add)
        where T : unmanaged, INumberBase<T>
        where TColumns : unmanaged, IColumns<T>
    {
        if (Vector512.IsHardwareAccelerated)
            Blocked<T, Lanes512<T>, TColumns>.Multiply(a, b, firstColumn, m, k, n, c, step, add);
        else if (Vector256.IsHardwareAccelerated)
            Blocked<T, Lanes256<T>, TColumns>.Multiply(a, b, firstColumn, m, k, n, c, step, add);
        else
            Blocked<T, Lanes128<T>, TColumns>.Multiply(a, b, firstColumn, m, k, n, c, step, add);
    }

    /// <summary>The other number type's view of the same span.</summary>
    public static Span<TTo> As<TFrom, TTo>(Span<TFrom> x) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<TFrom, TTo>(ref MemoryMarshal.GetReference(x)), x.Length);

    /// <summary>The other number type's view of the same span.</summary>
    public static ReadOnlySpan<TTo> As<TFrom, TTo>(ReadOnlySpan<TFrom> x) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TFrom, TTo>(ref MemoryMarshal.GetReference(x)), x.Length);

    /// <summary>Into how many parts work of so many products is worth cutting, with no part below 32 rows or columns.</summary>
    public static int Parts(long products, int length) =>
        (int)Math.Clamp(Math.Min(products / ProductsPerThread, length / 32), 1, KernelThreads.Count);

    private readonly struct Real(bool transposeA, bool transposeB, int m, int k, int n) : IBilinear
    {
        public void Value(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> c) =>
            Vectorised(a, transposeA, b, transposeB, m, k, n, c, add: false);

        public void Tangent(ReadOnlySpan<double> a, ReadOnlySpan<double> aDot, ReadOnlySpan<double> b, ReadOnlySpan<double> bDot, Span<double> c)
        {
            Vectorised(a, transposeA, bDot, transposeB, m, k, n, c, add: false);
            Vectorised(aDot, transposeA, b, transposeB, m, k, n, c, add: true);
        }
    }

    private static void Vectorised<T>(ReadOnlySpan<T> a, bool transposeA, ReadOnlySpan<T> b, bool transposeB,
        int m, int k, int n, Span<T> c, bool add)
        where T : unmanaged, INumberBase<T>
    {
        fixed (T* pa = a, pb = b, pc = c)
        {
            var left = transposeA ? new Strided<T>(pa, 1, m) : new Strided<T>(pa, k, 1);
            var right = transposeB ? new Strided<T>(pb, 1, k) : new Strided<T>(pb, n, 1);
            if (m < FewestRows || n < FewestColumns || k < FewestInner || (long)m * k * n < FewestProducts)
                Thin(left, right, m, k, n, pc, add);
            else
                Multiply(left, right, m, k, n, pc, n, add);
        }
    }

    private static void Thin<T>(Strided<T> a, Strided<T> b, int m, int k, int n, T* c, bool add)
        where T : unmanaged, INumberBase<T>
    {
        if (Vector512.IsHardwareAccelerated && n + k > Vector512<T>.Count)
            Unpacked<T, Lanes512<T>>.Multiply(a, b, m, k, n, c, n, add);
        else if (Vector256.IsHardwareAccelerated && n + k > Vector256<T>.Count)
            Unpacked<T, Lanes256<T>>.Multiply(a, b, m, k, n, c, n, add);
        else
            Unpacked<T, Lanes128<T>>.Multiply(a, b, m, k, n, c, n, add);
    }
}
