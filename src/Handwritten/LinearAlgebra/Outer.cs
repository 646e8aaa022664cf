using System.Numerics;
using System.Numerics.Tensors;

namespace Harness.Handwritten.LinearAlgebra;

/// <summary>The outer product Y = a bᵀ, yᵢⱼ = aᵢ bⱼ.</summary>
/// <remarks>
/// <para>Shapes: a [m], b [n], Y [m, n], row-major.</para>
/// <para>Derivation: āᵢ = Σⱼ ȳᵢⱼ bⱼ and b̄ⱼ = Σᵢ ȳᵢⱼ aᵢ, that is ā = Ȳ b and b̄ = Ȳᵀ a.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Outer
{
    /// <summary>Returns a bᵀ.</summary>
    public static T[] Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : INumberBase<T>
    {
        T[] y = new T[a.Length * b.Length];
        Value(a, b, y);
        return y;
    }

    /// <summary>Writes a bᵀ.</summary>
    /// <exception cref="ArgumentException">Y is not m × n.</exception>
    public static void Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
        where T : INumberBase<T>
    {
        Require.Length<T>(y, a.Length * b.Length);
        for (int i = 0; i < a.Length; i++)
            TensorPrimitives.Multiply(b, a[i], y.Slice(i * b.Length, b.Length));
    }

    /// <summary>Adds Ȳ b to ā and Ȳᵀ a to b̄; an empty span is not wanted.</summary>
    /// <exception cref="ArgumentException">Ȳ is not m × n, or ā or b̄ not as long as a or b.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> yBar, Span<T> aBar, Span<T> bBar)
        where T : INumberBase<T>
    {
        Require.Length(yBar, a.Length * b.Length);
        Require.LengthOrEmpty<T>(aBar, a.Length);
        Require.LengthOrEmpty<T>(bBar, b.Length);
        for (int i = 0; i < a.Length; i++)
        {
            ReadOnlySpan<T> yBarRow = yBar.Slice(i * b.Length, b.Length);
            if (!aBar.IsEmpty)
                aBar[i] += TensorPrimitives.Dot(yBarRow, b);
            if (!bBar.IsEmpty)
                TensorPrimitives.MultiplyAdd(yBarRow, a[i], bBar, bBar);
        }
    }
}
