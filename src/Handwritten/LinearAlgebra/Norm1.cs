using System.Numerics;
using Harness.Handwritten.Elementwise;

namespace Harness.Handwritten.LinearAlgebra;

/// <summary>The sum of absolute values y = Σᵢ |xᵢ|.</summary>
/// <remarks>
/// <para>Shapes: any x (a matrix is taken entry by entry), y a scalar; 0 without entries.</para>
/// <para>Derivation: ∂y/∂xᵢ = sign xᵢ, taken as 0 at the kink xᵢ = 0.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Norm1
{
    /// <summary>Returns y.</summary>
    public static T Value<T>(ReadOnlySpan<T> x)
        where T : INumberBase<T>
    {
        T sum = T.Zero;
        foreach (T xi in x)
            sum += T.Abs(xi);
        return sum;
    }

    /// <summary>Adds ȳ · sign x to x̄.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, T yBar, Span<T> xBar)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(x, xBar);
        for (int i = 0; i < x.Length; i++)
            xBar[i] += yBar * Abs.Derivative(x[i]);
    }
}
