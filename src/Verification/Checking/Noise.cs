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
    private const double StepRatio = 8;
    private const double LargestStep = 0.25;

    /// <summary>A bar for the error of ψ's values near 0, where ψ's natural length is about 1.</summary>
    public static double Of(Func<double, double> psi, double atZero)
    {
        double rounding = 4 * Model.DoubleRoundoff * Math.Abs(atZero);
        double[] values = Values(psi, atZero, Step);

        // One side may be flat beside a kink.
        if (Still(values, atZero))
            values = Values(psi, atZero, -Step);
        if (!Vectors.AllFinite(values))
            return rounding;

        // Values that do not move at all are coarser than the steps, not without noise.
        return Math.Max(rounding, 4 * (Still(values, atZero) ? OverLargerSteps(psi, atZero) : LargestDeviation(values, 2)));
    }

    // The first steps over which values move: they move by few of the quanta that they are rounded to, however regularly.
    private static double OverLargerSteps(Func<double, double> psi, double atZero)
    {
        for (double step = Step * StepRatio; step <= LargestStep; step *= StepRatio)
        {
            foreach (double signed in new[] { step, -step })
            {
                double farthest = psi((Points - 1) * signed);
                if (!double.IsFinite(farthest))
                    return 0;
                if (!farthest.Equals(atZero) && Values(psi, atZero, signed) is var values && Vectors.AllFinite(values))
                    return Math.Max(SmallestChange(values), LargestDeviation(values, 4));
            }
        }

        return 0;
    }

    private static double SmallestChange(double[] values) =>
        values.Zip(values.Skip(1), (a, b) => Math.Abs(b - a)).Where(change => change > 0).Min();

    private static bool Still(double[] values, double atZero) => Array.TrueForAll(values, value => value.Equals(atZero));

    private static double[] Values(Func<double, double> psi, double atZero, double step)
    {
        double[] values = new double[Points];
        values[0] = atZero;
        for (int i = 1; i < Points; i++)
            values[i] = psi(i * step);
        return values;
    }

    private static double LargestDeviation(double[] differences, int least)
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
            if (k >= least)
                largest = Math.Max(largest, Math.Sqrt(gamma * square / (Points - k)));
        }

        return largest;
    }
}
