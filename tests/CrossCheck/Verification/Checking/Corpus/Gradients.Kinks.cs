namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Functions with kinks: one element of the sub-differential.</summary>
public static partial class Gradients
{
    public static double[] ReluSum(double[] x) => Each(x.Length, i => x[i] > 0 ? i + 1 : 0);

    public static double[] AbsSum(double[] x) => Each(x.Length, i => (i + 1) * Math.Sign(x[i]));

    public static double[] MaxOfAll(double[] x) => Each(x.Length, i => i == Array.IndexOf(x, x.Max()) ? 1.5 : 0);

    public static double[] MaxPool(double[] x) =>
        Each(x.Length, i => x[i] > x[i ^ 1] || (x[i] == x[i ^ 1] && i % 2 == 0) ? (i / 2) + 1 : 0);

    public static double[] Hinge(double[] x)
    {
        double[] gradient = new double[3];
        for (int k = 0; k < 4; k++)
        {
            double sign = k % 2 == 0 ? 1 : -1;
            double[] row = Each(3, i => sign * (((k * (i + 1)) % 5) - 2));
            for (int i = 0; i < 3 && 1 - row.Zip(x, (a, b) => a * b).Sum() > 0; i++)
                gradient[i] -= row[i];
        }

        return gradient;
    }

    public static double[] Huber(double[] x) => Each(x.Length, i => Math.Clamp(x[i], -1, 1));

    public static double[] LeakyNet(double[] x)
    {
        double[] input = [1, -0.7, 0.4];
        double[] z = Affine(x, 0, 4, input);
        double[] zBar = Each(4, i => z[i] > 0 ? z[i] : 0.0001 * z[i]);
        return [.. OuterProduct(zBar, input), .. zBar];
    }
}
