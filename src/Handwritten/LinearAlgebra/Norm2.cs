using System.Numerics;
using System.Numerics.Tensors;

namespace Harness.Handwritten.LinearAlgebra;

/// <summary>The Euclidean norm of a vector, the Frobenius norm of a matrix: y = √(Σᵢ xᵢ²).</summary>
/// <remarks>
/// <para>Shapes: any x, y a scalar; 0 without entries.</para>
/// <para>Domain: the squares must neither overflow nor vanish: in double, 10⁻¹⁵⁴ &lt; |xᵢ| &lt; 10¹⁵⁴ or xᵢ = 0.</para>
/// <para>Derivation: y² = Σ xᵢ², so y · dy = Σ xᵢ dxᵢ and ∂y/∂xᵢ = xᵢ/y. At x = 0 it is taken as 0, a member of the
/// subdifferential, which is the unit ball.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Norm2
{
    /// <summary>Returns y.</summary>
    public static T Value<T>(ReadOnlySpan<T> x)
        where T : IRootFunctions<T> => TensorPrimitives.Norm(x);

    /// <summary>Adds ȳ · x/y to x̄, nothing where y = 0.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, T y, T yBar, Span<T> xBar)
        where T : INumberBase<T>
    {
        Require.SameLength(x, xBar);
        if (!T.IsZero(y))
            TensorPrimitives.MultiplyAdd(x, yBar / y, xBar, xBar);
    }
}
