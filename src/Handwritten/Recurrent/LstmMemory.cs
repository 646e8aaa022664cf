using System.Numerics;

namespace Harness.Handwritten.Recurrent;

/// <summary>How much of an LSTM cell's state survives: the derivative of c_T with respect to c₀ along the direct path.</summary>
/// <remarks>
/// <para>Domain: forget gates fₜ in (0, 1]; a step is cₜ = fₜcₜ₋₁ + iₜgₜ.</para>
/// <para>
/// Derivation: with hₜ₋₁ held constant ∂cₜ/∂cₜ₋₁ = fₜ, so ∂c_T/∂c₀ = f₁⋯f_T. For gates below 1 this stays away from 0 exactly
/// when Σ(1 − fₜ) is finite; a constant gate f &lt; 1 leaves f^T → 0.
/// </para>
/// <para>Source: Hochreiter and Schmidhuber, “Long Short-Term Memory”, sections 3.2 and 4; Knopp, Theory and Application of
/// Infinite Series, § 28, theorem 4, for the product.</para>
/// </remarks>
public static class LstmMemory
{
    /// <summary>f₁⋯f_T.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A gate is not in (0, 1].</exception>
    public static T Retained<T>(IEnumerable<T> forgetGates)
        where T : INumber<T> => forgetGates.Aggregate(T.One, (product, f) => product * Gate(f));

    /// <summary>The first number of steps after which the constant gate f leaves less than ε: f^T &lt; ε.</summary>
    /// <exception cref="ArgumentOutOfRangeException">f is not in (0, 1), or ε is not in (0, 1).</exception>
    public static int StepsUntilBelow(double epsilon, double f)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Gate(f), 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Gate(epsilon), 1);
        return (int)Math.Floor(Math.Log(epsilon) / Math.Log(f)) + 1;
    }

    private static T Gate<T>(T f)
        where T : INumber<T> => f > T.Zero && f <= T.One ? f : throw new ArgumentOutOfRangeException(nameof(f), $"{f} is not in (0, 1]");
}
