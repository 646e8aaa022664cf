namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Vector-valued functions for tests.</summary>
public static class Vector
{
    public static double[] Softmax(double[] x)
    {
        double[] e = [.. x.Select(v => Math.Exp(v - x.Max()))];
        return [.. e.Select(v => v / e.Sum())];
    }

    public static double[] SoftmaxVjp(double[] x, double[] yBar)
    {
        double[] p = Softmax(x);
        double mean = p.Zip(yBar, (a, b) => a * b).Sum();
        return [.. p.Zip(yBar, (a, b) => a * (b - mean))];
    }

    public static double[,] SoftmaxJacobian(double[] x)
    {
        double[] p = Softmax(x);
        double[,] jacobian = new double[p.Length, p.Length];
        for (int i = 0; i < p.Length; i++)
        {
            for (int j = 0; j < p.Length; j++)
                jacobian[i, j] = p[i] * ((i == j ? 1 : 0) - p[j]);
        }

        return jacobian;
    }

    /// <summary>(x₀x₁, x₀ + x₂³, sin x₁).</summary>
    public static double[] Mixed(double[] x) => [x[0] * x[1], x[0] + (x[2] * x[2] * x[2]), Math.Sin(x[1])];

    public static double[,] MixedJacobian(double[] x) =>
        new[,] { { x[1], x[0], 0 }, { 1, 0, 3 * x[2] * x[2] }, { 0, Math.Cos(x[1]), 0 } };

    public static double[] Times(double[,] matrix, double[] v) =>
        [.. Enumerable.Range(0, matrix.GetLength(0)).Select(i => v.Select((a, j) => matrix[i, j] * a).Sum())];

    public static double[,] Transposed(double[,] matrix)
    {
        double[,] result = new double[matrix.GetLength(1), matrix.GetLength(0)];
        for (int i = 0; i < result.GetLength(0); i++)
        {
            for (int j = 0; j < result.GetLength(1); j++)
                result[i, j] = matrix[j, i];
        }

        return result;
    }
}
