using System.Numerics;
using System.Numerics.Tensors;
using Harness.Handwritten.Kernels;

namespace Harness.Handwritten.LinearAlgebra;

/// <summary>The inner product y = Σᵢ aᵢ bᵢ.</summary>
/// <remarks>
/// <para>Shapes: a [n], b [n], y a scalar; 0 for n = 0.</para>
/// <para>Derivation: ∂y/∂aᵢ = bᵢ and ∂y/∂bᵢ = aᵢ.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Dot
{
    // Worked examples stay below this, with their digits.
    private const int FewestForVectors = 16;

    /// <summary>Returns y.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : INumberBase<T>
    {
        Require.SameLength(a, b);
        return a.Length >= FewestForVectors && DualNumbers<T>.Are ? DualNumbers<T>.Dot(a, b) : TensorPrimitives.Dot(a, b);
    }

    /// <summary>Adds ȳ · b to ā and ȳ · a to b̄; an empty span is not wanted.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T yBar, Span<T> aBar, Span<T> bBar)
        where T : INumberBase<T>
    {
        Require.SameLength(a, b);
        Require.LengthOrEmpty<T>(aBar, a.Length);
        Require.LengthOrEmpty<T>(bBar, b.Length);
        if (!aBar.IsEmpty)
            TensorPrimitives.MultiplyAdd(b, yBar, aBar, aBar);
        if (!bBar.IsEmpty)
            TensorPrimitives.MultiplyAdd(a, yBar, bBar, bBar);
    }
}
