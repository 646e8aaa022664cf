using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Kernels;

/// <summary>A <see cref="Tile{T, V}"/> of eight rows where C ends within it: one vector wide, for processors with 32 registers.</summary>
/// <remarks>A vector takes nearly half as long as a tile of three, so that it pays for one or two.</remarks>
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(T* c, bool add, V x) => V.Store(add ? V.Add(x, V.Load(c)) : x, c);
}
