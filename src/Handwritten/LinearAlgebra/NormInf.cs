using System.Numerics;
using Harness.Handwritten.Elementwise;

namespace Harness.Handwritten.LinearAlgebra;

/// <summary>The largest absolute value y = maxᵢ |xᵢ|.</summary>
/// <remarks>
/// <para>Shapes: any x (a matrix is taken entry by entry) with 1 entry or more, y a scalar. NaN counts as largest.</para>
/// <para>Derivation: y = |xₖ| for the largest entry k, so ∂y/∂xᵢ = sign xₖ · [i = k]. On ties k is the first in row-major
/// order; at x = 0 it is 0.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class NormInf
{
    /// <summary>Returns y.</summary>
    /// <exception cref="ArgumentException">x has no entry.</exception>
    public static T Value<T>(ReadOnlySpan<T> x)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> => T.Abs(x[Largest(x)]);

    /// <summary>Adds ȳ · sign xₖ to x̄ₖ.</summary>
    /// <exception cref="ArgumentException">x has no entry, or the lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> x, T yBar, Span<T> xBar)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        Require.SameLength(x, xBar);
        int k = Largest(x);
        xBar[k] += yBar * Abs.Derivative(x[k]);
    }

    private static int Largest<T>(ReadOnlySpan<T> x)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool>
    {
        if (x.IsEmpty)
            throw new ArgumentException("x has no entry; it needs 1 or more", nameof(x));
        int k = 0;
        for (int i = 1; i < x.Length; i++)
        {
            if (Comparison.Exceeds(T.Abs(x[i]), T.Abs(x[k])))
                k = i;
        }
        return k;
    }
}
