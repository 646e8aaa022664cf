using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Harness.Handwritten.Kernels;

/// <summary>The innermost loop of the matrix product: one tile of C, held in registers, gets all its products.</summary>
/// <remarks>
/// <para>A tile is <see cref="Rows"/> rows by three vectors. Each step l of the inner dimension reads three vectors of B and, one
/// by one, the entries of A's column; each entry is multiplied with the three vectors: 8·3 products for 8 + 3 reads where the
/// processor has 32 registers, 4·3 for 4 + 3 where it has 16. All sums stay in registers until the end.</para>
/// <para>The kernels of this folder are compiled for good at their first call: as first compiled for a quick start they would be
/// a hundred times slower.</para>
/// <para>Panels: a holds A as [k][rows], b holds B as [k][columns], c is the tile in place with a step from row to row.</para>
/// <para>Source: Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication, sections 4 and 5.</para>
/// </remarks>
internal static unsafe class Tile<T, V>
    where T : unmanaged
    where V : struct, ILanes<V, T>
{
    /// <summary>The rows of a tile.</summary>
    public static int Rows => V.AreMany ? 8 : 4;

    /// <summary>The columns of a tile.</summary>
    public static int Columns => 3 * V.Count;

    /// <summary>C = A·B, or C += A·B, for one tile.</summary>
    public static void Multiply(int k, T* a, T* b, T* c, int step, bool add)
    {
        if (V.AreMany)
            Eight(k, a, b, c, step, add);
        else
            Four(k, a, b, c, step, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eight(int k, T* a, T* b, T* c, int step, bool add)
    {
        Fetch(c, step, 8);
        V zero = V.All(default);
        V c00 = zero, c01 = zero, c02 = zero, c10 = zero, c11 = zero, c12 = zero;
        V c20 = zero, c21 = zero, c22 = zero, c30 = zero, c31 = zero, c32 = zero;
        V c40 = zero, c41 = zero, c42 = zero, c50 = zero, c51 = zero, c52 = zero;
        V c60 = zero, c61 = zero, c62 = zero, c70 = zero, c71 = zero, c72 = zero;
        for (; k > 0; k--)
        {
            V b0 = V.Load(b), b1 = V.Load(b + V.Count), b2 = V.Load(b + (2 * V.Count));
            V x = V.All(a[0]);
            c00 = V.MultiplyAdd(x, b0, c00);
            c01 = V.MultiplyAdd(x, b1, c01);
            c02 = V.MultiplyAdd(x, b2, c02);
            x = V.All(a[1]);
            c10 = V.MultiplyAdd(x, b0, c10);
            c11 = V.MultiplyAdd(x, b1, c11);
            c12 = V.MultiplyAdd(x, b2, c12);
            x = V.All(a[2]);
            c20 = V.MultiplyAdd(x, b0, c20);
            c21 = V.MultiplyAdd(x, b1, c21);
            c22 = V.MultiplyAdd(x, b2, c22);
            x = V.All(a[3]);
            c30 = V.MultiplyAdd(x, b0, c30);
            c31 = V.MultiplyAdd(x, b1, c31);
            c32 = V.MultiplyAdd(x, b2, c32);
            x = V.All(a[4]);
            c40 = V.MultiplyAdd(x, b0, c40);
            c41 = V.MultiplyAdd(x, b1, c41);
            c42 = V.MultiplyAdd(x, b2, c42);
            x = V.All(a[5]);
            c50 = V.MultiplyAdd(x, b0, c50);
            c51 = V.MultiplyAdd(x, b1, c51);
            c52 = V.MultiplyAdd(x, b2, c52);
            x = V.All(a[6]);
            c60 = V.MultiplyAdd(x, b0, c60);
            c61 = V.MultiplyAdd(x, b1, c61);
            c62 = V.MultiplyAdd(x, b2, c62);
            x = V.All(a[7]);
            c70 = V.MultiplyAdd(x, b0, c70);
            c71 = V.MultiplyAdd(x, b1, c71);
            c72 = V.MultiplyAdd(x, b2, c72);
            a += 8;
            b += 3 * V.Count;
        }

        Write(c, add, c00, c01, c02);
        Write(c + step, add, c10, c11, c12);
        Write(c + (2 * step), add, c20, c21, c22);
        Write(c + (3 * step), add, c30, c31, c32);
        Write(c + (4 * step), add, c40, c41, c42);
        Write(c + (5 * step), add, c50, c51, c52);
        Write(c + (6 * step), add, c60, c61, c62);
        Write(c + (7 * step), add, c70, c71, c72);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(int k, T* a, T* b, T* c, int step, bool add)
    {
        V zero = V.All(default);
        V c00 = zero, c01 = zero, c02 = zero, c10 = zero, c11 = zero, c12 = zero;
        V c20 = zero, c21 = zero, c22 = zero, c30 = zero, c31 = zero, c32 = zero;
        for (; k > 0; k--)
        {
            V b0 = V.Load(b), b1 = V.Load(b + V.Count), b2 = V.Load(b + (2 * V.Count));
            V x = V.All(a[0]);
            c00 = V.MultiplyAdd(x, b0, c00);
            c01 = V.MultiplyAdd(x, b1, c01);
            c02 = V.MultiplyAdd(x, b2, c02);
            x = V.All(a[1]);
            c10 = V.MultiplyAdd(x, b0, c10);
            c11 = V.MultiplyAdd(x, b1, c11);
            c12 = V.MultiplyAdd(x, b2, c12);
            x = V.All(a[2]);
            c20 = V.MultiplyAdd(x, b0, c20);
            c21 = V.MultiplyAdd(x, b1, c21);
            c22 = V.MultiplyAdd(x, b2, c22);
            x = V.All(a[3]);
            c30 = V.MultiplyAdd(x, b0, c30);
            c31 = V.MultiplyAdd(x, b1, c31);
            c32 = V.MultiplyAdd(x, b2, c32);
            a += 4;
            b += 3 * V.Count;
        }

        Write(c, add, c00, c01, c02);
        Write(c + step, add, c10, c11, c12);
        Write(c + (2 * step), add, c20, c21, c22);
        Write(c + (3 * step), add, c30, c31, c32);
    }

    // The tile of C is far away, and wanted only after all the products.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fetch(T* c, nint step, int rows)
    {
        for (int i = 0; i < rows && Sse.IsSupported; i++, c += step)
        {
            Sse.Prefetch0(c);
            Sse.Prefetch0(c + V.Count);
            Sse.Prefetch0(c + (2 * V.Count));
            Sse.Prefetch0(c + (3 * V.Count) - 1);
        }
    }

    // A call would make every sum spill to memory in each step of the loop, so there is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(T* c, bool add, V x0, V x1, V x2)
    {
        if (add)
        {
            x0 = V.Add(x0, V.Load(c));
            x1 = V.Add(x1, V.Load(c + V.Count));
            x2 = V.Add(x2, V.Load(c + (2 * V.Count)));
        }
        V.Store(x0, c);
        V.Store(x1, c + V.Count);
        V.Store(x2, c + (2 * V.Count));
    }
}
