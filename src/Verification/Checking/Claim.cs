namespace Harness.Verification.Checking;

/// <summary>What the code under test says of the derivative of a section at one point.</summary>
/// <param name="Gradient">Its entries, when the claim gives them all at once.</param>
/// <param name="Push">Jv for a direction v, otherwise.</param>
/// <param name="Cotangent">The cotangent of the section.</param>
internal sealed record Claim(double[]? Gradient, Func<double[], double[]>? Push, double[] Cotangent)
{
    /// <summary>The derivative along v as claimed, and the sum of the magnitudes of its terms.</summary>
    public (double Slope, double Scale) Along(double[] v)
    {
        (double[] a, double[] b) = Gradient is null ? (Cotangent, Push!(v)) : (Gradient, v);
        return (Vectors.Dot(a, b), Vectors.DotOfMagnitudes(a, b));
    }

    /// <summary>One entry as claimed.</summary>
    public double Entry(int i, int count) => Along(Vectors.Unit(count, i)).Slope;
}
