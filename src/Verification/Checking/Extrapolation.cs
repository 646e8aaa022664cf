namespace Harness.Verification.Checking;

/// <summary>Richardson extrapolation to step zero that keeps the entry with the smallest error bar, after Ridders.</summary>
internal sealed class Extrapolation(double ratio)
{
    private double[] row = [];
    private double[] rowNoise = [];

    /// <summary>The best value so far.</summary>
    public double Value { get; private set; } = double.NaN;

    /// <summary>Its error bar: twice the change between neighbours in the table, and the noise that came in.</summary>
    public double Bar { get; private set; } = double.PositiveInfinity;

    /// <summary>Adds the estimate for the next smaller step. The ratio is that of its leading error to the one before.</summary>
    public void Add(double estimate, double noise)
    {
        double[] next = new double[row.Length + 1];
        double[] nextNoise = new double[row.Length + 1];
        (next[0], nextNoise[0]) = (estimate, noise);
        double power = 1;
        for (int k = 1; k < next.Length; k++)
        {
            power *= ratio;
            next[k] = next[k - 1] + ((next[k - 1] - row[k - 1]) / (power - 1));
            nextNoise[k] = ((power * nextNoise[k - 1]) + rowNoise[k - 1]) / (power - 1);
            Offer(next[k], Math.Max(Math.Abs(next[k] - next[k - 1]), Math.Abs(next[k] - row[k - 1])), nextNoise[k]);
        }

        (row, rowNoise) = (next, nextNoise);
    }

    private void Offer(double value, double change, double noise)
    {
        double bar = (2 * change) + noise;
        if (bar < Bar)
            (Value, Bar) = (value, bar);
    }
}
