using System.Numerics;

namespace Harness.Handwritten.Losses;

/// <summary>The mean squared error L = (1/n) Σᵢ (aᵢ − bᵢ)².</summary>
/// <remarks>
/// <para>Shapes: a and b of one shape with n ≥ 1 entries, L a scalar. There is no factor ½: write it where it is meant.</para>
/// <para>Derivation: ∂L/∂aᵢ = 2(aᵢ − bᵢ)/n = −∂L/∂bᵢ.</para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 5.1.4, (5.4).</para>
/// </remarks>
public static class MeanSquaredError
{
    /// <summary>Returns L; for no entries whatever 0/0 is.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : INumberBase<T>
    {
        Require.SameLength(a, b);
        T sum = T.Zero;
        for (int i = 0; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum / T.CreateChecked(a.Length);
    }

    /// <summary>Adds 2L̄(a − b)/n to ā and its negative to b̄; an empty span is not wanted.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Vjp<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T lossBar, Span<T> aBar, Span<T> bBar)
        where T : INumberBase<T>
    {
        Require.SameLength(a, b);
        Require.LengthOrEmpty<T>(aBar, a.Length);
        Require.LengthOrEmpty<T>(bBar, b.Length);
        T n = T.CreateChecked(a.Length);
        for (int i = 0; i < a.Length; i++)
        {
            T slope = lossBar * (a[i] - b[i] + a[i] - b[i]) / n;
            if (!aBar.IsEmpty)
                aBar[i] += slope;
            if (!bBar.IsEmpty)
                bBar[i] -= slope;
        }
    }
}
