namespace Harness.Handwritten.Plateaus;

/// <summary>One hidden unit, y = v r(wx + b) with r(a) = a for a > 0 and slope·a else, under the loss Σ ½(y − t)² over examples.</summary>
/// <remarks>
/// <para>
/// ∂L/∂v = Σ (y − t) r, ∂L/∂w = Σ (y − t) v r' x, ∂L/∂b = Σ (y − t) v r', with r' = 1 for a > 0 and the slope else, also at a = 0.
/// With slope 0 and wx + b &lt; 0 in every example all three are 0: the unit is dead.
/// </para>
/// <para>Source: Goodfellow, Bengio and Courville, Deep Learning, section 6.3.1.</para>
/// </remarks>
/// <param name="Slope">The slope below 0: 0 for ReLU, more for leaky ReLU.</param>
public sealed record ReluUnit(double Slope)
{
    /// <summary>Returns (∂L/∂w, ∂L/∂b, ∂L/∂v).</summary>
    /// <exception cref="ArgumentException">There are not as many targets as inputs.</exception>
    public double[] Gradient(double w, double b, double v, ReadOnlySpan<double> x, ReadOnlySpan<double> t)
    {
        Require.SameLength(x, t);
        double[] gradient = new double[3];
        for (int i = 0; i < x.Length; i++)
        {
            double a = (w * x[i]) + b;
            double slope = a > 0 ? 1 : Slope;
            double error = (v * slope * a) - t[i];
            gradient[0] += error * v * slope * x[i];
            gradient[1] += error * v * slope;
            gradient[2] += error * slope * a;
        }

        return gradient;
    }
}
