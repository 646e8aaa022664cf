namespace Harness.Handwritten.Inversion;

/// <summary>How a polynomial with whole coefficients factors modulo a small prime.</summary>
/// <remarks>
/// <para>
/// By Dedekind, when the factors modulo p are distinct, and p does not divide the leading coefficient, the Galois group has a
/// permutation whose cycles are as long as the factors' degrees. One that stays irreducible modulo some p is irreducible over ℚ.
/// </para>
/// <para>Domain: p prime and small, since all candidates are tried. Source: van der Waerden, Algebra I, “The calculation of the Galois group”.</para>
/// </remarks>
public static class ModularPolynomial
{
    /// <summary>Returns the degrees of the irreducible factors, ascending; null if a factor is repeated.</summary>
    /// <param name="coefficients">The coefficients, constant term first.</param>
    /// <param name="p">The prime.</param>
    /// <exception cref="ArgumentException">p divides the leading coefficient.</exception>
    public static IReadOnlyList<int>? FactorDegrees(IReadOnlyList<int> coefficients, int p)
    {
        int[] rest = [.. coefficients.Select(c => ((c % p) + p) % p)];
        if (rest[^1] == 0)
            throw new ArgumentException($"{p} divides the leading coefficient {coefficients[^1]}", nameof(p));
        List<int> degrees = [];
        for (int degree = 1; 2 * degree < rest.Length; degree++)
        {
            // Ascending: what divides has no smaller factor, so it is irreducible.
            foreach (int[] divisor in Monic(degree, p))
            {
                if (Divide(rest, divisor, p) is not { } quotient)
                    continue;
                if (quotient.Length >= divisor.Length && Divide(quotient, divisor, p) is not null)
                    return null;
                rest = quotient;
                degrees.Add(degree);
            }
        }

        // A last factor may be one of degree below the bound that the shrinking rest has left over.
        if (rest.Length > 1)
            degrees.Add(rest.Length - 1);
        degrees.Sort();
        return degrees;
    }

    // Every monic polynomial of the degree.
    private static IEnumerable<int[]> Monic(int degree, int p)
    {
        int count = (int)Math.Pow(p, degree);
        for (int code = 0; code < count; code++)
        {
            int[] polynomial = new int[degree + 1];
            for ((int i, int digits) = (0, code); i < degree; i++, digits /= p)
                polynomial[i] = digits % p;
            polynomial[degree] = 1;
            yield return polynomial;
        }
    }

    // The quotient, or null if there is a remainder.
    private static int[]? Divide(int[] dividend, int[] monic, int p)
    {
        if (dividend.Length < monic.Length)
            return null;
        int[] rest = [.. dividend];
        int[] quotient = new int[dividend.Length - monic.Length + 1];
        for (int i = quotient.Length - 1; i >= 0; i--)
        {
            quotient[i] = rest[i + monic.Length - 1];
            for (int j = 0; j < monic.Length; j++)
                rest[i + j] = (((rest[i + j] - (quotient[i] * monic[j])) % p) + p) % p;
        }

        return Array.TrueForAll(rest, r => r == 0) ? quotient : null;
    }
}
