namespace Harness.Verification.Numbers;

/// <summary>How many units in the last place the runtime's functions may be off.</summary>
/// <remarks>
/// <para>.NET promises no accuracy for them: it calls the C library. These bounds are declared, not proved: at least twice the
/// worst error measured (.NET 10, glibc, x64) against series in high precision, at some 90,000 points for most (20,000 for the
/// power), thickly where arguments are ordinary and over all magnitudes. The tests repeat a smaller measurement.</para>
/// <para>They also cover the vectorised exp, log, sin and cos of System.Numerics.Tensors, but not its tanh, sinh and cosh,
/// which have an absolute error of 10⁻¹⁶ near 0 (and so no correct digit below that), or hundreds of units far out.</para>
/// </remarks>
public static class Slack
{
    /// <summary>eˣ: measured 0.51, vectorised 2.04.</summary>
    public const int Exp = 5;

    /// <summary>ln x: measured 0.51, vectorised 2.29.</summary>
    public const int Log = 5;

    /// <summary>sin x: measured 0.52, vectorised 1.38.</summary>
    public const int Sin = 3;

    /// <summary>cos x: measured 0.52, vectorised 1.37.</summary>
    public const int Cos = 3;

    /// <summary>tanh x: measured 1.88.</summary>
    public const int Tanh = 4;

    /// <summary>artanh x: measured 1.51.</summary>
    public const int Atanh = 4;

    /// <summary>sinh x: measured 1.70.</summary>
    public const int Sinh = 4;

    /// <summary>cosh x: measured 1.00.</summary>
    public const int Cosh = 3;

    /// <summary>arctan x: measured 0.52.</summary>
    public const int Atan = 2;

    /// <summary>∛x: measured 2.93.</summary>
    public const int Cbrt = 6;

    /// <summary>xʸ: measured 0.51.</summary>
    public const int Pow = 2;
}
