using System.Numerics;
using System.Runtime.CompilerServices;

namespace Harness.Handwritten.Kernels;

/// <summary>The innermost loop of a filter's cotangent: inner products of four planes of ȳ with some shifted views of the image.</summary>
/// <remarks>
/// F̄[o, (c, u, v)] = Σ Ȳ[o, i, j] · X[c, i + ud, j + vd] over all outputs (i, j), with the padding in X: both run along rows in memory,
/// so that nothing needs copying. Each step reads four vectors of ȳ and some of x and multiplies each with each: 4·6 products for 4 + 6
/// reads where the processor has 32 registers, 4·2 for 4 + 2 where it has 16. The places of a vector are added up at the very end.
/// </remarks>
internal static unsafe class DotTile<T, V, TColumns>
    where T : unmanaged, INumberBase<T>
    where V : struct, ILanes<V, T>
    where TColumns : struct, IColumnRange
{
    /// <summary>The planes of ȳ of a tile.</summary>
    public const int Rows = 4;

    /// <summary>The views of the image of a tile.</summary>
    public static int Views => V.AreMany ? 6 : 2;

    /// <summary>Writes the inner products over columns <paramref name="from"/> to <paramref name="to"/> as [4][views].</summary>
    public static void Sums(in Streams<T> s, int from, int to, T* sums)
    {
        if (V.AreMany)
            Six(s, from, to, sums);
        else
            Two(s, from, to, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six(in Streams<T> s, int from, int to, T* sums)
    {
        V zero = V.All(default), skipped = Skipped(V.Count - (to - from));
        int first = typeof(TColumns) == typeof(LastColumns) ? to - V.Count : from;
        V s00 = zero, s01 = zero, s02 = zero, s03 = zero, s04 = zero, s05 = zero;
        V s10 = zero, s11 = zero, s12 = zero, s13 = zero, s14 = zero, s15 = zero;
        V s20 = zero, s21 = zero, s22 = zero, s23 = zero, s24 = zero, s25 = zero;
        V s30 = zero, s31 = zero, s32 = zero, s33 = zero, s34 = zero, s35 = zero;
        for (int image = 0; image < s.Images; image++)
        {
            T* y = s.Y + (image * s.YImage), x = s.X + (image * s.XImage);
            T* y0 = y + s.YAt[0], y1 = y + s.YAt[1], y2 = y + s.YAt[2], y3 = y + s.YAt[3];
            T* x0 = x + s.XAt[0], x1 = x + s.XAt[1], x2 = x + s.XAt[2];
            T* x3 = x + s.XAt[3], x4 = x + s.XAt[4], x5 = x + s.XAt[5];
            for (int row = 0; row < s.Rows; row++)
            {
                nint p = ((nint)row * s.YPitch) + first, q = ((nint)row * s.XPitch) + first;
                for (int j = first; j + V.Count <= to; j += V.Count, p += V.Count, q += V.Count)
                {
                    V v0 = Load(y0 + p, skipped), v1 = Load(y1 + p, skipped), v2 = Load(y2 + p, skipped), v3 = Load(y3 + p, skipped);
                    V v = Load(x0 + q, skipped);
                    s00 = V.MultiplyAdd(v0, v, s00);
                    s10 = V.MultiplyAdd(v1, v, s10);
                    s20 = V.MultiplyAdd(v2, v, s20);
                    s30 = V.MultiplyAdd(v3, v, s30);
                    v = Load(x1 + q, skipped);
                    s01 = V.MultiplyAdd(v0, v, s01);
                    s11 = V.MultiplyAdd(v1, v, s11);
                    s21 = V.MultiplyAdd(v2, v, s21);
                    s31 = V.MultiplyAdd(v3, v, s31);
                    v = Load(x2 + q, skipped);
                    s02 = V.MultiplyAdd(v0, v, s02);
                    s12 = V.MultiplyAdd(v1, v, s12);
                    s22 = V.MultiplyAdd(v2, v, s22);
                    s32 = V.MultiplyAdd(v3, v, s32);
                    v = Load(x3 + q, skipped);
                    s03 = V.MultiplyAdd(v0, v, s03);
                    s13 = V.MultiplyAdd(v1, v, s13);
                    s23 = V.MultiplyAdd(v2, v, s23);
                    s33 = V.MultiplyAdd(v3, v, s33);
                    v = Load(x4 + q, skipped);
                    s04 = V.MultiplyAdd(v0, v, s04);
                    s14 = V.MultiplyAdd(v1, v, s14);
                    s24 = V.MultiplyAdd(v2, v, s24);
                    s34 = V.MultiplyAdd(v3, v, s34);
                    v = Load(x5 + q, skipped);
                    s05 = V.MultiplyAdd(v0, v, s05);
                    s15 = V.MultiplyAdd(v1, v, s15);
                    s25 = V.MultiplyAdd(v2, v, s25);
                    s35 = V.MultiplyAdd(v3, v, s35);
                }
            }
        }

        (sums[0], sums[1], sums[2]) = (V.Sum(s00), V.Sum(s01), V.Sum(s02));
        (sums[3], sums[4], sums[5]) = (V.Sum(s03), V.Sum(s04), V.Sum(s05));
        (sums[6], sums[7], sums[8]) = (V.Sum(s10), V.Sum(s11), V.Sum(s12));
        (sums[9], sums[10], sums[11]) = (V.Sum(s13), V.Sum(s14), V.Sum(s15));
        (sums[12], sums[13], sums[14]) = (V.Sum(s20), V.Sum(s21), V.Sum(s22));
        (sums[15], sums[16], sums[17]) = (V.Sum(s23), V.Sum(s24), V.Sum(s25));
        (sums[18], sums[19], sums[20]) = (V.Sum(s30), V.Sum(s31), V.Sum(s32));
        (sums[21], sums[22], sums[23]) = (V.Sum(s33), V.Sum(s34), V.Sum(s35));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(in Streams<T> s, int from, int to, T* sums)
    {
        V zero = V.All(default), skipped = Skipped(V.Count - (to - from));
        int first = typeof(TColumns) == typeof(LastColumns) ? to - V.Count : from;
        V s00 = zero, s01 = zero;
        V s10 = zero, s11 = zero;
        V s20 = zero, s21 = zero;
        V s30 = zero, s31 = zero;
        for (int image = 0; image < s.Images; image++)
        {
            T* y = s.Y + (image * s.YImage), x = s.X + (image * s.XImage);
            T* y0 = y + s.YAt[0], y1 = y + s.YAt[1], y2 = y + s.YAt[2], y3 = y + s.YAt[3];
            T* x0 = x + s.XAt[0], x1 = x + s.XAt[1];
            for (int row = 0; row < s.Rows; row++)
            {
                nint p = ((nint)row * s.YPitch) + first, q = ((nint)row * s.XPitch) + first;
                for (int j = first; j + V.Count <= to; j += V.Count, p += V.Count, q += V.Count)
                {
                    V v0 = Load(y0 + p, skipped), v1 = Load(y1 + p, skipped), v2 = Load(y2 + p, skipped), v3 = Load(y3 + p, skipped);
                    V v = Load(x0 + q, skipped);
                    s00 = V.MultiplyAdd(v0, v, s00);
                    s10 = V.MultiplyAdd(v1, v, s10);
                    s20 = V.MultiplyAdd(v2, v, s20);
                    s30 = V.MultiplyAdd(v3, v, s30);
                    v = Load(x1 + q, skipped);
                    s01 = V.MultiplyAdd(v0, v, s01);
                    s11 = V.MultiplyAdd(v1, v, s11);
                    s21 = V.MultiplyAdd(v2, v, s21);
                    s31 = V.MultiplyAdd(v3, v, s31);
                }
            }
        }

        (sums[0], sums[1]) = (V.Sum(s00), V.Sum(s01));
        (sums[2], sums[3]) = (V.Sum(s10), V.Sum(s11));
        (sums[4], sums[5]) = (V.Sum(s20), V.Sum(s21));
        (sums[6], sums[7]) = (V.Sum(s30), V.Sum(s31));
    }

    // A mask of the first places of a vector.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Skipped(int count)
    {
        if (typeof(TColumns) != typeof(LastColumns))
            return V.All(default);
        T* places = stackalloc T[V.Count];
        for (int i = 0; i < V.Count; i++)
            places[i] = i < count ? T.One : T.Zero;
        return V.Exceeds(V.Load(places), V.All(T.Zero));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(T* from, V skipped) =>
        typeof(TColumns) == typeof(LastColumns) ? V.Select(skipped, V.All(default), V.Load(from)) : V.Load(from);
}
