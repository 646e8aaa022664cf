using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Kernels;

/// <summary>A <see cref="Tile{T, V}"/> of eight rows where C ends within it: one or two vectors wide, for processors with 32 registers.</summary>
internal static unsafe class NarrowTile<T, V>
    where T : unmanaged
    where V : struct, ILanes<V, T>
{
    /// <summary>C = A·B, or C += A·B, for one vector of eight rows; b is where it begins in its panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Multiply(int k, T* a, T* b, T* c, int step, bool add)
    {
        V zero = V.All(default);
        V c0 = zero, c1 = zero, c2 = zero, c3 = zero, c4 = zero, c5 = zero, c6 = zero, c7 = zero;
        for (; k > 0; k--, a += 8, b += Tile<T, V>.Columns)
        {
            V x = V.Load(b);
            c0 = V.MultiplyAdd(V.All(a[0]), x, c0);
            c1 = V.MultiplyAdd(V.All(a[1]), x, c1);
            c2 = V.MultiplyAdd(V.All(a[2]), x, c2);
            c3 = V.MultiplyAdd(V.All(a[3]), x, c3);
            c4 = V.MultiplyAdd(V.All(a[4]), x, c4);
            c5 = V.MultiplyAdd(V.All(a[5]), x, c5);
            c6 = V.MultiplyAdd(V.All(a[6]), x, c6);
            c7 = V.MultiplyAdd(V.All(a[7]), x, c7);
        }

        Write(c, add, c0);
        Write(c + step, add, c1);
        Write(c + (2 * step), add, c2);
        Write(c + (3 * step), add, c3);
        Write(c + (4 * step), add, c4);
        Write(c + (5 * step), add, c5);
        Write(c + (6 * step), add, c6);
        Write(c + (7 * step), add, c7);
    }

    /// <summary>The same for two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void MultiplyPair(int k, T* a, T* b, T* c, int step, bool add)
    {
        V zero = V.All(default);
        V c00 = zero, c01 = zero, c10 = zero, c11 = zero, c20 = zero, c21 = zero, c30 = zero, c31 = zero;
        V c40 = zero, c41 = zero, c50 = zero, c51 = zero, c60 = zero, c61 = zero, c70 = zero, c71 = zero;
        for (; k > 0; k--, a += 8, b += Tile<T, V>.Columns)
        {
            V b0 = V.Load(b), b1 = V.Load(b + V.Count);
            V x = V.All(a[0]);
            c00 = V.MultiplyAdd(x, b0, c00);
            c01 = V.MultiplyAdd(x, b1, c01);
            x = V.All(a[1]);
            c10 = V.MultiplyAdd(x, b0, c10);
            c11 = V.MultiplyAdd(x, b1, c11);
            x = V.All(a[2]);
            c20 = V.MultiplyAdd(x, b0, c20);
            c21 = V.MultiplyAdd(x, b1, c21);
            x = V.All(a[3]);
            c30 = V.MultiplyAdd(x, b0, c30);
            c31 = V.MultiplyAdd(x, b1, c31);
            x = V.All(a[4]);
            c40 = V.MultiplyAdd(x, b0, c40);
            c41 = V.MultiplyAdd(x, b1, c41);
            x = V.All(a[5]);
            c50 = V.MultiplyAdd(x, b0, c50);
            c51 = V.MultiplyAdd(x, b1, c51);
            x = V.All(a[6]);
            c60 = V.MultiplyAdd(x, b0, c60);
            c61 = V.MultiplyAdd(x, b1, c61);
            x = V.All(a[7]);
            c70 = V.MultiplyAdd(x, b0, c70);
            c71 = V.MultiplyAdd(x, b1, c71);
        }

        Write(c, add, c00, c01);
        Write(c + step, add, c10, c11);
        Write(c + (2 * step), add, c20, c21);
        Write(c + (3 * step), add, c30, c31);
        Write(c + (4 * step), add, c40, c41);
        Write(c + (5 * step), add, c50, c51);
        Write(c + (6 * step), add, c60, c61);
        Write(c + (7 * step), add, c70, c71);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(T* c, bool add, V x0, V x1)
    {
        Write(c, add, x0);
        Write(c + V.Count, add, x1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(T* c, bool add, V x) => V.Store(add ? V.Add(x, V.Load(c)) : x, c);
}
