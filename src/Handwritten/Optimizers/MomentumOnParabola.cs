namespace Harness.Handwritten.Optimizers;

/// <summary>Momentum and Nesterov's method on f(x) = ηx²/2, where every step is one and the same linear map.</summary>
/// <remarks>
/// <para>With c = αη(1 − β) and a look-ahead of r = qα (q = 0 momentum, β Nesterov, 1 too far), the map of (x, αv) has</para>
/// <para>trace 1 + β − (1 + q)c and determinant β − qc; the errors shrink like its spectral radius to the power t.</para>
/// <para>
/// Derivation: αv' = c(x − qαv) + βαv and x' = x − αv', so the map is ((1 − c, qc − β), (c, β − qc)).
/// All errors die out if and only if |determinant| &lt; 1 and |trace| &lt; 1 + determinant: for q = 0 where 0 &lt; c &lt; 2(1 + β), for q = β
/// where c &lt; 2(1 + β)/(1 + 2β), for q = 1 where c &lt; 2(1 + β)/3.
/// </para>
/// <para>Units: none. Domain: 0 ≤ β &lt; 1, c &gt; 0. Source: O'Donoghue and Candès, “Adaptive Restart for Accelerated Gradient Schemes”.</para>
/// </remarks>
public static class MomentumOnParabola
{
    /// <summary>Returns the largest c = αη(1 − β), itself excluded, for which the iteration converges.</summary>
    public static double StabilityLimit(double beta, double q) => 2 * (1 + beta) / (1 + (2 * q));

    /// <summary>Returns the largest magnitude of an eigenvalue.</summary>
    public static double SpectralRadius(double c, double beta, double q)
    {
        double trace = 1 + beta - ((1 + q) * c);
        double determinant = beta - (q * c);
        double discriminant = (trace * trace) - (4 * determinant);
        return discriminant < 0 ? Math.Sqrt(determinant) : (Math.Abs(trace) + Math.Sqrt(discriminant)) / 2;
    }

    /// <summary>Returns the c between which the look-ahead q = 1 has a smaller spectral radius than momentum; none for β ≤ 1/4.</summary>
    /// <remarks>
    /// Its characteristic polynomial at ±√β, the radius of momentum, changes sign there: √β(1 − √β)² / (2√β − 1) below and
    /// √β(1 + √β)² / (2√β + 1) above.
    /// </remarks>
    public static (double From, double To)? FasterAhead(double beta)
    {
        double root = Math.Sqrt(beta);
        return root <= 0.5 ? null
            : (root * (1 - root) * (1 - root) / ((2 * root) - 1), root * (1 + root) * (1 + root) / ((2 * root) + 1));
    }
}
