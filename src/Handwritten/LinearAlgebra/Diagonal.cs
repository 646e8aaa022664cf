using System.Numerics;

namespace Harness.Handwritten.LinearAlgebra;

/// <summary>The diagonal matrix of a vector, Y = diag(v): yᵢᵢ = vᵢ, 0 elsewhere.</summary>
/// <remarks>
/// <para>Shapes: v [n], Y [n, n], row-major.</para>
/// <para>Derivation: vᵢ stands only in yᵢᵢ, so v̄ᵢ = ȳᵢᵢ.</para>
/// </remarks>
public static class Diagonal
{
    /// <summary>Writes diag(v).</summary>
    /// <exception cref="ArgumentException">Y is not n × n.</exception>
    public static void Value<T>(ReadOnlySpan<T> v, Span<T> y)
        where T : INumberBase<T>
    {
        Require.Length<T>(y, v.Length * v.Length);
        y.Fill(T.Zero);
        for (int i = 0; i < v.Length; i++)
            y[(i * v.Length) + i] = v[i];
    }

    /// <summary>Adds the diagonal of Ȳ to v̄.</summary>
    /// <exception cref="ArgumentException">Ȳ is not n × n.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> yBar, Span<T> vBar)
        where T : INumberBase<T>
    {
        Require.Length(yBar, vBar.Length * vBar.Length);
        for (int i = 0; i < vBar.Length; i++)
            vBar[i] += yBar[(i * vBar.Length) + i];
    }
}
