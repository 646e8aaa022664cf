using Harness.Verification.Numbers;

namespace Harness.Verification.Claims;

/// <summary>The fault that is planted into one side of a comparison, to see whether the check notices.</summary>
internal static class Fault
{
    /// <summary>The relative size of the fault in a number.</summary>
    public const double Relative = 1e-6;

    /// <summary>The same numbers, the largest of them wrong.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="tolerance">What the comparison allows; the fault is larger.</param>
    public static double[] In(double[] x, double tolerance)
    {
        int largest = Enumerable.Range(0, x.Length).MaxBy(i => Math.Abs(x[i]));
        double size = Math.Max(Relative, 2 * tolerance);
        return [.. x.Select((v, i) => i != largest ? v : v == 0 ? size : v * (1 + size))];
    }

    /// <summary>The same fractions, the first of them wrong by 10⁻⁶.</summary>
    public static Rational[] In(Rational[] x) => [.. x.Select((v, i) => i == 0 ? v + new Rational(1, 1_000_000) : v)];
}
