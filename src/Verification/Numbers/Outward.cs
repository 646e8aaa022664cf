namespace Harness.Verification.Numbers;

/// <summary>Double arithmetic rounded up: the smallest double that is not below the exact result.</summary>
/// <remarks>
/// <para>The error of a rounded sum, product, quotient or root is itself found exactly (two-sum, fused multiply-add), so an
/// exact result is not widened. Where such an error would underflow, it is found for operands lifted by a power of 2.</para>
/// <para>Rounding down is rounding up on the other side of 0. Operands may be infinite as the ends of unbounded intervals are;
/// 0 · ∞ is 0, because every number inside the interval is finite.</para>
/// <para>Source: Muller et al., Handbook of Floating-Point Arithmetic, chapters 4 and 5.</para>
/// </remarks>
internal static class Outward
{
    // Above this, the error of a product or quotient is a double: it does not underflow.
    private const double ErrorFits = 1e-290;

    // Exact to multiply by below that: the cofactor of an operand that small is under 10³⁴, its quotient too.
    private static readonly double Lift = Math.ScaleB(1, 610);

    public static double AddUp(double a, double b)
    {
        double sum = a + b;
        if (double.IsInfinity(sum))
            return Unbounded(sum, a, b);
        double bRounded = sum - a;
        double error = a - (sum - bRounded) + (b - bRounded);
        return error > 0 || double.IsNaN(error) ? Math.BitIncrement(sum) : sum;
    }

    public static double AddDown(double a, double b) => -AddUp(-a, -b);

    public static double MultiplyUp(double a, double b)
    {
        if (a == 0 || b == 0)
            return 0;
        double product = a * b;
        if (double.IsInfinity(product))
            return Unbounded(product, a, b);
        double error = Math.Abs(product) < ErrorFits
            ? Math.FusedMultiplyAdd(a * Lift, b * Lift, -(product * Lift * Lift))
            : Math.FusedMultiplyAdd(a, b, -product);
        return error > 0 ? Math.BitIncrement(product) : product;
    }

    public static double MultiplyDown(double a, double b) => -MultiplyUp(-a, b);

    /// <summary>a/b for b ≠ 0; a/∞ is 0, the limit: the quotients of ∞ lie between that and ∞/b at the other end of b.</summary>
    public static double DivideUp(double a, double b)
    {
        if (double.IsInfinity(b))
            return 0;
        double quotient = a / b;
        if (double.IsInfinity(quotient))
            return Unbounded(quotient, a, b);
        double lift = Math.Min(Math.Abs(quotient), Math.Abs(a)) < ErrorFits ? Lift : 1;
        double remainder = Math.FusedMultiplyAdd(-quotient * lift, b, a * lift);
        return (b > 0 ? remainder > 0 : remainder < 0) ? Math.BitIncrement(quotient) : quotient;
    }

    public static double DivideDown(double a, double b) => -DivideUp(-a, b);

    /// <summary>√a for a ≥ 0.</summary>
    public static double SqrtUp(double a)
    {
        double root = Math.Sqrt(a);
        return SquareDefect(root, a) > 0 ? Math.BitIncrement(root) : root;
    }

    /// <summary>√a for a ≥ 0.</summary>
    public static double SqrtDown(double a)
    {
        double root = Math.Sqrt(a);
        return SquareDefect(root, a) < 0 ? Math.BitDecrement(root) : root;
    }

    /// <summary>y moved up by a number of units in its last place.</summary>
    public static double Up(double y, int ulps)
    {
        for (int i = 0; i < ulps; i++)
            y = Math.BitIncrement(y);
        return y;
    }

    /// <summary>y moved down by a number of units in its last place.</summary>
    public static double Down(double y, int ulps) => -Up(-y, ulps);

    // a − root², or that lifted; NaN, which exceeds nothing, for ∞.
    private static double SquareDefect(double root, double a) => a < ErrorFits
        ? Math.FusedMultiplyAdd(-root * Lift, root * Lift, a * Lift * Lift)
        : Math.FusedMultiplyAdd(-root, root, a);

    // −∞ from finite operands has overflowed: the exact result is above it, below the least double.
    private static double Unbounded(double rounded, double a, double b) =>
        rounded < 0 && double.IsFinite(a) && double.IsFinite(b) ? double.MinValue : rounded;
}
