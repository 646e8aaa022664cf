using Harness.Handwritten.Activations;

namespace Harness.Handwritten.Approximation;

/// <summary>A network of one hidden ReLU layer that passes through f at n + 1 equidistant points of [0, 1].</summary>
/// <remarks>
/// <para>
/// g(x) = f(0) + Σᵢ₌₀ⁿ⁻¹ (sᵢ − sᵢ₋₁) relu(x − i/n) with the slopes sᵢ = n(f((i+1)/n) − f(i/n)) and s₋₁ = 0: between two
/// points it is the chord of f.
/// </para>
/// <para>
/// If |f''| ≤ M then |f − g| ≤ M/(8n²), so a continuous f is approximated as closely as wanted; a jump of height h is not,
/// for next to the jump a continuous g is off by h/2 or more on one side.
/// </para>
/// <para>Source: Leshno, Lin, Pinkus and Schocken, Neural Networks 6 (1993), for the general theorem.</para>
/// </remarks>
public static class ReluInterpolant
{
    /// <summary>Returns g(x) for n hidden units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
    public static double Value(Func<double, double> f, int n, double x)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        double g = f(0);
        double slopeBefore = 0;
        for (int i = 0; i < n; i++)
        {
            double slope = n * (f((i + 1.0) / n) - f((double)i / n));
            g += (slope - slopeBefore) * Relu.Value(x - ((double)i / n));
            slopeBefore = slope;
        }

        return g;
    }
}
