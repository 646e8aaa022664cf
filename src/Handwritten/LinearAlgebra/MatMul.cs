using System.Numerics;
using System.Numerics.Tensors;

namespace Harness.Handwritten.LinearAlgebra;

/// <summary>The matrix product Y = A B, yᵢⱼ = Σₗ aᵢₗ bₗⱼ.</summary>
/// <remarks>
/// <para>Shapes: A [m, k], B [k, n], Y [m, n], row-major. A vector on the left is A with m = 1, on the right B with n = 1, and
/// their inner product is both.</para>
/// <para>Domain: every A and B; k = 0 gives zeros.</para>
/// <para>Derivation: dY = dA B + A dB, and ⟨Ȳ, dA B⟩ = ⟨Ȳ Bᵀ, dA⟩, ⟨Ȳ, A dB⟩ = ⟨Aᵀ Ȳ, dB⟩; so Ā = Ȳ Bᵀ and B̄ = Aᵀ Ȳ.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.5.6.</para>
/// </remarks>
public static class MatMul
{
    /// <summary>Returns Y.</summary>
    /// <exception cref="ArgumentException">A is not m × k or B not k × n.</exception>
    public static T[] Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int m, int k, int n)
        where T : INumberBase<T>
    {
        T[] y = new T[m * n];
        Value(a, b, m, k, n, y);
        return y;
    }

    /// <summary>Writes Y.</summary>
    /// <exception cref="ArgumentException">A is not m × k, B not k × n or Y not m × n.</exception>
    public static void Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int m, int k, int n, Span<T> y)
        where T : INumberBase<T>
    {
        RequireSizes(a, b, m, k, n, y);
        y.Fill(T.Zero);
        for (int i = 0; i < m; i++)
        {
            for (int l = 0; l < k; l++)
                AddScaled(a[(i * k) + l], b.Slice(l * n, n), y.Slice(i * n, n));
        }
    }

    /// <summary>Adds Ȳ Bᵀ to Ā and Aᵀ Ȳ to B̄; an empty span is not wanted.</summary>
    /// <exception cref="ArgumentException">A or Ā is not m × k, B or B̄ not k × n, or Ȳ not m × n.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int m, int k, int n,
        ReadOnlySpan<T> yBar, Span<T> aBar, Span<T> bBar)
        where T : INumberBase<T>
    {
        RequireSizes(a, b, m, k, n, yBar);
        Require.LengthOrEmpty<T>(aBar, a.Length);
        Require.LengthOrEmpty<T>(bBar, b.Length);
        for (int i = 0; i < m; i++)
        {
            ReadOnlySpan<T> yBarRow = yBar.Slice(i * n, n);
            for (int l = 0; l < k && !aBar.IsEmpty; l++)
                aBar[(i * k) + l] += TensorPrimitives.Dot(yBarRow, b.Slice(l * n, n));
            for (int l = 0; l < k && !bBar.IsEmpty; l++)
                AddScaled(a[(i * k) + l], yBarRow, bBar.Slice(l * n, n));
        }
    }

    private static void AddScaled<T>(T factor, ReadOnlySpan<T> x, Span<T> y)
        where T : INumberBase<T> => TensorPrimitives.MultiplyAdd(x, factor, y, y);

    private static void RequireSizes<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int m, int k, int n, ReadOnlySpan<T> y)
    {
        Require.Length(a, m * k);
        Require.Length(b, k * n);
        Require.Length(y, m * n);
    }
}
