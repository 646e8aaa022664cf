namespace Harness.Verification.Checking;

/// <summary>The little vector arithmetic that the checks need.</summary>
internal static class Vectors
{
    public static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            // A direction with zeros leaves entries out, also those that are not finite.
            if (a[i] != 0 && b[i] != 0)
                sum += a[i] * b[i];
        }

        return sum;
    }

    public static double DotOfMagnitudes(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += Math.Abs(a[i] * b[i]);
        return sum;
    }

    /// <summary>√Σaᵢ², without overflow.</summary>
    public static double Norm(double[] a)
    {
        double largest = Largest(a);
        if (largest == 0 || !double.IsFinite(largest))
            return largest;
        double sum = 0;
        foreach (double entry in a)
            sum += entry / largest * (entry / largest);
        return largest * Math.Sqrt(sum);
    }

    public static double Largest(double[] a)
    {
        double largest = 0;
        foreach (double entry in a)
            largest = Math.Max(largest, Math.Abs(entry));
        return largest;
    }

    public static double[] Step(double[] x, double[] v, double t)
    {
        double[] result = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            result[i] = x[i] + (t * v[i]);
        return result;
    }

    public static double[] Unit(int count, int i, double length = 1)
    {
        double[] result = new double[count];
        result[i] = length;
        return result;
    }

    public static bool AllFinite(double[] a) => Array.TrueForAll(a, double.IsFinite);
}
