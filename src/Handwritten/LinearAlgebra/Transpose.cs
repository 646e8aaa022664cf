using System.Numerics;

namespace Harness.Handwritten.LinearAlgebra;

/// <summary>The transpose Y = Xᵀ, yⱼᵢ = xᵢⱼ.</summary>
/// <remarks>
/// <para>Shapes: X [m, n], Y [n, m], row-major. A vector stays as it is: X [1, n].</para>
/// <para>Derivation: entry (j, i) of Y is entry (i, j) of X, so X̄ = Ȳᵀ.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Differentiation”.</para>
/// </remarks>
public static class Transpose
{
    /// <summary>Returns Xᵀ.</summary>
    /// <exception cref="ArgumentException">X is not m × n.</exception>
    public static T[] Value<T>(ReadOnlySpan<T> x, int m, int n)
    {
        T[] y = new T[m * n];
        Value(x, m, n, y);
        return y;
    }

    /// <summary>Writes Xᵀ.</summary>
    /// <exception cref="ArgumentException">X is not m × n or Y not n × m.</exception>
    public static void Value<T>(ReadOnlySpan<T> x, int m, int n, Span<T> y)
    {
        Require.Length(x, m * n);
        Require.Length<T>(y, m * n);
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
                y[(j * m) + i] = x[(i * n) + j];
        }
    }

    /// <summary>Adds Ȳᵀ to X̄.</summary>
    /// <exception cref="ArgumentException">X̄ is not m × n or Ȳ not n × m.</exception>
    public static void Vjp<T>(int m, int n, ReadOnlySpan<T> yBar, Span<T> xBar)
        where T : INumberBase<T>
    {
        Require.Length(yBar, m * n);
        Require.Length<T>(xBar, m * n);
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
                xBar[(i * n) + j] += yBar[(j * m) + i];
        }
    }
}
