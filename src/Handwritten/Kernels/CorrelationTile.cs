using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Kernels;

/// <summary>Where the vectors of a <see cref="CorrelationTile{T, V}"/> are read in the image and written in the output.</summary>
internal unsafe struct Places
{
    /// <summary>The most vectors of a tile.</summary>
    public const int Most = 6;

    public fixed long From[Most];
    public fixed long To[Most];
}

/// <summary>The innermost loop of a convolution straight from the image: some vectors of pixels under four filters.</summary>
/// <remarks>
/// <para>With stride 1 the outputs of a row lie side by side, and so do the pixels that one kernel entry meets there: entry l of the
/// kernel finds its vector of pixels at a fixed distance, <c>offsets[l]</c>, from where the outputs' own vector begins. Nothing is
/// copied but the image into a frame of zeros. Each step l reads the vectors and four filter entries, and multiplies each with each:
/// 4·6 products for 4 + 6 reads where the processor has 32 registers, 4·3 for 4 + 3 where it has 16.</para>
/// <para>f holds the filters as [k][4]; y is the output of the first of the four, step the distance to the next.</para>
/// <para>Source: Zhang, Franchetti and Low, High Performance Zero-Memory Overhead Direct Convolutions, section 3.</para>
/// </remarks>
internal static unsafe class CorrelationTile<T, V>
    where T : unmanaged
    where V : struct, ILanes<V, T>
{
    /// <summary>The filters of a tile.</summary>
    public const int Rows = 4;

    /// <summary>The vectors of a tile.</summary>
    public static int Vectors => V.AreMany ? 6 : 3;

    /// <summary>Y = Σₗ F[·, l] · X[offset l + ·], or Y += that, for one tile.</summary>
    public static void Multiply(int k, T* f, nint* offsets, T* x, T* y, nint step, Places* at, bool add)
    {
        if (V.AreMany)
            Six(k, f, offsets, x, y, step, at, add);
        else
            Three(k, f, offsets, x, y, step, at, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six(int k, T* f, nint* offsets, T* x, T* y, nint step, Places* at, bool add)
    {
        V zero = V.All(default);
        V c00 = zero, c01 = zero, c02 = zero, c03 = zero, c04 = zero, c05 = zero;
        V c10 = zero, c11 = zero, c12 = zero, c13 = zero, c14 = zero, c15 = zero;
        V c20 = zero, c21 = zero, c22 = zero, c23 = zero, c24 = zero, c25 = zero;
        V c30 = zero, c31 = zero, c32 = zero, c33 = zero, c34 = zero, c35 = zero;
        T* x0 = x + at->From[0], x1 = x + at->From[1], x2 = x + at->From[2];
        T* x3 = x + at->From[3], x4 = x + at->From[4], x5 = x + at->From[5];
        for (; k > 0; k--, f += Rows, offsets++)
        {
            nint l = *offsets;
            V f0 = V.All(f[0]), f1 = V.All(f[1]), f2 = V.All(f[2]), f3 = V.All(f[3]);
            V v = V.Load(x0 + l);
            c00 = V.MultiplyAdd(f0, v, c00);
            c10 = V.MultiplyAdd(f1, v, c10);
            c20 = V.MultiplyAdd(f2, v, c20);
            c30 = V.MultiplyAdd(f3, v, c30);
            v = V.Load(x1 + l);
            c01 = V.MultiplyAdd(f0, v, c01);
            c11 = V.MultiplyAdd(f1, v, c11);
            c21 = V.MultiplyAdd(f2, v, c21);
            c31 = V.MultiplyAdd(f3, v, c31);
            v = V.Load(x2 + l);
            c02 = V.MultiplyAdd(f0, v, c02);
            c12 = V.MultiplyAdd(f1, v, c12);
            c22 = V.MultiplyAdd(f2, v, c22);
            c32 = V.MultiplyAdd(f3, v, c32);
            v = V.Load(x3 + l);
            c03 = V.MultiplyAdd(f0, v, c03);
            c13 = V.MultiplyAdd(f1, v, c13);
            c23 = V.MultiplyAdd(f2, v, c23);
            c33 = V.MultiplyAdd(f3, v, c33);
            v = V.Load(x4 + l);
            c04 = V.MultiplyAdd(f0, v, c04);
            c14 = V.MultiplyAdd(f1, v, c14);
            c24 = V.MultiplyAdd(f2, v, c24);
            c34 = V.MultiplyAdd(f3, v, c34);
            v = V.Load(x5 + l);
            c05 = V.MultiplyAdd(f0, v, c05);
            c15 = V.MultiplyAdd(f1, v, c15);
            c25 = V.MultiplyAdd(f2, v, c25);
            c35 = V.MultiplyAdd(f3, v, c35);
        }

        Write(y, at->To, add, c00, c01, c02);
        Write(y, at->To + 3, add, c03, c04, c05);
        Write(y + step, at->To, add, c10, c11, c12);
        Write(y + step, at->To + 3, add, c13, c14, c15);
        Write(y + (2 * step), at->To, add, c20, c21, c22);
        Write(y + (2 * step), at->To + 3, add, c23, c24, c25);
        Write(y + (3 * step), at->To, add, c30, c31, c32);
        Write(y + (3 * step), at->To + 3, add, c33, c34, c35);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Three(int k, T* f, nint* offsets, T* x, T* y, nint step, Places* at, bool add)
    {
        V zero = V.All(default);
        V c00 = zero, c01 = zero, c02 = zero;
        V c10 = zero, c11 = zero, c12 = zero;
        V c20 = zero, c21 = zero, c22 = zero;
        V c30 = zero, c31 = zero, c32 = zero;
        T* x0 = x + at->From[0], x1 = x + at->From[1], x2 = x + at->From[2];
        for (; k > 0; k--, f += Rows, offsets++)
        {
            nint l = *offsets;
            V f0 = V.All(f[0]), f1 = V.All(f[1]), f2 = V.All(f[2]), f3 = V.All(f[3]);
            V v = V.Load(x0 + l);
            c00 = V.MultiplyAdd(f0, v, c00);
            c10 = V.MultiplyAdd(f1, v, c10);
            c20 = V.MultiplyAdd(f2, v, c20);
            c30 = V.MultiplyAdd(f3, v, c30);
            v = V.Load(x1 + l);
            c01 = V.MultiplyAdd(f0, v, c01);
            c11 = V.MultiplyAdd(f1, v, c11);
            c21 = V.MultiplyAdd(f2, v, c21);
            c31 = V.MultiplyAdd(f3, v, c31);
            v = V.Load(x2 + l);
            c02 = V.MultiplyAdd(f0, v, c02);
            c12 = V.MultiplyAdd(f1, v, c12);
            c22 = V.MultiplyAdd(f2, v, c22);
            c32 = V.MultiplyAdd(f3, v, c32);
        }

        Write(y, at->To, add, c00, c01, c02);
        Write(y + step, at->To, add, c10, c11, c12);
        Write(y + (2 * step), at->To, add, c20, c21, c22);
        Write(y + (3 * step), at->To, add, c30, c31, c32);
    }

    // A call would make every sum spill to memory in each step of the loop, so there is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(T* y, long* to, bool add, V v0, V v1, V v2)
    {
        T* y0 = y + to[0], y1 = y + to[1], y2 = y + to[2];
        if (add)
        {
            v0 = V.Add(v0, V.Load(y0));
            v1 = V.Add(v1, V.Load(y1));
            v2 = V.Add(v2, V.Load(y2));
        }
        V.Store(v0, y0);
        V.Store(v1, y1);
        V.Store(v2, y2);
    }
}
