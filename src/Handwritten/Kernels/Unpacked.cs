using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Kernels;

/// <summary>The matrix product straight from memory, for shapes too small or too thin to be worth copying into panels.</summary>
/// <remarks>
/// C [m, n] = A [m, k] · B [k, n], or C += A·B. Where B has its rows in one piece, four of them at a time are added to a row of C;
/// where it has its columns in one piece, four inner products with a row of A are formed at a time.
/// </remarks>
internal static unsafe class Unpacked<T, V>
    where T : unmanaged, System.Numerics.INumberBase<T>
    where V : struct, ILanes<V, T>
{
    public static void Multiply(Strided<T> a, Strided<T> b, int m, int k, int n, T* c, int step, bool add)
    {
        bool rows = b.ColumnStep == 1 && n > 1;
        for (int i = 0; i < m; i++, c += step)
        {
            if (!add)
                new Span<T>(c, n).Clear();
            if (rows)
                AddRows(a.From(i, 0), b, k, n, c);
            else
                AddDots(a.From(i, 0), b, k, n, c);
        }
    }

    private static void AddRows(Strided<T> a, Strided<T> b, int k, int n, T* c)
    {
        T* x = a.Data;
        T* row = b.Data;
        int l = 0;
        for (; l + 4 <= k; l += 4, x += 4 * (nint)a.ColumnStep, row += 4 * (nint)b.RowStep)
            AddFour(x, a.ColumnStep, row, b.RowStep, n, c);
        for (; l < k; l++, x += a.ColumnStep, row += b.RowStep)
            AddOne(*x, row, n, c);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFour(T* x, nint xStep, T* row, nint step, int n, T* c)
    {
        (T x0, T x1, T x2, T x3) = (x[0], x[xStep], x[2 * xStep], x[3 * xStep]);
        T* y0 = row, y1 = y0 + step, y2 = y1 + step, y3 = y2 + step;
        (V v0, V v1, V v2, V v3) = (V.All(x0), V.All(x1), V.All(x2), V.All(x3));
        int j = 0;
        for (; j + V.Count <= n; j += V.Count)
        {
            V sum = V.MultiplyAdd(v0, V.Load(y0 + j), V.Load(c + j));
            sum = V.MultiplyAdd(v1, V.Load(y1 + j), sum);
            sum = V.MultiplyAdd(v2, V.Load(y2 + j), sum);
            V.Store(V.MultiplyAdd(v3, V.Load(y3 + j), sum), c + j);
        }
        for (; j < n; j++)
            c[j] = c[j] + (x0 * y0[j]) + (x1 * y1[j]) + (x2 * y2[j]) + (x3 * y3[j]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOne(T x, T* y, int n, T* c)
    {
        V v = V.All(x);
        int j = 0;
        for (; j + V.Count <= n; j += V.Count)
            V.Store(V.MultiplyAdd(v, V.Load(y + j), V.Load(c + j)), c + j);
        for (; j < n; j++)
            c[j] += x * y[j];
    }

    private static void AddDots(Strided<T> a, Strided<T> b, int k, int n, T* c)
    {
        bool vectors = a.ColumnStep == 1 && (b.RowStep == 1 || k == 1);
        T* column = b.Data;
        int j = 0;
        for (; j + 4 <= n && vectors; j += 4, column += 4 * (nint)b.ColumnStep)
            AddFourDots(a.Data, column, b.ColumnStep, k, c + j);
        for (; j < n; j++, column += b.ColumnStep)
            c[j] += vectors ? Dot(a.Data, column, k) : Dot(a.Data, a.ColumnStep, column, b.RowStep, k);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFourDots(T* x, T* y, nint step, int k, T* c)
    {
        T* y0 = y, y1 = y0 + step, y2 = y1 + step, y3 = y2 + step;
        V zero = V.All(default);
        V v0 = zero, v1 = zero, v2 = zero, v3 = zero;
        int l = 0;
        for (; l + V.Count <= k; l += V.Count)
        {
            V v = V.Load(x + l);
            v0 = V.MultiplyAdd(v, V.Load(y0 + l), v0);
            v1 = V.MultiplyAdd(v, V.Load(y1 + l), v1);
            v2 = V.MultiplyAdd(v, V.Load(y2 + l), v2);
            v3 = V.MultiplyAdd(v, V.Load(y3 + l), v3);
        }
        (T s0, T s1, T s2, T s3) = (V.Sum(v0), V.Sum(v1), V.Sum(v2), V.Sum(v3));
        for (; l < k; l++)
            (s0, s1, s2, s3) = (s0 + (x[l] * y0[l]), s1 + (x[l] * y1[l]), s2 + (x[l] * y2[l]), s3 + (x[l] * y3[l]));
        (c[0], c[1], c[2], c[3]) = (c[0] + s0, c[1] + s1, c[2] + s2, c[3] + s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Dot(T* x, T* y, int k)
    {
        V v0 = V.All(default), v1 = v0;
        int l = 0;
        for (; l + (2 * V.Count) <= k; l += 2 * V.Count)
        {
            v0 = V.MultiplyAdd(V.Load(x + l), V.Load(y + l), v0);
            v1 = V.MultiplyAdd(V.Load(x + l + V.Count), V.Load(y + l + V.Count), v1);
        }
        T sum = l == 0 ? T.Zero : V.Sum(V.Add(v0, v1));
        for (; l < k; l++)
            sum += x[l] * y[l];
        return sum;
    }

    private static T Dot(T* x, nint xStep, T* y, nint yStep, int k)
    {
        T sum = T.Zero;
        for (int l = 0; l < k; l++, x += xStep, y += yStep)
            sum += *x * *y;
        return sum;
    }
}
