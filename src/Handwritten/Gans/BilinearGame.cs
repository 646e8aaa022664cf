namespace Harness.Handwritten.Gans;

/// <summary>Gradient play of V(θ, ψ) = θψ − kψ²/2: θ descends, ψ ascends. The term −kψ²/2 belongs to ψ (the discriminator) alone.</summary>
/// <remarks>
/// <para>
/// Derivation: simultaneous steps of size η with k = 0 turn (θ, ψ) and stretch it by √(1 + η²); steps in turn have determinant 1
/// and for η &lt; 2 stay on an ellipse; with k = 1, η = 0.1 both eigenvalues have modulus √(1 − kη + η²) &lt; 1.
/// </para>
/// <para>Source: Mescheder, Geiger and Nowozin, “Which Training Methods for GANs do actually Converge?”, section 2.</para>
/// </remarks>
public static class BilinearGame
{
    /// <summary>The distances from the equilibrium (0, 0) after 0, 1, …, n steps from (1, 0).</summary>
    /// <param name="steps">n.</param>
    /// <param name="rate">η.</param>
    /// <param name="own">k, the strength of the discriminator's own term.</param>
    /// <param name="inTurn">Whether ψ already sees the new θ.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is negative.</exception>
    public static double[] Radii(int steps, double rate, double own, bool inTurn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        (double theta, double psi) = (1, 0);
        double[] radii = new double[steps + 1];
        radii[0] = 1;
        for (int n = 1; n <= steps; n++)
        {
            double next = theta - (rate * psi);
            psi += rate * ((inTurn ? next : theta) - (own * psi));
            theta = next;
            radii[n] = double.Hypot(theta, psi);
        }

        return radii;
    }
}
