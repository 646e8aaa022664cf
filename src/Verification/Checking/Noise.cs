namespace Harness.Verification.Checking;

/// <summary>How noisy a function's values are, from differences over steps too small for anything else to show.</summary>
/// <remarks>
/// Source: Moré and Wild, Estimating computational noise, SIAM J. Sci. Comput. 33 (2011): over equidistant points the k-th
/// difference of a smooth function vanishes like hᵏ, and that of noise of deviation σ has the mean square σ²(2k)!/(k!)².
/// </remarks>
internal static class Noise
{
    private const int Points = 7;
    private const double Step = 5.684341886080802e-14;

    /// <summary>A bar for the error of ψ's values near 0, where ψ's natural length is about 1.</summary>
    public static double Of(Func<double, double> psi, double atZero)
    {
        double[] differences = new double[Points];
        differences[0] = atZero;
        for (int i = 1; i < Points; i++)
            differences[i] = psi(i * Step);
        double rounding = 4 * Model.DoubleRoundoff * Math.Abs(atZero);
        return Vectors.AllFinite(differences) ? Math.Max(rounding, 4 * LargestDeviation(differences)) : rounding;
    }

    private static double LargestDeviation(double[] differences)
    {
        double largest = 0;
        double gamma = 1;
        for (int k = 1; k < Points - 1; k++)
        {
            double square = 0;
            for (int i = 0; i < Points - k; i++)
            {
                differences[i] = differences[i + 1] - differences[i];
                square += differences[i] * differences[i];
            }

            gamma *= k / (2.0 * ((2 * k) - 1));
            if (k >= 2)
                largest = Math.Max(largest, Math.Sqrt(gamma * square / (Points - k)));
        }

        return largest;
    }
}
