namespace Harness.Handwritten.Activations;

/// <summary>The constants for which f(x) = λx (x &gt; 0), α(eˣ − 1) (x ≤ 0) keeps mean 0 and variance 1 of x ~ N(0, 1).</summary>
/// <remarks>
/// <para>
/// Derivation: with Φ the normal distribution function, E[eˣ; x ≤ 0] = √e Φ(−1) and E[e²ˣ; x ≤ 0] = e² Φ(−2). So
/// E f = λ/√(2π) + α(√e Φ(−1) − ½) = 0 gives α = kλ, and E f² = λ²(½ + k²(e² Φ(−2) − 2√e Φ(−1) + ½)) = 1 gives λ.
/// </para>
/// <para>Here α is the whole factor of eˣ − 1; where SELU is written λα₀(eˣ − 1), it is λα₀.</para>
/// <para>Source: Klambauer et al., Self-Normalizing Neural Networks, (2) and (14).</para>
/// </remarks>
public static class SeluFixedPoint
{
    /// <summary>λ and α.</summary>
    public static (double Lambda, double Alpha) Solve()
    {
        double once = Math.Sqrt(Math.E) * NormalBelow(-1);
        double twice = Math.E * Math.E * NormalBelow(-2);
        double k = 1 / Math.Sqrt(Math.Tau) / (0.5 - once);
        double lambda = 1 / Math.Sqrt(0.5 + (k * k * (twice - (2 * once) + 0.5)));
        return (lambda, k * lambda);
    }

    /// <summary>Φ(x) = ½ + φ(x) Σₙ x²ⁿ⁺¹/(1·3·5⋯(2n + 1)); all digits for |x| ≤ 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">|x| is above 3, where the sum cancels.</exception>
    public static double NormalBelow(double x)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(x), 3, nameof(x));
        double term = x;
        double sum = 0;
        for (int n = 1; Math.Abs(term) > 1e-18; n++)
        {
            sum += term;
            term *= x * x / ((2 * n) + 1);
        }

        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(Math.Tau));
    }
}
