namespace Harness.Figures.Optimizers;

/// <summary>Eigenvalues and eigenvectors of a symmetric 2×2 matrix, in closed form.</summary>
internal static class Eigen
{
    /// <summary>The larger eigenvalue first, each with its unit eigenvector.</summary>
    public static ((double Value, double[] Vector) Large, (double Value, double[] Vector) Small) Of(double[][] h)
    {
        double mean = (h[0][0] + h[1][1]) / 2;
        double radius = double.Hypot((h[0][0] - h[1][1]) / 2, h[0][1]);
        double angle = Math.Atan2(2 * h[0][1], h[0][0] - h[1][1]) / 2;
        return ((mean + radius, [Math.Cos(angle), Math.Sin(angle)]), (mean - radius, [-Math.Sin(angle), Math.Cos(angle)]));
    }
}
