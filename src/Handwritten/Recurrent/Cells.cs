using System.Numerics;

namespace Harness.Handwritten.Recurrent;

/// <summary>The entry-by-entry part of an LSTM step, several entries at a time where the number type has vectors.</summary>
/// <remarks>Gates are [4m]: i, f, g, o one after another.</remarks>
internal static class Cells
{
    /// <summary>cₜ = f ∘ cₜ₋₁ + i ∘ g.</summary>
    public static void Next<T>(ReadOnlySpan<T> gates, ReadOnlySpan<T> before, Span<T> cell)
        where T : INumberBase<T>
    {
        int m = cell.Length, j = 0;
        ReadOnlySpan<T> i = gates[..m], f = gates.Slice(m, m), g = gates.Slice(2 * m, m);
        for (; Vector<T>.IsSupported && j + Vector<T>.Count <= m; j += Vector<T>.Count)
            ((new Vector<T>(f[j..]) * new Vector<T>(before[j..])) + (new Vector<T>(i[j..]) * new Vector<T>(g[j..]))).CopyTo(cell[j..]);
        for (; j < m; j++)
            cell[j] = (f[j] * before[j]) + (i[j] * g[j]);
    }

    /// <summary>z = x ∘ y.</summary>
    public static void Multiply<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : INumberBase<T>
    {
        int j = 0;
        for (; Vector<T>.IsSupported && j + Vector<T>.Count <= x.Length; j += Vector<T>.Count)
            (new Vector<T>(x[j..]) * new Vector<T>(y[j..])).CopyTo(z[j..]);
        for (; j < x.Length; j++)
            z[j] = x[j] * y[j];
    }

    /// <summary>y += x.</summary>
    public static void Add<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : INumberBase<T>
    {
        int j = 0;
        for (; Vector<T>.IsSupported && j + Vector<T>.Count <= x.Length; j += Vector<T>.Count)
            (new Vector<T>(x[j..]) + new Vector<T>(y[j..])).CopyTo(y[j..]);
        for (; j < x.Length; j++)
            y[j] += x[j];
    }

    /// <summary>Writes ā from h̄ₜ and c̄ₜ, and turns c̄ₜ (without h̄ₜ's part) into c̄ₜ₋₁.</summary>
    /// <param name="gates">i, f, g, o.</param>
    /// <param name="before">cₜ₋₁.</param>
    /// <param name="squashed">s = tanh cₜ.</param>
    /// <param name="stateBar">h̄ₜ.</param>
    /// <param name="cellBar">c̄ₜ, replaced by c̄ₜ₋₁.</param>
    /// <param name="aBar">ā, overwritten.</param>
    public static void Back<T>(ReadOnlySpan<T> gates, ReadOnlySpan<T> before, ReadOnlySpan<T> squashed,
        ReadOnlySpan<T> stateBar, Span<T> cellBar, Span<T> aBar)
        where T : INumberBase<T>
    {
        int j = Vector<T>.IsSupported ? BackVectors(gates, before, squashed, stateBar, cellBar, aBar) : 0;
        int m = before.Length;
        for (; j < m; j++)
        {
            (T i, T f, T g, T o, T s) = (gates[j], gates[m + j], gates[(2 * m) + j], gates[(3 * m) + j], squashed[j]);
            T c = cellBar[j] + (stateBar[j] * o * (T.One - (s * s)));
            aBar[j] = c * g * (i * (T.One - i));
            aBar[m + j] = c * before[j] * (f * (T.One - f));
            aBar[(2 * m) + j] = c * i * (T.One - (g * g));
            aBar[(3 * m) + j] = stateBar[j] * s * (o * (T.One - o));
            cellBar[j] = c * f;
        }
    }

    private static int BackVectors<T>(ReadOnlySpan<T> gates, ReadOnlySpan<T> before, ReadOnlySpan<T> squashed,
        ReadOnlySpan<T> stateBar, Span<T> cellBar, Span<T> aBar)
    {
        int m = before.Length, j = 0;
        Vector<T> one = Vector<T>.One;
        for (; j + Vector<T>.Count <= m; j += Vector<T>.Count)
        {
            Vector<T> i = new(gates[j..]), f = new(gates[(m + j)..]), g = new(gates[((2 * m) + j)..]), o = new(gates[((3 * m) + j)..]);
            Vector<T> s = new(squashed[j..]), hBar = new(stateBar[j..]);
            Vector<T> c = new Vector<T>(cellBar[j..]) + (hBar * o * (one - (s * s)));
            (c * g * (i * (one - i))).CopyTo(aBar[j..]);
            (c * new Vector<T>(before[j..]) * (f * (one - f))).CopyTo(aBar[(m + j)..]);
            (c * i * (one - (g * g))).CopyTo(aBar[((2 * m) + j)..]);
            (hBar * s * (o * (one - o))).CopyTo(aBar[((3 * m) + j)..]);
            (c * f).CopyTo(cellBar[j..]);
        }
        return j;
    }
}
